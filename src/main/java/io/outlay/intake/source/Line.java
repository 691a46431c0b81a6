package io.outlay.intake.source;

import java.util.BitSet;
import java.util.List;

/// One record of a table.
///
/// @param row      physical line, 1-based, on which the record starts
/// @param cells    as text
/// @param unclosed whether a quoted cell of it runs to the end of the text
/// @param numbers  the cells that are numbers by type, which only workbooks say: written with `.`, not grouped
public record Line(long row, List<String> cells, boolean unclosed, BitSet numbers) {
    static final BitSet NONE = new BitSet(0);

    Line(long row, List<String> cells, boolean unclosed) {
        this(row, cells, unclosed, NONE);
    }

    /// Whether nothing but blanks and delimiters stands there.
    public boolean blank() {
        for (var cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /// The cell, empty where the record is shorter.
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    /// Whether the cell is a number by its type.
    public boolean number(int index) {
        return numbers.get(index);
    }
}
