package io.outlay.intake.facts;

import io.outlay.domain.Problem;
import java.util.List;

/// A row that is no fact because something in it is wrong, to be saved and put right.
///
/// @param row     physical line
/// @param cells   as they stand in the file
/// @param problem the first thing that is wrong
public record RejectedRow(String file, long row, List<String> cells, Problem problem) {
    public RejectedRow {
        cells = List.copyOf(cells);
    }
}
