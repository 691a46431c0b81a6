package io.outlay.samples;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToLongFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Klaviyo's flow series report by day: one result per flow message with parallel arrays. Text messages carry what they
/// cost, e-mails do not. One report spans at most a year.
final class KlaviyoFlowSeries {
    private KlaviyoFlowSeries() {}

    /// @param days of one report's range, every day once per flow; flows whose objective is `sms` are text messages
    static ObjectNode report(List<CampaignDay> days) {
        var flows = new LinkedHashMap<CampaignPlan, List<CampaignDay>>();
        for (var day : days) {
            flows.computeIfAbsent(day.campaign(), _ -> new java.util.ArrayList<>())
                    .add(day);
        }
        var report = JsonNodeFactory.instance.objectNode();
        var data = report.putObject("data");
        data.put("type", "flow-series-report");
        data.put("id", "0d1f5c9a-6c0e-4d55-9b1e-2f6f6f1c7a10");
        var attributes = data.putObject("attributes");
        var results = attributes.putArray("results");
        for (var flow : flows.keySet()) {
            var result = results.addObject();
            result.putObject("groupings")
                    .put("flow_id", flow.id())
                    .put("flow_name", flow.name())
                    .put("flow_message_id", flow.id() + "M1")
                    .put("send_channel", flow.objective());
            statistics(result.putObject("statistics"), flow, flows.get(flow));
        }
        var times = attributes.putArray("date_times");
        for (var date : dates(days)) {
            times.add(date + "T00:00:00+00:00");
        }
        report.putObject("links").put("self", "https://a.klaviyo.com/api/flow-series-reports");
        return report;
    }

    private static List<LocalDate> dates(List<CampaignDay> days) {
        return days.stream().map(CampaignDay::date).distinct().toList();
    }

    /// Impressions stand for recipients, link clicks for unique clicks, reach for unique opens.
    private static void statistics(ObjectNode statistics, CampaignPlan flow, List<CampaignDay> days) {
        counts(statistics, "recipients", days, CampaignDay::impressions);
        counts(statistics, "delivered", days, day -> day.impressions() - day.impressions() / 120);
        counts(statistics, "bounced", days, day -> day.impressions() / 120);
        if (flow.objective().equals("email")) {
            counts(statistics, "opens", days, day -> day.reach() * 4 / 5);
            counts(statistics, "opens_unique", days, day -> day.reach() * 3 / 5);
        }
        counts(statistics, "clicks", days, CampaignDay::clicks);
        counts(statistics, "clicks_unique", days, CampaignDay::linkClicks);
        counts(statistics, "unsubscribes", days, day -> day.impressions() / 350);
        counts(statistics, "conversions", days, CampaignDay::conversions);
        amounts(statistics.putArray("conversion_value"), days, CampaignDay::revenue);
        if (flow.objective().equals("sms")) {
            amounts(statistics.putArray("text_message_spend"), days, CampaignDay::spend);
        }
    }

    private static void counts(
            ObjectNode statistics, String name, List<CampaignDay> days, ToLongFunction<CampaignDay> count) {
        var array = statistics.putArray(name);
        for (var day : days) {
            array.add(count.applyAsLong(day));
        }
    }

    private static void amounts(ArrayNode array, List<CampaignDay> days, ToLongFunction<CampaignDay> cents) {
        for (var day : days) {
            array.add(Amount.decimal(cents.applyAsLong(day)));
        }
    }
}
