package io.outlay.cli;

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

    /// @param scenarioType     BUDGET_CHANGE, in any case; also BUDGET_INCREASE, BUDGET_DECREASE and
    ///                         CHANNEL_REALLOCATION, which say the same
    /// @param scenarioName     another name for `name`
    /// @param budgetAllocation another place for `parameters.budgets`
    record Entry(
            @Nullable String scenarioType,
            @Nullable String scenarioId,
            @Nullable String name,
            @Nullable String scenarioName,
            @Nullable Parameters parameters,
            @Nullable Map<String, Double> budgetAllocation) {}

    /// @param budgetChanges factors of recent spend, by channel
    /// @param budgets       amounts of the period, by channel
    record Parameters(
            @Nullable Map<String, Double> budgetChanges,
            @Nullable Map<String, Double> budgets) {}

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
            requireBudgetChange(path, entry);
            changes.add(new Scenario(name, change(path, entry, known)));
        }
        return changes;
    }

    private static void requireBudgetChange(String path, Entry entry) throws ProblemException {
        if (entry.scenarioType() == null) {
            AllocateRequest.required(entry.budgetAllocation(), path + ".scenario_type");
            return;
        }
        switch (entry.scenarioType().toUpperCase(Locale.ROOT)) {
            case "BUDGET_CHANGE", "BUDGET_INCREASE", "BUDGET_DECREASE", "CHANNEL_REALLOCATION" -> {}
            default -> throw AllocateRequest.bad(path + ".scenario_type", entry.scenarioType() + " (BUDGET_CHANGE)");
        }
    }

    private static Scenario.Change change(String path, Entry entry, List<String> known) throws ProblemException {
        var parameters = entry.parameters();
        var factors = parameters == null ? null : parameters.budgetChanges();
        var budgets = parameters == null ? null : parameters.budgets();
        if (budgets == null) {
            budgets = entry.budgetAllocation();
        }
        if (factors != null && budgets != null) {
            throw AllocateRequest.bad(path + ".parameters.budget_changes", "budgets are given as well");
        }
        if (budgets != null) {
            var at = entry.budgetAllocation() == null ? path + ".parameters.budgets" : path + ".budget_allocation";
            return new Scenario.Budgets(numbers(at, budgets, known));
        }
        var at = path + ".parameters.budget_changes";
        return new Scenario.BudgetFactors(numbers(at, AllocateRequest.required(factors, at), known));
    }

    private static List<Scenario.ChannelNumber> numbers(String path, Map<String, Double> values, List<String> known)
            throws ProblemException {
        var numbers = new ArrayList<Scenario.ChannelNumber>();
        for (var entry : values.entrySet()) {
            var at = path + "." + entry.getKey();
            ServiceQuestion.requireKnown(at, entry.getKey(), known);
            if (!(entry.getValue() >= 0)) {
                throw AllocateRequest.bad(at, entry.getValue() + "");
            }
            numbers.add(new Scenario.ChannelNumber(entry.getKey(), Distribution.fixed(entry.getValue())));
        }
        return numbers;
    }
}
