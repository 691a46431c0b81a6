package io.outlay.domain.plan;

import java.util.List;
import java.util.OptionalDouble;

/// The best split found, with the proof of how good it is.
///
/// @param value       the exact objective at the planned spends
/// @param upperBound  no plan within the limits is worth more than this
/// @param gap         (upperBound − value) / |value|
/// @param stop        `PROVEN` when the gap is at most the one asked for
/// @param spends      one per channel, in the problem's order
/// @param binding     the limits the plan rests on: budget, channels, groups
/// @param shadowPrice gain in the objective from one more unit of budget; absent where it is unbounded or no channel
///                    could take it
/// @param nodes       sub-problems examined
public record BudgetPlan(
        double value,
        double upperBound,
        double gap,
        SearchStop stop,
        List<PlannedSpend> spends,
        List<BindingLimit> binding,
        OptionalDouble shadowPrice,
        long nodes)
        implements AllocationOutcome {

    public BudgetPlan {
        spends = List.copyOf(spends);
        binding = List.copyOf(binding);
    }

    public boolean proven() {
        return stop == SearchStop.PROVEN;
    }

    /// The planned spend of a channel.
    public double spend(String channel) {
        return spends.stream()
                .filter(planned -> planned.channel().equals(channel))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no channel " + channel))
                .spend();
    }
}
