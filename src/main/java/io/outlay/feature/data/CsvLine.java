package io.outlay.feature.data;

import java.util.List;
import java.util.stream.Collectors;

/// A line of a CSV file; text that a spreadsheet would take for a formula gets an apostrophe.
final class CsvLine {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CsvLine() {}

    static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(","));
    }

    private static String cell(String value) {
        boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 && !number(value);
        var safe = formula ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean number(String value) {
        return value.matches("-[0-9][0-9.,\u202f\u00a0 ]*");
    }
}
