package io.outlay.samples;

import java.util.List;
import java.util.Locale;

/// TikTok Ads Manager's campaign report by day: `-` where nothing was counted, a line with totals at the end.
final class TikTokCsv {
    private TikTokCsv() {}

    static String report(ChannelPlan plan, List<CampaignDay> days) {
        var csv = new Csv(false);
        csv.line("\uFEFFBy Day,Campaign name,Campaign ID,Currency,Cost,Impressions,Clicks (destination),Reach,"
                + "Conversions,Complete payment,Total complete payment value");
        long spend = 0;
        long impressions = 0;
        long clicks = 0;
        long orders = 0;
        long revenue = 0;
        for (var day : days) {
            var none = day.conversions() == 0;
            csv.row(
                    day.date(),
                    day.campaign().name(),
                    day.campaign().id(),
                    plan.currency(),
                    Amount.grouped(day.spend()),
                    count(day.impressions()),
                    day.clicks(),
                    day.reach(),
                    day.conversions() + day.clicks() / 400,
                    none ? "-" : day.conversions(),
                    none ? "-" : Amount.grouped(day.revenue()));
            spend += day.spend();
            impressions += day.impressions();
            clicks += day.clicks();
            orders += day.conversions();
            revenue += day.revenue();
        }
        csv.row(
                "Total of " + days.size() + " results",
                "-",
                "-",
                plan.currency(),
                Amount.grouped(spend),
                count(impressions),
                clicks,
                "-",
                "-",
                orders,
                Amount.grouped(revenue));
        return csv.toString();
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
