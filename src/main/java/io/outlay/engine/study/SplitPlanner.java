package io.outlay.engine.study;

import io.outlay.domain.Interval;
import io.outlay.domain.front.FrontObjective;
import io.outlay.domain.front.FrontRequest;
import io.outlay.domain.front.FrontSettings;
import io.outlay.domain.front.ObjectiveKind;
import io.outlay.domain.front.ParetoFront;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.PlannedSpend;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.domain.scenario.Distribution;
import io.outlay.domain.scenario.Scenario;
import io.outlay.domain.scenario.SimulatedChannel;
import io.outlay.domain.scenario.SimulationOutcome;
import io.outlay.domain.scenario.SimulationRequest;
import io.outlay.domain.scenario.SimulationResult;
import io.outlay.domain.scenario.UncertainCurve;
import io.outlay.domain.study.BudgetAnswer;
import io.outlay.domain.study.BudgetQuestion;
import io.outlay.domain.study.ChannelSpend;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.PlanRole;
import io.outlay.domain.study.PlanStudy;
import io.outlay.domain.study.StudyResult;
import io.outlay.engine.allocate.Allocator;
import io.outlay.engine.allocate.AllocatorSettings;
import io.outlay.engine.pareto.ParetoSearch;
import io.outlay.engine.scenarios.MonteCarlo;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Splits an amount over some of a study's channels with the study's own curves and rules, and simulates scenarios of
/// them: the same numbers as the study's plan, asked another way.
///
/// A channel that the study plans keeps to the study's limits, within what a person stated; one whose curve the data
/// cannot tell keeps its part of today's split; a locked one its recent spend.
public final class SplitPlanner {
    private final StudyResult study;
    private final PlanDraws draws;
    private final int samples;
    private final Parallel parallel;
    private final double weeks;

    /// @param study   whose period and number of draws the answers are of
    /// @param samples futures to simulate, 2 to a million
    public SplitPlanner(StudyResult study, int samples, Parallel parallel) {
        this.study = study;
        this.draws = PlanDraws.of(study);
        this.samples = samples;
        this.parallel = parallel;
        this.weeks = study.settings().weeks();
    }

