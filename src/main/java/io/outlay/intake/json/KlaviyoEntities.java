package io.outlay.intake.json;

import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.Platform;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What a Klaviyo report groups by: campaigns or flows with their messages are entities, the rest are segments.
final class KlaviyoEntities {
    private static final Set<String> PARTS = Set.of(
            "campaign_id",
            "campaign_name",
            "campaign_message_id",
            "campaign_message_name",
            "flow_id",
            "flow_name",
            "flow_message_id",
            "flow_message_name");

    private KlaviyoEntities() {}

    /// A message is the ad of its campaign or flow.
    static Entity of(Fields fields) {
        boolean flow = fields.node("groupings.flow_id").isPresent();
        var kind = flow ? "flow" : "campaign";
        var campaign = fields.text("groupings." + kind + "_id");
        var message = fields.text("groupings." + kind + "_message_id");
        var level = !message.isEmpty() ? Level.AD : campaign.isEmpty() ? Level.ACCOUNT : Level.CAMPAIGN;
        return new Entity(
                Platform.KLAVIYO,
                "",
                "",
                level,
                campaign,
                fields.text("groupings." + kind + "_name"),
                "",
                "",
                message,
                fields.text("groupings." + kind + "_message_name"),
                false,
                "");
    }

    static Entity account() {
        return new Entity(Platform.KLAVIYO, "", "", Level.ACCOUNT, "", "", "", "", "", "", false, "");
    }

    static String segment(JsonNode groupings) {
        var pairs = new TreeMap<String, String>();
        groupings.properties().forEach(entry -> {
            var text = entry.getValue().asString("");
            if (!PARTS.contains(entry.getKey()) && !text.isEmpty()) {
                pairs.put(entry.getKey(), text);
            }
        });
        return Segments.join(pairs);
    }
}
