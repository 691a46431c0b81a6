package io.outlay.samples;

import java.time.LocalDate;

/// The retailer's year: a peak before Christmas with Black Friday, a slow late winter, a small summer sale.
final class Season {
    private Season() {}

    /// Factor on advertising budgets, about 1 over the year.
    static double advertising(LocalDate date) {
        return 0.95 + 0.40 * bump(date, 335, 22) + 0.08 * bump(date, 185, 20) - 0.06 * bump(date, 45, 25);
    }

    /// Factor on orders that would have come anyway.
    static double demand(LocalDate date) {
        return 0.93 + 0.60 * bump(date, 338, 20) + 0.10 * bump(date, 185, 20) - 0.10 * bump(date, 45, 28);
    }

    private static double bump(LocalDate date, int dayOfYear, double width) {
        double distance = date.getDayOfYear() - dayOfYear;
        if (distance < -182) {
            distance += 365;
        } else if (distance > 182) {
            distance -= 365;
        }
        return StrictMath.exp(-distance * distance / (2 * width * width));
    }
}
