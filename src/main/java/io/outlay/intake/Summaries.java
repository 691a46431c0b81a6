package io.outlay.intake;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.SourceFile;
import io.outlay.intake.facts.FactDraft;
import io.outlay.intake.facts.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Adds up what the facts of an import hold.
final class Summaries {
    private static final int SAMPLE = 50;

    private Summaries() {}

    static ImportSummary of(
            List<SourceFile> files,
            Facts facts,
            TreeSet<LocalDate> dates,
            Optional<Period> covered,
            Optional<String> fingerprint) {
        var totals = new TreeMap<String, Map<Measure, BigDecimal>>();
        var grains = EnumSet.noneOf(Grain.class);
        var entities = new HashSet<>();
        for (var draft : facts.drafts()) {
            draft.when().ifPresentOrElse(when -> grains.add(when.grain()), () -> grains.add(Grain.PERIOD));
            entities.add(draft.nameless());
            add(totals.computeIfAbsent(currency(draft), code -> new EnumMap<>(Measure.class)), draft);
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
                grains.size() == 1 ? grains.stream().findFirst() : Optional.empty(),
                dates.isEmpty() ? Optional.empty() : Optional.of(dates.first()),
                dates.isEmpty() ? Optional.empty() : Optional.of(dates.last()),
                covered,
                entities.size(),
                Collections.unmodifiableMap(totals),
                Collections.unmodifiableMap(outcomes),
                fingerprint,
                facts.findings().warnings(),
                facts.findings().warningCount(),
                sample(facts),
                CampaignTotal.of(facts.drafts()),
                facts.totals(),
                facts.findings().groups(),
                facts.rejects().rows(),
                facts.rejects().count());
    }

    private static List<SampleFact> sample(Facts facts) {
        return facts.drafts().isEmpty()
                ? facts.outcomes().stream().limit(SAMPLE).map(SampleFact::of).toList()
                : facts.drafts().stream().limit(SAMPLE).map(SampleFact::of).toList();
    }

    private static String currency(FactDraft draft) {
        return draft.currency().isEmpty() ? ImportSummary.UNKNOWN : draft.currency();
    }

    private static void add(Map<Measure, BigDecimal> sums, FactDraft draft) {
        draft.measures().forEach((measure, value) -> {
            if (measure.additive()) {
                sums.merge(measure, value, BigDecimal::add);
            }
        });
    }
}
