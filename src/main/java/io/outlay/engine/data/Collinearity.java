package io.outlay.engine.data;

import io.outlay.domain.data.HealthCheck;
import io.outlay.domain.data.HealthInput;
import io.outlay.domain.data.HealthKind;
import io.outlay.domain.data.HealthState;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.WeeklySeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/// Channels whose weekly spend goes up and down together.
final class Collinearity {
    /// Pearson correlation of weekly spend above which two channels are hardly told apart: a fifth of the variation
    /// is each one's own.
    static final double TOGETHER = 0.9;

    private static final int FEWEST_WEEKS = 8;

    private record Pair(String names, double correlation) {}

    private Collinearity() {}

    static HealthCheck check(HealthInput input) {
        var names = new ArrayList<String>();
        var spend = new ArrayList<Map<LocalDate, Double>>();
        var weeks = new Weeks(Measure.SPEND);
        for (var channel : input.channels()) {
            weeks.of(channel.id(), input.days()).ifPresent(series -> {
                names.add(channel.name());
                spend.add(byWeek(series));
            });
        }
        var pairs = new ArrayList<Pair>();
        for (int i = 1; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                double correlation = correlation(spend.get(j), spend.get(i));
                if (correlation > TOGETHER) {
                    pairs.add(new Pair(names.get(j) + " + " + names.get(i), correlation));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::correlation).reversed());
        return new HealthCheck(
                HealthKind.COLLINEAR,
                pairs.isEmpty() ? HealthState.PASS : HealthState.REVIEW,
                pairs.size(),
                pairs.isEmpty() ? 0 : pairs.getFirst().correlation(),
                pairs.stream().map(Pair::names).toList());
    }

    private static Map<LocalDate, Double> byWeek(WeeklySeries series) {
        var byWeek = new HashMap<LocalDate, Double>();
        for (int i = 0; i < series.size(); i++) {
            byWeek.put(series.weeks().get(i), series.spend().get(i));
        }
        return byWeek;
    }

    /// Of the weeks that both have; 0 where there are too few, or where one never changes.
    private static double correlation(Map<LocalDate, Double> one, Map<LocalDate, Double> other) {
        List<LocalDate> common =
                one.keySet().stream().filter(other::containsKey).sorted().toList();
        if (common.size() < FEWEST_WEEKS) {
            return 0;
        }
        double correlation = new PearsonsCorrelation()
                .correlation(
                        common.stream().mapToDouble(one::get).toArray(),
                        common.stream().mapToDouble(other::get).toArray());
        return Double.isNaN(correlation) ? 0 : correlation;
    }
}
