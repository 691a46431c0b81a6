package io.outlay.feature.data;

import java.util.List;

/// The facts a column can be, in the order in which people look for them.
final class MappingTargets {
    static final List<String> FACTS = List.of(
            "date",
            "date_end",
            "hour",
            "campaign_name",
            "campaign_id",
            "spend",
            "impressions",
            "clicks",
            "conversions",
            "revenue",
            "currency",
            "link_clicks",
            "leads",
            "reach",
            "frequency",
            "account_name",
            "account",
            "ad_group_name",
            "ad_group",
            "ad_name",
            "ad",
            "objective",
            "market",
            "zone",
            "attribution",
            "recipients",
            "delivered",
            "opens",
            "unique_opens",
            "email_clicks",
            "unique_clicks",
            "unsubscribes");

    private MappingTargets() {}
}
