package io.outlay.engine.study;

import io.outlay.domain.mix.MixFit;
import io.outlay.domain.mix.MixPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The season of a fitted weekly model, as the height of its baseline a year before over that of its last year. The
/// model adds media to the baseline: that advertising brings more while the baseline is high is an assumption, not a
/// finding.
public final class BaselineSeason {
    private static final int YEAR = 52;

    private BaselineSeason() {}

    /// One factor per week from `first`; empty where the fit has less than a year or its baseline falls to 0.
    public static List<Double> of(MixFit fit, LocalDate first, int weeks) {
        var periods = fit.periods();
        if (periods.size() < YEAR) {
            return List.of();
        }
        var year = periods.subList(periods.size() - YEAR, periods.size());
        double mean =
                year.stream().mapToDouble(BaselineSeason::height).average().orElse(0);
        if (!(mean > 0) || year.stream().anyMatch(period -> height(period) <= 0)) {
            return List.of();
        }
        var factors = new ArrayList<Double>();
        for (int t = 0; t < weeks; t++) {
            factors.add(height(same(year, first.plusWeeks(t))) / mean);
        }
        return factors;
    }

    /// The week of the year that lies whole years of 52 weeks before.
    private static MixPeriod same(List<MixPeriod> year, LocalDate day) {
        long apart = Math.floorDiv(day.toEpochDay() - year.getFirst().date().toEpochDay(), 7L);
        return year.get((int) Math.floorMod(apart, (long) YEAR));
    }

    private static double height(MixPeriod period) {
        return period.baseline().value();
    }
}
