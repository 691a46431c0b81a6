package io.outlay.feature.channels;

import io.outlay.domain.Interval;
import io.outlay.domain.Period;
import io.outlay.domain.data.Measure;
import java.util.List;
import java.util.Optional;

/// All channels in a period, those archived at the end.
///
/// @param outcome   REVENUE or CONVERSIONS
/// @param currency  ISO 4217 of all money
/// @param spend     of the channels that are not archived
/// @param reported  outcome of those that report spend
/// @param returns   of those together, with the week-to-week range
/// @param unclaimed what no rule gives to a channel
/// @param incremental whether returns are what the project's mix model says was caused, rather than reported
public record ChannelTable(
        List<ChannelRow> rows,
        Period period,
        Measure outcome,
        String currency,
        double spend,
        double reported,
        Optional<Interval> returns,
        Unclaimed unclaimed,
        boolean incremental) {

    /// @param campaigns how many
    /// @param spend     their money, 0 where none was reported
    public record Unclaimed(int campaigns, double spend) {}

    public ChannelTable {
        rows = List.copyOf(rows);
    }

    public Optional<ChannelRow> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /// A return is shown per this much spend: conversions per 1 would be too small to read.
    public double per() {
        return outcome.money() ? 1 : 1000;
    }
}
