package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.domain.front.FrontMethod;
import io.outlay.domain.front.FrontObjective;
import io.outlay.domain.front.FrontRequest;
import io.outlay.domain.front.FrontSettings;
import io.outlay.domain.front.ObjectiveKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A question of trade-offs: `alloc-1` with what is to be traded.
///
/// @param schema           `alloc-1` or `pareto-1`
/// @param objectives       two to four
/// @param uncertainty      by channel
/// @param today            spend by channel, for `closeness`
/// @param objectiveWeights by kind of objective, summing to 1: which point to choose
/// @param method           `exact`, `nsga2` or `auto`
/// @param population       plans per generation
/// @param generations      another way to say how many evaluations
/// @param points           at most so many on the front
record ParetoRequest(
        @Nullable String schema,
        AllocateRequest.@Nullable Objective objective,
        AllocateRequest.@Nullable Budget budget,
        @Nullable List<AllocateRequest.Channel> channels,
        @Nullable List<AllocateRequest.Group> groups,
        List<Objective> objectives,
        @Nullable Map<String, Uncertainty> uncertainty,
        @Nullable Map<String, Double> today,
        @Nullable Map<String, Double> objectiveWeights,
        @Nullable String method,
        @Nullable Integer population,
        @Nullable Integer generations,
        @Nullable Integer evaluations,
        @Nullable Integer points,
        @Nullable Double tolerance,
        @Nullable Long seed) {
    private static final String SCHEMA = "pareto-1";

    /// @param goal    `max` or `min`; only the one that the kind means
    /// @param weights by channel, for `reach`
    record Objective(
            String kind,
            @Nullable String goal,
            @Nullable Map<String, Double> weights,
            @Nullable Double atLeast,
            @Nullable Double atMost) {}

    /// @param sdRel standard deviation of the response as a share of it
    record Uncertainty(double sdRel) {}

    FrontRequest front(long seedToUse) throws ProblemException {
        var base = new AllocateRequest(
                SCHEMA.equals(schema) ? AllocateRequest.SCHEMA : schema,
                objective,
                budget,
                channels,
                groups,
                null,
                null,
                null,
                null,
                null);
        var spread = new LinkedHashMap<String, Double>();
        if (uncertainty != null) {
            uncertainty.forEach((id, stated) -> spread.put(id, stated.sdRel()));
        }
        return new FrontRequest(
                base.problem(), aims(), spread, today == null ? Map.of() : today, weights(), settings(seedToUse));
    }

    private List<FrontObjective> aims() throws ProblemException {
        var aims = new ArrayList<FrontObjective>();
        for (int i = 0; i < objectives.size(); i++) {
            var stated = objectives.get(i);
            var path = "objectives[" + i + "]";
            var kind = ObjectiveKind.of(stated.kind())
                    .orElseThrow(() -> AllocateRequest.bad(path + ".kind", stated.kind()));
            if (stated.goal() != null && !stated.goal().equals(goal(kind))) {
                throw AllocateRequest.bad(path + ".goal", stated.goal() + " (" + goal(kind) + ")");
            }
            aims.add(new FrontObjective(
                    kind,
                    stated.weights() == null ? Map.of() : stated.weights(),
                    optional(stated.atLeast()),
                    optional(stated.atMost())));
        }
        return aims;
    }

    static String goal(ObjectiveKind kind) {
        return kind.maximised() ? "max" : "min";
    }

    private Map<ObjectiveKind, Double> weights() throws ProblemException {
        var weights = new EnumMap<ObjectiveKind, Double>(ObjectiveKind.class);
        if (objectiveWeights != null) {
            for (var entry : objectiveWeights.entrySet()) {
                var kind = ObjectiveKind.of(entry.getKey())
                        .orElseThrow(() ->
                                AllocateRequest.bad("objective_weights." + entry.getKey(), entry.getValue() + ""));
                weights.put(kind, entry.getValue());
            }
        }
        return weights;
    }

    private FrontSettings settings(long seedToUse) throws ProblemException {
        int size = population == null ? FrontSettings.POPULATION : population;
        if (generations != null && (generations < 1 || generations > FrontSettings.MOST_EVALUATIONS)) {
            throw AllocateRequest.bad("generations", generations + "");
        }
        long most = evaluations != null
                ? evaluations
                : generations == null ? FrontSettings.EVALUATIONS : (generations + 1L) * size;
        return new FrontSettings(
                chosen(),
                size,
                (int) Math.min(most, FrontSettings.MOST_EVALUATIONS),
                points == null ? FrontSettings.POINTS : points,
                tolerance == null ? FrontSettings.TOLERANCE : tolerance,
                seedToUse);
    }

    private FrontMethod chosen() throws ProblemException {
        for (var each : FrontMethod.values()) {
            if (method == null
                    ? each == FrontMethod.AUTO
                    : each.name().toLowerCase(Locale.ROOT).equals(method)) {
                return each;
            }
        }
        throw AllocateRequest.bad("method", method + "");
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
