package io.outlay.domain.insight;

import io.outlay.domain.Period;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// A campaign that a search found, with its figures over the dates searched.
///
/// @param dates first to last date with facts; empty when it has none in the dates searched
public record SearchHit(Findable found, Optional<Period> dates, Map<Metric, Figure> figures) {
    public SearchHit {
        var copy = new EnumMap<Metric, Figure>(Metric.class);
        copy.putAll(figures);
        figures = Collections.unmodifiableMap(copy);
    }

    public Figure figure(Metric metric) {
        return figures.getOrDefault(metric, Figure.NONE);
    }
}
