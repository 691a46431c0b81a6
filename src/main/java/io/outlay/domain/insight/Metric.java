package io.outlay.domain.insight;

import io.outlay.domain.data.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A figure that can be asked for: a sum, or made of two sums. Derived figures are never averaged from rows, and are
/// unknown where either part was not reported or the lower one is 0. Reach and frequency do not add and are not here.
public enum Metric {
    SPEND(Measure.SPEND),
    IMPRESSIONS(Measure.IMPRESSIONS),
    CLICKS(Measure.CLICKS),
    LINK_CLICKS(Measure.LINK_CLICKS),
    CONVERSIONS(Measure.CONVERSIONS),
    REVENUE(Measure.REVENUE),
    LEADS(Measure.LEADS),
    RECIPIENTS(Measure.RECIPIENTS),
    DELIVERED(Measure.DELIVERED),
    BOUNCES(Measure.BOUNCES),
    OPENS(Measure.OPENS),
    UNIQUE_OPENS(Measure.UNIQUE_OPENS),
    EMAIL_CLICKS(Measure.EMAIL_CLICKS),
    UNIQUE_CLICKS(Measure.UNIQUE_CLICKS),
    UNSUBSCRIBES(Measure.UNSUBSCRIBES),
    SPAM_COMPLAINTS(Measure.SPAM_COMPLAINTS),
    /// Money per thousand impressions.
    CPM(Measure.SPEND, Measure.IMPRESSIONS, 1000, 0),
    /// Money per click.
    CPC(Measure.SPEND, Measure.CLICKS, 1, 0),
    /// Clicks per impression.
    CTR(Measure.CLICKS, Measure.IMPRESSIONS, 1, 0),
    /// Conversions per click.
    CVR(Measure.CONVERSIONS, Measure.CLICKS, 1, 0),
    /// Money per conversion.
    CPA(Measure.SPEND, Measure.CONVERSIONS, 1, 0),
    /// Reported revenue per 1 spent.
    ROAS(Measure.REVENUE, Measure.SPEND, 1, 0),
    /// Reported revenue per conversion.
    AOV(Measure.REVENUE, Measure.CONVERSIONS, 1, 0),
    /// Reported revenue less spend, per 1 spent; spend is taken for all of the cost.
    ROI(Measure.REVENUE, Measure.SPEND, 1, 1),
    DELIVERY_RATE(Measure.DELIVERED, Measure.RECIPIENTS, 1, 0),
    BOUNCE_RATE(Measure.BOUNCES, Measure.RECIPIENTS, 1, 0),
    OPEN_RATE(Measure.UNIQUE_OPENS, Measure.DELIVERED, 1, 0),
    CLICK_RATE(Measure.UNIQUE_CLICKS, Measure.DELIVERED, 1, 0),
    /// Clicks per opened message.
    CTOR(Measure.UNIQUE_CLICKS, Measure.UNIQUE_OPENS, 1, 0),
    UNSUBSCRIBE_RATE(Measure.UNSUBSCRIBES, Measure.DELIVERED, 1, 0),
    REVENUE_PER_RECIPIENT(Measure.REVENUE, Measure.RECIPIENTS, 1, 0);

    /// How a figure is written.
    public enum Unit {
        /// An amount in the workspace currency.
        MONEY,
        COUNT,
        /// A part of a whole, 0 to 1 and more.
        SHARE,
        /// So many per one.
        RATIO
    }

    private static final MathContext DIGITS = new MathContext(16, RoundingMode.HALF_EVEN);

    private final Measure upper;
    private final Optional<Measure> lower;
    private final int factor;
    private final int less;

    Metric(Measure sum) {
        this.upper = sum;
        this.lower = Optional.empty();
        this.factor = 1;
        this.less = 0;
    }

    Metric(Measure upper, Measure lower, int factor, int less) {
        this.upper = upper;
        this.lower = Optional.of(lower);
        this.factor = factor;
        this.less = less;
    }

    /// The name in requests and filters, such as `roas`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Metric> of(String id) {
        return Arrays.stream(values())
                .filter(metric -> metric.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// The sum itself, or what stands above the line.
    public Measure upper() {
        return upper;
    }

    /// What stands below the line; empty for a sum.
    public Optional<Measure> lower() {
        return lower;
    }

    public boolean derived() {
        return lower.isPresent();
    }

    /// The sums it is made of.
    public Set<Measure> parts() {
        var parts = EnumSet.of(upper);
        lower.ifPresent(parts::add);
        return parts;
    }

    public Unit unit() {
        if (lower.isEmpty()) {
            return upper.money() ? Unit.MONEY : Unit.COUNT;
        }
        if (upper.money()) {
            return lower.get().money() ? Unit.RATIO : Unit.MONEY;
        }
        return Unit.SHARE;
    }

    /// Of two sums, the lower not 0; for derived figures.
    public BigDecimal of(BigDecimal over, BigDecimal under) {
        return over.multiply(BigDecimal.valueOf(factor)).divide(under, DIGITS).subtract(BigDecimal.valueOf(less));
    }
}
