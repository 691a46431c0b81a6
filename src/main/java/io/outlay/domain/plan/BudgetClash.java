package io.outlay.domain.plan;

import java.util.Comparator;
import java.util.List;

/// Why no plan keeps all limits, as one statement: some limits together ask for an amount that another forbids.
///
/// @param asking  the limits that add up to `sum`
/// @param sum     what they need together at least, or may get together at most
/// @param against the limit they contradict
/// @param amount  where that limit stands
/// @param tooMuch whether `sum` is above `amount`, instead of below
public record BudgetClash(List<Limit> asking, double sum, Limit against, double amount, boolean tooMuch) {

    public BudgetClash {
        asking = List.copyOf(asking);
    }

    public static BudgetClash of(AllocationProblem problem, InfeasibleBudget infeasible) {
        var limits = infeasible.conflicting();
        var first = limits.getFirst();
        boolean range =
                limits.size() > 1 && lower(first) && limits.get(1).name().equals(first.name());
        var asking = range
                ? List.of(first)
                : limits.stream()
                        .skip(1)
                        .sorted(Comparator.comparingInt(limit -> place(problem, limit)))
                        .toList();
        var against = range ? limits.get(1) : first;
        double sum = asking.stream().mapToDouble(problem::amount).sum();
        double amount = problem.amount(against);
        return new BudgetClash(asking, sum, against, amount, sum > amount);
    }

    /// Where a limit's first channel stands in the problem.
    private static int place(AllocationProblem problem, Limit limit) {
        var ids = problem.channels().stream().map(AllocationChannel::id).toList();
        return switch (limit.kind()) {
            case BUDGET -> 0;
            case CHANNEL_MINIMUM, CHANNEL_MAXIMUM -> ids.indexOf(limit.id());
            case GROUP_MINIMUM, GROUP_MAXIMUM ->
                problem.groups().stream()
                        .filter(group -> group.id().equals(limit.id()))
                        .flatMap(group -> group.channels().stream())
                        .mapToInt(ids::indexOf)
                        .min()
                        .orElse(0);
        };
    }

    private static boolean lower(Limit limit) {
        return limit.kind() == Limit.Kind.CHANNEL_MINIMUM || limit.kind() == Limit.Kind.GROUP_MINIMUM;
    }
}
