package io.outlay.text;

import java.text.DecimalFormatSymbols;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

/// How figures and dates are written where the person lives. Words, such as the names of months, are the text bundle's.
///
/// @param locale   for what reads and writes files
/// @param decimal  mark before the decimals
/// @param grouping between thousands
/// @param order    of day, month and year
public record Region(Locale locale, char decimal, char grouping, Order order) {
    /// What a date begins with.
    public enum Order {
        /// `2 July 2026`
        DAY,
        /// `July 2, 2026`
        MONTH,
        /// `2026 July 2`
        YEAR
    }

    /// The product's own way: the locale's decimal mark, narrow spaces between thousands, the day first.
    public static Region plain(Locale locale) {
        return new Region(locale, mark(locale), Figures.SPACE, Order.DAY);
    }

    /// The person's choice: all as the region writes it.
    ///
    /// @param tag    IETF tag, such as `de-DE`; empty: the system's
    /// @param system locale of the system; one that names no country says nothing about how figures are written
    /// @param words  locale of the text bundle
    public static Region chosen(String tag, Locale system, Locale words) {
        if (!tag.isEmpty()) {
            var locale = Locale.forLanguageTag(tag);
            return new Region(locale, mark(locale), thousands(locale), orderOf(locale));
        }
        return system.getCountry().isEmpty()
                ? plain(words)
                : new Region(system, mark(system), Figures.SPACE, orderOf(system));
    }

    private static char mark(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }

    /// A full space would let a figure break at the end of a line.
    private static char thousands(Locale locale) {
        char own = DecimalFormatSymbols.getInstance(locale).getGroupingSeparator();
        return Character.isSpaceChar(own) ? Figures.SPACE : own;
    }

    private static Order orderOf(Locale locale) {
        var pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        int day = pattern.indexOf('d');
        int month = pattern.indexOf('M');
        int year = pattern.indexOf('y');
        if (year < month && year < day) {
            return Order.YEAR;
        }
        return month < day ? Order.MONTH : Order.DAY;
    }

    /// Pattern of a date without its year.
    ///
    /// @param month `MMMM` or `MMM`
    String dayPattern(String month) {
        return order == Order.DAY ? "d " + month : month + " d";
    }

    /// Pattern of a whole date.
    String datePattern(String month) {
        return switch (order) {
            case DAY -> "d " + month + " yyyy";
            case MONTH -> month + " d, yyyy";
            case YEAR -> "yyyy " + month + " d";
        };
    }
}
