package io.outlay.intake.value;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date, or date and time, as written, before the order of day and month is known. Two-digit years and dates that do
/// not exist are no dates.
///
/// @param form   how the parts stand
/// @param first  first number of the date, or the year
/// @param second second number, or the month
/// @param third  third number, or the day
/// @param time   the time of day, if one is written
public record DateCell(Form form, int first, int second, int third, Optional<ClockTime> time) {

    /// How a date is written.
    public enum Form {
        /// Year, month, day.
        YEAR_FIRST,
        /// `d/M/yyyy` or `M/d/yyyy`.
        SLASHED,
        /// `dd.MM.yyyy`, which is day first.
        DOTTED,
        /// With the name of the month; parts are stored as year, month, day.
        NAMED
    }

    /// A time of day; the hour may be 24, which no rule allows.
    ///
    /// @param offset the offset from UTC, if written
    public record ClockTime(int hour, int minute, int second, Optional<ZoneOffset> offset) {
        boolean midnight() {
            return hour == 0 && minute == 0 && second == 0;
        }
    }

    private static final String TIME =
            "(?:[T ,|]+(\\d{1,2})(?::(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?)?\\s*([AaPp]\\.?[Mm]\\.?)?"
                    + "\\s*(Z|UTC|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})" + TIME);
    private static final String WEEKDAY = "(?:\\p{L}{2,13}\\.?,? )?";
    private static final Pattern MONTH_FIRST =
            Pattern.compile(WEEKDAY + "([\\p{L}\\p{M}]{3,11})\\.? (\\d{1,2}),? (\\d{4})" + TIME);
    private static final Pattern DAY_FIRST = Pattern.compile(WEEKDAY
            + "(\\d{1,2})(?:\\.|er|\u00BA|\u00B0)?[ -](?:de )?([\\p{L}\\p{M}]{3,11})\\.?(?: de)?[ ,-]{1,2}(\\d{4})"
            + TIME);
    private static final int LONGEST = 64;

    /// Empty when the cell is not written like a date.
    public static Optional<DateCell> of(String cell) {
        if (cell.length() == 10 && cell.charAt(4) == '-' && cell.charAt(7) == '-') {
            int year = digits(cell, 0, 4);
            int month = digits(cell, 5, 7);
            int day = digits(cell, 8, 10);
            if (year >= 0 && month >= 0 && day >= 0) {
                return Optional.of(new DateCell(Form.YEAR_FIRST, year, month, day, Optional.empty()));
            }
        }
        var text = cell.strip();
        if (text.length() < 8 || text.length() > LONGEST || text.codePoints().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        text = text.replace('\u00A0', ' ').replace('\u202F', ' ');
        var m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return cell(Form.YEAR_FIRST, number(m, 1), number(m, 3), number(m, 4), m, 5);
        }
        m = NUMERIC.matcher(text);
        if (m.matches()) {
            var form = m.group(2).equals(".") ? Form.DOTTED : Form.SLASHED;
            return cell(form, number(m, 1), number(m, 3), number(m, 4), m, 5);
        }
        m = MONTH_FIRST.matcher(text);
        if (m.matches()) {
            return cell(Form.NAMED, number(m, 3), month(m.group(1)), number(m, 2), m, 4);
        }
        m = DAY_FIRST.matcher(text);
        if (m.matches()) {
            return cell(Form.NAMED, number(m, 3), month(m.group(2)), number(m, 1), m, 4);
        }
        return Optional.empty();
    }

    /// The number that the digits make, or -1.
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }

    /// Which order this cell proves on its own; empty when it proves none.
    public Optional<DateOrder> proves() {
        return switch (form) {
            case YEAR_FIRST, NAMED -> Optional.of(DateOrder.YMD);
            case DOTTED -> Optional.of(DateOrder.DMY);
            case SLASHED -> first > 12 ? Optional.of(DateOrder.DMY) : second > 12 ? Optional.of(DateOrder.MDY) : none();
        };
    }

    /// Whether day and month could be exchanged for another date.
    public boolean ambiguous() {
        return form == Form.SLASHED && first <= 12 && second <= 12 && first != second;
    }

    /// Whether a time other than midnight is written.
    public boolean timed() {
        return time.isPresent() && !time.get().midnight();
    }

    /// The date, if it exists in this order. The order matters only to slashed and dotted dates.
    public Optional<LocalDate> date(DateOrder order) {
        return switch (form) {
            case YEAR_FIRST, NAMED -> existing(first, second, third);
            case DOTTED, SLASHED ->
                order == DateOrder.MDY ? existing(third, first, second) : existing(third, second, first);
        };
    }

    private static Optional<LocalDate> existing(int year, int month, int day) {
        boolean exists = Year.MIN_VALUE <= year
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    private static Optional<DateOrder> none() {
        return Optional.empty();
    }

    private static Optional<DateCell> cell(Form form, int a, int b, int c, Matcher m, int timeGroup) {
        if (m.group(timeGroup) == null) {
            return Optional.of(new DateCell(form, a, b, c, Optional.empty()));
        }
        int minute = m.group(timeGroup + 1) == null ? 0 : number(m, timeGroup + 1);
        int second = m.group(timeGroup + 2) == null ? 0 : number(m, timeGroup + 2);
        int hour = number(m, timeGroup);
        var half = m.group(timeGroup + 3);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (half.charAt(0) == 'p' || half.charAt(0) == 'P' ? 12 : 0);
        }
        var offset = offset(m.group(timeGroup + 4));
        if (minute > 59 || second > 59 || offset.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DateCell(form, a, b, c, Optional.of(new ClockTime(hour, minute, second, offset.get()))));
    }

    /// Outer empty: no such offset. Inner empty: none written.
    private static Optional<Optional<ZoneOffset>> offset(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return Optional.of(Optional.empty());
        }
        if (text.equals("Z") || text.equals("UTC")) {
            return Optional.of(Optional.of(ZoneOffset.UTC));
        }
        int sign = text.charAt(0) == '-' ? -1 : 1;
        int hours = Integer.parseInt(text.substring(1, 3));
        int minutes = Integer.parseInt(text.substring(text.length() - 2));
        if (hours > 17 || minutes > 59) {
            return Optional.empty();
        }
        return Optional.of(Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes)));
    }

    private static int month(String name) {
        return Words.month(name).orElse(0);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
