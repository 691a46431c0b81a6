package io.outlay.samples;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Answers of the Google Ads API's searchStream: an array of batches, 64-bit counts as strings, cost in micros of the
/// account's currency, conversions in fractions, metrics that are 0 left out.
final class GoogleSearchStream {
    private static final int BATCH = 10_000;
    private static final String DAY_MASK =
            "customer.id,customer.currencyCode,customer.timeZone,campaign.id,campaign.name,"
                    + "segments.date,metrics.impressions,metrics.clicks,metrics.costMicros,metrics.conversions,"
                    + "metrics.conversionsValue,metrics.allConversions";

    private final ChannelPlan plan;
    private final String zone;
    private final ArrayNode batches = JsonNodeFactory.instance.arrayNode();
    private ArrayNode results = JsonNodeFactory.instance.arrayNode();

    private GoogleSearchStream(ChannelPlan plan, String zone) {
        this.plan = plan;
        this.zone = zone;
    }

    static ArrayNode daily(ChannelPlan plan, String zone, List<CampaignDay> days) {
        var stream = new GoogleSearchStream(plan, zone);
        for (var day : days) {
            if (day.impressions() > 0) {
                var row = stream.row(day.campaign());
                row.putObject("segments").put("date", day.date().toString());
                metrics(row, day.impressions(), day.clicks(), day.spend(), day.conversionHalves(), day.revenue());
            }
        }
        return stream.closed(DAY_MASK);
    }

    static ArrayNode hourly(ChannelPlan plan, String zone, List<CampaignHour> hours) {
        var stream = new GoogleSearchStream(plan, zone);
        for (var hour : hours) {
            if (hour.impressions() > 0) {
                var row = stream.row(hour.campaign());
                row.putObject("segments").put("date", hour.date().toString()).put("hour", hour.hour());
                metrics(row, hour.impressions(), hour.clicks(), hour.spend(), hour.conversionHalves(), hour.revenue());
            }
        }
        return stream.closed(DAY_MASK.replace("segments.date", "segments.date,segments.hour"));
    }

    private ObjectNode row(CampaignPlan campaign) {
        if (results.size() == BATCH) {
            batches.addObject().set("results", results);
            results = JsonNodeFactory.instance.arrayNode();
        }
        var customer = "customers/" + plan.accountId();
        var row = results.addObject();
        row.putObject("customer")
                .put("resourceName", customer)
                .put("id", plan.accountId())
                .put("descriptiveName", plan.accountName())
                .put("currencyCode", plan.currency())
                .put("timeZone", zone);
        row.putObject("campaign")
                .put("resourceName", customer + "/campaigns/" + campaign.id())
                .put("id", campaign.id())
                .put("name", campaign.name())
                .put("status", "ENABLED");
        return row;
    }

    private static void metrics(ObjectNode row, long impressions, long clicks, long spend, long halves, long revenue) {
        var metrics = row.putObject("metrics");
        metrics.put("impressions", Long.toString(impressions));
        if (clicks > 0) {
            metrics.put("clicks", Long.toString(clicks));
        }
        if (spend > 0) {
            metrics.put("costMicros", Long.toString(spend * 10_000));
        }
        if (halves > 0) {
            metrics.put("conversions", BigDecimal.valueOf(halves * 5, 1));
            metrics.put("conversionsValue", Amount.decimal(revenue));
            metrics.put("allConversions", BigDecimal.valueOf(halves * 6, 1));
        }
    }

    private ArrayNode closed(String mask) {
        batches.addObject().set("results", results);
        for (var batch : batches) {
            ((ObjectNode) batch).put("fieldMask", mask).put("requestId", "Qm9ya1N0cmVhbVNhbXBsZQ");
        }
        return batches;
    }
}
