package io.outlay.intake.json;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.data.Measure;
import io.outlay.intake.facts.FactDraft;
import io.outlay.intake.facts.Facts;
import io.outlay.intake.facts.When;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Klaviyo's values and series reports: groupings and statistics. A values report covers the range of its request,
/// which the answer does not repeat, so it is asked for. Conversions are those of the report's conversion metric;
/// spend is known for text messages only; rates are not stored.
final class KlaviyoReport implements RecordReader {
    private static final Map<String, Measure> STATISTICS = Map.ofEntries(
            Map.entry("recipients", Measure.RECIPIENTS),
            Map.entry("delivered", Measure.DELIVERED),
            Map.entry("bounced", Measure.BOUNCES),
            Map.entry("opens", Measure.OPENS),
            Map.entry("opens_unique", Measure.UNIQUE_OPENS),
            Map.entry("clicks", Measure.EMAIL_CLICKS),
            Map.entry("clicks_unique", Measure.UNIQUE_CLICKS),
            Map.entry("unsubscribes", Measure.UNSUBSCRIBES),
            Map.entry("spam_complaints", Measure.SPAM_COMPLAINTS),
            Map.entry("conversions", Measure.CONVERSIONS),
            Map.entry("conversion_value", Measure.REVENUE),
            Map.entry("text_message_spend", Measure.SPEND));

    private record Item(Fields fields, long number) {}

    private final Facts facts;
    private final List<Item> series = new ArrayList<>();
    private boolean values;

    KlaviyoReport(Facts facts) {
        this.facts = facts;
    }

    static boolean fits(String place, JsonNode item) {
        return place.equals("data.attributes.results") && item.has("statistics") && item.has("groupings");
    }

    @Override
    public String profile() {
        return values || series.isEmpty() ? "klaviyo-values-report" : "klaviyo-series-report";
    }

    @Override
    public void take(Fields fields, long number) {
        var statistics = fields.node("statistics");
        boolean isSeries = statistics.isPresent()
                && statistics.get().properties().stream()
                        .anyMatch(entry -> entry.getValue().isArray());
        if (isSeries) {
            series.add(new Item(fields, number));
            return;
        }
        values = true;
        var measures = new EnumMap<Measure, BigDecimal>(Measure.class);
        STATISTICS.forEach((name, measure) ->
                fields.figure("statistics." + name).ifPresent(value -> measures.put(measure, value)));
        add(
                fields,
                facts.settings().period().map(When::period),
                facts.settings().zoneId(),
                measures,
                number);
    }

    /// A series can be read only when its dates are known, and they may stand after the results.
    @Override
    public void end(Fields envelope) throws ProblemException {
        if (series.isEmpty()) {
            return;
        }
        var dates = envelope.node("data.attributes.date_times");
        if (dates.isEmpty()) {
            throw new ProblemException(Problem.error(
                    ProblemCode.MISSING_COLUMN, envelope.where().atColumn("date_times (date)"), "date_times (date)"));
        }
        var points = new KlaviyoTimes(facts, envelope.where(), "date_times").read(dates.get());
        if (points.isEmpty()) {
            return;
        }
        for (var item : series) {
            expand(item, points.get());
        }
    }

    @Override
    public boolean continued(JsonNode envelope) {
        return envelope.path("links").path("next").isString()
                || envelope.path("data").path("links").path("next").isString();
    }

    private void expand(Item item, List<KlaviyoTimes.Point> points) {
        for (int i = 0; i < points.size(); i++) {
            var measures = new EnumMap<Measure, BigDecimal>(Measure.class);
            for (var entry : STATISTICS.entrySet()) {
                var column = "statistics." + entry.getKey();
                var list = item.fields().node(column);
                if (list.isEmpty()) {
                    continue;
                }
                if (list.get().size() != points.size()) {
                    if (i == 0) {
                        item.fields()
                                .problem(lengths(item.fields().where().atColumn(column), list.get(), points.size()));
                    }
                    continue;
                }
                var value = list.get().get(i);
                if (!value.isNull()) {
                    item.fields().figure(value, column).ifPresent(v -> measures.put(entry.getValue(), v));
                }
            }
            add(item.fields(), points.get(i).when(), points.get(i).zone(), measures, item.number());
        }
    }

    static Problem lengths(Location at, JsonNode list, int dates) {
        return Problem.error(ProblemCode.BAD_JSON, at, list.size() + " values for " + dates + " dates");
    }

    private void add(Fields fields, Optional<When> when, String zone, Map<Measure, BigDecimal> measures, long number) {
        fields.add(new FactDraft(
                KlaviyoEntities.of(fields),
                fields.node("groupings").map(KlaviyoEntities::segment).orElse(""),
                when,
                zone,
                facts.settings().currency().orElse(""),
                "",
                measures,
                false,
                fields.where().file().orElse(""),
                number));
    }
}
