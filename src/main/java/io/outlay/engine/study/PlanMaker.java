package io.outlay.engine.study;

import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationOutcome;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.domain.scenario.Distribution;
import io.outlay.domain.scenario.Scenario;
import io.outlay.domain.study.ChannelSpend;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.PlanRole;
import io.outlay.domain.study.PlanStudy;
import io.outlay.domain.study.StudySettings;
import io.outlay.engine.allocate.Allocator;
import io.outlay.engine.scenarios.MonteCarlo;
import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Finds the split of the plan's budget with the largest mean outcome over the channels' draws, and simulates it, with
/// the same draws, beside today's split and beside the best splits of a tenth less and a tenth more money.
final class PlanMaker {
    private static final double TENTH = 0.1;
    private static final double ROUNDING = 1e-9;

    private final StudySettings settings;
    private final Allocator allocator;
    private final MonteCarlo simulator;

    PlanMaker(StudySettings settings, Allocator allocator, MonteCarlo simulator) {
        this.settings = settings;
        this.allocator = allocator;
        this.simulator = simulator;
    }

    /// @param curves one list of draws per channel, of the whole plan
    PlanStudy plan(List<ChannelStudy> channels, List<List<CurveShape>> curves, Monitor monitor) {
        double total = settings.weeklyTotal().doubleValue() * settings.weeks();
        var today = today(channels, total);
        var outcome = best(channels, curves, total, monitor);
        if (!(outcome instanceof BudgetPlan plan)) {
            return new PlanStudy(today, outcome, Optional.empty());
        }
        var scenarios = scenarios(channels, curves, plan, today, monitor);
        return new PlanStudy(
                today,
                outcome,
                Optional.of(new ScenarioRunner(settings, today, curves, simulator)
                        .run(today, scenarios, OptionalDouble.empty(), monitor)));
    }

    /// The plan itself, and the best splits of a tenth less and a tenth more money where there are any.
    List<Scenario> scenarios(
            List<ChannelStudy> channels,
            List<List<CurveShape>> curves,
            BudgetPlan plan,
            List<ChannelSpend> today,
            Monitor monitor) {
        double total = settings.weeklyTotal().doubleValue() * settings.weeks();
        var scenarios = new ArrayList<Scenario>();
        scenarios.add(scenario(PlanStudy.RECOMMENDED, plan, today));
        if (best(channels, curves, total * (1 - TENTH), monitor) instanceof BudgetPlan less) {
            scenarios.add(scenario(PlanStudy.LESS, less, today));
        }
        if (best(channels, curves, total * (1 + TENTH), monitor) instanceof BudgetPlan more) {
            scenarios.add(scenario(PlanStudy.MORE, more, today));
        }
        return scenarios;
    }

    /// Today's spends brought to the plan's total: channels that the plan may move are scaled alike, the others stay.
    private List<ChannelSpend> today(List<ChannelStudy> channels, double total) {
        double weeks = settings.weeks();
        double movable = 0;
        double fixed = 0;
        for (var channel : channels) {
            if (channel.role() == PlanRole.PLANNED) {
                movable += channel.today() * weeks;
            } else {
                fixed += channel.today() * weeks;
            }
        }
        double factor = movable > 0 ? Math.max(0, total - fixed) / movable : 1;
        var today = new ArrayList<ChannelSpend>();
        for (var channel : channels) {
            double spend = channel.today() * weeks;
            today.add(new ChannelSpend(
                    channel.channel().id(), channel.role() == PlanRole.PLANNED ? spend * factor : spend));
        }
        return today;
    }

    private AllocationOutcome best(
            List<ChannelStudy> channels, List<List<CurveShape>> curves, double total, Monitor monitor) {
        var wanted = new ArrayList<AllocationChannel>();
        for (int c = 0; c < channels.size(); c++) {
            var channel = channels.get(c);
            wanted.add(new AllocationChannel(
                    channel.channel().id(),
                    SpendResponse.MeanOfDraws.of(curves.get(c)),
                    channel.minimum() * settings.weeks(),
                    channel.maximum() * settings.weeks()));
        }
        return allocator.optimise(new AllocationProblem(wanted, List.of(), total, BudgetMode.EQUAL, 1, 0), monitor);
    }

    private static Scenario scenario(String name, BudgetPlan plan, List<ChannelSpend> today) {
        var amounts = new ArrayList<Scenario.ChannelNumber>();
        for (var now : today) {
            amounts.add(new Scenario.ChannelNumber(
                    now.channel(), Distribution.fixed(settled(plan.spend(now.channel()), now.amount()))));
        }
        return new Scenario(name, new Scenario.Budgets(amounts));
    }

    /// A spend that differs from today's by rounding alone is today's, so that no change shows as none.
    private static double settled(double planned, double today) {
        return Math.abs(planned - today) <= ROUNDING * Math.max(planned, today) ? today : planned;
    }
}
