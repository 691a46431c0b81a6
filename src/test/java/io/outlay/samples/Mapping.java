package io.outlay.samples;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Mapping files: which column of a CSV holds which fact.
final class Mapping {
    private Mapping() {}

    /// @param columns   fact name and header in turn
    /// @param dateOrder `dmy`, `mdy`, `ymd`, or null where the file's dates can be read in one way only
    static ObjectNode of(@Nullable String dateOrder, String... columns) {
        var mapping = JsonNodeFactory.instance.objectNode();
        mapping.put("schema", "mapping-1");
        var node = mapping.putObject("columns");
        for (int i = 0; i < columns.length; i += 2) {
            node.put(columns[i], columns[i + 1]);
        }
        if (dateOrder != null) {
            mapping.put("date_order", dateOrder);
        }
        mapping.put("decimal", ".");
        return mapping;
    }

    /// Dated series of the shop.
    ///
    /// @param series series name to header
    /// @param units  series name to currency, empty for series that are no amounts
    static ObjectNode outcomes(String date, Map<String, String> series, Map<String, String> units) {
        var mapping = of("ymd", "date", date);
        var headers = mapping.putObject("outcomes");
        series.forEach(headers::put);
        var currencies = mapping.putObject("units");
        units.forEach(currencies::put);
        return mapping;
    }

    static ObjectNode tiktok() {
        return of(
                "ymd",
                "date",
                "By Day",
                "campaign_id",
                "Campaign ID",
                "campaign_name",
                "Campaign name",
                "currency",
                "Currency",
                "spend",
                "Cost",
                "impressions",
                "Impressions",
                "clicks",
                "Clicks (destination)",
                "reach",
                "Reach",
                "conversions",
                "Complete payment",
                "revenue",
                "Total complete payment value");
    }

    static ObjectNode linkedin() {
        return of(
                "mdy",
                "date",
                "Start Date (in UTC)",
                "account_name",
                "Account Name",
                "campaign_id",
                "Campaign ID",
                "campaign_name",
                "Campaign Name",
                "currency",
                "Currency",
                "spend",
                "Total Spent",
                "impressions",
                "Impressions",
                "clicks",
                "Clicks",
                "conversions",
                "Conversions",
                "revenue",
                "Total Conversion Value",
                "leads",
                "Leads");
    }

    static ObjectNode amazon() {
        return of(
                null,
                "date",
                "Date",
                "campaign",
                "Campaign Name",
                "currency",
                "Currency",
                "spend",
                "Spend",
                "impressions",
                "Impressions",
                "clicks",
                "Clicks",
                "conversions",
                "7 Day Total Orders (#)",
                "revenue",
                "7 Day Total Sales");
    }

    static ObjectNode microsoft() {
        return of(
                "ymd",
                "date",
                "TimePeriod",
                "account",
                "AccountId",
                "account_name",
                "AccountName",
                "campaign_id",
                "CampaignId",
                "campaign_name",
                "CampaignName",
                "currency",
                "CurrencyCode",
                "spend",
                "Spend",
                "impressions",
                "Impressions",
                "clicks",
                "Clicks",
                "conversions",
                "ConversionsQualified",
                "revenue",
                "Revenue");
    }
}
