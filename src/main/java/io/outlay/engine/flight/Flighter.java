package io.outlay.engine.flight;

import io.outlay.domain.Problem;
import io.outlay.domain.flight.FlightOutcome;
import io.outlay.domain.flight.FlightProblem;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.engine.allocate.MeanResponse;
import io.outlay.engine.curves.Curves;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Spends a budget over periods, with carry-over from the past and beyond the end, and states how good the plan is.
///
/// Concave responses are climbed to any gap, which the Frank–Wolfe gap certifies. S-shaped responses, and channels that
/// come in runs, are bounded twice: by the concave envelopes of the responses on the adstock levels that can occur,
/// solved in the same way, and by price decomposition; the smaller bound is stated. Their plans are found by climbing
/// from the relaxed plan, from an equal split and from the decomposition's decisions.
public final class Flighter {
    private static final int MOST_STEPS = 20_000;
    private static final int RELAXED_STEPS = 4_000;
    private static final int LOCAL_STEPS = 1_500;
    private static final double RELAXED_GAP = 1e-5;
    /// Spends above which money is exchanged in the best plan only.
    private static final int LARGE = 1_500;

    private final double gap;
    private final Parallel parallel;

    /// @param gap relative gap at which a plan counts as proven, > 0
    public Flighter(double gap, Parallel parallel) {
        this.gap = gap;
        this.parallel = parallel;
    }

    /// What is wrong with a problem as stated; a problem with an empty list can be given to [#plan].
    public static List<Problem> faults(FlightProblem problem) {
        return new FlightCheck(problem).faults();
    }

    /// @throws IllegalArgumentException for a problem that has [#faults]
    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public FlightOutcome plan(FlightProblem problem, Monitor monitor) {
        if (!faults(problem).isEmpty()) {
            throw new IllegalArgumentException(faults(problem).toString());
        }
        monitor.check();
        var limits = new FlightLimits(problem);
        var clash = limits.narrow();
        if (clash.isPresent()) {
            return clash.get();
        }
        return new Course(problem, limits, monitor).plan();
    }

    private final class Course {
        private final FlightProblem problem;
        private final FlightLimits limits;
        private final LimitTree set;
        private final Monitor monitor;
        private final TermResponse[] exact;
        private final Objective objective;
        private final Objective working;
        private final Levels levels;
        private long steps;

        Course(FlightProblem problem, FlightLimits limits, Monitor monitor) {
            this.problem = problem;
            this.limits = limits;
            this.set = limits.tree();
            this.monitor = monitor;
            exact = problem.channels().stream()
                    .map(channel -> exact(channel.response()))
                    .toArray(TermResponse[]::new);
            limits.worthwhile(mostWorth());
            levels = new Levels(problem, set);
            var smooth = new TermResponse[exact.length];
            for (int c = 0; c < exact.length; c++) {
                smooth[c] = exact[c] instanceof MeanTerm mean ? new TableTerm(mean, levels.highest(c)) : exact[c];
            }
            double[] floors = new double[exact.length];
            Arrays.setAll(floors, c -> 1e-9 * levels.typical(c));
            objective = new Objective(problem, levels.each(exact), floors);
            working = objective.through(levels.each(smooth));
        }

        /// Infinite where a response has no limit.
        private double mostWorth() {
            double most = 0;
            for (var channel : problem.channels()) {
                double ceiling = channel.response().draws().stream()
                        .mapToDouble(shape -> Curves.of(shape).asymptote())
                        .average()
                        .orElse(0);
                for (int t = 0; t < problem.periods() + channel.weights().size() - 1; t++) {
                    most += problem.factor(t) > 0 ? problem.factor(t) * ceiling : 0;
                }
            }
            return problem.valuePerUnit() > 0 ? problem.valuePerUnit() * most : 0;
        }

        private static TermResponse exact(SpendResponse response) {
            return switch (response) {
                case SpendResponse.OneCurve(var shape) -> new CurveTerm(Curves.of(shape));
                case SpendResponse.MeanOfDraws(var groups) -> new MeanTerm(new MeanResponse(groups));
            };
        }

        FlightOutcome plan() {
            boolean concave = problem.channels().stream()
                    .flatMap(channel -> channel.response().draws().stream())
                    .allMatch(shape -> Curves.of(shape).concave());
            return concave && !FlightLimits.hasRuns(problem) ? concave() : general(concave);
        }

        private double[] equalSplit(LimitTree within) {
            double[] even = new double[objective.size()];
            Arrays.fill(even, set.nodeHigh[0] / even.length);
            double[] out = new double[even.length];
            double[] one = new double[even.length];
            Arrays.fill(one, 1);
            within.project(even, one, out);
            return out;
        }

