package io.outlay.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads a date as people type it: `5 Jan 2026`, `January 5, 2026`, `2026-01-05`, `05.01.2026`. Digits alone are taken
/// in the order of the region, but for a year that stands first.
final class TypedDate {
    private static final int CENTURY = 2000;
    private static final int LEAST_LETTERS = 3;

    private final Region region;
    private final Locale words;

    /// @param words language of the names of months
    TypedDate(Region region, Locale words) {
        this.region = region;
        this.words = words;
    }

    /// Empty for what is not a date.
    Optional<LocalDate> read(String typed) {
        var parts = Arrays.stream(typed.strip().split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(date(parts));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private LocalDate date(List<String> parts) {
        int named = -1;
        for (int p = 0; p < parts.size(); p++) {
            if (Character.isLetter(parts.get(p).charAt(0))) {
                named = p;
            }
        }
        boolean yearFirst = parts.getFirst().length() == 4;
        if (named >= 0) {
            var month = month(parts.get(named));
            var first = parts.get(named == 0 ? 1 : 0);
            var last = parts.get(named == 2 ? 1 : 2);
            return yearFirst ? of(first, month, last) : of(last, month, first);
        }
        if (yearFirst || region.order() == Region.Order.YEAR) {
            return of(parts.get(0), Month.of(number(parts.get(1))), parts.get(2));
        }
        return region.order() == Region.Order.MONTH
                ? of(parts.get(2), Month.of(number(parts.get(0))), parts.get(1))
                : of(parts.get(2), Month.of(number(parts.get(1))), parts.get(0));
    }

    private static LocalDate of(String year, Month month, String day) {
        int stated = number(year);
        return Year.of(year.length() <= 2 ? CENTURY + stated : stated)
                .atMonth(month)
                .atDay(number(day));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private Month month(String word) {
        var begin = word.toLowerCase(words);
        for (var month : Month.values()) {
            if (begin.length() >= LEAST_LETTERS
                    && month.getDisplayName(TextStyle.FULL, words)
                            .toLowerCase(words)
                            .startsWith(begin)) {
                return month;
            }
        }
        throw new DateTimeException(word);
    }
}
