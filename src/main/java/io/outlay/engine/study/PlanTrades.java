package io.outlay.engine.study;

import io.outlay.domain.front.FrontObjective;
import io.outlay.domain.front.FrontRequest;
import io.outlay.domain.front.FrontSettings;
import io.outlay.domain.front.ObjectiveKind;
import io.outlay.domain.front.ParetoFront;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.domain.study.ChannelSpend;
import io.outlay.domain.study.PlanStudy;
import io.outlay.domain.study.PlanTradeOffs;
import io.outlay.domain.study.StudyResult;
import io.outlay.engine.pareto.FrontWatch;
import io.outlay.engine.pareto.ParetoSearch;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the splits that trade aims of a study's plan against each other, over the draws the plan was made with.
///
/// The total is the budget, unless that makes some of the aims one and the same: then it is free up to half as much
/// again, as far as the channels can take it.
public final class PlanTrades {
    /// Times the budget that may be spent where the total is free.
    public static final double ROOM = 1.5;

    private static final int POINTS = 40;

    private final StudyResult study;
    private final PlanDraws draws;
    private final Parallel parallel;

    public PlanTrades(StudyResult study, PlanDraws draws, Parallel parallel) {
        this.study = study;
        this.draws = draws;
        this.parallel = parallel;
    }

    /// What a plan must keep to. Amounts are totals over the planned weeks.
    ///
    /// @param low   least spend of each channel of the study, in its order
    /// @param high  largest spend of each
    /// @param total the budget, > 0
    public record Limits(List<Double> low, List<Double> high, double total) {
        public Limits {
            low = List.copyOf(low);
            high = List.copyOf(high);
        }
    }

    /// Empty when the study has no plan, or no plan keeps the limits.
    ///
    /// @param aims  two to four, of different kinds
    /// @param worth money that one unit of outcome earns, > 0; profit is outcome·worth − spend
    /// @param watch follows the search
    /// @throws IllegalArgumentException for aims that cannot be looked at together
    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public Optional<PlanTradeOffs> find(
            Limits limits, List<ObjectiveKind> aims, double worth, FrontWatch watch, Monitor monitor) {
        return study.plan().flatMap(made -> {
            var fixed = request(made, limits, aims, worth, BudgetMode.EQUAL, limits.total());
            boolean freed = ParetoSearch.freesSpend(fixed);
            double can = limits.high().stream().mapToDouble(Double::doubleValue).sum();
            double most = freed ? Math.min(can, ROOM * limits.total()) : limits.total();
            var request = freed ? request(made, limits, aims, worth, BudgetMode.AT_MOST, most) : fixed;
            var search = new ParetoSearch(
                    parallel,
                    (generation, evaluations, plans) -> watch.generation(
                            generation,
                            evaluations,
                            Arrays.stream(plans)
                                    .map(plan -> stated(aims, worth, plan))
                                    .toArray(double[][]::new)));
            return search.search(request, monitor) instanceof ParetoFront front
                    ? Optional.of(new PlanTradeOffs(
                            aims,
                            stated(aims, worth, front),
                            judged(request, aims, worth, today(made)),
                            made.plan().map(plan -> judged(request, aims, worth, spends(plan::spend))),
                            freed,
                            most))
                    : Optional.empty();
        });
    }

    private FrontRequest request(
            PlanStudy made, Limits limits, List<ObjectiveKind> aims, double worth, BudgetMode mode, double total) {
        var channels = new ArrayList<AllocationChannel>();
        Map<String, Double> today = new HashMap<>();
        for (int c = 0; c < draws.channels(); c++) {
            var id = study.channels().get(c).channel().id();
            channels.add(new AllocationChannel(
                    id,
                    SpendResponse.MeanOfDraws.of(draws.shapes(c)),
                    limits.low().get(c),
                    limits.high().get(c)));
            today.put(id, made.today().get(c).amount());
        }
        // profit in units of outcome has its front where profit in money has it, and leaves the other aims as they are
        var problem = new AllocationProblem(channels, List.of(), total, mode, 1, 1 / worth);
        return new FrontRequest(
                problem,
                aims.stream().map(FrontObjective::of).toList(),
                Map.of(),
                today,
                Map.of(),
                FrontSettings.standard()
                        .withPoints(POINTS)
                        .withSeed(study.settings().seed()));
    }

    private static List<Double> judged(FrontRequest request, List<ObjectiveKind> aims, double worth, double[] spends) {
        var values = ParetoSearch.judge(request, spends).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        return Arrays.stream(stated(aims, worth, values)).boxed().toList();
    }

    /// Profit as money.
    private static double[] stated(List<ObjectiveKind> aims, double worth, double[] values) {
        var stated = values.clone();
        for (int i = 0; i < stated.length; i++) {
            stated[i] *= aims.get(i) == ObjectiveKind.PROFIT ? worth : 1;
        }
        return stated;
    }

    private static ParetoFront stated(List<ObjectiveKind> aims, double worth, ParetoFront front) {
        int profit = aims.indexOf(ObjectiveKind.PROFIT);
        return profit < 0 ? front : front.scaled(profit, worth);
    }

    private double[] today(PlanStudy made) {
        return made.today().stream().mapToDouble(ChannelSpend::amount).toArray();
    }

    private interface Spend {
        double of(String channel);
    }

    private double[] spends(Spend plan) {
        return study.channels().stream()
                .mapToDouble(channel -> plan.of(channel.channel().id()))
                .toArray();
    }
}
