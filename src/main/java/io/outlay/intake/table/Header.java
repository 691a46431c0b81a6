package io.outlay.intake.table;

import io.outlay.intake.source.Grid;
import io.outlay.intake.source.Line;
import java.util.List;
import java.util.Optional;

/// The header of a table: where it stands, and which column plays which role.
///
/// @param grid     how the file is read as a table
/// @param row      physical line of the header
/// @param columns  the columns that play a role; several of one fact only where one stands in for another
/// @param language of the header's names; `en` when they are of none
/// @param currency the currency that stands after a header of amounts: `Amount spent (EUR)`
/// @param preamble what the lines before the header say
/// @param titles   the lines before the header
record Header(
        Layout layout,
        Grid grid,
        long row,
        List<String> names,
        List<Column> columns,
        String language,
        Optional<String> currency,
        Preamble preamble,
        List<String> titles) {

    /// A column that plays a role.
    record Column(int index, String name, Layout.Role role) {
        String cell(Line line) {
            return line.cell(index);
        }
    }

    Header {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
        titles = List.copyOf(titles);
    }

    /// The first column of a fact.
    Optional<Column> column(String fact) {
        return columns.stream()
                .filter(column -> column.role().fact().equals(fact))
                .findFirst();
    }

    boolean uses(int index) {
        return columns.stream().anyMatch(column -> column.index() == index);
    }
}
