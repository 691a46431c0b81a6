package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.SourceFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One import in the history. It stays readable when a later one replaced its figures.
///
/// @param active whether it counts; an undone import does not
/// @param digest SHA-256 over what the platform said, hexadecimal
public record ImportRecord(
        long id,
        String label,
        Instant at,
        Optional<Period> covered,
        long factRows,
        long outcomeRows,
        String digest,
        boolean active,
        List<SourceFile> files) {

    public ImportRecord {
        files = List.copyOf(files);
    }
}
