package io.outlay.plot;

import java.util.List;
import java.util.stream.Collectors;

/// The figures behind a chart, for "show as table" and for copying: each cell as it is read and at full precision.
///
/// @param rows each as long as `columns`
public record ChartTable(List<Column> columns, List<List<Cell>> rows) {

    public ChartTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// @param figure figures stand right, words left
    public record Column(String head, boolean figure) {}

    /// @param exact as a spreadsheet reads it: full precision, decimal point, no unit
    public record Cell(String text, String exact) {
        public static Cell of(String text) {
            return new Cell(text, text);
        }

        public static Cell of(String text, double value) {
            return new Cell(text, Double.isFinite(value) ? Double.toString(value) : "");
        }
    }

    /// Tab-separated at full precision, with heads: pastes into a spreadsheet as numbers.
    public String tsv() {
        var lines = rows.stream()
                .map(row -> row.stream().map(cell -> clean(cell.exact())).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        return columns.stream().map(column -> clean(column.head())).collect(Collectors.joining("\t")) + "\n" + lines
                + "\n";
    }

    /// A cell that begins like a formula must not become one.
    private static String clean(String text) {
        var plain = text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
        boolean formula = !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0 && !isNumber(plain);
        return formula ? "'" + plain : plain;
    }

    private static boolean isNumber(String text) {
        return text.matches("[-+]?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?");
    }
}
