package io.outlay.domain.plan;

import java.util.List;

/// How to split a budget: maximise valuePerUnit·Σ f(x) − spendCost·Σ x over the spends x of the channels, within the
/// budget, each channel's limits and each group's limits. Any two groups are nested or disjoint.
///
/// @param total        budget per period, ≥ 0
/// @param valuePerUnit worth of one unit of response, ≥ 0
/// @param spendCost    what a unit of spend counts against the objective, ≥ 0: 0 to maximise the response, 1 the profit
public record AllocationProblem(
        List<AllocationChannel> channels,
        List<AllocationGroup> groups,
        double total,
        BudgetMode mode,
        double valuePerUnit,
        double spendCost) {

    public AllocationProblem {
        channels = List.copyOf(channels);
        groups = List.copyOf(groups);
    }

    /// The amount at which a limit of this problem stands.
    ///
    /// @throws IllegalArgumentException for a limit of another problem
    public double amount(Limit limit) {
        return switch (limit.kind()) {
            case BUDGET -> total;
            case CHANNEL_MINIMUM -> channel(limit.id()).minimum();
            case CHANNEL_MAXIMUM -> channel(limit.id()).maximum();
            case GROUP_MINIMUM -> group(limit.id()).minimum();
            case GROUP_MAXIMUM -> group(limit.id()).maximum();
        };
    }

    private AllocationChannel channel(String id) {
        return channels.stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no channel " + id));
    }

    private AllocationGroup group(String id) {
        return groups.stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no group " + id));
    }
}
