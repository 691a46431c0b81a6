package io.outlay.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Writes the sample project of the omnichannel retailer.
final class AcmeRetail {
    private static final String ZONE = "Europe/Berlin";
    private static final int RECENT_WEEKS = 13;

    private AcmeRetail() {}

    static void write(Path root) throws IOException {
        var folder = new ProjectFolder(root);
        var ads = AcmeAds.made();
        var shop = ShopHistory.days(ads, new Dice(AcmeAds.SEED, 90));
        var truth = new TruthDocument(AcmeAds.SEED, AcmeAds.FIRST.toString(), AcmeAds.WEEKS);
        adFiles(folder, ads, truth);
        folder.write("raw/shop_daily.csv", ShopHistory.csv(shop));
        mappings(folder);
        folder.json("project.json", project(ads));
        stories(truth.node());
        ads.paid().forEach(truth::channel);
        folder.json("truth.json", truth.node());
    }

    private static void adFiles(ProjectFolder folder, AcmeAds ads, TruthDocument truth) throws IOException {
        folder.compactJson(
                "raw/meta_insights_daily.json.gz",
                MetaInsights.daily(ads.meta().plan(), ads.meta().days()));
        truth.file("raw/meta_insights_daily.json.gz", ads.meta().days());
        folder.compactJson(
                "raw/meta_insights_hourly.json.gz",
                MetaInsights.hourly(ads.meta().plan(), ads.metaHours()));
        truth.hourlyFile("raw/meta_insights_hourly.json.gz", ads.metaHours(), false);
        var google = ads.google();
        folder.compactJson(
                "raw/google_ads_daily.json.gz", GoogleSearchStream.daily(google.plan(), ZONE, google.days()));
        truth.file("raw/google_ads_daily.json.gz", google.days());
        folder.compactJson(
                "raw/google_ads_hourly.json.gz", GoogleSearchStream.hourly(google.plan(), ZONE, ads.googleHours()));
        truth.hourlyFile("raw/google_ads_hourly.json.gz", ads.googleHours(), true);
        folder.write(
                "raw/tiktok_campaigns_by_day.csv.gz",
                TikTokCsv.report(ads.tiktok().plan(), ads.tiktok().days()));
        truth.file("raw/tiktok_campaigns_by_day.csv.gz", ads.tiktok().days());
        var linkedin = ads.linkedin();
        folder.write(
                "raw/linkedin_campaign_performance.csv.gz",
                LinkedInCsv.report(linkedin.plan(), AcmeAds.FIRST, AcmeAds.LAST, linkedin.days()));
        truth.file("raw/linkedin_campaign_performance.csv.gz", linkedin.days());
        folder.write(
                "raw/amazon_sp_campaigns.csv.gz",
                AmazonCsv.report(ads.amazon().plan(), ads.amazon().days()));
        truth.file("raw/amazon_sp_campaigns.csv.gz", ads.amazon().days());
        var microsoft = ads.microsoft();
        folder.write(
                "raw/microsoft_campaign_performance.csv.gz",
                MicrosoftCsv.report(microsoft.plan(), AcmeAds.FIRST, AcmeAds.LAST, microsoft.days()));
        truth.file("raw/microsoft_campaign_performance.csv.gz", microsoft.days());
        for (int year = 0; year < AcmeAds.WEEKS / 52; year++) {
            var from = AcmeAds.FIRST.plusWeeks(52L * year);
            var to = from.plusWeeks(52);
            var days = new ArrayList<CampaignDay>();
            for (var history : List.of(ads.sms(), ads.email())) {
                for (var day : history.days()) {
                    if (!day.date().isBefore(from) && day.date().isBefore(to)) {
                        days.add(day);
                    }
                }
            }
            var name = "raw/klaviyo_flow_series_" + (year + 1) + ".json.gz";
            folder.compactJson(name, KlaviyoFlowSeries.report(days));
            truth.messageFile(name, days);
        }
    }

    private static void mappings(ProjectFolder folder) throws IOException {
        folder.json("mappings/tiktok.json", Mapping.tiktok());
        folder.json("mappings/linkedin.json", Mapping.linkedin());
        folder.json("mappings/amazon.json", Mapping.amazon());
        folder.json("mappings/microsoft.json", Mapping.microsoft());
        var series = new LinkedHashMap<String, String>();
        series.put("shop_revenue", "revenue");
        series.put("orders", "orders");
        series.put("new_customers", "new_customers");
        series.put("price_index", "price_index");
        series.put("promotion", "promotion");
        var units = new LinkedHashMap<String, String>();
        series.keySet().forEach(name -> units.put(name, name.equals("shop_revenue") ? "EUR" : ""));
        folder.json("mappings/shop.json", Mapping.outcomes("date", series, units));
    }

