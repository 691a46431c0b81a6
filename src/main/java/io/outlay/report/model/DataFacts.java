package io.outlay.report.model;

import io.outlay.domain.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Section 8: what went in, so that a reader can reconcile it with invoices.
public record DataFacts(
        List<Source> sources,
        List<Gap> gaps,
        List<Exclusion> exclusions,
        List<Overruled> overrides,
        List<ChannelTotal> totals) {

    public DataFacts {
        sources = List.copyOf(sources);
        gaps = List.copyOf(gaps);
        exclusions = List.copyOf(exclusions);
        overrides = List.copyOf(overrides);
        totals = List.copyOf(totals);
    }

    /// @param file     name of the imported file, without its folder
    /// @param platform `Meta`, `Google Ads`, …, or what the mapping calls it
    /// @param rows     facts stored
    /// @param digest   SHA-256 of the canonical rows, hexadecimal
    public record Source(String file, String platform, long rows, Optional<Period> period, String digest) {}

    /// Days without data inside the period.
    public record Gap(String channel, Period period, long days) {}

    /// @param rows rows left out
    public record Exclusion(String what, long rows, String reason) {}

    /// @param check  the check that was overridden
    /// @param reason as the person typed it
    public record Overruled(String check, String reason) {}

    /// @param spend    over the report's period, exact
    /// @param reported outcome as reported, exact; absent when the platform reports none
    public record ChannelTotal(
            ChannelKey channel, long rows, Optional<Period> period, BigDecimal spend, Optional<BigDecimal> reported) {}
}
