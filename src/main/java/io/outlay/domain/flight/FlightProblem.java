package io.outlay.domain.flight;

import io.outlay.domain.plan.AllocationGroup;
import io.outlay.domain.plan.BudgetMode;
import java.util.List;

/// How to spend a budget over periods: maximise valuePerUnit·Σ season·f(adstocked spend) − spendCost·Σ spend, the
/// outcome that carries over beyond the last period included.
///
/// @param groups        limits on the totals of several channels; any two are nested or disjoint
/// @param periods       T ≥ 1
/// @param season        factor of the response per period, ≥ 0; periods it does not reach count 1
/// @param periodMinimum least spend of all channels together, one per period; empty for none
/// @param periodMaximum largest spend of all channels together, one per period; empty for none
/// @param total         budget over all periods, ≥ 0
public record FlightProblem(
        List<FlightChannel> channels,
        List<AllocationGroup> groups,
        int periods,
        List<Double> season,
        List<Double> periodMinimum,
        List<Double> periodMaximum,
        double total,
        BudgetMode mode,
        double valuePerUnit,
        double spendCost) {

    public FlightProblem {
        channels = List.copyOf(channels);
        groups = List.copyOf(groups);
        season = List.copyOf(season);
        periodMinimum = List.copyOf(periodMinimum);
        periodMaximum = List.copyOf(periodMaximum);
    }

    /// Factor of the response in a period, which may lie beyond the plan.
    public double factor(int period) {
        return period < season.size() ? season.get(period) : 1;
    }

    /// Whether spend is limited period by period over all channels.
    public boolean limitsPeriods() {
        return !periodMinimum.isEmpty() || !periodMaximum.isEmpty();
    }
}
