package io.outlay.samples;

import java.math.BigDecimal;
import java.util.Locale;

/// Money in whole cents and how files write it.
final class Amount {
    private Amount() {}

    /// `1234.50`
    static String plain(long cents) {
        return decimal(cents).toPlainString();
    }

    /// `1,234.50`
    static String grouped(long cents) {
        return String.format(Locale.ROOT, "%,d.%02d", cents / 100, cents % 100);
    }

    static BigDecimal decimal(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /// `0.76`: cents per unit, half up, 0.00 without units.
    static String per(long cents, long units) {
        return units == 0 ? "0.00" : fixed(cents / 100.0 / units, 2);
    }

    /// `0.89%`
    static String percent(long part, long whole) {
        return whole == 0 ? "0.00%" : fixed(100.0 * part / whole, 2) + "%";
    }

    static String fixed(double value, int places) {
        return new BigDecimal(value)
                .setScale(places, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }
}
