package io.outlay.domain.flight;

import io.outlay.domain.plan.SpendResponse;
import java.util.List;
import java.util.Optional;

/// A channel in a plan over time.
///
/// @param id       unique within the problem
/// @param response outcome of one period by its adstocked spend
/// @param weights  of the adstock by lag, that of the period itself first; at least one, each ≥ 0, not all 0
/// @param carryIn  spend of the periods before the plan, the latest last; earlier ones count as 0
/// @param minimum  least spend, one per period, ≥ 0
/// @param maximum  largest spend, one per period; a very large number means no cap. Equal to the minimum where the
///                 spend is committed, 0 where the channel is off
/// @param least    of the total over all periods, ≥ 0
/// @param most     of the total over all periods
public record FlightChannel(
        String id,
        SpendResponse response,
        List<Double> weights,
        List<Double> carryIn,
        List<Double> minimum,
        List<Double> maximum,
        double least,
        double most,
        Optional<Runs> runs) {

    public FlightChannel {
        weights = List.copyOf(weights);
        carryIn = List.copyOf(carryIn);
        minimum = List.copyOf(minimum);
        maximum = List.copyOf(maximum);
    }

    /// The channel is either off, or on with at least so much spend, and stays so for a while. A run that began before
    /// the plan is long enough; one that the plan's end cuts may be shorter.
    ///
    /// @param spend in a period that is on, > 0
    /// @param on    periods that a run lasts at least, ≥ 1
    /// @param off   periods that a pause lasts at least, ≥ 1
    public record Runs(double spend, int on, int off) {}
}
