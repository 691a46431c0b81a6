package io.outlay.feature.campaigns;

import io.outlay.domain.data.Measure;
import io.outlay.domain.data.Ratio;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// A figure of the room: a sum, or a ratio of two sums.
public sealed interface Metric {
    record Sum(Measure measure) implements Metric {}

    record Of(Ratio ratio) implements Metric {}

    /// In the order in which they are shown.
    List<Metric> ALL = List.of(
            new Sum(Measure.SPEND),
            new Sum(Measure.IMPRESSIONS),
            new Sum(Measure.CLICKS),
            new Of(Ratio.CTR),
            new Of(Ratio.CPC),
            new Sum(Measure.CONVERSIONS),
            new Of(Ratio.CPA),
            new Sum(Measure.REVENUE),
            new Of(Ratio.ROAS));

    /// Part of keys and ids, such as `ctr`.
    default String id() {
        return switch (this) {
            case Sum(var measure) -> measure.id();
            case Of(var ratio) -> ratio.id();
        };
    }

    /// Empty where it was not reported.
    default OptionalDouble of(Map<Measure, BigDecimal> sums) {
        return switch (this) {
            case Sum(var measure) -> {
                var sum = sums.get(measure);
                yield sum == null ? OptionalDouble.empty() : OptionalDouble.of(sum.doubleValue());
            }
            case Of(var ratio) -> ratio.of(sums);
        };
    }

    /// Of several campaigns together.
    default OptionalDouble over(Collection<Map<Measure, BigDecimal>> sums) {
        return switch (this) {
            case Sum(var measure) ->
                sums.stream()
                        .filter(each -> each.containsKey(measure))
                        .map(each -> each.getOrDefault(measure, BigDecimal.ZERO))
                        .reduce(BigDecimal::add)
                        .map(sum -> OptionalDouble.of(sum.doubleValue()))
                        .orElse(OptionalDouble.empty());
            case Of(var ratio) -> ratio.over(sums);
        };
    }
}
