package io.outlay.domain.daypart;

import io.outlay.domain.data.Measure;
import java.time.LocalDate;
import java.util.List;

/// What later days brought beside what was forecast for the money that they spent.
///
/// @param outcome  what was forecast: revenue, conversions or clicks
/// @param expected of all days, with its 95 % interval
public record DaypartOutcome(Measure outcome, List<Day> days, double expected, double low, double high, double actual) {

    public DaypartOutcome {
        days = List.copyOf(days);
    }

    /// @param expected with its 95 % interval for a single day
    public record Day(LocalDate date, double expected, double low, double high, double actual) {

        public boolean covered() {
            return low <= actual && actual <= high;
        }
    }

    /// Days within their interval.
    public long covered() {
        return days.stream().filter(Day::covered).count();
    }
}
