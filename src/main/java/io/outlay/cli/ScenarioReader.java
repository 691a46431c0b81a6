package io.outlay.cli;

import io.outlay.domain.scenario.Distribution;
import io.outlay.domain.scenario.Scenario;
import io.outlay.domain.scenario.SimulatedChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Scenarios in JSON: `{"name","kind","parameters"}`, with the parameters of each kind; `combined` has several.
final class ScenarioReader {
    private static final String KINDS =
            "one of budget_change, cost_shock, demand_shift, outage, competitor, new_channel, past_shocks, combined";

    private ScenarioReader() {}

    static Scenario scenario(JsonNode node) {
        object(node, "", "an object with name, kind and parameters");
        only(node, "", "name", "kind", "parameters");
        var name = SimulateModule.present(node, "name");
        if (!name.isString()) {
            throw RefusedField.bad("name", CurveModule.shown(name), "text");
        }
        return new Scenario(name.asString(), changes(node, ""));
    }

    private static List<Scenario.Change> changes(JsonNode node, String path) {
        var kind = present(node, path, "kind");
        var parameters = present(node, path, "parameters");
        var at = path + "parameters.";
        object(parameters, path + "parameters", "an object");
        if (!kind.asString("").equals("combined")) {
            if (!kind.isString()) {
                throw RefusedField.bad(path + "kind", CurveModule.shown(kind), KINDS);
            }
            return List.of(change(kind.asString(), path + "kind", parameters, at));
        }
        only(parameters, at, "changes");
        var list = present(parameters, at, "changes");
        if (!list.isArray() || list.isEmpty()) {
            throw RefusedField.bad(at + "changes", CurveModule.shown(list), "a list of changes");
        }
        var changes = new ArrayList<Scenario.Change>();
        for (int i = 0; i < list.size(); i++) {
            var one = at + "changes[" + i + "]";
            object(list.get(i), one, "an object with kind and parameters");
            only(list.get(i), one + ".", "kind", "parameters");
            if (list.get(i).path("kind").asString("").equals("combined")) {
                throw RefusedField.bad(one + ".kind", "combined", "a kind of one change");
            }
            changes.addAll(changes(list.get(i), one + "."));
        }
        return changes;
    }

    /// @param path   of the kind
    /// @param at     path before the names of parameters
    static Scenario.Change change(String kind, String path, JsonNode parameters, String at) {
        return switch (kind) {
            case "budget_change" -> budgets(parameters, at);
            case "cost_shock" -> {
                only(parameters, at, "cost_factors");
                yield new Scenario.CostFactors(byChannel(parameters, at, "cost_factors"));
            }
            case "demand_shift" -> {
                only(parameters, at, "factor");
                yield new Scenario.DemandShift(number(parameters, at, "factor"));
            }
            case "outage" -> {
                only(parameters, at, "channels", "share_of_period");
                yield new Scenario.Outage(channels(parameters, at), number(parameters, at, "share_of_period"));
            }
            case "competitor" -> {
                only(parameters, at, "efficiency_factors");
                yield new Scenario.Competitor(byChannel(parameters, at, "efficiency_factors"));
            }
            case "new_channel" -> {
                only(parameters, at, "channel");
                yield new Scenario.NewChannel(channel(present(parameters, at, "channel"), at + "channel"));
            }
            case "past_shocks" -> {
                only(parameters, at, "shocks");
                yield new Scenario.PastShocks(shocks(parameters, at));
            }
            default -> throw RefusedField.bad(path, kind, KINDS);
        };
    }

    private static Scenario.Change budgets(JsonNode parameters, String at) {
        only(parameters, at, "budget_changes", "budgets");
        boolean relative = parameters.has("budget_changes");
        if (relative && parameters.has("budgets")) {
            throw RefusedField.bad(at + "budgets", "both", "either budget_changes or budgets");
        }
        if (!relative && !parameters.has("budgets")) {
            throw RefusedField.missing(at + "budget_changes");
        }
        return relative
                ? new Scenario.BudgetFactors(byChannel(parameters, at, "budget_changes"))
                : new Scenario.Budgets(byChannel(parameters, at, "budgets"));
    }

