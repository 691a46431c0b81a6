package io.outlay.engine.dayparts;

import io.outlay.domain.data.Measure;
import io.outlay.domain.daypart.DaypartGrouping;
import io.outlay.engine.dayparts.Shrinkage.Shrunken;
import java.util.stream.IntStream;

/// The buckets of a grouping with their levels shrunken towards the level of all: counts by the gamma–Poisson model,
/// revenue by the normal one.
final class CellReturns {
    private final MetricSamples samples;
    private final GroupMean[] means;
    private final Shrunken[] shrunken;

    CellReturns(DaypartGrouping grouping, MetricSamples samples, Measure numerator) {
        this.samples = samples;
        int size = grouping.size();
        var members = samples.members(grouping);
        means = new GroupMean[size];
        for (int cell = 0; cell < size; cell++) {
            means[cell] = GroupMean.of(samples, members.of(cell));
        }
        shrunken = numerator.money() ? amounts(size) : counts(size, members);
    }

    private Shrunken[] counts(int size, Members members) {
        var y = new double[size];
        var e = new double[size];
        for (int cell = 0; cell < size; cell++) {
            for (int i : members.of(cell)) {
                y[cell] += samples.outcome[i];
                e[cell] += samples.expected[i];
            }
        }
        return Shrinkage.counts(y, e);
    }

    private Shrunken[] amounts(int size) {
        var y = new double[size];
        var variance = new double[size];
        for (int cell = 0; cell < size; cell++) {
            y[cell] = means[cell].mean() / samples.level;
            variance[cell] = variance(cell) / (samples.level * samples.level);
        }
        return Shrinkage.amounts(y, variance);
    }

    int n(int cell) {
        return means[cell].n();
    }

    /// In the metric's unit.
    double level(int cell) {
        return shrunken[cell].index() * samples.level;
    }

    double index(int cell) {
        return shrunken[cell].index();
    }

    double borrowed(int cell) {
        return shrunken[cell].borrowed();
    }

    /// Variance of the cell's own mean; infinite without samples.
    double variance(int cell) {
        var mean = means[cell];
        if (mean.n() == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double least = samples.leastVariance(mean.weight());
        return Double.isFinite(mean.variance()) ? Math.max(mean.variance(), least) : least;
    }

    /// What the cells have in common: the variance of the level of all that days with good and bad luck add to what
    /// the cells' own variances imply, over the square of the level.
    double sharedVariance() {
        var all = GroupMean.of(samples, IntStream.range(0, samples.size()).toArray());
        if (!Double.isFinite(all.variance()) || samples.level <= 0) {
            return 0;
        }
        double own = 0;
        for (int cell = 0; cell < means.length; cell++) {
            if (means[cell].n() > 0) {
                double share = means[cell].weight() / all.weight();
                own += share * share * variance(cell);
            }
        }
        return Math.max(0, all.variance() - own) / (samples.level * samples.level);
    }
}
