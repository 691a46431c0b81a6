package io.outlay.intake.json;

import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.Platform;
import io.outlay.intake.facts.FactDraft;
import io.outlay.intake.facts.Facts;
import io.outlay.intake.facts.When;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// LinkedIn's `adAnalytics`: `elements[]` with a date range of numbers and pivots as URNs. Days are UTC. Cost in local
/// currency is that of the account, which the answer does not name; cost in dollars is never added.
final class LinkedInAnalytics implements RecordReader {
    private static final Map<String, Measure> FIGURES = Map.of(
            "costInLocalCurrency", Measure.SPEND,
            "impressions", Measure.IMPRESSIONS,
            "clicks", Measure.CLICKS,
            "approximateUniqueImpressions", Measure.REACH,
            "approximateMemberReach", Measure.REACH,
            "externalWebsiteConversions", Measure.CONVERSIONS,
            "conversionValueInLocalCurrency", Measure.REVENUE,
            "oneClickLeads", Measure.LEADS);

    private final Facts facts;

    LinkedInAnalytics(Facts facts) {
        this.facts = facts;
    }

    static boolean fits(String place, JsonNode item) {
        return place.equals("elements")
                && (item.has("costInLocalCurrency") || item.has("pivotValues") || item.has("pivotValue"))
                && (item.has("impressions") || item.has("dateRange"));
    }

    @Override
    public String profile() {
        return "linkedin-api";
    }

    @Override
    public void take(Fields fields, long number) {
        var pivots = pivots(fields);
        fields.add(new FactDraft(
                entity(pivots),
                segment(pivots),
                when(fields),
                "UTC",
                facts.settings().currency().orElse(""),
                "",
                fields.figures(FIGURES),
                false,
                fields.where().file().orElse(""),
                number));
    }

    @Override
    public void end(Fields envelope) {}

    @Override
    public boolean continued(JsonNode envelope) {
        for (var link : envelope.path("paging").path("links")) {
            if (link.path("rel").asString("").equals("next")) {
                return true;
            }
        }
        return !envelope.path("metadata").path("nextPageToken").asString("").isEmpty();
    }

    /// Kind → id: `urn:li:sponsoredCampaign:148` is the campaign 148.
    private static Map<String, String> pivots(Fields fields) {
        var pivots = new TreeMap<String, String>();
        fields.node("pivotValues").ifPresent(list -> list.forEach(urn -> put(pivots, urn.asString(""))));
        put(pivots, fields.text("pivotValue"));
        return pivots;
    }

    private static void put(Map<String, String> pivots, String urn) {
        var parts = urn.split(":", 4);
        if (parts.length == 4) {
            pivots.put(parts[2], parts[3]);
        }
    }

    private static Entity entity(Map<String, String> pivots) {
        var ad = pivots.getOrDefault("sponsoredCreative", "");
        var campaign = pivots.getOrDefault("sponsoredCampaign", pivots.getOrDefault("sponsoredCampaignGroup", ""));
        var level = !ad.isEmpty() ? Level.AD : campaign.isEmpty() ? Level.ACCOUNT : Level.CAMPAIGN;
        return new Entity(
                Platform.LINKEDIN,
                pivots.getOrDefault("sponsoredAccount", ""),
                "",
                level,
                campaign,
                "",
                "",
                "",
                ad,
                "",
                false,
                "");
    }

    private static String segment(Map<String, String> pivots) {
        var others = new TreeMap<String, String>();
        pivots.forEach((kind, id) -> {
            if (!kind.startsWith("sponsored")) {
                others.put(kind, id);
            }
        });
        return Segments.join(others);
    }

    private Optional<When> when(Fields fields) {
        if (fields.node("dateRange").isEmpty()) {
            return facts.settings().period().map(When::period);
        }
        var from = date(fields, "dateRange.start");
        var to = fields.node("dateRange.end").isPresent() ? date(fields, "dateRange.end") : from;
        return fields.range(from, to, "dateRange.end").map(When::period);
    }

    private static Optional<LocalDate> date(Fields fields, String path) {
        try {
            var date = LocalDate.of(
                    Integer.parseInt(fields.text(path + ".year")),
                    Integer.parseInt(fields.text(path + ".month")),
                    Integer.parseInt(fields.text(path + ".day")));
            return fields.plausible(date, fields.where().atColumn(path).found(date.toString()))
                    ? Optional.of(date)
                    : Optional.empty();
        } catch (DateTimeException | NumberFormatException e) {
            fields.problem(
                    ProblemCode.BAD_DATE,
                    path,
                    fields.node(path).map(JsonNode::toString).orElse(""));
            return Optional.empty();
        }
    }
}
