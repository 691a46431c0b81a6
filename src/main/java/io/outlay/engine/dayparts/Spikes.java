package io.outlay.engine.dayparts;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.data.Measure;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/// Finds single hours of one campaign whose revenue is an accident (one huge order, a test booking): more than ten
/// times the 90th percentile of the hours with revenue, and at more than ten times the campaign's usual ratio. Both,
/// because a busy hour has much revenue and a cheap one a high ratio without any accident.
final class Spikes {
    private static final double TIMES = 10;
    private static final double PERCENT = 90;
    private static final int HOURS_NEEDED = 20;

    private Spikes() {}

    /// @param rows of one campaign, with numerator and denominator known and the denominator above 0
    static Set<HourlySample> of(List<HourlySample> rows, Measure numerator, Measure denominator) {
        Set<HourlySample> spikes = Collections.newSetFromMap(new IdentityHashMap<>());
        if (numerator != Measure.REVENUE) {
            return spikes;
        }
        var positive = rows.stream()
                .mapToDouble(row -> amount(row, numerator))
                .filter(value -> value > 0)
                .toArray();
        if (positive.length < HOURS_NEEDED) {
            return spikes;
        }
        double fence =
                TIMES * new Percentile().withEstimationType(EstimationType.R_7).evaluate(positive, PERCENT);
        double above = 0;
        double below = 0;
        for (var row : rows) {
            if (amount(row, numerator) <= fence) {
                above += amount(row, numerator);
                below += amount(row, denominator);
            }
        }
        double usual = above / below;
        for (var row : rows) {
            double ratio = amount(row, numerator) / amount(row, denominator);
            if (amount(row, numerator) > fence && ratio > TIMES * usual) {
                spikes.add(row);
            }
        }
        return spikes;
    }

    private static double amount(HourlySample row, Measure measure) {
        return row.measure(measure).orElseThrow().doubleValue();
    }
}
