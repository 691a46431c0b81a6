package io.outlay.samples;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes `project.json`: what to import, the channels, the question, the period and the plan.
final class ProjectDocument {
    private final ObjectNode project = JsonNodeFactory.instance.objectNode();
    private final ArrayNode imports = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode channels = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode rules = JsonNodeFactory.instance.arrayNode();

    ProjectDocument(String id, String name, String market, String currency, String zone, String question) {
        project.put("schema", "project-1")
                .put("id", id)
                .put("name", name)
                .put("market", market)
                .put("currency", currency)
                .put("zone", zone)
                .put("question", question);
        project.set("imports", imports);
        project.set("channels", channels);
        project.set("channel_rules", rules);
    }

    void imported(
            List<String> files,
            @Nullable String platform,
            @Nullable String currency,
            @Nullable String zone,
            @Nullable String mapping) {
        var node = imports.addObject();
        var names = node.putArray("files");
        files.forEach(names::add);
        node.put("platform", platform)
                .put("currency", currency)
                .put("zone", zone)
                .put("mapping", mapping);
    }

    /// Limits per week, null for none.
    void channel(String id, String name, int colour, @Nullable String minimum, @Nullable String maximum) {
        channels.addObject()
                .put("id", id)
                .put("name", name)
                .put("colour", colour)
                .put("minimum", minimum)
                .put("maximum", maximum)
                .put("locked", false);
    }

    void rule(String channel, String platform, String campaign) {
        rules.addObject()
                .put("channel", channel)
                .put("platform", platform)
                .put("account", "")
                .put("campaign", campaign)
                .put("objective", "")
                .put("tag", "");
    }

    void periods(
            String measure, String observedFrom, String observedTo, String planFrom, String planTo, String weekly) {
        project.putObject("outcome").put("measure", measure);
        project.putObject("observed").put("from", observedFrom).put("to", observedTo);
        project.putObject("plan")
                .put("from", planFrom)
                .put("to", planTo)
                .put("weeks", 13)
                .put("weekly_total", weekly);
    }

    void dayparts(String channel, String campaign, String metric, String total) {
        project.putObject("dayparts")
                .put("channel", channel)
                .put("campaign", campaign)
                .put("metric", metric)
                .put("lookback_days", 90)
                .put("schedule_total", total)
                .put("strategy", "balanced");
    }

    /// @param returnsBetween what is believed of a channel's return: its id, low, high
    void mix(String outcome, List<String> controls, int fourierOrder, int holdoutWeeks, List<Object[]> returnsBetween) {
        var mix = project.putObject("mix").put("outcome", outcome);
        var names = mix.putArray("controls");
        controls.forEach(names::add);
        mix.put("fourier_order", fourierOrder).put("holdout_weeks", holdoutWeeks);
        var beliefs = mix.putArray("returns_between");
        for (var belief : returnsBetween) {
            beliefs.addObject()
                    .put("channel", (String) belief[0])
                    .put("low", (double) belief[1])
                    .put("high", (double) belief[2]);
        }
    }

    ObjectNode node() {
        return project;
    }
}
