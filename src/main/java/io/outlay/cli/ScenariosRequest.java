package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemException;
import io.outlay.domain.scenario.Distribution;
import io.outlay.domain.scenario.Scenario;
import io.outlay.domain.scenario.SimulationRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The channels service's request for scenarios.
///
/// @param channels        ids; all of the project's when absent
/// @param timeHorizon     days of the period; the project's planned period when absent
/// @param confidenceLevel of value at risk
record ScenariosRequest(
        String orgId,
        @Nullable List<String> channels,
        List<Entry> scenarios,
        @Nullable Integer timeHorizon,
        @Nullable Integer monteCarloSamples,
        @Nullable Double confidenceLevel) {

    /// @param scenarioType     a kind of `outlay simulate`, in any case; also BUDGET_INCREASE, BUDGET_DECREASE and
    ///                         CHANNEL_REALLOCATION, which say BUDGET_CHANGE
    /// @param scenarioName     another name for `name`
    /// @param parameters       of the kind, as in `outlay simulate`
    /// @param budgetAllocation another place for `parameters.budgets`
    record Entry(
            @Nullable String scenarioType,
            @Nullable String scenarioId,
            @Nullable String name,
            @Nullable String scenarioName,
            @Nullable JsonNode parameters,
            @Nullable Map<String, Double> budgetAllocation) {}

    double confidence() throws ProblemException {
        double level = confidenceLevel == null ? SimulationRequest.DEFAULT_CONFIDENCE : confidenceLevel;
        if (!(level > 0 && level < 1)) {
            throw AllocateRequest.bad("confidence_level", level + " (between 0 and 1)");
        }
        return level;
    }

    /// @param known ids of the request's channels
    List<Scenario> changes(List<String> known) throws ProblemException {
        if (scenarios.isEmpty()) {
            throw AllocateRequest.bad("scenarios", "[]");
        }
        var changes = new ArrayList<Scenario>();
        var names = new HashSet<String>();
        for (int s = 0; s < scenarios.size(); s++) {
            var path = "scenarios[" + s + "]";
            var entry = scenarios.get(s);
            var name = AllocateRequest.required(
                    entry.name() == null ? entry.scenarioName() : entry.name(), path + ".name");
            if (!names.add(name)) {
                throw AllocateRequest.bad(path + ".name", name + " (twice)");
            }
            changes.add(new Scenario(name, change(path, entry, known)));
        }
        return changes;
    }

    private static Scenario.Change change(String path, Entry entry, List<String> known) throws ProblemException {
        var amounts = entry.budgetAllocation();
        if (amounts != null) {
            return allocation(path, entry, amounts, known);
        }
        var at = path + ".scenario_type";
        var type = AllocateRequest.required(entry.scenarioType(), at);
        var parameters = AllocateRequest.required(entry.parameters(), path + ".parameters");
        if (!parameters.isObject()) {
            throw AllocateRequest.bad(path + ".parameters", CurveModule.shown(parameters));
        }
        try {
            return ScenarioReader.change(kind(type), at, parameters, path + ".parameters.");
        } catch (RefusedField e) {
            throw new ProblemException(Problem.error(
                    e.code(),
                    Location.path(e.below()).found(e.value()),
                    e.args(e.below()).toArray(String[]::new)));
        }
    }

    private static String kind(String type) {
        var kind = type.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "budget_increase", "budget_decrease", "channel_reallocation" -> "budget_change";
            default -> kind;
        };
    }

    private static Scenario.Change allocation(String path, Entry entry, Map<String, Double> amounts, List<String> known)
            throws ProblemException {
        if (entry.parameters() != null && !entry.parameters().isEmpty()) {
            throw AllocateRequest.bad(path + ".parameters", "budget_allocation is given as well");
        }
        var type = entry.scenarioType();
        if (type != null && !kind(type).equals("budget_change")) {
            throw AllocateRequest.bad(path + ".scenario_type", type + " (budget_allocation is of BUDGET_CHANGE)");
        }
        var numbers = new ArrayList<Scenario.ChannelNumber>();
        for (var amount : amounts.entrySet()) {
            var at = path + ".budget_allocation." + amount.getKey();
            ServiceQuestion.requireKnown(at, amount.getKey(), known);
            if (!(amount.getValue() >= 0)) {
                throw AllocateRequest.bad(at, amount.getValue() + "");
            }
            numbers.add(new Scenario.ChannelNumber(amount.getKey(), Distribution.fixed(amount.getValue())));
        }
        return new Scenario.Budgets(numbers);
    }
}
