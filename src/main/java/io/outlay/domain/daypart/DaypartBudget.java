package io.outlay.domain.daypart;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/// The money of one day, to be spread over its hours.
///
/// @param total       at least 0, with no more decimals than the currency has
/// @param currency    ISO 4217
/// @param multipliers 24 values, each 0 (off) or in [0.1, 10], when the strategy is OWN; else empty
public record DaypartBudget(BigDecimal total, String currency, DaypartStrategy strategy, List<BigDecimal> multipliers) {
    public static final BigDecimal LEAST_MULTIPLIER = new BigDecimal("0.1");
    public static final BigDecimal GREATEST_MULTIPLIER = BigDecimal.TEN;

    public DaypartBudget {
        multipliers = List.copyOf(multipliers);
        if (total.signum() < 0) {
            throw new IllegalArgumentException("the total must be at least 0");
        }
        if (total.stripTrailingZeros().scale() > minorDigits(currency)) {
            throw new IllegalArgumentException("the total has more decimals than " + currency);
        }
        if (strategy == DaypartStrategy.OWN ? multipliers.size() != 24 : !multipliers.isEmpty()) {
            throw new IllegalArgumentException("own multipliers are 24, and only with the strategy own");
        }
        if (!multipliers.stream().allMatch(DaypartBudget::isMultiplier)) {
            throw new IllegalArgumentException("a multiplier is 0 or from 0.1 to 10");
        }
        if (strategy == DaypartStrategy.OWN && multipliers.stream().allMatch(m -> m.signum() == 0)) {
            throw new IllegalArgumentException("at least one multiplier must be above 0");
        }
    }

    public static boolean isMultiplier(BigDecimal value) {
        return value.signum() == 0
                || value.compareTo(LEAST_MULTIPLIER) >= 0 && value.compareTo(GREATEST_MULTIPLIER) <= 0;
    }

    /// Decimals of the currency's smallest unit: 2 for EUR, 0 for JPY, 3 for KWD.
    public int minorDigits() {
        return minorDigits(currency);
    }

    private static int minorDigits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
