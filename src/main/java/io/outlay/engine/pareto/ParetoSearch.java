package io.outlay.engine.pareto;

import io.outlay.domain.Problem;
import io.outlay.domain.front.FrontMethod;
import io.outlay.domain.front.FrontOutcome;
import io.outlay.domain.front.FrontRequest;
import io.outlay.domain.front.FrontStop;
import io.outlay.domain.front.NoFront;
import io.outlay.domain.front.ObjectiveKind;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.InfeasibleBudget;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.engine.allocate.Allocator;
import io.outlay.engine.allocate.AllocatorSettings;
import io.outlay.engine.allocate.PlanSpace;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the plans that trade two to four aims against each other.
///
/// Where all aims rest on total spend and outcome, the front is the allocator's V(b) and every point proven. Between
/// outcome and independent risk its supported points are proven. Everything else is searched by NSGA-II, started from
/// the proven points, the plans between them, and plans that are good for weighted sums. The same request and seed
/// give the same bits for any number of threads.
public final class ParetoSearch {
    /// Draws that a plan is judged by while searching; the plans of the front are judged by all.
    private static final int SEARCH_DRAWS = 256;

    private static final int EXACT_POINTS = 17;
    private static final int SEED_LEVELS = 17;
    private static final int DRAWN_LEVELS = 33;
    private static final int BETWEEN = 20;
    private static final double UNTOUCHED = 1e-9;

    private final Parallel parallel;
    private final FrontWatch watch;

    public ParetoSearch(Parallel parallel) {
        this(parallel, FrontWatch.NONE);
    }

    /// @param watch follows the search, generation by generation
    public ParetoSearch(Parallel parallel, FrontWatch watch) {
        this.parallel = parallel;
        this.watch = watch;
    }

    /// What is wrong with a request as stated; one with an empty list can be given to [#search].
    public static List<Problem> faults(FrontRequest request) {
        return new FrontCheck(request).faults();
    }

    /// Whether some of the objectives would be one and the same if the total were fixed, so that it is only a
    /// most: with a fixed total spend does not vary, and outcome, profit, return and cost per outcome rise and fall
    /// as one.
    public static boolean freesSpend(FrontRequest request) {
        var kinds = request.kinds();
        return request.problem().mode() == BudgetMode.EQUAL
                && (kinds.contains(ObjectiveKind.SPEND)
                        || kinds.stream()
                                        .filter(ObjectiveKind::ofResponseAndSpend)
                                        .count()
                                > 1);
    }

    /// What a plan of one's own is worth by a request's objectives, as the points of its front are judged.
    ///
    /// @param spends one per channel of the problem
    public static List<Double> judge(FrontRequest request, double[] spends) {
        var measures = new PlanMeasures(request, Integer.MAX_VALUE);
        var scores = new double[measures.objectives()];
        measures.score(spends, scores, measures.desk());
        var values = new ArrayList<Double>();
        for (int i = 0; i < scores.length; i++) {
            values.add(scores[i] == 0 ? 0.0 : scores[i] * measures.sign(i));
        }
        return values;
    }

    /// @throws IllegalArgumentException for a request that has [#faults]
    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public FrontOutcome search(FrontRequest stated, Monitor monitor) {
        if (!faults(stated).isEmpty()) {
            throw new IllegalArgumentException(faults(stated).toString());
        }
        monitor.check();
        boolean freed = freesSpend(stated);
        var request = freed ? stated.withProblem(atMost(stated.problem())) : stated;
        var found = PlanSpace.of(request.problem());
        if (found.isEmpty()) {
            return new NoFront((InfeasibleBudget)
                    new Allocator(AllocatorSettings.standard()).optimise(request.problem(), monitor));
        }
        return new Run(request, found.get(), monitor).front(freed);
    }

    private static AllocationProblem atMost(AllocationProblem problem) {
        return new AllocationProblem(
                problem.channels(),
                problem.groups(),
                problem.total(),
                BudgetMode.AT_MOST,
                problem.valuePerUnit(),
                problem.spendCost());
    }

    /// One search.
    private final class Run {
        private final FrontRequest request;
        private final PlanSpace space;
        private final Monitor monitor;
        private final PlanMeasures measures;
        private final Archive archive;
        private final List<double[]> seeds = new ArrayList<>();
        private final boolean complete;
        private double[] nearest;
        private double least = Double.POSITIVE_INFINITY;

        Run(FrontRequest request, PlanSpace space, Monitor monitor) {
            this.request = request;
            this.space = space;
            this.monitor = monitor;
            measures = new PlanMeasures(request, SEARCH_DRAWS);
            archive = new Archive(measures.objectives());
            complete = request.kinds().stream().allMatch(ObjectiveKind::ofResponseAndSpend);
            nearest = new double[space.channels()];
        }

