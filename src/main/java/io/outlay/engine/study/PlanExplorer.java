package io.outlay.engine.study;

import io.outlay.domain.Interval;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.PlanDecision;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.domain.study.ChannelSpend;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.PlanExploration;
import io.outlay.domain.study.PlanStudy;
import io.outlay.domain.study.StudyResult;
import io.outlay.engine.allocate.Allocator;
import io.outlay.engine.allocate.AllocatorSettings;
import io.outlay.engine.allocate.DecisionUncertainty;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks around a recommended plan: how far the best plan itself is uncertain, what the next money brings, and how
/// much of the gain a smaller move earns.
public final class PlanExplorer {
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
        var decision = decision(made, spends, monitor);
        var front = new MovedFront(study, draws, allocator()).of(made, spends, monitor);
        return new PlanExploration(decision, next(spends, monitor), front, MovedFront.knee(front));
    }

    private PlanDecision decision(PlanStudy made, double[] spends, Monitor monitor) {
        var channels = new ArrayList<AllocationChannel>();
        var shapes = new ArrayList<List<CurveShape>>();
        for (int c = 0; c < draws.channels(); c++) {
            channels.add(wanted(c, SpendResponse.MeanOfDraws.of(draws.shapes(c))));
            shapes.add(draws.shapes(c));
        }
        var problem = new AllocationProblem(channels, List.of(), sum(spends), BudgetMode.EQUAL, 1, 0);
        var today = made.today().stream().mapToDouble(ChannelSpend::amount).toArray();
        return new DecisionUncertainty(parallel, DecisionUncertainty.MOST_DRAWS)
                .assess(problem, shapes, spends, Optional.of(today), monitor.stopsOnly());
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
        return Optional.of(Interval.ofDraws(slopes));
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
