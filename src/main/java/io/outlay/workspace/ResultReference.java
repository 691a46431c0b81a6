package io.outlay.workspace;

import io.outlay.domain.RunStamp;
import java.time.Instant;

/// A finished run without its content, which may be large.
///
/// @param digest SHA-256 over all of it, hexadecimal
public record ResultReference(long id, Instant at, RunStamp stamp, String digest) {}
