package io.outlay.engine.dayparts;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.daypart.DaypartGrouping;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartNiche;
import io.outlay.domain.daypart.DaypartRequest;
import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Lets campaigns of one niche learn their hours from each other: each campaign leans on the level that the *other*
/// campaigns have in that hour, the more the less it has seen itself. Counts by the gamma–Poisson model, revenue by the
/// normal–normal one (Efron and Morris, J. Am. Stat. Assoc. 70 (1975)).
public final class NicheEstimator {
    private static final int HOURS = DaypartGrouping.HOUR.size();

    /// @param request its campaign does not matter
    /// @param members names of the niche's campaigns; others are passed over
    /// @return absent when no campaign's metric is known and above 0
    public Optional<DaypartNiche> estimate(
            DaypartRequest request, List<HourlySample> rows, Set<String> members, Monitor monitor) {
        var metric = request.metric();
        var all = new DaypartRequest(
                Optional.empty(),
                metric,
                request.zone(),
                request.lookbackDays(),
                request.minSamples(),
                request.minPerBucket(),
                request.minLift(),
                Optional.empty());
        var scope = Scope.of(
                all,
                rows.stream().filter(row -> members.contains(row.campaign())).toList());
        var seen = new ArrayList<Seen>();
        for (var name : scope.campaigns()) {
            monitor.check();
            var mine = scope.rows().stream()
                    .filter(row -> row.campaign().equals(name))
                    .toList();
            var samples = MetricSamples.of(
                    new Scope(scope.period(), mine, List.of(name)), metric.numerator(), metric.denominator(), monitor);
            if (samples.size() > 0) {
                seen.add(Seen.of(name, samples));
            }
        }
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        boolean shared = seen.size() >= DaypartNiche.LEAST_CAMPAIGNS;
        return Optional.of(metric.numerator().money() ? amounts(metric, seen, shared) : counts(metric, seen, shared));
    }

    private static DaypartNiche counts(DaypartMetric metric, List<Seen> seen, boolean shared) {
        int size = seen.size();
        var prior = new double[size * HOURS];
        var y = new double[size * HOURS];
        var e = new double[size * HOURS];
        var pattern = new ArrayList<Double>();
        for (int hour = 0; hour < HOURS; hour++) {
            double allY = 0;
            double allE = 0;
            for (var campaign : seen) {
                allY += campaign.y[hour];
                allE += campaign.e[hour];
            }
            for (int c = 0; c < size; c++) {
                int cell = c * HOURS + hour;
                y[cell] = seen.get(c).y[hour];
                e[cell] = seen.get(c).e[hour];
                prior[cell] = shared ? Shrinkage.others(allY - y[cell], allE - e[cell]) : 1;
            }
            pattern.add(Shrinkage.others(allY, allE));
        }
        double k = Shrinkage.weight(prior, y, e);
        var campaigns = new ArrayList<DaypartNiche.Campaign>();
        for (int c = 0; c < size; c++) {
            var hours = new ArrayList<DaypartNiche.Hour>();
            for (int cell = c * HOURS; cell < (c + 1) * HOURS; cell++) {
                hours.add(new DaypartNiche.Hour(
                        e[cell] > 0 ? y[cell] / e[cell] : 1,
                        Shrinkage.gammaPoisson(prior[cell], k, y[cell], e[cell]),
                        prior[cell],
                        k / (k + e[cell])));
            }
            campaigns.add(new DaypartNiche.Campaign(seen.get(c).name, hours));
        }
        return new DaypartNiche(metric, campaigns, shared, OptionalDouble.of(k), pattern);
    }

    private static DaypartNiche amounts(DaypartMetric metric, List<Seen> seen, boolean shared) {
        var centre = new double[HOURS];
        Arrays.fill(centre, 1);
        if (shared) {
            for (int hour = 0; hour < HOURS; hour++) {
                centre[hour] = Shrinkage.centre(seen, hour, -1, 0);
            }
        }
        double between = Shrinkage.between(seen, centre, shared);
        var pattern = new ArrayList<Double>();
        for (int hour = 0; hour < HOURS; hour++) {
            pattern.add(Shrinkage.centre(seen, hour, -1, between));
        }
        var campaigns = new ArrayList<DaypartNiche.Campaign>();
        for (int c = 0; c < seen.size(); c++) {
            var hours = new ArrayList<DaypartNiche.Hour>();
            for (int hour = 0; hour < HOURS; hour++) {
                double prior = shared ? Shrinkage.centre(seen, hour, c, between) : 1;
                double borrowed = Shrinkage.borrowed(seen.get(c).variance[hour], between);
                double raw = seen.get(c).index[hour];
                hours.add(new DaypartNiche.Hour(raw, borrowed * prior + (1 - borrowed) * raw, prior, borrowed));
            }
            campaigns.add(new DaypartNiche.Campaign(seen.get(c).name, hours));
        }
        return new DaypartNiche(metric, campaigns, shared, OptionalDouble.empty(), pattern);
    }

    /// One campaign by the hour of the day.
    ///
    /// @param y        counted or earned
    /// @param e        expected from the campaign's own ratio
    /// @param index    mean over the campaign's ratio; 1 without samples
    /// @param variance of the index; infinite without samples
    record Seen(String name, double[] y, double[] e, double[] index, double[] variance) {

        static Seen of(String name, MetricSamples samples) {
            var y = new double[HOURS];
            var e = new double[HOURS];
            var index = new double[HOURS];
            var variance = new double[HOURS];
            var members = samples.members(DaypartGrouping.HOUR);
            for (int hour = 0; hour < HOURS; hour++) {
                var inside = members.of(hour);
                for (int i : inside) {
                    y[hour] += samples.outcome[i];
                    e[hour] += samples.expected[i];
                }
                var mean = GroupMean.of(samples, inside);
                boolean known = mean.n() > 0;
                index[hour] = known ? mean.mean() / samples.level : 1;
                double spread = !known
                        ? Double.POSITIVE_INFINITY
                        : Double.isFinite(mean.variance()) ? mean.variance() : samples.leastVariance(mean.weight());
                variance[hour] = spread / (samples.level * samples.level);
            }
            return new Seen(name, y, e, index, variance);
        }
    }
}
