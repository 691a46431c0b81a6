package io.outlay.intake.json;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.Platform;
import io.outlay.intake.facts.FactDraft;
import io.outlay.intake.facts.Facts;
import io.outlay.intake.facts.When;
import io.outlay.intake.value.DateCell;
import io.outlay.intake.value.DateOrder;
import io.outlay.intake.value.Hours;
import io.outlay.intake.value.Names;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The answer of the Meta Insights API: `{"data":[…],"paging":{…}}`, every figure a string.
///
/// Conversions and revenue are those of one action type only. `omni_purchase`, `purchase` and
/// `offsite_conversion.fb_pixel_purchase` describe the same orders; adding them would count an order three times.
/// Hourly rows carry no off-platform conversions, so theirs are unknown, not 0.
final class MetaInsights implements RecordReader {
    private static final String HOURLY = "hourly_stats_aggregated_by_advertiser_time_zone";
    private static final String VIEWER_HOURLY = "hourly_stats_aggregated_by_audience_time_zone";
    private static final List<String> LEAD =
            List.of("omni_lead", "lead", "onsite_conversion.lead_grouped", "offsite_conversion.fb_pixel_lead");
    private static final List<String> BREAKDOWNS = List.of(
            "age",
            "country",
            "device_platform",
            "dma",
            "gender",
            "impression_device",
            "platform_position",
            "product_id",
            "publisher_platform",
            "region");
    private static final Map<String, Measure> FIGURES = Map.of(
            "spend", Measure.SPEND,
            "impressions", Measure.IMPRESSIONS,
            "clicks", Measure.CLICKS,
            "inline_link_clicks", Measure.LINK_CLICKS,
            "reach", Measure.REACH,
            "frequency", Measure.FREQUENCY);

    private final Facts facts;

    MetaInsights(Facts facts) {
        this.facts = facts;
    }

    static boolean fits(String place, JsonNode item) {
        return place.equals("data") && (item.has("date_start") || (item.has("impressions") && item.has("spend")));
    }

    @Override
    public String profile() {
        return "meta-api";
    }

    @Override
    public void take(Fields fields, long number) throws ProblemException {
        if (fields.node(VIEWER_HOURLY).isPresent()) {
            throw new ProblemException(Problem.error(
                    ProblemCode.UNSUPPORTED_LAYOUT,
                    fields.where().atColumn(VIEWER_HOURLY),
                    "hours in the viewers' time zones; export them in the ad account's"));
        }
        boolean hourly = fields.node(HOURLY).isPresent();
        var when = when(fields, hourly);
        if (when.isEmpty()) {
            return;
        }
        var measures = fields.figures(FIGURES);
        if (!hourly) {
            var goal = family(facts.settings().goal(Names.account(fields.text("account_id"))));
            measures.put(Measure.CONVERSIONS, one(fields, "actions", goal).orElse(BigDecimal.ZERO));
            measures.put(Measure.REVENUE, one(fields, "action_values", goal).orElse(BigDecimal.ZERO));
            one(fields, "actions", LEAD).ifPresent(value -> measures.put(Measure.LEADS, value));
        }
        var zone = facts.settings().zoneId();
        fields.add(new FactDraft(
                entity(fields),
                segment(fields),
                when,
                zone,
                fields.currency("account_currency"),
                fields.text("attribution_setting"),
                measures,
                false,
                fields.where().file().orElse(""),
                number));
    }

    @Override
    public void end(Fields envelope) {}

    @Override
    public boolean continued(JsonNode envelope) {
        return envelope.path("paging").path("next").isString();
    }

    private Optional<When> when(Fields fields, boolean hourly) {
        var from = date(fields, "date_start");
        var to = fields.node("date_stop").isPresent() ? date(fields, "date_stop") : from;
        var dates = fields.range(from, to, "date_stop");
        if (dates.isEmpty() || !hourly) {
            return dates.map(When::period);
        }
        var text = fields.text(HOURLY);
        var hour = Hours.of(text);
        if (hour.isEmpty() || dates.get().days() > 1) {
            fields.problem(ProblemCode.BAD_HOUR, HOURLY, text);
            return Optional.empty();
        }
        return Optional.of(When.hour(dates.get().from(), hour.getAsInt(), 0));
    }

    private Optional<LocalDate> date(Fields fields, String name) {
        var text = fields.text(name);
        Location at = fields.where().atColumn(name).found(text);
        if (fields.node(name).isEmpty()) {
            fields.problem(Problem.error(
                    ProblemCode.MISSING_COLUMN, fields.where().atColumn(name + " (date)"), name + " (date)"));
            return Optional.empty();
        }
        var date = DateCell.of(text)
                .filter(cell ->
                        cell.form() == DateCell.Form.YEAR_FIRST && cell.time().isEmpty())
                .flatMap(cell -> cell.date(DateOrder.YMD));
        if (date.isEmpty()) {
            fields.problem(Problem.error(ProblemCode.BAD_DATE, at, text));
            return Optional.empty();
        }
        return date.filter(day -> fields.plausible(day, at));
    }

    /// The names of one goal, the widest count first.
    private static List<String> family(String goal) {
        return goal.equals("lead") ? LEAD : List.of("omni_" + goal, goal, "offsite_conversion.fb_pixel_" + goal);
    }

    /// The value of the first action type of the family that is present.
    private static Optional<BigDecimal> one(Fields fields, String list, List<String> family) {
        var node = fields.node(list);
        if (node.isEmpty() || !node.get().isArray()) {
            return Optional.empty();
        }
        for (var type : family) {
            for (var action : node.get()) {
                if (action.path("action_type").asString("").equals(type) && action.has("value")) {
                    return fields.figure(action.get("value"), list + "." + type);
                }
            }
        }
        return Optional.empty();
    }

    private static Entity entity(Fields fields) {
        var ad = fields.text("ad_id");
        var adSet = fields.text("adset_id");
        var campaign = fields.text("campaign_id");
        var name = fields.text("campaign_name");
        boolean byName = campaign.isEmpty() && adSet.isEmpty() && ad.isEmpty() && !name.isEmpty();
        var level = !ad.isEmpty()
                ? Level.AD
                : !adSet.isEmpty() ? Level.AD_GROUP : campaign.isEmpty() && !byName ? Level.ACCOUNT : Level.CAMPAIGN;
        return new Entity(
                Platform.META,
                Names.account(fields.text("account_id")),
                fields.text("account_name"),
                level,
                byName ? name : campaign,
                name,
                adSet,
                fields.text("adset_name"),
                ad,
                fields.text("ad_name"),
                byName,
                fields.text("objective"));
    }

    private static String segment(Fields fields) {
        return Segments.of(BREAKDOWNS, fields::text);
    }
}
