package io.outlay.samples;

import java.util.List;
import java.util.function.ToLongFunction;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes `truth.json`: what the raw files were made from, and what each of them holds.
final class TruthDocument {
    private final ObjectNode truth = JsonNodeFactory.instance.objectNode();

    TruthDocument(long seed, String firstWeek, int weeks) {
        truth.put("schema", "sample-truth-1")
                .put("seed", seed)
                .put("first_week", firstWeek)
                .put("weeks", weeks);
        truth.putArray("channels");
        truth.putArray("files");
    }

    void channel(AdHistory history) {
        var node = channel(history.plan(), history.weeklySpend(), history.weeklyRevenue());
        node.put("noise_relative_sd", history.plan().noise());
        node.put("noise_sd", Amount.fixed(history.errorSd(), 2));
    }

    /// @param weeklySpend   in cents
    /// @param weeklyRevenue in cents
    ObjectNode channel(ChannelPlan plan, List<Long> weeklySpend, List<Long> weeklyRevenue) {
        var node = truth.withArray("channels").addObject();
        node.put("id", plan.id()).put("platform", plan.platform());
        var shape = plan.curve();
        node.put("family", shape.family().id());
        var parameters = node.putObject("parameters");
        for (var name : shape.family().parameters()) {
            parameters.put(name, shape.value(name));
        }
        var spend = node.putArray("weekly_spend");
        weeklySpend.forEach(cents -> spend.add(Amount.plain(cents)));
        var revenue = node.putArray("weekly_revenue");
        weeklyRevenue.forEach(cents -> revenue.add(Amount.plain(cents)));
        return node;
    }

    void file(String name, List<CampaignDay> days) {
        var node = file(name, "DAY", days.size());
        node.put("spend", Amount.plain(sum(days, CampaignDay::spend)));
        results(node, days);
        node.put("impressions", sum(days, CampaignDay::impressions));
        node.put("clicks", sum(days, CampaignDay::clicks));
    }

    /// Messages instead of impressions; only text messages say what they cost.
    void messageFile(String name, List<CampaignDay> days) {
        var node = file(name, "DAY", days.size());
        var texts = days.stream()
                .filter(day -> day.campaign().objective().equals("sms"))
                .toList();
        node.put("spend", Amount.plain(sum(texts, CampaignDay::spend)));
        results(node, days);
        node.put("recipients", sum(days, CampaignDay::impressions));
    }

    private static void results(ObjectNode node, List<CampaignDay> days) {
        node.put("revenue", Amount.plain(sum(days, CampaignDay::revenue)));
        node.put("conversions", Amount.plain(50 * sum(days, CampaignDay::conversionHalves)));
        node.put("leads", sum(days, CampaignDay::leads));
    }

    /// @param conversionsKnown whether the platform reports conversions and revenue by the hour
    void hourlyFile(String name, List<CampaignHour> hours, boolean conversionsKnown) {
        var node = file(name, "HOUR", hours.size());
        node.put("spend", Amount.plain(sum(hours, CampaignHour::spend)));
        node.put("revenue", conversionsKnown ? Amount.plain(sum(hours, CampaignHour::revenue)) : null);
        node.put(
                "conversions", conversionsKnown ? Amount.plain(50 * sum(hours, CampaignHour::conversionHalves)) : null);
        node.put("impressions", sum(hours, CampaignHour::impressions));
        node.put("clicks", sum(hours, CampaignHour::clicks));
    }

    private ObjectNode file(String name, String grain, long rows) {
        return truth.withArray("files")
                .addObject()
                .put("file", name)
                .put("grain", grain)
                .put("rows", rows);
    }

    private static <T> long sum(List<T> rows, ToLongFunction<T> figure) {
        return rows.stream().mapToLong(figure).sum();
    }

    ObjectNode node() {
        return truth;
    }
}
