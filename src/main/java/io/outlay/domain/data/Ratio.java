package io.outlay.domain.data;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// Figures made of two sums. Never averaged from rows; unknown where either part was not reported or the lower one is 0.
public enum Ratio {
    /// Clicks per impression.
    CTR(Measure.CLICKS, Measure.IMPRESSIONS, 1),
    /// Money per click.
    CPC(Measure.SPEND, Measure.CLICKS, 1),
    /// Money per thousand impressions.
    CPM(Measure.SPEND, Measure.IMPRESSIONS, 1000),
    /// Conversions per click.
    CVR(Measure.CONVERSIONS, Measure.CLICKS, 1),
    /// Money per conversion.
    CPA(Measure.SPEND, Measure.CONVERSIONS, 1),
    /// Reported revenue per 1 spent.
    ROAS(Measure.REVENUE, Measure.SPEND, 1);

    private final Measure upper;
    private final Measure lower;
    private final int factor;

    Ratio(Measure upper, Measure lower, int factor) {
        this.upper = upper;
        this.lower = lower;
        this.factor = factor;
    }

    /// The name in files and keys, such as `ctr`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Of one thing's sums.
    public OptionalDouble of(Map<Measure, BigDecimal> sums) {
        var over = sums.get(upper);
        var under = sums.get(lower);
        return over == null || under == null || under.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(factor * over.doubleValue() / under.doubleValue());
    }

    /// Of several things together: only those that report both parts, or revenue without cost would flatter the rest.
    public OptionalDouble over(Collection<Map<Measure, BigDecimal>> things) {
        var over = BigDecimal.ZERO;
        var under = BigDecimal.ZERO;
        for (var sums : things) {
            var a = sums.get(upper);
            var b = sums.get(lower);
            if (a != null && b != null) {
                over = over.add(a);
                under = under.add(b);
            }
        }
        return under.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(factor * over.doubleValue() / under.doubleValue());
    }
}