    private static ObjectNode project(AcmeAds ads) {
        var project = new ProjectDocument(
                "acme-retail",
                "Acme retail",
                "Germany and Austria",
                "EUR",
                ZONE,
                "What did marketing return, and where should the next quarter's money go?");
        project.imported(List.of("raw/meta_insights_daily.json.gz"), "META", null, ZONE, null);
        project.imported(List.of("raw/meta_insights_hourly.json.gz"), "META", null, ZONE, null);
        project.imported(List.of("raw/google_ads_daily.json.gz"), "GOOGLE_ADS", null, null, null);
        project.imported(List.of("raw/google_ads_hourly.json.gz"), "GOOGLE_ADS", null, null, null);
        project.imported(List.of("raw/tiktok_campaigns_by_day.csv.gz"), "TIKTOK", null, ZONE, "mappings/tiktok.json");
        project.imported(
                List.of("raw/linkedin_campaign_performance.csv.gz"), "LINKEDIN", null, "UTC", "mappings/linkedin.json");
        project.imported(List.of("raw/amazon_sp_campaigns.csv.gz"), "AMAZON_ADS", null, ZONE, "mappings/amazon.json");
        project.imported(
                List.of("raw/microsoft_campaign_performance.csv.gz"),
                "MICROSOFT_ADS",
                null,
                ZONE,
                "mappings/microsoft.json");
        for (int year = 1; year <= AcmeAds.WEEKS / 52; year++) {
            project.imported(List.of("raw/klaviyo_flow_series_" + year + ".json.gz"), "KLAVIYO", "EUR", ZONE, null);
        }
        project.imported(List.of("raw/shop_daily.csv"), null, "EUR", ZONE, "mappings/shop.json");
        project.channel("meta", "Meta", 0, "5000.00", "60000.00");
        project.channel("google", "Google", 1, "10000.00", "60000.00");
        project.channel("tiktok", "TikTok", 2, "0.00", "30000.00");
        project.channel("linkedin", "LinkedIn", 3, "8000.00", "10000.00");
        project.channel("amazon", "Amazon", 4, "4000.00", "30000.00");
        project.channel("microsoft", "Microsoft", 5, "2000.00", "18000.00");
        project.channel("klaviyo", "Klaviyo SMS", 6, "500.00", "4500.00");
        project.rule("meta", "META", "");
        project.rule("google", "GOOGLE_ADS", "");
        project.rule("tiktok", "TIKTOK", "");
        project.rule("linkedin", "LINKEDIN", "");
        project.rule("amazon", "AMAZON_ADS", "");
        project.rule("microsoft", "MICROSOFT_ADS", "");
        project.rule("klaviyo", "KLAVIYO", "SMS*");
        project.periods("revenue", "2026-01-05", "2026-06-28", "2026-06-29", "2026-09-27", recentWeek(ads));
        project.dayparts("google", "Search | Generic", "roas", "2000.00");
        project.mix(
                "shop_revenue",
                List.of("price_index", "promotion"),
                6,
                13,
                List.of(new Object[] {"linkedin", 0.5, 4.0}, new Object[] {"klaviyo", 1.0, 8.0}));
        return project.node();
    }

    /// Mean spend of the last weeks over all channels, in full thousands.
    private static String recentWeek(AcmeAds ads) {
        long cents = 0;
        for (var history : ads.paid()) {
            for (long week : history.weeklySpend().subList(AcmeAds.WEEKS - RECENT_WEEKS, AcmeAds.WEEKS)) {
                cents += week;
            }
        }
        return Amount.plain(StrictMath.round(cents / 100_000.0 / RECENT_WEEKS) * 100_000);
    }

    private static void stories(ObjectNode truth) {
        var stories = truth.putObject("stories");
        stories.put("saturated", "meta").put("under_spent", "tiktok");
        stories.putObject("not_told_apart").put("channel", "linkedin").put("from", "microsoft");
        stories.putObject("price_shock")
                .put("from", ShopHistory.SHOCK_FROM.toString())
                .put("to", ShopHistory.SHOCK_TO.toString())
                .put("price_index", ShopHistory.SHOCK_PRICE)
                .put("elasticity", ShopHistory.ELASTICITY);
        stories.putObject("evening_peak")
                .put("channel", "google")
                .put("from_hour", 18)
                .put("to_hour", 21);
        var hours = truth.putArray("hour_returns");
        DayCurve.EVENING.returns().forEach(hours::add);
        var traffic = truth.putArray("hour_traffic");
        DayCurve.EVENING.traffic().forEach(traffic::add);
        var weekdays = truth.putArray("google_weekday_returns");
        AcmeChannels.WEEKEND.forEach(weekdays::add);
        truth.put("promotion_lift", ShopHistory.PROMOTION_LIFT);
        var caused = truth.putObject("caused_share_of_reported_revenue");
        ShopHistory.causedShares().forEach(caused::put);
    }
}