    private static List<String> channels(JsonNode parameters, String at) {
        var list = present(parameters, at, "channels");
        if (!list.isArray()) {
            throw RefusedField.bad(at + "channels", CurveModule.shown(list), "a list of channel ids");
        }
        var ids = new ArrayList<String>();
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).isString()) {
                throw RefusedField.bad(at + "channels[" + i + "]", CurveModule.shown(list.get(i)), "a channel id");
            }
            ids.add(list.get(i).asString());
        }
        return ids;
    }

    private static SimulatedChannel channel(JsonNode node, String path) {
        object(node, path, "an object with id, curve and spend");
        only(node, path + ".", "id", "curve", "spend");
        var id = present(node, path + ".", "id");
        if (!id.isString()) {
            throw RefusedField.bad(path + ".id", CurveModule.shown(id), "text");
        }
        var curve = present(node, path + ".", "curve");
        try {
            return new SimulatedChannel(id.asString(), SimulateModule.curve(curve), number(node, path + ".", "spend"));
        } catch (RefusedField e) {
            throw e.below().startsWith(path) ? e : e.under(path + ".curve.");
        }
    }

    private static List<Scenario.Shock> shocks(JsonNode parameters, String at) {
        var list = present(parameters, at, "shocks");
        if (!list.isArray() || list.isEmpty()) {
            throw RefusedField.bad(at + "shocks", CurveModule.shown(list), "a list of past shocks");
        }
        var shocks = new ArrayList<Scenario.Shock>();
        for (int i = 0; i < list.size(); i++) {
            var node = list.get(i);
            var path = at + "shocks[" + i + "]";
            object(node, path, "an object with demand, cost_factors or efficiency_factors");
            only(node, path + ".", "demand", "cost_factors", "efficiency_factors");
            var demand = node.path("demand");
            if (!demand.isMissingNode() && !demand.isNumber()) {
                throw RefusedField.bad(path + ".demand", CurveModule.shown(demand), "a number");
            }
            shocks.add(new Scenario.Shock(
                    demand.isMissingNode() ? 1 : demand.numberValue().doubleValue(),
                    plain(node, path + ".", "cost_factors"),
                    plain(node, path + ".", "efficiency_factors")));
        }
        return shocks;
    }

    /// Numbers by channel; none when the field is absent.
    private static Map<String, Double> plain(JsonNode node, String at, String field) {
        var numbers = new LinkedHashMap<String, Double>();
        if (node.has(field)) {
            object(node.path(field), at + field, "an object of channel ids");
            for (var entry : node.path(field).properties()) {
                if (!entry.getValue().isNumber()) {
                    throw RefusedField.bad(
                            at + field + "." + entry.getKey(), CurveModule.shown(entry.getValue()), "a number");
                }
                numbers.put(entry.getKey(), entry.getValue().numberValue().doubleValue());
            }
        }
        return numbers;
    }

    private static List<Scenario.ChannelNumber> byChannel(JsonNode parameters, String at, String field) {
        var node = present(parameters, at, field);
        object(node, at + field, "an object of channel ids");
        return node.properties().stream()
                .map(entry -> new Scenario.ChannelNumber(
                        entry.getKey(), SimulateModule.number(entry.getValue(), at + field + "." + entry.getKey())))
                .toList();
    }

    private static Distribution number(JsonNode node, String at, String field) {
        return SimulateModule.number(present(node, at, field), at + field);
    }

    private static void object(JsonNode node, String path, String wanted) {
        if (!node.isObject()) {
            throw RefusedField.bad(path, CurveModule.shown(node), wanted);
        }
    }

    private static void only(JsonNode node, String at, String... known) {
        for (var name : node.propertyNames()) {
            if (!List.of(known).contains(name) && !Json.isNote(name)) {
                throw RefusedField.unknown(at + name);
            }
        }
    }

    private static JsonNode present(JsonNode node, String at, String name) {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw RefusedField.missing(at + name);
        }
        return value;
    }
}
