package io.outlay.text;

import io.outlay.domain.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// How figures and dates are written for people: three to four digits, narrow no-break spaces before units and, unless
/// the person chose a region that writes otherwise, between thousands; a true minus. Exports write full precision
/// instead and do not come here.
public final class Figures {
    public static final char SPACE = '\u202f';
    public static final char MINUS = '\u2212';
    private static final double[] SIZES = {1, 1e3, 1e6, 1e9, 1e12};
    private static final String[] SUFFIXES = {"", "k", "M", "bn", "tn"};

    private final Supplier<Region> region;
    private final Locale words;

    /// The product's own way of writing, in the language of `words`.
    public Figures(Locale words) {
        this(() -> Region.plain(words), words);
    }

    /// @param region asked anew for every figure, so that the person can choose another
    /// @param words  language of the names of months
    public Figures(Supplier<Region> region, Locale words) {
        this.region = region;
        this.words = words;
    }

    public static Figures english() {
        return new Figures(Locale.ENGLISH);
    }

    /// With exactly `decimals` decimals: `5 428.57`. Zero never has a sign.
    public String number(double value, int decimals) {
        return number(BigDecimal.valueOf(value), decimals);
    }

    public String number(BigDecimal value, int decimals) {
        var here = region.get();
        var rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        var digits = rounded.abs().toPlainString();
        int point = digits.indexOf('.');
        var whole = point < 0 ? digits : digits.substring(0, point);
        var text = new StringBuilder(rounded.signum() < 0 ? String.valueOf(MINUS) : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(here.grouping());
            }
            text.append(whole.charAt(i));
        }
        return point < 0
                ? text.toString()
                : text.append(here.decimal())
                        .append(digits, point + 1, digits.length())
                        .toString();
    }

    /// Whole numbers: `10 000`.
    public String count(long value) {
        return number(BigDecimal.valueOf(value), 0);
    }

    /// Money to the cent: `5 428.57`.
    public String cents(BigDecimal amount) {
        return number(amount, 2);
    }

    /// Three digits and a suffix: `3.25 M`, `988 k`, `8.6 k`, `250`, `0.42`. Zeros at the end are left out.
    public String compact(double value) {
        int size = size(Math.abs(value));
        return suffixed(trimmed(value / SIZES[size], 3), size);
    }

    /// As [#compact(double)] from a thousand on with all three digits, for figures that stand below each other:
    /// `1.00 M`, `46.0 M`.
    public String tabular(double value) {
        int size = size(Math.abs(value));
        double shown = Math.abs(value) / SIZES[size];
        return size == 0
                ? compact(value)
                : suffixed(number(value / SIZES[size], shown < 9.995 ? 2 : shown < 99.95 ? 1 : 0), size);
    }

    /// As [#compact(double)], always with its sign unless it is zero: `+90 k`, `−4.6 k`.
    public String change(double value) {
        return signed(compact(value), value);
    }

    /// Both ends with one suffix and as many decimals as tell them apart: `9.6 to 11.0 M` without the word between.
    public Ends compactEnds(double low, double high) {
        int size = size(Math.max(Math.abs(low), Math.abs(high)));
        int decimals =
                decimalsFor(Math.abs(high - low) / SIZES[size], Math.max(Math.abs(low), Math.abs(high)) / SIZES[size]);
        return new Ends(number(low / SIZES[size], decimals), suffixed(number(high / SIZES[size], decimals), size));
    }

    /// `low` and `high` as text, the suffix or unit at the high one only.
    public record Ends(String low, String high) {}

    /// One suffix and one number of decimals for a whole column, so that its figures align; the suffix stands in the
    /// head: `38.0` below `k EUR`.
    ///
    /// @param largest magnitude in the column
    public Column column(double largest) {
        int size = size(Math.abs(largest));
        double shown = Math.abs(largest) / SIZES[size];
        int decimals = size == 0 ? (shown < 10 ? 2 : shown < 100 ? 1 : 0) : size == 1 ? 1 : 2;
        return new Column(this, SIZES[size], SUFFIXES[size], decimals);
    }

    /// How a column's figures are written.
    ///
    /// @param suffix `k`, `M`; empty below a thousand
    public record Column(Figures figures, double size, String suffix, int decimals) {
        public String text(double value) {
            return figures.number(value / size, decimals);
        }

        public String change(double value) {
            return figures.signed(text(value), value);
        }

        /// `k EUR`, or the unit alone.
        public String unit(String unit) {
            return suffix.isEmpty() ? unit : suffix + " " + unit;
        }
    }

    /// A return, to two decimals: `3.19`; from 100 on three digits.
    public String ratio(double value) {
        return Math.abs(value) < 99.995 ? number(value, 2) : compact(value);
    }

    /// A share to one decimal: `32.9 %`.
    public String percent(double share) {
        return number(share * 100, 1) + SPACE + "%";
    }

    /// A share without decimals: `45 %`.
    public String wholePercent(double share) {
        return number(share * 100, 0) + SPACE + "%";
    }

    public String percentChange(double share) {
        return signed(percent(share), share);
    }

    /// A probability for tables, never 0 or 1: `96 %`, `> 99 %`, `< 1 %`.
    public String probability(double p) {
        if (p > 0.99) {
            return "> 99" + SPACE + "%";
        }
        return p < 0.01 ? "< 1" + SPACE + "%" : wholePercent(p);
    }

    /// A factor: `1.45 ×`.
    public String times(double factor) {
        return number(factor, 2) + SPACE + "×";
    }

    /// A p-value: `0.04`, `< 0.001`.
    public String pValue(double p) {
        return p < 0.001 ? "<" + SPACE + number(0.001, 3) : number(p, p < 0.1 ? 3 : 2);
    }

    /// `2 July 2026`.
    public String date(LocalDate date) {
        return written(region.get().datePattern("MMMM"), date);
    }

    /// `2 Jul 2026`, where there is little room.
    public String shortDate(LocalDate date) {
        return written(region.get().datePattern("MMM"), date);
    }

    /// A date as [#date] and [#shortDate] write it, as a region writes it in digits, or as ISO does; empty for what is
    /// none.
    public Optional<LocalDate> readDate(String typed) {
        return new TypedDate(region.get(), words).read(typed);
    }

    /// `1 January – 30 June 2026`; the year stands twice where it differs.
    public String period(Period period) {
        return period.from().equals(period.to()) ? date(period.to()) : until(period, "MMMM");
    }

    /// `1 Jan – 30 Jun 2026`, for tables.
    public String shortPeriod(Period period) {
        return period.from().equals(period.to())
                ? written(region.get().datePattern("MMM"), period.to())
                : until(period, "MMM");
    }

    /// `Mar`, below an axis.
    public String month(LocalDate date) {
        return written("MMM", date);
    }

    /// `Mar 2026`, below an axis.
    public String monthOfYear(LocalDate date) {
        return written("MMM yyyy", date);
    }

    /// `8 Jun`, below an axis.
    public String dayOfMonth(LocalDate date) {
        return written(region.get().dayPattern("MMM"), date);
    }

    /// `18:00 – 23:00`, never broken; 24 is the end of the day.
    public String hours(int from, int to) {
        return "%02d:00\u00a0–\u00a0%02d:00".formatted(from, to);
    }

    /// `2 Jul 2026, 14:05`, for tables.
    public String moment(ZonedDateTime at) {
        return written(region.get().datePattern("MMM"), at) + ", " + written("HH:mm", at);
    }

    /// `2 July`, in sentences.
    public String dayAndMonth(LocalDate date) {
        return written(region.get().dayPattern("MMMM"), date);
    }

    private String written(String pattern, Temporal date) {
        return DateTimeFormatter.ofPattern(pattern, words).format(date);
    }

    /// What stands at both ends alike is said once, unless the year stands between.
    private String until(Period period, String month) {
        var here = region.get();
        boolean sameYear = period.from().getYear() == period.to().getYear();
        boolean sameMonth = sameYear && period.from().getMonth() == period.to().getMonth();
        var first = !sameYear || here.order() == Region.Order.YEAR
                ? here.datePattern(month)
                : sameMonth && here.order() == Region.Order.DAY ? "d" : here.dayPattern(month);
        return written(first, period.from()) + " – " + written(here.datePattern(month), period.to());
    }

    private String signed(String text, double value) {
        boolean nothing = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value > 0 && !nothing ? "+" + text : text;
    }

    /// At most `digits` significant digits, zeros at the end left out.
    private String trimmed(double value, int digits) {
        double magnitude = Math.abs(value);
        int decimals = magnitude >= 99.95 ? 0 : magnitude >= 9.995 ? digits - 2 : digits - 1;
        if (magnitude > 0 && magnitude < 0.0995) {
            decimals = digits;
        }
        var exact = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return number(exact, Math.max(0, exact.scale()));
    }

    private static int size(double magnitude) {
        if (magnitude < 999.5) {
            return 0;
        }
        int size = 1;
        while (size < SIZES.length - 1 && magnitude / SIZES[size] >= 999.5) {
            size++;
        }
        return size;
    }

    private static int decimalsFor(double width, double magnitude) {
        if (magnitude >= 99.5 || width >= 20) {
            return 0;
        }
        return width >= 1 || (magnitude >= 9.95 && width >= 0.2) ? 1 : 2;
    }

    private static String suffixed(String digits, int size) {
        return SUFFIXES[size].isEmpty() ? digits : digits + SPACE + SUFFIXES[size];
    }
}
