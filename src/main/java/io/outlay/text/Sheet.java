package io.outlay.text;

import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A table that leaves the window, with full precision: tab separated for the clipboard, CSV for files. A text that
/// begins like a formula gets an apostrophe, so that no spreadsheet runs it.
///
/// @param rows cells are numbers, dates or words; a number that is not finite leaves its cell empty
public record Sheet(List<String> heads, List<List<Object>> rows) {
    private static final char MARK = '\ufeff';

    public Sheet {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /// With the region's decimal mark.
    public String tsv(Locale region) {
        var numbers = new NumberText(region);
        return lines("\t", "\n", value -> cell(value, numbers).replaceAll("[\\t\\r\\n]+", " "));
    }

    /// @param region of the regional style
    public String csv(CsvStyle style, Locale region) {
        return switch (style) {
            case STANDARD -> {
                var plain = new NumberText(Locale.ROOT);
                yield lines(",", "\r\n", value -> quoted(cell(value, plain), ","));
            }
            case REGIONAL -> {
                var numbers = new NumberText(region);
                var separator = numbers.mark() == ',' ? ";" : ",";
                yield MARK + lines(separator, "\r\n", value -> quoted(cell(value, numbers), separator));
            }
        };
    }

    /// One line of the standard style without its end, for tables too long to be held.
    ///
    /// @param cells numbers, dates or words
    public static String line(List<?> cells) {
        var plain = new NumberText(Locale.ROOT);
        return cells.stream().map(value -> quoted(cell(value, plain), ",")).collect(Collectors.joining(","));
    }

    private String lines(String separator, String end, Function<Object, String> write) {
        var text = new StringBuilder();
        text.append(heads.stream().map(write).collect(Collectors.joining(separator)))
                .append(end);
        for (var row : rows) {
            text.append(row.stream().map(write).collect(Collectors.joining(separator)))
                    .append(end);
        }
        return text.toString();
    }

    private static String cell(Object value, NumberText numbers) {
        return switch (value) {
            case Double number when !Double.isFinite(number) -> "";
            case Number number ->
                numbers.exact(number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString()));
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
