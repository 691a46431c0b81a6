package io.outlay.intake.json;

import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.Platform;
import io.outlay.intake.facts.FactDraft;
import io.outlay.intake.facts.Facts;
import io.outlay.intake.facts.When;
import io.outlay.intake.value.Codes;
import io.outlay.intake.value.DateCell;
import io.outlay.intake.value.DateOrder;
import io.outlay.intake.value.Hours;
import io.outlay.intake.value.Names;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Rows of the Google Ads API, as a stream (array of batches) or as one search answer, in camel or snake case.
///
/// `costMicros` are millionths of the account currency and are kept to six decimals. `allConversions` are ignored. A
/// metric that a row lacks is 0, because proto3 JSON leaves zeros out.
final class GoogleAdsRows implements RecordReader {
    private static final List<String> SEGMENTS = List.of(
            "segments.device",
            "segments.adNetworkType",
            "segments.clickType",
            "segments.conversionAction",
            "segments.slot",
            "segments.productItemId");
    private static final Map<String, Measure> METRICS = Map.of(
            "metrics.impressions", Measure.IMPRESSIONS,
            "metrics.clicks", Measure.CLICKS,
            "metrics.conversions", Measure.CONVERSIONS,
            "metrics.conversionsValue", Measure.REVENUE);

    private final Facts facts;

    GoogleAdsRows(Facts facts) {
        this.facts = facts;
    }

    static boolean fits(String place, JsonNode item) {
        return (place.equals("results") || place.equals("[].results") || place.equals("[]"))
                && item.has("metrics")
                && (item.has("customer") || item.has("campaign") || item.has("segments"));
    }

    @Override
    public String profile() {
        return "google-ads-api";
    }

    @Override
    public void take(Fields fields, long number) {
        var zone = zone(fields);
        if (fields.node("segments.date").isPresent()
                || fields.node("segments.hour").isPresent()) {
            dated(fields).ifPresent(when -> add(fields, Optional.of(when), zone, number));
        } else {
            add(fields, facts.settings().period().map(When::period), zone, number);
        }
    }

    @Override
    public void end(Fields envelope) {}

    @Override
    public boolean continued(JsonNode envelope) {
        var token = new Fields(envelope, facts, io.outlay.domain.Location.NOWHERE).text("nextPageToken");
        return !token.isEmpty();
    }

    private void add(Fields fields, Optional<When> when, String zone, long number) {
        var measures = new EnumMap<Measure, BigDecimal>(Measure.class);
        METRICS.forEach(
                (name, measure) -> measures.put(measure, fields.figure(name).orElse(BigDecimal.ZERO)));
        measures.put(
                Measure.SPEND,
                fields.figure("metrics.costMicros", Measure.SPEND)
                        .orElse(BigDecimal.ZERO)
                        .movePointLeft(6));
        fields.add(new FactDraft(
                entity(fields),
                Segments.of(SEGMENTS, fields::text).replace("segments.", ""),
                when,
                zone,
                fields.currency("customer.currencyCode"),
                "",
                measures,
                false,
                fields.where().file().orElse(""),
                number));
    }

    private Optional<When> dated(Fields fields) {
        var text = fields.text("segments.date");
        var at = fields.where().atColumn("segments.date").found(text);
        var date = DateCell.of(text)
                .filter(cell ->
                        cell.form() == DateCell.Form.YEAR_FIRST && cell.time().isEmpty())
                .flatMap(cell -> cell.date(DateOrder.YMD));
        if (date.isEmpty()) {
            fields.problem(ProblemCode.BAD_DATE, "segments.date", text);
            return Optional.empty();
        }
        if (!fields.plausible(date.get(), at)) {
            return Optional.empty();
        }
        if (fields.node("segments.hour").isEmpty()) {
            return date.map(When::day);
        }
        var hourText = fields.text("segments.hour");
        var hour = Hours.of(hourText);
        if (hour.isEmpty()) {
            fields.problem(ProblemCode.BAD_HOUR, "segments.hour", hourText);
            return Optional.empty();
        }
        return Optional.of(When.hour(date.get(), hour.getAsInt(), 0));
    }

    private String zone(Fields fields) {
        var written = fields.text("customer.timeZone");
        if (written.isEmpty()) {
            return facts.settings().zoneId();
        }
        if (Codes.zone(written).isEmpty()) {
            fields.problem(ProblemCode.UNKNOWN_ZONE, "customer.timeZone", written);
            return "";
        }
        return written;
    }

    private static Entity entity(Fields fields) {
        var ad = fields.text("adGroupAd.ad.id");
        var adGroup = fields.text("adGroup.id");
        var campaign = id(fields, "campaign", "/campaigns/");
        var level = !ad.isEmpty()
                ? Level.AD
                : !adGroup.isEmpty() ? Level.AD_GROUP : campaign.isEmpty() ? Level.ACCOUNT : Level.CAMPAIGN;
        return new Entity(
                Platform.GOOGLE_ADS,
                Names.account(id(fields, "customer", "customers/")),
                fields.text("customer.descriptiveName"),
                level,
                campaign,
                fields.text("campaign.name"),
                adGroup,
                fields.text("adGroup.name"),
                ad,
                fields.text("adGroupAd.ad.name"),
                false,
                fields.text("campaign.advertisingChannelType"));
    }

    /// The id of a resource, or what its resource name ends in.
    private static String id(Fields fields, String resource, String marker) {
        var id = fields.text(resource + ".id");
        if (!id.isEmpty()) {
            return id;
        }
        var name = fields.text(resource + ".resourceName");
        int at = name.indexOf(marker);
        return at < 0 ? "" : name.substring(at + marker.length());
    }
}
