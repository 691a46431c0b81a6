package io.outlay.workspace;

import io.outlay.domain.RunStamp;
import java.time.Instant;

/// A finished run as it stands in the workspace.
///
/// @param request the request as JSON
/// @param result  the result as JSON
/// @param digest  SHA-256 over all of it, hexadecimal
public record StoredResult(
        long id, String kind, Instant at, RunStamp stamp, String request, String result, String digest) {}
