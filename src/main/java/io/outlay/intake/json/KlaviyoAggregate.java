package io.outlay.intake.json;

import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.data.Measure;
import io.outlay.intake.facts.FactDraft;
import io.outlay.intake.facts.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Klaviyo's metric aggregates: parallel arrays of dates and measurements. The count of the metric's events is the
/// conversions, the sum of their values the revenue.
final class KlaviyoAggregate implements RecordReader {
    private static final Map<String, Measure> MEASUREMENTS =
            Map.of("count", Measure.CONVERSIONS, "sum_value", Measure.REVENUE);

    private final Facts facts;
    private final List<Fields> groups = new ArrayList<>();

    KlaviyoAggregate(Facts facts) {
        this.facts = facts;
    }

    static boolean fits(String place, JsonNode item) {
        return place.equals("data.attributes.data") && item.has("measurements");
    }

    @Override
    public String profile() {
        return "klaviyo-metric-aggregate";
    }

    @Override
    public void take(Fields fields, long number) {
        groups.add(fields);
    }

    @Override
    public void end(Fields envelope) throws ProblemException {
        var dates = envelope.node("data.attributes.dates");
        if (dates.isEmpty()) {
            throw new ProblemException(Problem.error(
                    ProblemCode.MISSING_COLUMN, envelope.where().atColumn("dates (date)"), "dates (date)"));
        }
        var points = new KlaviyoTimes(facts, envelope.where(), "dates").read(dates.get());
        if (points.isEmpty()) {
            return;
        }
        long number = 0;
        for (var group : groups) {
            for (int i = 0; i < points.get().size(); i++) {
                number++;
                group.add(new FactDraft(
                        KlaviyoEntities.account(),
                        segment(group),
                        points.get().get(i).when(),
                        points.get().get(i).zone(),
                        facts.settings().currency().orElse(""),
                        "",
                        measures(group, i, points.get().size()),
                        false,
                        group.where().file().orElse(""),
                        number));
            }
        }
    }

    @Override
    public boolean continued(JsonNode envelope) {
        return envelope.path("links").path("next").isString()
                || envelope.path("data").path("links").path("next").isString()
                || envelope.path("data")
                        .path("attributes")
                        .path("links")
                        .path("next")
                        .isString();
    }

    private Map<Measure, BigDecimal> measures(Fields group, int i, int dates) {
        var measures = new EnumMap<Measure, BigDecimal>(Measure.class);
        MEASUREMENTS.forEach((name, measure) -> {
            var column = "measurements." + name;
            var list = group.node(column);
            if (list.isEmpty()) {
                return;
            }
            if (list.get().size() != dates) {
                if (i == 0) {
                    group.problem(KlaviyoReport.lengths(group.where().atColumn(column), list.get(), dates));
                }
                return;
            }
            group.figure(list.get().get(i), column).ifPresent(value -> measures.put(measure, value));
        });
        return measures;
    }

    /// The dimensions' names stand in the request only; they are numbered here.
    private static String segment(Fields group) {
        var pairs = new TreeMap<String, String>();
        group.node("dimensions").ifPresent(list -> {
            for (int i = 0; i < list.size(); i++) {
                pairs.put("dimension_" + (i + 1), list.get(i).asString(""));
            }
        });
        return Segments.join(pairs);
    }
}
