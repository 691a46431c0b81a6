package io.outlay.intake.value;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Numbers as exports write them. The decimal sign is a property of the whole file: [#evidence] says what one cell
/// proves about it, [#parse] reads a cell once it is known.
public final class Numbers {
    /// No figure of an account is larger than this.
    public static final BigDecimal LARGEST = new BigDecimal("1000000000000000");

    private static final int MAX_LENGTH = 60;
    private static final int MAX_SCALE = 20;

    /// What a cell says about the decimal sign of its file.
    public enum Evidence {
        /// Nothing: no sign in it, or no number.
        NONE,
        POINT,
        COMMA,
        /// One sign and three digits after it: a fraction or a group.
        EITHER
    }

    private Numbers() {}

    public static Evidence evidence(String cell) {
        int points = count(cell, '.');
        int commas = count(cell, ',');
        if (points == 0 && commas == 0) {
            return Evidence.NONE;
        }
        boolean point = parse(cell, '.').isPresent();
        boolean comma = parse(cell, ',').isPresent();
        if (point && comma) {
            return Evidence.EITHER;
        }
        return point ? Evidence.POINT : comma ? Evidence.COMMA : Evidence.NONE;
    }

    /// The currency that a code or sign before or after the number stands for, as it is written.
    public static Optional<String> currency(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && !numeric(cell.charAt(from))) {
            from++;
        }
        while (to > from && !numeric(cell.charAt(to - 1))) {
            to--;
        }
        if (from == to || (from == 0 && to == cell.length())) {
            return Optional.empty();
        }
        var sign = Names.text(
                from > 0 && !cell.substring(0, from).isBlank() ? cell.substring(0, from) : cell.substring(to));
        return sign.isEmpty() ? Optional.empty() : Codes.money(sign);
    }

    private static boolean numeric(char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '\u2212' || c == '.' || c == ',';
    }

    /// Whether a cell is a bound such as `< 10%` and thus no figure.
    public static boolean bound(String cell) {
        var text = cell.strip();
        return text.length() > 1
                && (text.charAt(0) == '<' || text.charAt(0) == '>')
                && parse(text.substring(1), '.').isPresent();
    }

    /// The number, or empty when the cell is none in this style. A percentage is divided by 100; currency signs and
    /// blanks are passed over; groups must have three digits (two or three before the last, as in India).
    public static Optional<BigDecimal> parse(String cell, char decimal) {
        return simple(cell) ? Optional.ofNullable(quick(cell, decimal)) : thorough(cell, decimal);
    }

    /// Whether nothing but digits, points and commas stands there, and not too many.
    private static boolean simple(String cell) {
        int length = cell.length();
        if (length == 0 || length > 18) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != ',') {
                return false;
            }
        }
        return true;
    }

    /// The number in a simple cell, or null.
    private static @Nullable BigDecimal quick(String cell, char decimal) {
        long value = 0;
        int whole = 0;
        int inGroup = -1;
        int fraction = -1;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                value = 10 * value + c - '0';
                if (fraction >= 0) {
                    fraction++;
                } else {
                    whole++;
                    inGroup = inGroup < 0 ? -1 : inGroup + 1;
                }
            } else if (c == decimal) {
                if (fraction >= 0 || (inGroup >= 0 && inGroup != 3)) {
                    return null;
                }
                fraction = 0;
            } else {
                boolean first = inGroup < 0;
                boolean fits = fraction < 0
                        && (first
                                ? whole >= 1 && whole <= 3 && !(whole == 1 && cell.charAt(0) == '0')
                                : inGroup == 2 || inGroup == 3);
                if (!fits) {
                    return null;
                }
                inGroup = 0;
            }
        }
        boolean number = whole + Math.max(fraction, 0) > 0 && (fraction >= 0 || inGroup < 0 || inGroup == 3);
        return number ? BigDecimal.valueOf(value, Math.max(fraction, 0)) : null;
    }

    private static Optional<BigDecimal> thorough(String cell, char decimal) {
        int from = 0;
        int to = cell.length();
        while (from < to && aside(cell.charAt(from))) {
            from++;
        }
        if (to - from > 3 && letter(cell.charAt(from)) && code(cell, from, from + 3)) {
            from += 3;
            while (from < to && Names.blank(cell.charAt(from))) {
                from++;
            }
        }
        boolean percent = false;
        if (to - from > 3 && letter(cell.charAt(to - 1)) && code(cell, to - 3, to)) {
            to -= 3;
        }
        while (to > from && (aside(cell.charAt(to - 1)) || (cell.charAt(to - 1) == '%' && !percent))) {
            percent |= cell.charAt(to - 1) == '%';
            to--;
        }
        if (from == to || to - from > MAX_LENGTH) {
            return Optional.empty();
        }
        var digits = new Digits(decimal);
        for (int i = from; i < to; i++) {
            if (!digits.accept(cell.charAt(i), i == from)) {
                return Optional.empty();
            }
        }
        boolean hundredths = percent;
        return digits.value().map(value -> hundredths ? value.movePointLeft(2) : value);
    }

    /// Whether the number is small enough, and short enough, to be a figure: at most 10^15 in size.
    public static boolean plausible(BigDecimal value) {
        return value.signum() == 0
                ? Math.abs((long) value.scale()) <= 1000
                : value.precision() - (long) value.scale() <= 16
                        && value.scale() <= MAX_SCALE
                        && value.abs().compareTo(LARGEST) <= 0;
    }

    private static boolean letter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean code(String cell, int from, int to) {
        return Codes.currency(cell.substring(from, to)).isPresent();
    }

    private static int count(String cell, char sign) {
        int n = 0;
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) == sign) {
                n++;
            }
        }
        return n;
    }

    private static boolean aside(char c) {
        return Names.blank(c) || Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    /// Reads the characters of one number from left to right.
    private static final class Digits {
        private final char decimal;
        private final char group;
        private final StringBuilder plain = new StringBuilder();
        private char groupSign;
        private int whole;
        private int inGroup = -1;
        private int fraction = -1;
        private int exponent = -1;

        Digits(char decimal) {
            this.decimal = decimal;
            this.group = decimal == '.' ? ',' : '.';
        }

        boolean accept(char c, boolean first) {
            if (c >= '0' && c <= '9') {
                return digit(c);
            }
            if (c == '-' || c == '+' || c == '\u2212') {
                boolean afterE = exponent == 0 && plain.charAt(plain.length() - 1) == 'E';
                plain.append(c == '+' ? '+' : '-');
                return first || afterE;
            }
            if (c == decimal) {
                boolean fits = fraction < 0 && exponent < 0 && (inGroup < 0 || inGroup == 3);
                fraction = 0;
                plain.append('.');
                return fits;
            }
            if (c == 'e' || c == 'E') {
                boolean fits = exponent < 0 && inGroup < 0 && whole + Math.max(fraction, 0) > 0;
                exponent = 0;
                plain.append('E');
                return fits;
            }
            return (c == group || c == '\'' || c == '\u2019' || Names.blank(c)) && grouped(c);
        }

        private boolean digit(char c) {
            plain.append(c);
            if (exponent >= 0) {
                return ++exponent <= 2;
            }
            if (fraction >= 0) {
                fraction++;
            } else {
                whole++;
                if (inGroup >= 0) {
                    inGroup++;
                }
            }
            return true;
        }

        private boolean grouped(char written) {
            char sign = Names.blank(written) ? ' ' : written;
            boolean first = inGroup < 0;
            boolean fits = fraction < 0
                    && exponent < 0
                    && (first ? whole >= 1 && whole <= 3 : sign == groupSign && (inGroup == 2 || inGroup == 3))
                    && !(first && whole == 1 && plain.charAt(plain.length() - 1) == '0');
            groupSign = sign;
            inGroup = 0;
            return fits;
        }

        Optional<BigDecimal> value() {
            if (whole + Math.max(fraction, 0) == 0 || exponent == 0 || (fraction < 0 && inGroup >= 0 && inGroup != 3)) {
                return Optional.empty();
            }
            var text = plain.toString();
            return Optional.of(new BigDecimal(text.endsWith(".") ? text.substring(0, text.length() - 1) : text));
        }
    }
}
