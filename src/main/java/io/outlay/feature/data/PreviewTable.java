package io.outlay.feature.data;

import java.util.List;

/// The first rows of an import, for comparison with the file.
record PreviewTable(List<Column> columns, List<Line> lines) {

    /// @param name    of the header
    /// @param meaning what the column is read as
    /// @param figure  whether its cells stand at the right
    /// @param mark    how the whole column stands out
    record Column(String name, String meaning, boolean figure, Mark mark) {}

    /// @param row physical line in the file; 0 where it has none
    record Line(long row, List<Cell> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    record Cell(String text, Mark mark) {}

    /// How something stands out.
    enum Mark {
        NONE,
        /// Not read.
        IGNORED,
        /// Waits for an answer.
        ASKED,
        /// Cannot be read.
        WRONG
    }

    PreviewTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }
}
