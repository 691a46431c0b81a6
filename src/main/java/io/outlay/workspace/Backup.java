package io.outlay.workspace;

import java.nio.file.Path;
import java.time.Instant;

/// A verified copy of a workspace.
///
/// @param file        the zip
/// @param commitSeq   last unit of work in it
/// @param facts       fact rows in it
/// @param results     finished results in it
/// @param lastAction  what was done last
/// @param bytes       size of the zip
/// @param sha256      digest of the zip
public record Backup(
        Path file,
        Instant at,
        String workspaceId,
        long commitSeq,
        int schemaVersion,
        long facts,
        long results,
        String lastAction,
        long bytes,
        String sha256) {}
