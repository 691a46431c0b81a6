package io.outlay.intake;

import io.outlay.domain.Period;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.SourceFile;
import io.outlay.intake.facts.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Adds up what the facts of an import hold.
final class Summaries {
    private static final int SAMPLE = 50;

    private Summaries() {}

    static ImportSummary of(
            List<SourceFile> files,
            Facts facts,
            FactTally tally,
            Optional<Period> covered,
            Optional<String> fingerprint) {
        var totals = new TreeMap<String, Map<Measure, BigDecimal>>();
        for (var campaign : tally.campaigns()) {
            var sums = totals.computeIfAbsent(currency(campaign), code -> new EnumMap<>(Measure.class));
            campaign.sums().forEach((measure, value) -> sums.merge(measure, value, BigDecimal::add));
        }
        var outcomes = new TreeMap<String, BigDecimal>();
        for (var point : facts.outcomes()) {
            outcomes.merge(point.series(), point.value(), BigDecimal::add);
        }
        totals.replaceAll((code, sums) -> Collections.unmodifiableMap(sums));
        return new ImportSummary(
                List.copyOf(files),
                facts.drafts().size(),
                facts.outcomes().size(),
                tally.grains().size() == 1 ? tally.grains().stream().findFirst() : Optional.empty(),
                tally.span().map(Period::from),
                tally.dates().isEmpty()
                        ? Optional.empty()
                        : Optional.of(tally.dates().last()),
                covered,
                tally.entities(),
                Collections.unmodifiableMap(totals),
                Collections.unmodifiableMap(outcomes),
                fingerprint,
                facts.findings().warnings(),
                facts.findings().warningCount(),
                sample(facts),
                tally.campaigns(),
                facts.totals(),
                facts.findings().groups(),
                facts.rejects().rows(),
                facts.rejects().count());
    }

    private static List<SampleFact> sample(Facts facts) {
        if (facts.drafts().isEmpty()) {
            return facts.outcomes().stream().limit(SAMPLE).map(SampleFact::of).toList();
        }
        var sample = new ArrayList<SampleFact>();
        var drafts = facts.drafts().iterator();
        while (drafts.hasNext() && sample.size() < SAMPLE) {
            sample.add(SampleFact.of(drafts.next()));
        }
        return sample;
    }

    private static String currency(CampaignTotal campaign) {
        return campaign.currency().isEmpty() ? ImportSummary.UNKNOWN : campaign.currency();
    }
}