        FrontOutcome front(boolean freed) {
            var settings = request.settings();
            if (settings.method() != FrontMethod.NSGA2) {
                exact();
            }
            var stop = FrontStop.EXACT;
            long evaluations = 0;
            int generations = 0;
            if (!complete && settings.method() == FrontMethod.AUTO || settings.method() == FrontMethod.NSGA2) {
                var search = new Nsga2(space, measures, settings, parallel, watch, archive);
                stop = search.run(seeds, monitor);
                evaluations = search.evaluations();
                generations = search.generations();
                offer(search.best(), false);
            }
            if (archive.entries().isEmpty()) {
                // no plan does what the objectives ask for: the one that misses it least
                var scores = new double[measures.objectives()];
                measures.score(nearest, scores, measures.desk());
                archive.offer(nearest, scores, false);
            }
            return new FrontReading(request, measures, archive).read(evaluations, generations, stop, freed, monitor);
        }

        private void exact() {
            monitor.progress(0, "pareto.phase.exact");
            var settings = request.settings();
            boolean exactOnly = settings.method() == FrontMethod.EXACT;
            if (complete) {
                levels(drawn() ? Math.min(settings.points(), DRAWN_LEVELS) : settings.points());
                return;
            }
            if (!drawn() && RiskTrade.covers(request)) {
                risk(exactOnly ? settings.points() : EXACT_POINTS);
                if (exactOnly || request.problem().mode() == BudgetMode.AT_MOST) {
                    return;
                }
                // where the whole budget must be spent, low risk means to waste some of it: no price brings that out
                seeds.addAll(new ScalarSeeds(space, measures, monitor).plans(monitor));
                return;
            }
            ends();
            seeds.addAll(new ScalarSeeds(space, measures, monitor).plans(monitor));
        }

        private boolean drawn() {
            return request.problem().channels().stream()
                    .anyMatch(channel -> channel.response() instanceof SpendResponse.MeanOfDraws);
        }

        /// Keeps a plan that does what the objectives ask for, and remembers which misses it least.
        private void offer(double[] plan, boolean certified) {
            var scores = new double[measures.objectives()];
            double missed = measures.score(plan, scores, measures.desk());
            if (missed == 0) {
                archive.offer(plan, scores, certified);
            }
            if (missed < least) {
                least = missed;
                nearest = plan.clone();
            }
        }

        private void levels(int count) {
            for (var level :
                    new SpendLevels(request.problem(), parallel).between(space.least(), space.most(), count, monitor)) {
                offer(level.spends(), level.proven());
            }
        }

        private void risk(int count) {
            var points = new RiskTrade(request, space, measures).points(count, monitor);
            for (int i = 0; i < points.size(); i++) {
                offer(points.get(i).spends(), points.get(i).proven());
                if (i > 0) {
                    between(points.get(i - 1).spends(), points.get(i).spends());
                }
            }
        }

        private void between(double[] a, double[] b) {
            for (int i = 1; i < BETWEEN; i++) {
                double t = (double) i / BETWEEN;
                var plan = new double[a.length];
                for (int c = 0; c < plan.length; c++) {
                    plan[c] = a[c] + t * (b[c] - a[c]);
                }
                seeds.add(plan);
            }
        }

        /// Plans that are best in one objective alone, and the largest outcomes at some levels of spend.
        private void ends() {
            var kinds = request.kinds();
            if (kinds.contains(ObjectiveKind.CLOSENESS)) {
                end(request.problem().channels().stream()
                        .mapToDouble(channel -> request.today().getOrDefault(channel.id(), 0.0))
                        .toArray());
            }
            if (kinds.contains(ObjectiveKind.DIVERSIFICATION)) {
                var even = new double[space.channels()];
                Arrays.fill(even, space.most() / even.length);
                end(even);
            }
            if (kinds.stream().anyMatch(ObjectiveKind::ofResponseAndSpend)) {
                var levels = new SpendLevels(request.problem(), parallel);
                if (space.most() - space.least() <= UNTOUCHED * space.most()) {
                    levels.solve(space.most(), monitor).ifPresent(level -> seeds.add(level.spends()));
                } else {
                    levels.between(space.least(), space.most(), SEED_LEVELS, monitor)
                            .forEach(level -> seeds.add(level.spends()));
                }
            }
        }

        /// The one plan that is best in an objective, if the limits allow it; otherwise only a place to start from.
        private void end(double[] plan) {
            var kept = plan.clone();
            space.repair(kept);
            boolean allowed = true;
            for (int c = 0; c < plan.length; c++) {
                allowed &= Math.abs(kept[c] - plan[c]) <= UNTOUCHED * space.most();
            }
            offer(kept, allowed && request.problem().mode() == BudgetMode.EQUAL);
            seeds.add(kept);
        }
    }
}
