package io.outlay.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Microsoft Advertising's campaign performance report: `Name: value` lines with the number of rows as a checksum,
/// every cell quoted, the owner's mark at the end.
final class MicrosoftCsv {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT);

    private MicrosoftCsv() {}

    static String report(ChannelPlan plan, LocalDate from, LocalDate to, List<CampaignDay> days) {
        var csv = new Csv(true);
        csv.line("\uFEFF\"Report Name: CampaignPerformanceReport\"");
        csv.row("Report Time: " + DAY.format(from) + "," + DAY.format(to));
        csv.row("Time Zone: (GMT+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna");
        csv.row("Last Completed Available Day: " + DAY.format(to.plusDays(1)) + " 11:59:59 PM (GMT)");
        csv.row("Last Completed Available Hour: " + DAY.format(to.plusDays(1)) + " 5:00:00 AM (GMT)");
        csv.row("Report Aggregation: Daily");
        csv.row("Report Filter: ");
        csv.row("Potential Incomplete Data: false");
        csv.row("Rows: " + days.size());
        csv.line("");
        csv.row(
                "TimePeriod",
                "AccountId",
                "AccountName",
                "CampaignId",
                "CampaignName",
                "CurrencyCode",
                "Impressions",
                "Clicks",
                "Ctr",
                "AverageCpc",
                "Spend",
                "Conversions",
                "ConversionsQualified",
                "Revenue");
        for (var day : days) {
            csv.row(
                    day.date(),
                    plan.accountId(),
                    plan.accountName(),
                    day.campaign().id(),
                    day.campaign().name(),
                    plan.currency(),
                    day.impressions(),
                    day.clicks(),
                    Amount.percent(day.clicks(), day.impressions()),
                    Amount.per(day.spend(), day.clicks()),
                    Amount.plain(day.spend()),
                    day.conversions(),
                    Amount.plain(day.conversions() * 100),
                    Amount.plain(day.revenue()));
        }
        csv.line("");
        csv.row("©" + to.getYear() + " Microsoft Corporation. All rights reserved. ");
        return csv.toString();
    }
}
