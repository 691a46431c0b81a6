package io.outlay.text;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalDouble;

/// Reads numbers as people type them: the locale's decimal mark, any space or the other mark between thousands, a true
/// minus or a hyphen.
public final class NumberText {
    private final char mark;

    public NumberText(Locale locale) {
        mark = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }

    /// The decimal mark.
    public char mark() {
        return mark;
    }

    /// Empty for what is no number.
    public OptionalDouble read(String typed) {
        var text = typed.replaceAll("[\\s\\u00a0\\u202f'’]", "").replace(Figures.MINUS, '-');
        char other = mark == ',' ? '.' : ',';
        int last = text.lastIndexOf(other);
        boolean single = last >= 0 && text.indexOf(other) == last;
        boolean decimal = single && text.indexOf(mark) < 0 && text.length() - last - 1 != 3;
        var plain = decimal
                ? text.replace(other, '.')
                : text.replace(String.valueOf(other), "").replace(mark, '.');
        if (!plain.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)")) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(plain));
    }

    /// Every digit, no grouping, with the locale's decimal mark.
    public String exact(BigDecimal number) {
        return number.toPlainString().replace('.', mark);
    }
}
