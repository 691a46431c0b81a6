package io.outlay.domain.data;

import java.time.LocalDate;
import java.util.List;

/// One channel's spend and platform-reported outcome per complete ISO week, in order.
///
/// @param weeks   Mondays, ascending
/// @param spend   currency per week, ≥ 0; zero-spend weeks are kept
/// @param outcome the outcome's unit per week
public record WeeklySeries(String channelId, List<LocalDate> weeks, List<Double> spend, List<Double> outcome) {

    public WeeklySeries {
        weeks = List.copyOf(weeks);
        spend = List.copyOf(spend);
        outcome = List.copyOf(outcome);
        if (weeks.size() != spend.size() || weeks.size() != outcome.size()) {
            throw new IllegalArgumentException("weeks, spend and outcome must be of one length");
        }
    }

    public int size() {
        return weeks.size();
    }

    public double largestSpend() {
        return spend.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /// Mean weekly spend of the last `count` weeks, or of all if there are fewer; 0 for an empty series.
    public double recentSpend(int count) {
        return spend.stream()
                .skip(Math.max(0, size() - count))
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }
}
