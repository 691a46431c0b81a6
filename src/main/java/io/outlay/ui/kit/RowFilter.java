package io.outlay.ui.kit;

import io.outlay.text.NumberText;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/// What a person types into a column's filter: a part of a word, or for figures `>100`, `<= 2.5`, `=0`, `10..20`.
final class RowFilter {
    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<|=|≥|≤)\\s*(.+)");
    private static final Pattern RANGE = Pattern.compile("(.+?)\\s*\\.\\.\\s*(.+)");

    private final NumberText numbers;
    private final Locale locale;

    RowFilter(Locale locale) {
        this.locale = locale;
        this.numbers = new NumberText(locale);
    }

    /// Whether a raw value or its text passes; what cannot be read as a comparison is looked for in the text.
    BiPredicate<Object, String> test(String typed) {
        var wanted = typed.strip();
        var comparison = COMPARISON.matcher(wanted);
        if (comparison.matches()) {
            var limit = numbers.read(comparison.group(2));
            if (limit.isPresent()) {
                return compare(comparison.group(1), limit.getAsDouble());
            }
        }
        var range = RANGE.matcher(wanted);
        if (range.matches()) {
            var low = numbers.read(range.group(1));
            var high = numbers.read(range.group(2));
            if (low.isPresent() && high.isPresent()) {
                return (raw, _) -> raw instanceof Number number
                        && number.doubleValue() >= low.getAsDouble()
                        && number.doubleValue() <= high.getAsDouble();
            }
        }
        var part = plain(wanted);
        return (_, text) -> plain(text).contains(part);
    }

    private static BiPredicate<Object, String> compare(String sign, double limit) {
        return (raw, _) -> raw instanceof Number number
                && switch (sign) {
                    case ">" -> number.doubleValue() > limit;
                    case "<" -> number.doubleValue() < limit;
                    case ">=", "≥" -> number.doubleValue() >= limit;
                    case "<=", "≤" -> number.doubleValue() <= limit;
                    default -> Math.abs(number.doubleValue() - limit) <= 1e-9 * Math.max(1, Math.abs(limit));
                };
    }

    private String plain(String words) {
        return words.toLowerCase(locale).replaceAll("[\\u00a0\\u202f ]", "");
    }
}
