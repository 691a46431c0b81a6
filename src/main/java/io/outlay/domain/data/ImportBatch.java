package io.outlay.domain.data;

import io.outlay.domain.Period;
import io.outlay.domain.Problem;
import java.util.List;
import java.util.Optional;

/// Everything one import brings, fully checked: it is stored whole or not at all.
///
/// @param files    the files, in the order given; pages of one report are several
/// @param rows     facts, no two with the same key
/// @param outcomes points of outcome series
/// @param covered  the range of dates the import speaks for: the stated report range, else first to last date; earlier
///                 facts of the same scope inside it are replaced
/// @param warnings findings that do not block
public record ImportBatch(
        List<SourceFile> files,
        List<PerformanceRow> rows,
        List<OutcomePoint> outcomes,
        Optional<Period> covered,
        List<Problem> warnings) {

    public ImportBatch {
        files = List.copyOf(files);
        rows = rows instanceof RowList ? rows : List.copyOf(rows);
        outcomes = List.copyOf(outcomes);
        warnings = List.copyOf(warnings);
    }
}
