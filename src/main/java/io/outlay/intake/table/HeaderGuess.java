package io.outlay.intake.table;

import io.outlay.intake.source.Grid;
import io.outlay.intake.source.Line;
import java.util.List;
import java.util.Optional;

/// Where the header of a table stands that no layout knows: the first line with the most filled cells, read in
/// whichever way gives most. What the person states about line and delimiter holds.
record HeaderGuess(Grid grid, Line line) {
    private static final int MOST_CELLS = 5000;

    static Optional<HeaderGuess> of(List<Grid> grids, Mapping rules) {
        Optional<HeaderGuess> best = Optional.empty();
        for (int row = 1; row <= Grid.TOP; row++) {
            int at = row;
            if (rules.headerRow().filter(stated -> stated != at).isPresent()) {
                continue;
            }
            for (var grid : grids) {
                var guess = grid.peek(row)
                        .filter(line -> !line.unclosed()
                                && !line.blank()
                                && line.cells().size() <= MOST_CELLS)
                        .map(line -> new HeaderGuess(grid, line));
                if (guess.isPresent()
                        && (best.isEmpty() || guess.get().filled() > best.get().filled())) {
                    best = guess;
                }
            }
        }
        return best;
    }

    private long filled() {
        return line.cells().stream().filter(cell -> !cell.isBlank()).count();
    }
}
