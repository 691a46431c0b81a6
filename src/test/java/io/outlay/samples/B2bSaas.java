package io.outlay.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// Writes the sample project of the small software company: half a year, three accounts, hardly any sales, and nothing
/// that a curve could be told from.
final class B2bSaas {
    static final long SEED = 20_260_706;
    static final LocalDate FIRST = LocalDate.of(2025, 12, 29);
    static final int WEEKS = 26;
    static final int PILOT_WEEKS = 3;
    static final LocalDate LAST = FIRST.plusWeeks(WEEKS).minusDays(1);
    private static final double CLOSE = 0.12;
    private static final String ZONE = "America/New_York";

    private B2bSaas() {}

    static LeadHistory google() {
        var dice = new Dice(SEED, 1);
        var spend = new long[7 * WEEKS];
        for (int day = 0; day < spend.length; day++) {
            spend[day] = 20_000 + StrictMath.round(dice.uniform(-120, 120));
        }
        return new LeadHistory(B2bChannels.GOOGLE, FIRST, spend, CLOSE, new Dice(SEED, 2));
    }

    static LeadHistory linkedin() {
        var dice = new Dice(SEED, 3);
        var spend = new long[7 * WEEKS];
        for (int day = 7 * (WEEKS - PILOT_WEEKS); day < spend.length; day++) {
            spend[day] = StrictMath.round(24_000 * dice.jitter(0.12));
        }
        return new LeadHistory(B2bChannels.LINKEDIN, FIRST, spend, CLOSE, new Dice(SEED, 4));
    }

    static LeadHistory meta() {
        var dice = new Dice(SEED, 5);
        var spend = new long[7 * WEEKS];
        for (int week = 0; week < WEEKS; week++) {
            double daily = 7_500 * dice.jitter(0.40);
            for (int day = 0; day < 7; day++) {
                spend[7 * week + day] = StrictMath.round(daily * dice.jitter(0.08));
            }
        }
        return new LeadHistory(B2bChannels.META, FIRST, spend, CLOSE, new Dice(SEED, 6));
    }

    static void write(Path root) throws IOException {
        var folder = new ProjectFolder(root);
        var google = google();
        var linkedin = linkedin();
        var meta = meta();
        folder.compactJson(
                "raw/google_ads_daily.json.gz", GoogleSearchStream.daily(google.plan(), ZONE, google.days()));
        folder.compactJson("raw/meta_insights_daily.json.gz", MetaInsights.daily(meta.plan(), meta.days()));
        var from = LAST.minusWeeks(PILOT_WEEKS).plusDays(1);
        folder.write(
                "raw/linkedin_campaign_performance.csv",
                LinkedInCsv.report(linkedin.plan(), from, LAST, linkedin.days()));
        folder.json("mappings/linkedin.json", Mapping.linkedin());
        var truth = new TruthDocument(SEED, FIRST.toString(), WEEKS);
        truth.node().put("chance_of_a_sale_per_request", CLOSE);
        truth.file("raw/google_ads_daily.json.gz", google.days());
        truth.file("raw/meta_insights_daily.json.gz", meta.days());
        truth.file("raw/linkedin_campaign_performance.csv", linkedin.days());
        for (var history : List.of(meta, google, linkedin)) {
            truth.channel(
                            history.plan(),
                            history.weekly(FIRST, WEEKS, CampaignDay::spend),
                            history.weekly(FIRST, WEEKS, CampaignDay::revenue))
                    .put("curve_outcome", "requests per week");
        }
        folder.json("truth.json", truth.node());
        folder.json("project.json", project().node());
    }

    private static ProjectDocument project() {
        var project = new ProjectDocument(
                "b2b-saas",
                "Ledgerline",
                "United States",
                "USD",
                ZONE,
                "Which of our three channels brings customers, and is the LinkedIn pilot worth going on?");
        project.imported(List.of("raw/meta_insights_daily.json.gz"), "META", null, ZONE, null);
        project.imported(List.of("raw/google_ads_daily.json.gz"), "GOOGLE_ADS", null, null, null);
        project.imported(
                List.of("raw/linkedin_campaign_performance.csv"), "LINKEDIN", null, "UTC", "mappings/linkedin.json");
        project.channel("meta", "Meta", 0, "0.00", "1500.00");
        project.channel("google", "Google", 1, "500.00", "3000.00");
        project.channel("linkedin", "LinkedIn", 3, "0.00", "3000.00");
        project.rule("meta", "META", "");
        project.rule("google", "GOOGLE_ADS", "");
        project.rule("linkedin", "LINKEDIN", "");
        project.periods("revenue", "2025-12-29", "2026-06-28", "2026-06-29", "2026-09-27", "3600.00");
        return project;
    }
}
