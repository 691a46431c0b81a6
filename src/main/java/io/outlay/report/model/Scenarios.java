package io.outlay.report.model;

import io.outlay.domain.Period;
import java.util.List;
import java.util.Optional;

/// Section 6: outcomes of plans under uncertainty, all from the same random numbers.
///
/// @param period     dates that the outcomes are for
/// @param draws      number of simulated futures
/// @param confidence level of value at risk and conditional value at risk, such as 0.95
/// @param meanError  largest Monte-Carlo standard error of the means, outcome unit
/// @param rows       the base first
public record Scenarios(Period period, int draws, double confidence, double meanError, List<Row> rows) {

    public Scenarios {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("scenarios need a base");
        }
    }

    /// @param spend       over the period
    /// @param mean        mean outcome over the period
    /// @param p5          5 % of the draws lie below
    /// @param loss        P(outcome < spend), 0 to 1; absent when the outcome is not money
    /// @param valueAtRisk quantile of the loss (spend − outcome) at the confidence; positive is money lost
    /// @param conditional mean loss at or beyond value at risk (CVaR)
    /// @param difference  mean outcome minus the base's, with the 5–95 % range of the draws' differences; empty for
    ///                    the base
    public record Row(
            String name,
            double spend,
            double mean,
            double p5,
            double p50,
            double p95,
            Optional<Double> loss,
            Optional<Double> valueAtRisk,
            Optional<Double> conditional,
            Optional<Estimate> difference) {}
}
