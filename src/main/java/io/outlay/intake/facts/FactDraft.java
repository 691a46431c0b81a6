package io.outlay.intake.facts;

import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.PerformanceRow;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// A fact as read, before it is known whether the file answers everything: the time may be absent when the report's
/// range stands only in the request that made it.
///
/// @param currency    ISO code, or empty when unknown
/// @param provisional whether the platform itself calls the figures incomplete
public record FactDraft(
        Entity entity,
        String segment,
        Optional<When> when,
        String zone,
        String currency,
        String attribution,
        Map<Measure, BigDecimal> measures,
        boolean provisional,
        String file,
        long row) {

    /// The entity without its names.
    public Entity nameless() {
        return nameless(entity);
    }

    FactDraft with(Optional<When> other) {
        return new FactDraft(entity, segment, other, zone, currency, attribution, measures, provisional, file, row);
    }

    FactDraft with(Map<Measure, BigDecimal> other) {
        return new FactDraft(entity, segment, when, zone, currency, attribution, other, provisional, file, row);
    }

    boolean money() {
        return measures.containsKey(Measure.SPEND) || measures.containsKey(Measure.REVENUE);
    }

    /// The entity by its ids alone: a name may change from row to row.
    private static Entity nameless(Entity e) {
        return new Entity(
                e.platform(),
                e.accountId(),
                "",
                e.level(),
                e.campaignId(),
                "",
                e.adGroupId(),
                "",
                e.adId(),
                "",
                e.byName(),
                "");
    }

    public PerformanceRow row(When known) {
        return new PerformanceRow(
                entity,
                segment,
                known.grain(),
                known.date(),
                known.dateEnd(),
                known.hour(),
                known.fold(),
                zone,
                money() ? currency : "",
                attribution,
                measures,
                provisional,
                file,
                row);
    }
}
