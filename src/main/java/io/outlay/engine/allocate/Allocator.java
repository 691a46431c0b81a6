package io.outlay.engine.allocate;

import io.outlay.domain.Problem;
import io.outlay.domain.plan.AllocationOutcome;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.InfeasibleBudget;
import io.outlay.progress.Monitor;
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
        monitor.progress(0, "allocate.phase.prepare");
        var instance = new Instance(problem, tree, settings, monitor);
        return instance.plan(instance.solve(tree, problem.spendCost()));
    }
}
