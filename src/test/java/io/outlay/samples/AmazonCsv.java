package io.outlay.samples;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Amazon's Sponsored Products campaign report: a title row, names without ids, some headers that end in a blank,
/// money with the currency's sign, and sales within seven days of the click.
final class AmazonCsv {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM dd, yyyy", Locale.ENGLISH);

    private AmazonCsv() {}

    static String report(ChannelPlan plan, List<CampaignDay> days) {
        var csv = new Csv(false);
        csv.line("Sponsored Products Campaign Report" + ",".repeat(14));
        csv.line("Date,Portfolio name,Currency,Campaign Name,Targeting Type,Impressions,Clicks,Click-Thru Rate (CTR),"
                + "Cost Per Click (CPC),Spend,Total Advertising Cost of Sales (ACOS) ,"
                + "Total Return on Advertising Spend (ROAS),7 Day Total Sales ,7 Day Total Orders (#),"
                + "7 Day Total Units (#)");
        for (var day : days) {
            csv.row(
                    DAY.format(day.date()),
                    "Not grouped",
                    plan.currency(),
                    day.campaign().name(),
                    day.campaign().objective(),
                    String.format(Locale.ROOT, "%,d", day.impressions()),
                    day.clicks(),
                    Amount.percent(day.clicks(), day.impressions()),
                    "€" + Amount.per(day.spend(), day.clicks()),
                    "€" + Amount.grouped(day.spend()),
                    day.revenue() == 0 ? "" : Amount.percent(day.spend(), day.revenue()),
                    day.spend() == 0 ? "" : Amount.fixed((double) day.revenue() / day.spend(), 2),
                    "€" + Amount.grouped(day.revenue()),
                    day.conversions(),
                    day.conversions() + day.conversions() / 6);
        }
        return csv.toString();
    }
}