    private int[] places(List<String> ids) {
        return ids.stream()
                .mapToInt(id -> IntStream.range(0, study.channels().size())
                        .filter(c -> study.channels().get(c).channel().id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no channel " + id)))
                .toArray();
    }

    /// Recent spend of channels over the planned period.
    ///
    /// @param ids of the study's channels
    public List<ChannelSpend> today(List<String> ids) {
        return Arrays.stream(places(ids))
                .mapToObj(c -> study.channels().get(c))
                .map(channel -> new ChannelSpend(channel.channel().id(), channel.today() * weeks))
                .toList();
    }

    /// The split and what it brings.
    ///
    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public BudgetAnswer split(BudgetQuestion question, Monitor monitor) {
        var places = places(question.channels());
        var today = today(question.channels());
        var baseline = scaled(today, places, question.total());
        var problem = problem(question);
        var allocator = new Allocator(AllocatorSettings.standard().withParallel(parallel));
        var outcome = allocator.optimise(problem, monitor);
        if (!(outcome instanceof BudgetPlan plan)) {
            return new BudgetAnswer(
                    problem, outcome, today, baseline, List.of(), Optional.empty(), List.of(), Optional.empty());
        }
        var front = question.riskWeight() > 0
                ? front(problem, question.riskWeight(), monitor)
                : Optional.<ParetoFront>empty();
        var spends = front.map(
                        found -> found.points().get(found.chosen().orElse(0)).spends())
                .orElseGet(() -> plan.spends().stream().map(PlannedSpend::spend).toList());
        var recommended = new ArrayList<ChannelSpend>();
        for (int i = 0; i < places.length; i++) {
            recommended.add(new ChannelSpend(question.channels().get(i), spends.get(i)));
        }
        var scenario = new Scenario(PlanStudy.RECOMMENDED, amounts(recommended));
        var simulation = simulate(baseline, List.of(scenario), SimulationRequest.DEFAULT_CONFIDENCE, monitor);
        return new BudgetAnswer(
                problem,
                outcome,
                today,
                baseline,
                recommended,
                Optional.of(simulation),
                gains(places, baseline, recommended),
                front);
    }

    private List<ChannelSpend> scaled(List<ChannelSpend> today, int[] places, double total) {
        double locked = 0;
        double free = 0;
        for (int i = 0; i < places.length; i++) {
            boolean fixed = study.channels().get(places[i]).role() == PlanRole.LOCKED;
            locked += fixed ? today.get(i).amount() : 0;
            free += fixed ? 0 : today.get(i).amount();
        }
        double left = Math.max(0, total - locked);
        var scaled = new ArrayList<ChannelSpend>();
        for (int i = 0; i < places.length; i++) {
            boolean fixed = study.channels().get(places[i]).role() == PlanRole.LOCKED;
            double amount = today.get(i).amount();
            double share = free > 0 ? amount / free : 1.0 / places.length;
            scaled.add(new ChannelSpend(today.get(i).channel(), fixed ? amount : share * left));
        }
        return scaled;
    }

    /// A question as the allocator takes it.
    public AllocationProblem problem(BudgetQuestion question) {
        var places = places(question.channels());
        var baseline = scaled(today(question.channels()), places, question.total());
        var channels = new ArrayList<AllocationChannel>();
        for (int i = 0; i < places.length; i++) {
            var channel = study.channels().get(places[i]);
            var stated = question.limits().getOrDefault(channel.channel().id(), BudgetQuestion.Stated.NOTHING);
            var limits = limits(channel, stated, baseline.get(i).amount());
            channels.add(new AllocationChannel(
                    channel.channel().id(),
                    SpendResponse.MeanOfDraws.of(draws.shapes(places[i])),
                    limits.minimum(),
                    limits.maximum()));
        }
        return new AllocationProblem(channels, question.groups(), question.total(), BudgetMode.EQUAL, 1, 0);
    }

    private BudgetQuestion.Stated limits(ChannelStudy channel, BudgetQuestion.Stated stated, double held) {
        return switch (channel.role()) {
            case PLANNED -> {
                // who states a spend beyond the observed wants it
                double most = Math.max(channel.maximum() * weeks, stated.minimum());
                yield stated.and(new BudgetQuestion.Stated(channel.minimum() * weeks, most));
            }
            case LOCKED -> stated.and(new BudgetQuestion.Stated(channel.today() * weeks, channel.today() * weeks));
            case HELD -> {
                double kept = Math.max(stated.minimum(), Math.min(held, stated.maximum()));
                yield stated.and(new BudgetQuestion.Stated(kept, kept));
            }
        };
    }

    private Optional<ParetoFront> front(AllocationProblem problem, double riskWeight, Monitor monitor) {
        var request = new FrontRequest(
                problem,
                List.of(FrontObjective.of(ObjectiveKind.RESPONSE), FrontObjective.of(ObjectiveKind.RISK_SD)),
                Map.of(),
                Map.of(),
                Map.of(ObjectiveKind.RESPONSE, 1 - riskWeight, ObjectiveKind.RISK_SD, riskWeight),
                FrontSettings.standard().withSeed(study.settings().seed()).withEvaluations(5000));
        return new ParetoSearch(parallel).search(request, monitor) instanceof ParetoFront found
                ? Optional.of(found)
                : Optional.empty();
    }

    private List<Interval> gains(int[] places, List<ChannelSpend> from, List<ChannelSpend> to) {
        var gains = new ArrayList<Interval>();
        for (int i = 0; i < places.length; i++) {
            var before = draws.responses(places[i], from.get(i).amount());
            var after = draws.responses(places[i], to.get(i).amount());
            for (int d = 0; d < after.length; d++) {
                after[d] -= before[d];
            }
            gains.add(Interval.ofDraws(after));
        }
        return gains;
    }

    /// A scenario that sets every channel's spend.
    public static Scenario.Budgets amounts(List<ChannelSpend> spends) {
        return new Scenario.Budgets(spends.stream()
                .map(spend -> new Scenario.ChannelNumber(spend.channel(), Distribution.fixed(spend.amount())))
                .toList());
    }

    /// Futures of a split and of scenarios of it, all under the same draws.
    ///
    /// @param base       money of the planned period, by channel of the study
    /// @param scenarios  of channels of the base
    /// @param confidence level of value at risk, in (0, 1)
    public SimulationResult simulate(
            List<ChannelSpend> base, List<Scenario> scenarios, double confidence, Monitor monitor) {
        return switch (ask(base, scenarios, confidence, monitor)) {
            case SimulationOutcome.Done(var result) -> result;
            case SimulationOutcome.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    /// The same for scenarios that somebody else stated, which may be impossible.
    public SimulationOutcome ask(
            List<ChannelSpend> base, List<Scenario> scenarios, double confidence, Monitor monitor) {
        var places = places(base.stream().map(ChannelSpend::channel).toList());
        var channels = new ArrayList<SimulatedChannel>();
        for (int i = 0; i < places.length; i++) {
            channels.add(new SimulatedChannel(
                    base.get(i).channel(),
                    new UncertainCurve.JointDraws(draws.shapes(places[i])),
                    Distribution.fixed(base.get(i).amount())));
        }
        var request = new SimulationRequest(
                channels,
                Distribution.fixed(1),
                samples,
                confidence,
                OptionalDouble.empty(),
                scenarios,
                study.settings().seed());
        return new MonteCarlo(parallel).simulate(request, monitor);
    }
}
