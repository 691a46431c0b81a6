package io.outlay.domain.scenario;

import java.util.List;
import java.util.Map;

/// A "what if": a name and what differs from the plan as stated. Channels that are not named stay as they are.
///
/// @param changes made one after the other, each on what the earlier ones left
public record Scenario(String name, List<Change> changes) {

    public Scenario {
        changes = List.copyOf(changes);
    }

    public Scenario(String name, Change change) {
        this(name, List.of(change));
    }

    /// One difference.
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

    /// Dearer or cheaper media: a price (per 1000 views or per click) × factor > 0. The spend stays and buys
    /// 1 / factor of the media.
    public record CostFactors(List<ChannelNumber> factors) implements Change {
        public CostFactors {
            factors = List.copyOf(factors);
        }
    }

    /// Demand or season: the outcome of all channels × factor ≥ 0.
    public record DemandShift(Distribution factor) implements Change {}

    /// Channels that stand still for a share of the period, 0 to 1: neither spend nor response then, both as before
    /// in the rest.
    public record Outage(List<String> channels, Distribution share) implements Change {
        public Outage {
            channels = List.copyOf(channels);
        }
    }

    /// Competitors that press: the response of channels × factor ≥ 0 for the same spend.
    public record Competitor(List<ChannelNumber> factors) implements Change {
        public Competitor {
            factors = List.copyOf(factors);
        }
    }

    /// A channel that the plan does not have, with its curve from a prior.
    public record NewChannel(SimulatedChannel channel) implements Change {}

    /// What happened before happens again: every draw meets one of the past shocks, each equally likely, whole.
    public record PastShocks(List<Shock> shocks) implements Change {
        public PastShocks {
            shocks = List.copyOf(shocks);
        }
    }

    /// What one past period was against the usual one.
    ///
    /// @param demand       factor of the outcome of all channels, ≥ 0
    /// @param costs        factor > 0 of a channel's price; 1 for channels that are not named
    /// @param efficiencies factor ≥ 0 of a channel's response; 1 for channels that are not named
    public record Shock(double demand, Map<String, Double> costs, Map<String, Double> efficiencies) {
        public Shock {
            costs = Map.copyOf(costs);
            efficiencies = Map.copyOf(efficiencies);
        }
    }

    /// A number of one channel.
    public record ChannelNumber(String channel, Distribution number) {}
}