        private FlightOutcome concave() {
            monitor.progress(0, "flight.phase.climb");
            var ascent = new Ascent(working, set, monitor);
            var top = ascent.climb(equalSplit(set), gap, MOST_STEPS);
            steps = ascent.steps();
            double[] gradient = new double[objective.size()];
            double value = objective.gradient(top.x(), gradient, true);
            double room = Objective.gain(set, gradient, top.x(), new double[gradient.length]);
            return outcome(top.x(), value, value + Math.max(0, room), true);
        }

        private FlightOutcome general(boolean concave) {
            monitor.progress(0, "flight.phase.climb");
            var envelopes = objective.through(levels.envelopes(exact));
            var relaxed = new Ascent(envelopes, set, monitor);
            var top = relaxed.climb(equalSplit(set), RELAXED_GAP, RELAXED_STEPS);
            double bound = top.value() + top.gap();
            double[] offsets = offsets(envelopes, top);
            var found = new Decomposition(problem, exact, set, parallel, monitor).search(offsets);
            bound = Math.min(bound, found.bound());
            steps = relaxed.steps();
            var best = new Best();
            if (!FlightLimits.hasRuns(problem)) {
                climb(set, top.x(), best);
                climb(set, equalSplit(set), best);
            }
            monitor.progress(0.9, "flight.phase.polish");
            for (var plan : found.plans()) {
                var decided = limits.deciding(plan.on());
                if (decided.narrow() < 0) {
                    climb(decided, projected(decided, plan.spends()), best);
                }
            }
            if (best.spends.length == 0) {
                return new FlightOutcome.NotFound();
            }
            if (best.spends.length > LARGE) {
                best.offer(exchanged(best.within, best.spends), best.within);
            }
            return outcome(best.spends, best.value, Math.max(best.value, bound), concave);
        }

        /// The best plan so far by its exact value.
        private final class Best {
            private double[] spends = new double[0];
            private double value = Double.NEGATIVE_INFINITY;
            private LimitTree within = set;

            void offer(double[] x, LimitTree limitedBy) {
                double reached = objective.value(x);
                if (reached > value) {
                    value = reached;
                    spends = x;
                    within = limitedBy;
                }
            }
        }

        private void climb(LimitTree within, double[] from, Best best) {
            var ascent = new Ascent(working, within, monitor);
            var top = ascent.climb(from, 0, LOCAL_STEPS);
            steps += ascent.steps();
            best.offer(top.x().length > LARGE ? top.x() : exchanged(within, top.x()), within);
        }

        private double[] exchanged(LimitTree within, double[] x) {
            return new Exchange(problem, exact, objective, within, monitor).improve(x);
        }

        private double[] projected(LimitTree within, double[] spends) {
            double[] out = new double[spends.length];
            double[] one = new double[spends.length];
            Arrays.fill(one, 1);
            within.project(spends, one, out);
            return out;
        }

        /// The prices of all limits at the relaxed plan, each less the price around it.
        private double[] offsets(Objective envelopes, Ascent.Summit top) {
            int n = top.x().length;
            double[] gradient = new double[n];
            envelopes.gradient(top.x(), gradient, false);
            double[] scaled = new double[n];
            double[] target = new double[n];
            envelopes.bend(top.x(), scaled);
            for (int i = 0; i < n; i++) {
                target[i] = top.x()[i] + gradient[i] / scaled[i];
            }
            set.project(target, scaled, new double[n]);
            double[] offsets = set.price.clone();
            for (int node = 0; node < set.nodes(); node++) {
                for (int child : set.children(node)) {
                    offsets[child] = set.price[child] - set.price[node];
                }
            }
            return offsets;
        }

        private FlightOutcome outcome(double[] x, double value, double bound, boolean concave) {
            monitor.progress(1, "flight.phase.polish");
            int periods = problem.periods();
            var spends = new ArrayList<List<Double>>();
            var responses = new ArrayList<List<Double>>();
            for (int c = 0; c < exact.length; c++) {
                int from = c * periods;
                spends.add(Arrays.stream(x, from, from + periods).boxed().toList());
                double[] adstock = objective.adstocked(c, x);
                var row = new ArrayList<Double>();
                for (int t = 0; t < adstock.length; t++) {
                    row.add(problem.factor(t) * exact[c].value(adstock[t]));
                }
                responses.add(row);
            }
            double size = Math.max(Math.abs(value), Double.MIN_NORMAL);
            double relative = Math.min(Double.MAX_VALUE, Math.max(0, bound - value) / size);
            return new FlightOutcome.Plan(
                    value,
                    Math.min(Double.MAX_VALUE, bound),
                    value == bound ? 0 : relative,
                    bound - value <= gap * size,
                    concave,
                    spends,
                    responses,
                    objective.value(new double[x.length]),
                    steps);
        }
    }
}
