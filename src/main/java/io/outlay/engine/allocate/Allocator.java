package io.outlay.engine.allocate;

import io.outlay.domain.Problem;
import io.outlay.domain.plan.AllocationOutcome;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.InfeasibleBudget;
import io.outlay.domain.plan.PlannedSpend;
import io.outlay.domain.plan.SearchStop;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.engine.curves.Curves;
import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.List;

/// Splits a budget over channels and proves how good the split is.
///
/// Limits are checked by interval propagation; concave curves are solved by nested water-filling in ln price, S-shaped
/// ones by best-first branch and bound on concave envelopes, means over draws on tables whose measured error is part
/// of the bound. The value is always the exact objective at the plan returned. The same problem gives the same bits
/// for any number of threads unless a time limit cuts the search.
public final class Allocator {
    private final AllocatorSettings settings;

    public Allocator(AllocatorSettings settings) {
        this.settings = settings;
    }

    /// What is wrong with a problem as stated; a problem with an empty list can be given to [#optimise].
    public static List<Problem> faults(AllocationProblem problem) {
        return new ProblemCheck(problem).faults();
    }

    /// @throws IllegalArgumentException for a problem that has [#faults]
    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public AllocationOutcome optimise(AllocationProblem problem, Monitor monitor) {
        if (!faults(problem).isEmpty()) {
            throw new IllegalArgumentException(faults(problem).toString());
        }
        monitor.check();
        var tree = GroupTree.of(problem);
        var conflicts = new Feasibility(problem, tree).conflicts();
        if (!conflicts.isEmpty()) {
            return new InfeasibleBudget(conflicts);
        }
        var twins = new Twins(problem, tree);
        var box = Feasibility.box(problem, tree);
        if (!box.tighten()) {
            throw new IllegalStateException("propagation contradicts the feasibility check");
        }
        monitor.progress(0, "allocate.phase.prepare");
        var responses = responses(problem, box, monitor);
        var whole = new Envelope[responses.size()];
        for (int c = 0; c < whole.length; c++) {
            whole[c] = responses.get(c).envelope(box.low[c], box.high[c]);
        }
        var incumbent = new Incumbent(responses, tree, problem.spendCost(), whole);
        var search = new Search(responses, tree, twins, problem.spendCost(), incumbent, settings, monitor);
        var stop = search.run(whole);
        if (responses.stream().anyMatch(response -> response.tableError() > 0)) {
            incumbent.offer(new Polish(responses, tree, box, problem.spendCost(), monitor).improve(incumbent.spend()));
        }
        return plan(problem, tree, responses, incumbent, search, stop);
    }

    private List<ChannelResponse> responses(AllocationProblem problem, Box box, Monitor monitor) {
        return settings.parallel().map(problem.channels().size(), c -> {
            double worth = problem.valuePerUnit();
            return switch (problem.channels().get(c).response()) {
                case SpendResponse.OneCurve(var shape) -> new CurveResponse(Curves.of(shape), worth);
                case SpendResponse.MeanOfDraws(var groups) ->
                    DrawsResponse.tabulate(groups, worth, box.low[c], box.high[c], monitor);
            };
        });
    }

    private BudgetPlan plan(
            AllocationProblem problem,
            GroupTree tree,
            List<ChannelResponse> responses,
            Incumbent incumbent,
            Search search,
            SearchStop stop) {
        double value = incumbent.value();
        double bound = Math.max(value, search.bound());
        double missing = bound - value;
        double gap = missing > 0 ? missing / incumbent.size() : 0;
        var prices = new Prices(problem, tree, responses, incumbent.spend());
        var spends = new ArrayList<PlannedSpend>();
        for (int c = 0; c < responses.size(); c++) {
            double x = incumbent.spend()[c];
            spends.add(new PlannedSpend(
                    problem.channels().get(c).id(),
                    x,
                    problem.valuePerUnit() == 0 ? 0 : responses.get(c).value(x) / problem.valuePerUnit(),
                    prices.marginal(c)));
        }
        return new BudgetPlan(value, bound, gap, stop, spends, prices.binding(), prices.shadowPrice(), search.nodes());
    }
}
