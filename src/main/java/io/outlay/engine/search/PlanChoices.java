package io.outlay.engine.search;

import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.PlannedSpend;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.domain.search.NextTestQuestion;
import io.outlay.engine.allocate.Allocator;
import io.outlay.engine.allocate.AllocatorSettings;
import io.outlay.engine.curves.Curve;
import io.outlay.engine.curves.Curves;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// The exact allocator's plans for all draws, for slices of them, and for single ones, with the outcome of every plan
/// under every draw. The first plan is the one for all draws.
final class PlanChoices {
    private static final int MOST_DRAWS = 400;
    private static final int SLICES = 6;
    private static final int SINGLE = 48;
    private static final double QUICK_GAP = 1e-4;
    private static final int QUICK_NODES = 2000;

    private final Curve[][] curves;
    private final List<double[]> plans;
    private final double[][] outcomes;
    private final double price;
    private final int singles;

    private PlanChoices(Curve[][] curves, List<double[]> plans, int singles, double price) {
        this.curves = curves;
        this.plans = plans;
        this.price = price;
        this.singles = singles;
        outcomes = new double[plans.size()][draws()];
        for (int p = 0; p < outcomes.length; p++) {
            for (int c = 0; c < curves.length; c++) {
                for (int d = 0; d < draws(); d++) {
                    outcomes[p][d] += curves[c][d].value(plans.get(p)[c]);
                }
            }
        }
    }

    /// Empty when no plan keeps the limits.
    static Optional<PlanChoices> of(NextTestQuestion question, Parallel parallel, Monitor monitor) {
        var chosen = question.draws().stream().map(PlanChoices::few).toList();
        var problem = question.problem();
        var best = new Allocator(AllocatorSettings.standard().withParallel(parallel))
                .optimise(with(problem, chosen), monitor);
        if (!(best instanceof BudgetPlan plan)) {
            return Optional.empty();
        }
        var curves = chosen.stream()
                .map(shapes -> shapes.stream().map(Curves::of).toArray(Curve[]::new))
                .toArray(Curve[][]::new);
        var subsets = subsets(question, curves);
        var quick =
                new Allocator(AllocatorSettings.standard().withGap(QUICK_GAP).withNodeLimit(QUICK_NODES));
        var found = parallel.map(subsets.size(), i -> {
            monitor.check();
            var some = chosen.stream()
                    .map(shapes -> subsets.get(i).stream().map(shapes::get).toList())
                    .toList();
            return quick.optimise(with(problem, some), monitor.stopsOnly()) instanceof BudgetPlan part
                    ? spends(part)
                    : spends(plan);
        });
        var plans = new ArrayList<double[]>();
        plans.add(spends(plan));
        plans.addAll(found);
        return Optional.of(new PlanChoices(curves, plans, Math.min(SINGLE, curves[0].length), NextTest.price(plan)));
    }

    private static List<CurveShape> few(List<CurveShape> draws) {
        int count = Math.min(MOST_DRAWS, draws.size());
        return IntStream.range(0, count)
                .mapToObj(d -> draws.get((int) ((long) d * draws.size() / count)))
                .toList();
    }

    /// Slices of the draws by each testable channel's response to half as much spend again, then single draws.
    private static List<List<Integer>> subsets(NextTestQuestion question, Curve[][] curves) {
        int draws = curves[0].length;
        var subsets = new ArrayList<List<Integer>>();
        for (int c = 0; c < curves.length; c++) {
            double today = question.today().get(c);
            if (!question.movable().get(c) || !(today > 0)) {
                continue;
            }
            var own = curves[c];
            var order = IntStream.range(0, draws)
                    .boxed()
                    .sorted(Comparator.comparingDouble(d -> own[d].value(1.5 * today) - own[d].value(0.5 * today)))
                    .toList();
            for (int s = 0; s < Math.min(SLICES, draws); s++) {
                subsets.add(
                        order.subList(s * draws / SLICES, Math.max(s * draws / SLICES + 1, (s + 1) * draws / SLICES)));
            }
        }
        int single = Math.min(SINGLE, draws);
        for (int i = 0; i < single; i++) {
            subsets.add(List.of((int) ((long) i * draws / single)));
        }
        return subsets;
    }

    private static AllocationProblem with(AllocationProblem problem, List<List<CurveShape>> draws) {
        var channels = new ArrayList<AllocationChannel>();
        for (int c = 0; c < draws.size(); c++) {
            var channel = problem.channels().get(c);
            var response = draws.get(c).size() == 1
                    ? new SpendResponse.OneCurve(draws.get(c).getFirst())
                    : SpendResponse.MeanOfDraws.of(draws.get(c));
            channels.add(new AllocationChannel(channel.id(), response, channel.minimum(), channel.maximum()));
        }
        return new AllocationProblem(channels, problem.groups(), problem.total(), problem.mode(), 1, 0);
    }

    private static double[] spends(BudgetPlan plan) {
        return plan.spends().stream().mapToDouble(PlannedSpend::spend).toArray();
    }

    int draws() {
        return curves[0].length;
    }

    double response(int channel, int draw, double spend) {
        return curves[channel][draw].value(spend);
    }

    /// Spend of a channel in the plan for all draws.
    double planned(int channel) {
        return plans.getFirst()[channel];
    }

    /// What one more unit of the budget brings.
    double price() {
        return price;
    }

    /// Expected outcome of the plan for all draws.
    double planValue() {
        double sum = 0;
        for (double outcome : outcomes[0]) {
            sum += outcome;
        }
        return sum / draws();
    }

    /// Mean over the draws that have a plan of their own of what it brings more.
    double perfect() {
        double sum = 0;
        for (int i = 0; i < singles; i++) {
            int d = (int) ((long) i * draws() / singles);
            double best = outcomes[0][d];
            for (var plan : outcomes) {
                best = Math.max(best, plan[d]);
            }
            sum += best - outcomes[0][d];
        }
        return sum / singles;
    }

    /// The greatest weighted mean outcome of any plan, less that of the plan for all draws.
    ///
    /// @param total of the weights, > 0
    double bestGain(double[] weights, double total) {
        double best = 0;
        for (int p = 1; p < outcomes.length; p++) {
            double sum = 0;
            for (int d = 0; d < weights.length; d++) {
                sum += weights[d] * (outcomes[p][d] - outcomes[0][d]);
            }
            best = Math.max(best, sum / total);
        }
        return best;
    }

    /// The best plan for one draw.
    double[] thompson(RandomGenerator random) {
        return plans.get(plans.size() - singles + random.nextInt(singles)).clone();
    }
}
