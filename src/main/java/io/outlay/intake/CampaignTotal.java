package io.outlay.intake;

import io.outlay.domain.Period;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Measure;
import io.outlay.intake.facts.FactDraft;
import io.outlay.intake.facts.When;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sums of one campaign in one currency at one grain. The channel it falls into is a matter of the workspace's rules,
/// which take platform, account, name and objective.
///
/// @param entity   with the campaign's names; parts below the campaign are of one of its rows
/// @param currency ISO code, or empty when unknown
/// @param rows     facts added
/// @param dates    first to last date; absent while the period is not known
/// @param sums     of the measures that add; absent is unknown
public record CampaignTotal(
        Entity entity, Grain grain, String currency, long rows, Optional<Period> dates, Map<Measure, BigDecimal> sums) {

    private record Key(String platform, String account, String campaign, Grain grain, String currency) {}

    /// Collects totals.
    static final class Totals {
        private final Map<Key, Total> byCampaign = new HashMap<>();
        private final Map<Entity, Total> lately = new IdentityHashMap<>();

        void add(FactDraft draft) {
            var grain = draft.when().map(When::grain).orElse(Grain.PERIOD);
            var recent = lately.get(draft.entity());
            if (recent != null && recent.grain == grain && recent.currency.equals(draft.currency())) {
                recent.add(draft);
                return;
            }
            var key = new Key(
                    draft.entity().platform().code(),
                    draft.entity().accountId(),
                    draft.entity().campaignId(),
                    grain,
                    draft.currency());
            var total = byCampaign.computeIfAbsent(key, any -> new Total(draft.entity(), grain, draft.currency()));
            lately.put(draft.entity(), total);
            total.add(draft);
        }

        /// One row per campaign, grain and currency, by name.
        List<CampaignTotal> list() {
            return byCampaign.values().stream()
                    .map(Total::total)
                    .sorted(Comparator.comparing((CampaignTotal each) ->
                                    each.entity().platform().code())
                            .thenComparing(each -> each.entity().accountId())
                            .thenComparing(each -> each.entity().campaignName())
                            .thenComparing(each -> each.entity().campaignId())
                            .thenComparing(CampaignTotal::grain)
                            .thenComparing(CampaignTotal::currency))
                    .toList();
        }
    }

    private static final class Total {
        private final Entity entity;
        private final Grain grain;
        private final String currency;
        private final Map<Measure, BigDecimal> sums = new EnumMap<>(Measure.class);
        private long rows;
        private Optional<Period> dates = Optional.empty();

        Total(Entity entity, Grain grain, String currency) {
            this.entity = entity;
            this.grain = grain;
            this.currency = currency;
        }

        void add(FactDraft draft) {
            rows++;
            draft.measures().forEach((measure, value) -> {
                if (measure.additive()) {
                    sums.merge(measure, value, BigDecimal::add);
                }
            });
            var when = draft.when();
            if (when.isPresent()) {
                var from = when.get().date();
                var to = when.get().dateEnd();
                boolean inside = dates.isPresent()
                        && !from.isBefore(dates.get().from())
                        && !to.isAfter(dates.get().to());
                if (!inside) {
                    dates = Optional.of(new Period(
                            dates.map(Period::from)
                                    .filter(first -> first.isBefore(from))
                                    .orElse(from),
                            dates.map(Period::to)
                                    .filter(last -> last.isAfter(to))
                                    .orElse(to)));
                }
            }
        }

        CampaignTotal total() {
            return new CampaignTotal(entity, grain, currency, rows, dates, Collections.unmodifiableMap(sums));
        }
    }
}
