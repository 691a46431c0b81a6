package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.domain.data.Measure;
import io.outlay.domain.study.BudgetQuestion;
import io.outlay.domain.study.ChannelSpend;
import io.outlay.domain.study.StudyResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The channels service's request for a budget.
///
/// @param totalBudget             money of the period
/// @param timeHorizon             days of the period; those that today's spending would take to use the budget when
///                                absent
/// @param channels                ids; all of the project's when absent
/// @param objectives              in any case; MAXIMIZE_REVENUE or MAXIMIZE_CONVERSIONS, as the project counts, when
///                                absent
/// @param objectiveWeights        by objective, summing to 1; equal when absent
/// @param riskTolerance           `conservative`, `moderate`, `aggressive`, or 0 to 1
/// @param confidenceThreshold     chance of a gain from which a recommendation counts as reliable
/// @param useBayesianOptimization whether to propose the next test as well
/// @param monteCarloSamples       futures to simulate
record OptimizeRequest(
        String orgId,
        double totalBudget,
        @Nullable Integer timeHorizon,
        @Nullable List<String> channels,
        @Nullable List<String> objectives,
        @Nullable Map<String, Double> objectiveWeights,
        @Nullable List<ServiceConstraint> constraints,
        @Nullable JsonNode riskTolerance,
        @Nullable Double confidenceThreshold,
        @Nullable Boolean useBayesianOptimization,
        @Nullable Integer monteCarloSamples) {
    private static final double CONFIDENCE = 0.8;
    private static final double MODERATE = 0.5;
    private static final double ROUNDING = 1e-6;

    /// What an objective asks for, once the whole budget is spent.
    private enum Aim {
        OUTCOME,
        RISK
    }

    /// The objectives with their weights, as they were stated.
    Map<String, Double> weighted(StudyResult study) throws ProblemException {
        var named = new ArrayList<String>();
        if (objectives == null || objectives.isEmpty()) {
            named.add(own(study));
        } else {
            for (int i = 0; i < objectives.size(); i++) {
                var name = objectives.get(i).toUpperCase(Locale.ROOT);
                aim("objectives[" + i + "]", name, study);
                if (named.contains(name)) {
                    throw AllocateRequest.bad("objectives[" + i + "]", name + " (twice)");
                }
                named.add(name);
            }
        }
        return weights(named);
    }

    private Map<String, Double> weights(List<String> named) throws ProblemException {
        var weights = new LinkedHashMap<String, Double>();
        named.forEach(name ->
                weights.put(name, objectiveWeights == null || objectiveWeights.isEmpty() ? 1.0 / named.size() : 0.0));
        if (objectiveWeights == null || objectiveWeights.isEmpty()) {
            return weights;
        }
        double sum = 0;
        for (var entry : objectiveWeights.entrySet()) {
            var path = "objective_weights." + entry.getKey();
            var name = entry.getKey().toUpperCase(Locale.ROOT);
            if (!weights.containsKey(name)) {
                throw AllocateRequest.bad(path, "not among the objectives");
            }
            if (!(entry.getValue() >= 0 && entry.getValue() <= 1)) {
                throw AllocateRequest.bad(path, entry.getValue() + " (0 to 1)");
            }
            weights.put(name, entry.getValue());
            sum += entry.getValue();
        }
        if (Math.abs(sum - 1) > ROUNDING) {
            throw AllocateRequest.bad("objective_weights", sum + " (they sum to 1)");
        }
        return weights;
    }

    private static String own(StudyResult study) {
        return study.settings().outcome() == Measure.REVENUE ? "MAXIMIZE_REVENUE" : "MAXIMIZE_CONVERSIONS";
    }

    private static Aim aim(String path, String name, StudyResult study) throws ProblemException {
        return switch (name) {
            case "MAXIMIZE_REVENUE", "MAXIMIZE_CONVERSIONS" -> {
                if (!name.equals(own(study))) {
                    throw AllocateRequest.bad(
                            path,
                            name + " (the project counts "
                                    + study.settings().outcome().id() + ")");
                }
                yield Aim.OUTCOME;
            }
            case "MAXIMIZE_ROAS",
                    "MAXIMIZE_PROFIT",
                    "MAXIMIZE_EFFICIENCY",
                    "MINIMIZE_CAC",
                    "MINIMIZE_COST_PER_OUTCOME" -> Aim.OUTCOME;
            case "MINIMIZE_RISK" -> Aim.RISK;
            default ->
                throw AllocateRequest.bad(
                        path,
                        name + " (" + own(study) + ", MAXIMIZE_ROAS, MAXIMIZE_PROFIT, MINIMIZE_CAC,"
                                + " MINIMIZE_COST_PER_OUTCOME or MINIMIZE_RISK)");
        };
    }

    /// How much risk counts: what MINIMIZE_RISK weighs, and what a tolerance below the middle takes from the rest.
    double riskWeight(StudyResult study) throws ProblemException {
        double stated = 0;
        for (var entry : weighted(study).entrySet()) {
            if (aim("objectives", entry.getKey(), study) == Aim.RISK) {
                stated += entry.getValue();
            }
        }
        double careful = Math.max(0, MODERATE - tolerance());
        return Math.min(1, stated + (1 - stated) * careful);
    }

    double tolerance() throws ProblemException {
        if (riskTolerance == null || riskTolerance.isNull()) {
            return MODERATE;
        }
        if (riskTolerance.isNumber()) {
            double value = riskTolerance.asDouble();
            if (value >= 0 && value <= 1) {
                return value;
            }
        }
        return switch (riskTolerance.isString() ? riskTolerance.asString().toLowerCase(Locale.ROOT) : "") {
            case "conservative", "low" -> 0.2;
            case "moderate", "medium" -> MODERATE;
            case "aggressive", "high" -> 0.8;
            default ->
                throw AllocateRequest.bad(
                        "risk_tolerance", riskTolerance + " (conservative, moderate, aggressive, or 0 to 1)");
        };
    }

    double threshold() throws ProblemException {
        double threshold = confidenceThreshold == null ? CONFIDENCE : confidenceThreshold;
        if (!(threshold >= 0 && threshold <= 1)) {
            throw AllocateRequest.bad("confidence_threshold", threshold + " (0 to 1)");
        }
        return threshold;
    }

    boolean wantsNextTest() {
        return Boolean.TRUE.equals(useBayesianOptimization);
    }

    /// @param ids   the channels of the request
    /// @param today their recent spend over the period
    BudgetQuestion question(StudyResult study, List<String> ids, List<ChannelSpend> today) throws ProblemException {
        if (!(totalBudget > 0)) {
            throw AllocateRequest.bad("total_budget", totalBudget + " (above 0)");
        }
        if (constraints != null) {
            for (int i = 0; i < constraints.size(); i++) {
                constraints.get(i).requireChannel("constraints[" + i + "]", today);
            }
        }
        var limits = ServiceConstraint.limits(constraints, totalBudget, today);
        return new BudgetQuestion(totalBudget, ids, limits.channels(), limits.groups(), riskWeight(study));
    }
}
