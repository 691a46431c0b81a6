package io.outlay.plot;

import java.util.List;
import java.util.OptionalInt;

/// A row of a horizontal chart: what stands left of it and, in columns, right of it.
///
/// @param colour  position in the channel palette; empty for rows that are no channel
/// @param strong  first right column in semi-bold
/// @param columns texts right of the chart, each right-aligned
public record Row(String name, OptionalInt colour, boolean strong, List<String> columns) {

    public Row {
        columns = List.copyOf(columns);
    }
}
