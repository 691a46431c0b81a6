package io.outlay.ui.kit;

import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A table as text with full precision: tab separated for the clipboard, CSV for files. A text that begins like a
/// formula gets an apostrophe, so that no spreadsheet runs it.
final class TableText {
    private static final char MARK = '\ufeff';

    private final NumberText numbers;

    TableText(Locale locale) {
        numbers = new NumberText(locale);
    }

    <S> String tsv(List<DataColumn<S, ?>> columns, List<S> rows) {
        return lines(columns, rows, "\t", "\n", value -> cell(value, true).replaceAll("[\\t\\r\\n]+", " "));
    }

    <S> String csv(CsvStyle style, List<DataColumn<S, ?>> columns, List<S> rows) {
        return switch (style) {
            case STANDARD -> lines(columns, rows, ",", "\r\n", value -> quoted(cell(value, false), ","));
            case REGIONAL -> {
                var separator = numbers.mark() == ',' ? ";" : ",";
                yield MARK + lines(columns, rows, separator, "\r\n", value -> quoted(cell(value, true), separator));
            }
        };
    }

    private static <S> String lines(
            List<DataColumn<S, ?>> columns,
            List<S> rows,
            String separator,
            String end,
            Function<Object, String> write) {
        var text = new StringBuilder();
        text.append(columns.stream().map(column -> write.apply(column.title())).collect(Collectors.joining(separator)))
                .append(end);
        for (var row : rows) {
            text.append(columns.stream()
                            .map(column -> write.apply(column.exact().apply(row)))
                            .collect(Collectors.joining(separator)))
                    .append(end);
        }
        return text.toString();
    }

    private String cell(Object value, boolean regional) {
        return switch (value) {
            case Double number when !Double.isFinite(number) -> "";
            case Number number -> {
                var exact = number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
                yield regional ? numbers.exact(exact) : exact.toPlainString();
            }
            case TemporalAccessor date -> date.toString();
            default -> harmless(value.toString());
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text, String separator) {
        return text.contains(separator) || text.contains("\"") || text.contains("\n") || text.contains("\r")
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }
}
