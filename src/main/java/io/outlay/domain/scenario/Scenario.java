package io.outlay.domain.scenario;

import java.util.List;

/// A "what if": a named change of the plan.
public record Scenario(String name, Change change) {

    /// What differs from the plan as stated. Channels that are not named stay as they are.
    public sealed interface Change {}

    /// Spend × factor; a factor is ≥ 0, and 1 changes nothing.
    public record BudgetFactors(List<ChannelNumber> factors) implements Change {
        public BudgetFactors {
            factors = List.copyOf(factors);
        }
    }

    /// Spend replaced by an amount in currency per period, ≥ 0.
    public record Budgets(List<ChannelNumber> amounts) implements Change {
        public Budgets {
            amounts = List.copyOf(amounts);
        }
    }

    /// A number of one channel.
    public record ChannelNumber(String channel, Distribution number) {}
}
