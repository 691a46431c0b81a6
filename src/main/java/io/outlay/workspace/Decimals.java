package io.outlay.workspace;

import java.math.BigDecimal;

/// One form for equal decimals.
final class Decimals {
    private static final int PLAIN_DIGITS = 40;

    private Decimals() {}

    /// Without trailing zeros after the point; whole numbers without an exponent.
    static BigDecimal canonical(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -PLAIN_DIGITS ? stripped.setScale(0) : stripped;
    }
}
