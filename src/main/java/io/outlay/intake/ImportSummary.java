package io.outlay.intake;

import io.outlay.domain.Period;
import io.outlay.domain.Problem;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.SourceFile;
import io.outlay.intake.facts.RejectedRow;
import io.outlay.intake.facts.StatedTotal;
import io.outlay.intake.source.FindingGroup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an import holds, for a person to check before it is stored.
///
/// @param factRows         facts
/// @param outcomePoints    points of outcome series
/// @param grain            the grain of all facts, if they share one
/// @param dateMax          the latest first date
/// @param covered          the range the import speaks for
/// @param entities         how many accounts, campaigns, ad groups or ads have facts
/// @param totals           currency (or [#UNKNOWN]) → sums of the measures that add; absent is unknown
/// @param outcomeTotals    series → sum
/// @param fingerprint      of the header of a table
/// @param warnings         the first hundred
/// @param warningCount     how many there are
/// @param sample           the first fifty facts or points, as read
/// @param campaigns        totals per campaign and currency, as they are compared with an invoice
/// @param statedTotals     what the files say of their own totals, beside the sums of their rows
/// @param findings         warnings and passed-over findings by cause
/// @param rejected         rows left out as chosen, to be saved; the first ten thousand
/// @param rejectedCount    how many rows were left out
public record ImportSummary(
        List<SourceFile> files,
        long factRows,
        long outcomePoints,
        Optional<Grain> grain,
        Optional<LocalDate> dateMin,
        Optional<LocalDate> dateMax,
        Optional<Period> covered,
        long entities,
        Map<String, Map<Measure, BigDecimal>> totals,
        Map<String, BigDecimal> outcomeTotals,
        Optional<String> fingerprint,
        List<Problem> warnings,
        long warningCount,
        List<SampleFact> sample,
        List<CampaignTotal> campaigns,
        List<StatedTotal> statedTotals,
        List<FindingGroup> findings,
        List<RejectedRow> rejected,
        long rejectedCount) {

    /// Stands for a currency that no file states.
    public static final String UNKNOWN = "UNKNOWN";
}
