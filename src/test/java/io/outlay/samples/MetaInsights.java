package io.outlay.samples;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Answers of Meta's Insights API at campaign level: every number a string, one action under several names, and no
/// purchases by hour.
final class MetaInsights {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> PURCHASES =
            List.of("purchase", "omni_purchase", "offsite_conversion.fb_pixel_purchase");

    private MetaInsights() {}

    static ObjectNode daily(ChannelPlan plan, List<CampaignDay> days) {
        var answer = NODES.objectNode();
        var data = answer.putArray("data");
        for (var day : days) {
            if (day.impressions() == 0) {
                continue;
            }
            var row = data.addObject();
            head(row, plan, day.campaign(), day.date().toString());
            figures(row, day.impressions(), day.clicks(), day.spend());
            row.put("reach", Long.toString(day.reach()));
            row.put("frequency", Amount.fixed((double) day.impressions() / day.reach(), 6));
            row.put("inline_link_clicks", Long.toString(day.linkClicks()));
            actions(row, day);
        }
        return closed(answer);
    }

    static ObjectNode hourly(ChannelPlan plan, List<CampaignHour> hours) {
        var answer = NODES.objectNode();
        var data = answer.putArray("data");
        for (var hour : hours) {
            if (hour.impressions() == 0) {
                continue;
            }
            var row = data.addObject();
            head(row, plan, hour.campaign(), hour.date().toString());
            figures(row, hour.impressions(), hour.clicks(), hour.spend());
            row.put("inline_link_clicks", Long.toString(hour.linkClicks()));
            row.put(
                    "hourly_stats_aggregated_by_advertiser_time_zone",
                    String.format(Locale.ROOT, "%02d:00:00 - %02d:59:59", hour.hour(), hour.hour()));
        }
        return closed(answer);
    }

    private static void head(ObjectNode row, ChannelPlan plan, CampaignPlan campaign, String date) {
        row.put("account_id", plan.accountId());
        row.put("account_currency", plan.currency());
        row.put("account_name", plan.accountName());
        row.put("campaign_id", campaign.id());
        row.put("campaign_name", campaign.name());
        row.put("objective", campaign.objective());
        row.put("date_start", date);
        row.put("date_stop", date);
    }

    private static void figures(ObjectNode row, long impressions, long clicks, long spend) {
        row.put("impressions", Long.toString(impressions));
        row.put("clicks", Long.toString(clicks));
        row.put("spend", Amount.plain(spend));
    }

    private static void actions(ObjectNode row, CampaignDay day) {
        var actions = row.putArray("actions");
        actions.addObject().put("action_type", "link_click").put("value", Long.toString(day.linkClicks()));
        if (day.leads() > 0) {
            for (var type : List.of("lead", "onsite_conversion.lead_grouped")) {
                actions.addObject().put("action_type", type).put("value", Long.toString(day.leads()));
            }
        }
        if (day.conversions() > 0) {
            for (var type : PURCHASES) {
                actions.addObject().put("action_type", type).put("value", Long.toString(day.conversions()));
            }
        }
        if (day.revenue() > 0) {
            var values = row.putArray("action_values");
            for (var type : PURCHASES) {
                values.addObject().put("action_type", type).put("value", Amount.plain(day.revenue()));
            }
        }
    }

    private static ObjectNode closed(ObjectNode answer) {
        answer.putObject("paging").putObject("cursors").put("before", "MAZDZD").put("after", "MTAwMAZDZD");
        return answer;
    }
}
