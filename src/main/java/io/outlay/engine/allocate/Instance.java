package io.outlay.engine.allocate;

import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.PlannedSpend;
import io.outlay.domain.plan.SearchStop;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.engine.curves.Curves;
import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// A feasible problem made ready: its responses, tabulated where they are means over draws, and its ranges. It can be
/// solved many times, with other totals inside its own and other costs of spend, without preparing again.
final class Instance {
    private final AllocationProblem problem;
    private final AllocatorSettings settings;
    private final Monitor monitor;
    private final Box box;
    private final List<ChannelResponse> responses;
    private final boolean tabulated;
    private final long began;

    /// @param found  the best plan of the search
    /// @param search which ended with `stop`
    record Solution(GroupTree tree, Incumbent found, Search search, SearchStop stop) {
        double spent() {
            double sum = 0;
            for (double x : found.spend()) {
                sum += x;
            }
            return sum;
        }
    }

    /// @param tree of the problem, with the widest range of total spend it is to be solved for
    Instance(AllocationProblem problem, GroupTree tree, AllocatorSettings settings, Monitor monitor) {
        this.problem = problem;
        this.settings = settings;
        this.monitor = monitor;
        began = settings.now();
        box = Feasibility.box(problem, tree);
        if (!box.tighten()) {
            throw new IllegalStateException("propagation contradicts the feasibility check");
        }
        responses = responses();
        tabulated = responses.stream().anyMatch(response -> response.tableError() > 0);
    }

    private List<ChannelResponse> responses() {
        return settings.parallel().map(problem.channels().size(), c -> {
            double worth = problem.valuePerUnit();
            return switch (problem.channels().get(c).response()) {
                case SpendResponse.OneCurve(var shape) -> new CurveResponse(Curves.of(shape), worth);
                case SpendResponse.MeanOfDraws(var groups) ->
                    DrawsResponse.tabulate(groups, worth, box.low[c], box.high[c], monitor);
            };
        });
    }

    /// The least total spend that keeps all limits.
    double least() {
        return box.nodeLow[0];
    }

    /// The largest total spend that keeps all limits.
    double most() {
        return box.nodeHigh[0];
    }

    /// @param tree the problem's groups, with a range of total spend inside the one prepared for
    /// @param cost what a unit of spend counts against the objective
    Solution solve(GroupTree tree, double cost) {
        return solve(tree, cost, new double[0], OptionalDouble.empty());
    }

    /// @param known  a plan to do at least as well as; empty for none
    /// @param enough a value at which the question is settled: the search ends when a plan reaches it, or none can
    Solution solve(GroupTree tree, double cost, double[] known, OptionalDouble enough) {
        var ranges = Feasibility.box(problem, tree);
        if (!ranges.tighten()) {
            throw new IllegalArgumentException("no plan spends between " + tree.minimum(0) + " and " + tree.maximum(0));
        }
        var whole = new Envelope[responses.size()];
        for (int c = 0; c < whole.length; c++) {
            whole[c] = responses.get(c).envelope(ranges.low[c], ranges.high[c]);
        }
        var incumbent = new Incumbent(responses, tree, cost, whole);
        if (known.length > 0) {
            incumbent.offer(known);
        }
        var twins = new Twins(problem, tree);
        var search = new Search(responses, tree, twins, cost, incumbent, settings, began, enough, monitor);
        var stop = search.run(whole);
        if (tabulated) {
            incumbent.offer(new Polish(responses, tree, ranges, cost, monitor).improve(incumbent.spend()));
        }
        return new Solution(tree, incumbent, search, stop);
    }

    BudgetPlan plan(Solution solution) {
        return plan(problem, solution);
    }

    /// @param asked the question with the total, the mode and the cost that the solution is for
    BudgetPlan plan(AllocationProblem asked, Solution solution) {
        var incumbent = solution.found();
        double value = incumbent.value();
        double bound = Math.max(value, solution.search().bound());
        double missing = bound - value;
        double gap = missing > 0 ? missing / incumbent.size() : 0;
        var prices = new Prices(asked, solution.tree(), responses, incumbent.spend());
        var spends = new ArrayList<PlannedSpend>();
        for (int c = 0; c < responses.size(); c++) {
            double x = incumbent.spend()[c];
            spends.add(new PlannedSpend(asked.channels().get(c).id(), x, response(c, x), prices.marginal(c)));
        }
        return new BudgetPlan(
                value,
                bound,
                gap,
                solution.stop(),
                spends,
                prices.binding(),
                prices.shadowPrice(),
                solution.search().nodes());
    }

    private double response(int channel, double spend) {
        return problem.valuePerUnit() == 0 ? 0 : responses.get(channel).value(spend) / problem.valuePerUnit();
    }
}
