package io.outlay.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// LinkedIn Campaign Manager's campaign performance report: days in UTC, written month first, below five lines about
/// the report.
final class LinkedInCsv {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

    private LinkedInCsv() {}

    static String report(ChannelPlan plan, LocalDate from, LocalDate to, List<CampaignDay> days) {
        var csv = new Csv(false);
        csv.line("Campaign Performance Report (in UTC)");
        csv.row("Report Start: " + LONG_DAY.format(from) + ", 12:00 AM");
        csv.row("Report End: " + LONG_DAY.format(to) + ", 11:59 PM");
        csv.row("Date Generated: " + LONG_DAY.format(to.plusDays(1)) + ", 8:12 AM");
        csv.line("");
        csv.line("Start Date (in UTC),Account Name,Currency,Campaign Group Name,Campaign Name,Campaign ID,Total"
                + " Spent,Impressions,Clicks,Click Through Rate,Average CPM,Average CPC,Conversions,Total"
                + " Conversion Value,Leads");
        for (var day : days) {
            csv.row(
                    DAY.format(day.date()),
                    plan.accountName(),
                    plan.currency(),
                    "Default group",
                    day.campaign().name(),
                    day.campaign().id(),
                    Amount.grouped(day.spend()),
                    day.impressions(),
                    day.clicks(),
                    Amount.percent(day.clicks(), day.impressions()),
                    Amount.per(day.spend() * 1000, day.impressions()),
                    Amount.per(day.spend(), day.clicks()),
                    day.conversions(),
                    Amount.grouped(day.revenue()),
                    day.leads());
        }
        return csv.toString();
    }
}
