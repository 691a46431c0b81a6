package io.outlay.engine.pareto;

import io.outlay.domain.Interval;
import io.outlay.domain.front.FrontPoint;
import io.outlay.domain.front.FrontRequest;
import io.outlay.domain.front.FrontStop;
import io.outlay.domain.front.ParetoFront;
import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Turns what a search has kept into the front that is returned: judged by all draws, thinned to the number of points
/// asked for, with its volume, its knee, and the point that the weights choose.
final class FrontReading {
    private final FrontRequest request;
    private final PlanMeasures measures;
    private final Archive found;

    FrontReading(FrontRequest request, PlanMeasures searched, Archive found) {
        this.request = request;
        this.measures = searched.draws() == 1 ? searched : new PlanMeasures(request, Integer.MAX_VALUE);
        this.found = found;
    }

    ParetoFront read(long evaluations, int generations, FrontStop stop, boolean freed, Monitor monitor) {
        var front = judged(monitor);
        front.thin(request.settings().points());
        front.arrange();
        var scores = front.scores();
        var box = FrontBox.around(scores);
        var points = new ArrayList<FrontPoint>();
        for (var entry : front.entries()) {
            monitor.check();
            points.add(point(entry));
        }
        return new ParetoFront(
                points,
                stated(box.reference()),
                box.volume(scores),
                box.share(scores),
                points.size() < 3 ? OptionalInt.empty() : nearest(scores, box, ones()),
                request.weights().isEmpty() ? OptionalInt.empty() : nearest(scores, box, weights()),
                evaluations,
                generations,
                stop,
                freed,
                met(scores));
    }

    private Archive judged(Monitor monitor) {
        var archive = new Archive(measures.objectives());
        var desk = measures.desk();
        for (boolean certified : new boolean[] {true, false}) {
            for (var entry : found.entries()) {
                if (entry.certified() == certified) {
                    monitor.check();
                    var scores = new double[measures.objectives()];
                    measures.score(entry.spends(), scores, desk);
                    archive.offer(entry.spends(), scores, certified);
                }
            }
        }
        return archive;
    }

    private boolean met(double[][] scores) {
        for (var score : scores) {
            for (int i = 0; i < score.length; i++) {
                double value = score[i] * measures.sign(i);
                var objective = request.objectives().get(i);
                double slack = 1e-9 * Math.abs(value);
                if (value < objective.atLeast().orElse(Double.NEGATIVE_INFINITY) - slack
                        || value > objective.atMost().orElse(Double.POSITIVE_INFINITY) + slack) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The point with the least weighted sum of scaled scores. With equal weights and two objectives that is the one
    /// farthest from the chord between the ends, with more the one farthest from the plane through them: the knee.
    private static OptionalInt nearest(double[][] scores, FrontBox box, double[] weights) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int p = 0; p < scores.length; p++) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * box.scaled(scores[p], i);
            }
            if (sum < least) {
                least = sum;
                best = p;
            }
        }
        return OptionalInt.of(best);
    }

    private double[] ones() {
        var ones = new double[measures.objectives()];
        Arrays.fill(ones, 1);
        return ones;
    }

    private double[] weights() {
        return request.kinds().stream()
                .mapToDouble(kind -> request.weights().getOrDefault(kind, 0.0))
                .toArray();
    }

    private FrontPoint point(Archive.Entry entry) {
        var ranges = new ArrayList<Optional<Interval>>();
        double spend = Arrays.stream(entry.spends()).sum();
        var outcomes = measures.draws() > 1 ? measures.outcomes(entry.spends()) : new double[0];
        for (int i = 0; i < measures.objectives(); i++) {
            int objective = i;
            var drawn = Arrays.stream(outcomes)
                    .map(outcome -> measures.ofOutcome(objective, outcome, spend))
                    .toArray();
            boolean meant = drawn.length > 0 && Arrays.stream(drawn).noneMatch(Double::isNaN);
            ranges.add(meant ? Optional.of(Interval.ofDraws(drawn)) : Optional.empty());
        }
        return new FrontPoint(
                stated(entry.scores()),
                ranges,
                Arrays.stream(entry.spends()).boxed().toList(),
                entry.certified());
    }

    /// Scores as values of the objectives.
    private List<Double> stated(double[] scores) {
        var values = new ArrayList<Double>();
        for (int i = 0; i < scores.length; i++) {
            values.add(scores[i] == 0 ? 0.0 : scores[i] * measures.sign(i));
        }
        return values;
    }
}
