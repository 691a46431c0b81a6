package io.outlay.domain.study;

import io.outlay.domain.Interval;
import java.time.LocalDate;
import java.util.List;

/// A split spent week by week.
///
/// @param weeks    first days of the plan's weeks
/// @param channels in the study's order
/// @param value    expected outcome of the plan, with what it carries beyond its end and what the past carries in
/// @param most     no way to spend the split within the limits is worth more
/// @param gap      (most − value) / value
/// @param proven   whether the gap is within the search's tolerance
/// @param even     expected outcome of spending the same evenly, decided weeks kept
/// @param gain     outcome against spending evenly, over the draws
public record WeeksPlan(
        List<LocalDate> weeks,
        List<Channel> channels,
        double value,
        double most,
        double gap,
        boolean proven,
        double even,
        Interval gain) {
    public WeeksPlan {
        weeks = List.copyOf(weeks);
        channels = List.copyOf(channels);
    }

    /// @param movable  whether the plan may choose when to spend; else it spends evenly
    /// @param before   spend of the weeks before the plan that still act in it, the latest last
    /// @param spend    per week of the plan
    /// @param least    limit per week of the plan
    /// @param most     limit per week of the plan
    /// @param response expected outcome per week of the plan and of the weeks after that it carries over into
    public record Channel(
            String id,
            boolean movable,
            List<Double> before,
            List<Double> spend,
            List<Double> least,
            List<Double> most,
            List<Double> response) {
        public Channel {
            before = List.copyOf(before);
            spend = List.copyOf(spend);
            least = List.copyOf(least);
            most = List.copyOf(most);
            response = List.copyOf(response);
        }

        /// Weeks after the plan in which it still acts.
        public int after() {
            return response.size() - spend.size();
        }
    }
}
