package io.outlay.engine.dayparts;

import io.outlay.domain.data.Measure;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/// Exact sums of what was reported. A measure that nobody reported stays absent.
final class Sums {
    private final EnumMap<Measure, BigDecimal> sums = new EnumMap<>(Measure.class);

    void add(Map<Measure, BigDecimal> measures) {
        measures.forEach((measure, value) -> {
            if (measure.additive()) {
                sums.merge(measure, value, BigDecimal::add);
            }
        });
    }

    Map<Measure, BigDecimal> values() {
        return sums;
    }

    /// Ratio of two sums; absent when one is unknown or the denominator is not above 0.
    OptionalDouble ratio(Measure numerator, Measure denominator) {
        var above = sums.get(numerator);
        var below = sums.get(denominator);
        if (above == null || below == null || below.signum() <= 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(above.doubleValue() / below.doubleValue());
    }
}
