package io.outlay.workspace;

import java.util.List;

/// What a check of a whole workspace found.
///
/// @param commitSeq last unit of work
/// @param imports   imports whose digests were compared
/// @param facts     fact rows in them
/// @param outcomes  outcome points in them
/// @param results   finished results whose digests were compared
/// @param faults    what does not agree, in plain words; empty when all is well
public record Verification(
        String workspaceId,
        long commitSeq,
        int schemaVersion,
        long imports,
        long facts,
        long outcomes,
        long results,
        List<String> faults) {

    public Verification {
        faults = List.copyOf(faults);
    }

    public boolean sound() {
        return faults.isEmpty();
    }
}
