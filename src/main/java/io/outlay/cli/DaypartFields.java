package io.outlay.cli;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A `daypart-1` request as written.
///
/// @param niche          name of the kind of campaigns
/// @param nicheCampaigns of that kind; all of the file when absent
/// @param compareFrom    days from here on are not analysed but compared with what was forecast
record DaypartFields(
        @Nullable String schema,
        @Nullable String data,
        @Nullable Columns columns,
        @Nullable String duplicates,
        @Nullable String zone,
        @Nullable String dataZone,
        @Nullable String campaign,
        @Nullable String metric,
        @Nullable Integer lookbackDays,
        @Nullable Integer minSamples,
        @Nullable Integer minPerBucket,
        @Nullable Double minLift,
        @Nullable String niche,
        @Nullable List<String> nicheCampaigns,
        @Nullable String compareFrom,
        @Nullable Schedule schedule,
        @Nullable Long seed) {

    record Columns(
            @Nullable String timestamp,
            @Nullable String date,
            @Nullable String hour,
            @Nullable String campaign,
            @Nullable String impressions,
            @Nullable String clicks,
            @Nullable String spend,
            @Nullable String conversions,
            @Nullable String revenue) {
        static final Columns USUAL = new Columns(null, null, null, null, null, null, null, null, null);
    }

    /// @param multipliers 24, instead of a strategy
    record Schedule(
            @Nullable BigDecimal total,
            @Nullable String currency,
            @Nullable String strategy,
            @Nullable List<BigDecimal> multipliers) {}
}
