package io.outlay.domain.insight;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One group's figures.
///
/// @param keys    one per dimension asked for
/// @param figures by metric, in the order asked for
/// @param before  the same of the period compared with; empty without one
public record InsightRow(List<GroupKey> keys, Map<Metric, Figure> figures, Map<Metric, Figure> before) {
    public InsightRow {
        keys = List.copyOf(keys);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
    }

    public Figure figure(Metric metric) {
        return figures.getOrDefault(metric, Figure.NONE);
    }

    public Figure before(Metric metric) {
        return before.getOrDefault(metric, Figure.NONE);
    }

    /// (figure − before) / before; empty where either is unknown or the earlier one is 0.
    public java.util.OptionalDouble change(Metric metric) {
        var now = figure(metric).value();
        var then = before(metric).value();
        return now.isEmpty() || then.isEmpty() || then.get().signum() == 0
                ? java.util.OptionalDouble.empty()
                : java.util.OptionalDouble.of(now.get().subtract(then.get()).doubleValue()
                        / then.get().abs().doubleValue());
    }
}
