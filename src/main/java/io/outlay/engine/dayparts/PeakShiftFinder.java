package io.outlay.engine.dayparts;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.daypart.DaypartRequest;
import io.outlay.domain.daypart.DaypartShift;
import io.outlay.engine.Seeds;
import io.outlay.progress.Monitor;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Finds out whether the best hours moved: sums over the whole period rank the old peak first long after it has gone.
/// The last third of the days is compared with the days before it, three neighbouring hours at a time. Chance is judged
/// by exchanging the days at random and choosing the best hours anew each time, so the choice is allowed for
/// (permutation test; Good, Permutation, Parametric and Bootstrap Tests of Hypotheses, 2005).
public final class PeakShiftFinder {
    private static final int EXCHANGES = 999;
    private static final double SIGNIFICANT = 0.05;
    private static final int HOURS = 24;
    private static final int LEAST_DAYS = 15;
    private static final int LEAST_MOVE = 2;
    /// Three hours with less than half of an even share of the traffic are no candidates.
    private static final double LEAST_SHARE = DaypartShift.HOURS / (2.0 * HOURS);

    private final long seed;

    /// @param seed of the exchanges
    public PeakShiftFinder(long seed) {
        this.seed = seed;
    }

    /// @return absent when the best hours are the same, too weak to be called a peak, or the days too few
    public Optional<DaypartShift> find(DaypartRequest request, List<HourlySample> rows, Monitor monitor) {
        var scope = Scope.of(request, rows);
        var metric = request.metric();
        var samples = MetricSamples.of(scope, metric.numerator(), metric.denominator(), monitor);
        int days = samples.size() == 0 ? 0 : samples.day[samples.size() - 1] + 1;
        if (days < LEAST_DAYS || scope.samples() < request.minSamples()) {
            return Optional.empty();
        }
        var outcome = new double[days][HOURS];
        var expected = new double[days][HOURS];
        for (int i = 0; i < samples.size(); i++) {
            outcome[samples.day[i]][samples.hour(i)] += samples.outcome[i];
            expected[samples.day[i]][samples.hour(i)] += samples.expected[i];
        }
        int recent = Math.round(days / 3f);
        var order = new int[days];
        for (int day = 0; day < days; day++) {
            order[day] = day;
        }
        var change = Change.of(outcome, expected, order, days - recent);
        if (change == null || !change.isMove(request.minLift())) {
            return Optional.empty();
        }
        double p = p(change.size(), outcome, expected, order, days - recent, monitor);
        var since = scope.rows().stream()
                .map(HourlySample::date)
                .distinct()
                .skip(days - recent)
                .findFirst();
        return since.map(date -> new DaypartShift(
                date, change.before, change.now, change.liftBefore, change.liftNow, p, p <= SIGNIFICANT));
    }

    private double p(double size, double[][] outcome, double[][] expected, int[] order, int early, Monitor monitor) {
        var random = Seeds.stream(seed);
        int asLarge = 1;
        for (int exchange = 0; exchange < EXCHANGES; exchange++) {
            monitor.check();
            shuffle(order, random);
            var other = Change.of(outcome, expected, order, early);
            asLarge += other != null && other.size() >= size ? 1 : 0;
        }
        return asLarge / (EXCHANGES + 1.0);
    }

    private static void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }

    /// The best hours of two sets of days, with the level of each in both.
    private record Change(
            int before, int now, double liftBefore, double liftNow, double oldHoursNow, double newHoursBefore) {

        static @Nullable Change of(double[][] outcome, double[][] expected, int[] order, int early) {
            var first = lifts(outcome, expected, order, 0, early);
            var second = lifts(outcome, expected, order, early, order.length);
            int before = best(first, second);
            int now = best(second, first);
            return before < 0 || now < 0
                    ? null
                    : new Change(before, now, first[before], second[now], second[before], first[now]);
        }

        double size() {
            return liftBefore - oldHoursNow + liftNow - newHoursBefore;
        }

        boolean isMove(double minLift) {
            int apart = Math.floorMod(now - before, HOURS);
            return Math.min(apart, HOURS - apart) >= LEAST_MOVE && liftBefore >= minLift && liftNow >= minLift;
        }

        /// Level of each three hours from 0 on; NaN where there is too little traffic.
        private static double[] lifts(double[][] outcome, double[][] expected, int[] order, int from, int to) {
            var y = new double[HOURS];
            var e = new double[HOURS];
            double allY = 0;
            double allE = 0;
            for (int i = from; i < to; i++) {
                for (int hour = 0; hour < HOURS; hour++) {
                    y[hour] += outcome[order[i]][hour];
                    e[hour] += expected[order[i]][hour];
                    allY += outcome[order[i]][hour];
                    allE += expected[order[i]][hour];
                }
            }
            var lifts = new double[HOURS];
            for (int hour = 0; hour < HOURS; hour++) {
                double blockY = y[hour] + y[(hour + 1) % HOURS] + y[(hour + 2) % HOURS];
                double blockE = e[hour] + e[(hour + 1) % HOURS] + e[(hour + 2) % HOURS];
                lifts[hour] = allY > 0 && blockE >= LEAST_SHARE * allE ? blockY / blockE * (allE / allY) : Double.NaN;
            }
            return lifts;
        }

        /// Candidates need traffic in both sets of days.
        private static int best(double[] mine, double[] others) {
            int best = -1;
            for (int hour = 0; hour < HOURS; hour++) {
                boolean known = !Double.isNaN(mine[hour]) && !Double.isNaN(others[hour]);
                if (known && (best < 0 || mine[hour] > mine[best])) {
                    best = hour;
                }
            }
            return best;
        }
    }
}
