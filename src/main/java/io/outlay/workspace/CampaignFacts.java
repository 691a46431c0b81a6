package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.Measure;
import io.outlay.domain.insight.CampaignFact;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// The facts that make up the totals, added up by campaign, date and currency.
final class CampaignFacts {
    private record Key(Entity campaign, String currency) {}

    private final Rates rates;
    private final Consumer<CampaignFact> consumer;
    private final Map<Entity, Entity> campaigns = new IdentityHashMap<>();
    private final Map<Entity, Entity> known = new HashMap<>();

    private CampaignFacts(Rates rates, Consumer<CampaignFact> consumer) {
        this.rates = rates;
        this.consumer = consumer;
    }

    /// Ranges without a daily breakdown come last, where they lie inside the period and no day of them is known
    /// otherwise.
    static void each(Handle handle, Period period, Consumer<CampaignFact> consumer) throws SQLException {
        var facts = new CampaignFacts(Rates.load(handle), consumer);
        var daily = DailyFacts.load(handle, period);
        daily.days().forEach((day, levels) -> facts.day(levels.chosen(), day.date()));
        for (var fact : daily.rangesWithoutDays(period)) {
            facts.emit(
                    facts.campaign(fact.row().entity()),
                    fact.scope().level(),
                    fact.row().date(),
                    fact.row().dateEnd(),
                    fact.row().currency(),
                    additive(fact.row().measures()));
        }
    }

    private void day(List<CountedFact> chosen, LocalDate date) {
        var sums = new HashMap<Key, Map<Measure, BigDecimal>>();
        for (var fact : chosen) {
            var sum = sums.computeIfAbsent(
                    new Key(campaign(fact.row().entity()), fact.row().currency()), key -> new EnumMap<>(Measure.class));
            additive(fact.row().measures()).forEach((measure, value) -> sum.merge(measure, value, BigDecimal::add));
        }
        sums.forEach(
                (key, sum) -> emit(key.campaign(), chosen.getFirst().scope().level(), date, date, key.currency(), sum));
    }

    private void emit(
            Entity campaign,
            Level level,
            LocalDate from,
            LocalDate to,
            String currency,
            Map<Measure, BigDecimal> sums) {
        consumer.accept(new CampaignFact(campaign, level, from, to, currency, rates.rate(currency, from), sums));
    }

    private static Map<Measure, BigDecimal> additive(Map<Measure, BigDecimal> measures) {
        var kept = new EnumMap<Measure, BigDecimal>(Measure.class);
        measures.forEach((measure, value) -> {
            if (measure.additive()) {
                kept.put(measure, value);
            }
        });
        return kept;
    }

    private Entity campaign(Entity entity) {
        return campaigns.computeIfAbsent(
                entity, any -> known.computeIfAbsent(CampaignDirectory.campaign(any), same -> same));
    }
}
