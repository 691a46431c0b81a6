package io.outlay.engine.study;

import io.outlay.domain.Interval;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.PlanExploration;
import io.outlay.domain.study.PlanStudy;
import io.outlay.domain.study.StudyResult;
import io.outlay.engine.allocate.Allocator;
import io.outlay.engine.allocate.AllocatorSettings;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks around a recommended plan: how far the best plan itself is uncertain, what the next money brings, and how
/// much of the gain a smaller move earns.
public final class PlanExplorer {
    /// Draws that are optimised for one by one.
    private static final int BEST_DRAWS = 200;

    /// How much more money tells where the next unit goes.
    private static final double MORE = 0.002;

    private static final double ROUNDING = 1e-9;

    private final StudyResult study;
    private final PlanDraws draws;
    private final Parallel parallel;
    private final double weeks;

    public PlanExplorer(StudyResult study, PlanDraws draws, Parallel parallel) {
        this.study = study;
        this.draws = draws;
        this.parallel = parallel;
        this.weeks = study.settings().weeks();
    }

    /// Empty when the study has no plan.
    ///
    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public Optional<PlanExploration> explore(Monitor monitor) {
        return study.plan().flatMap(made -> made.plan().map(plan -> explore(made, plan, monitor)));
    }

    private PlanExploration explore(PlanStudy made, BudgetPlan plan, Monitor monitor) {
        var spends = spends(plan);
        var best = best(spends, monitor);
        var front = new MovedFront(study, draws, allocator()).of(made, spends, monitor);
        return new PlanExploration(
                best.spends(), best.regret(), best.draws(), next(spends, monitor), front, MovedFront.knee(front));
    }

    private record Best(List<Interval> spends, double regret, int draws) {}

    private Best best(double[] spends, Monitor monitor) {
        int count = Math.min(BEST_DRAWS, draws.size());
        double total = sum(spends);
        var solved = parallel.map(count, i -> {
            monitor.check();
            return solve(i * draws.size() / count, total);
        });
        var found = new double[spends.length][count];
        double regret = 0;
        for (int i = 0; i < count; i++) {
            int d = i * draws.size() / count;
            double planned = 0;
            for (int c = 0; c < spends.length; c++) {
                found[c][i] = solved.get(i)[c];
                planned += draws.curve(c, d).value(spends[c]);
            }
            double value = 0;
            for (int c = 0; c < spends.length; c++) {
                value += draws.curve(c, d).value(found[c][i]);
            }
            regret += Math.max(0, value - planned) / count;
        }
        var intervals = new ArrayList<Interval>();
        for (var column : found) {
            intervals.add(Spread.of(column));
        }
        return new Best(intervals, regret, count);
    }

    private double[] solve(int draw, double total) {
        var channels = new ArrayList<AllocationChannel>();
        for (int c = 0; c < draws.channels(); c++) {
            channels.add(
                    wanted(c, new SpendResponse.OneCurve(draws.shapes(c).get(draw))));
        }
        var problem = new AllocationProblem(channels, List.of(), total, BudgetMode.EQUAL, 1, 0);
        var single = new Allocator(AllocatorSettings.standard().withGap(1e-4).withNodeLimit(2000));
        return single.optimise(problem, Monitor.silent()) instanceof BudgetPlan plan
                ? spends(plan)
                : new double[draws.channels()];
    }

    /// Where a little more money goes, and what it brings there per unit, draw by draw.
    private Optional<Interval> next(double[] spends, Monitor monitor) {
        double total = sum(spends);
        double more = total * MORE;
        var channels = new ArrayList<AllocationChannel>();
        for (int c = 0; c < draws.channels(); c++) {
            channels.add(wanted(c, SpendResponse.MeanOfDraws.of(draws.shapes(c))));
        }
        var problem = new AllocationProblem(channels, List.of(), total + more, BudgetMode.EQUAL, 1, 0);
        if (!(allocator().optimise(problem, monitor) instanceof BudgetPlan richer)) {
            return Optional.empty();
        }
        var slopes = new double[draws.size()];
        var then = spends(richer);
        for (int c = 0; c < spends.length; c++) {
            double before = spends[c];
            if (Math.abs(then[c] - before) > ROUNDING * total) {
                for (int d = 0; d < slopes.length; d++) {
                    var curve = draws.curve(c, d);
                    slopes[d] += (curve.value(then[c]) - curve.value(before)) / more;
                }
            }
        }
        return Optional.of(Spread.of(slopes));
    }

    private AllocationChannel wanted(int c, SpendResponse response) {
        var channel = study.channels().get(c);
        return new AllocationChannel(
                channel.channel().id(), response, channel.minimum() * weeks, channel.maximum() * weeks);
    }

    private double[] spends(BudgetPlan plan) {
        return study.channels().stream()
                .map(ChannelStudy::channel)
                .mapToDouble(channel -> plan.spend(channel.id()))
                .toArray();
    }

    private Allocator allocator() {
        return new Allocator(AllocatorSettings.standard().withParallel(parallel));
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
