package io.outlay.report;

import io.outlay.report.model.Estimate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One CSV file: UTF-8, comma, dot, ISO dates, full precision. Numbers and dates are written as such; a text that a
/// spreadsheet would take for a formula gets a leading apostrophe, unless it is wholly a plain number.
final class Csv {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final StringBuilder out = new StringBuilder();
    private final int columns;
    private final List<String> row = new ArrayList<>();

    Csv(String... columns) {
        this.columns = columns.length;
        out.append(String.join(",", columns)).append('\n');
    }

    Csv text(String value) {
        row.add(quoted(guarded(value)));
        return this;
    }

    Csv number(double value) {
        row.add(plain(value));
        return this;
    }

    Csv number(long value) {
        row.add(Long.toString(value));
        return this;
    }

    Csv number(BigDecimal value) {
        row.add(value.toPlainString());
        return this;
    }

    Csv number(Optional<Double> value) {
        row.add(value.map(Csv::plain).orElse(""));
        return this;
    }

    /// A date or another word of ours that needs no guard.
    Csv word(Object value) {
        row.add(String.valueOf(value));
        return this;
    }

    /// Three cells: low, mid, high.
    Csv estimate(Estimate estimate) {
        return number(estimate.low()).number(estimate.value()).number(estimate.high());
    }

    Csv estimate(Optional<Estimate> estimate) {
        return estimate.map(this::estimate).orElseGet(() -> word("").word("").word(""));
    }

    void end() {
        if (row.size() != columns) {
            throw new IllegalStateException(row.size() + " cells for " + columns + " columns: " + row);
        }
        out.append(String.join(",", row)).append('\n');
        row.clear();
    }

    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    static String guarded(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
