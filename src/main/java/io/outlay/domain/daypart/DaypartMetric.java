package io.outlay.domain.daypart;

import io.outlay.domain.data.Measure;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a day-part analysis compares; higher is better. The value of a bucket is the sum of the numerator over the sum
/// of the denominator, never a mean of ratios.
public enum DaypartMetric {
    ROAS(Measure.REVENUE, Measure.SPEND),
    CONVERSIONS_PER_CURRENCY(Measure.CONVERSIONS, Measure.SPEND),
    CVR(Measure.CONVERSIONS, Measure.CLICKS),
    CTR(Measure.CLICKS, Measure.IMPRESSIONS),
    CLICKS_PER_CURRENCY(Measure.CLICKS, Measure.SPEND);

    private final Measure numerator;
    private final Measure denominator;

    DaypartMetric(Measure numerator, Measure denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /// The name in requests and results, such as `roas`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Measure numerator() {
        return numerator;
    }

    public Measure denominator() {
        return denominator;
    }

    /// Whether the metric needs what happened after the click. Some platforms do not report that by the hour.
    public boolean needsConversions() {
        return numerator == Measure.CONVERSIONS || numerator == Measure.REVENUE;
    }

    public static Optional<DaypartMetric> of(String id) {
        return Arrays.stream(values()).filter(metric -> metric.id().equals(id)).findFirst();
    }
}
