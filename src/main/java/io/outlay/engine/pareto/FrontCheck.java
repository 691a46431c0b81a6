package io.outlay.engine.pareto;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.front.FrontMethod;
import io.outlay.domain.front.FrontObjective;
import io.outlay.domain.front.FrontRequest;
import io.outlay.domain.front.FrontSettings;
import io.outlay.domain.front.ObjectiveKind;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.engine.allocate.Allocator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Finds what makes a question of trade-offs meaningless. Paths are those of the request.
final class FrontCheck {
    private static final double ROUNDING = 1e-6;

    private final FrontRequest request;
    private final List<Problem> faults = new ArrayList<>();

    FrontCheck(FrontRequest request) {
        this.request = request;
    }

    List<Problem> faults() {
        faults.addAll(Allocator.faults(request.problem()));
        objectives();
        amounts("uncertainty", ".sd_rel", request.spread());
        amounts("today", "", request.today());
        weights();
        settings();
        if (faults.isEmpty()) {
            uncertainty();
            method();
        }
        return faults;
    }

    private void objectives() {
        int count = request.objectives().size();
        if (count < 2 || count > FrontRequest.MOST_OBJECTIVES) {
            bad("objectives", count + " (2 to " + FrontRequest.MOST_OBJECTIVES + ")");
        }
        var seen = EnumSet.noneOf(ObjectiveKind.class);
        for (int i = 0; i < count; i++) {
            var objective = request.objectives().get(i);
            var path = "objectives[" + i + "]";
            if (!seen.add(objective.kind())) {
                add(ProblemCode.NAME_TWICE, path + ".kind", objective.kind().id());
            }
            amounts(path + ".weights", "", objective.weights());
            reach(path, objective);
            finite(path + ".at_least", objective.atLeast());
            finite(path + ".at_most", objective.atMost());
            if (objective.atLeast().orElse(Double.NEGATIVE_INFINITY)
                    > objective.atMost().orElse(Double.POSITIVE_INFINITY)) {
                bad(path + ".at_least", objective.atLeast().getAsDouble() + " (above at_most)");
            }
        }
    }

    private void reach(String path, FrontObjective objective) {
        boolean weighted = objective.weights().values().stream().anyMatch(weight -> weight > 0);
        if (objective.kind() == ObjectiveKind.REACH && !weighted) {
            add(ProblemCode.MISSING_FIELD, path + ".weights", path + ".weights");
        } else if (objective.kind() != ObjectiveKind.REACH
                && !objective.weights().isEmpty()) {
            bad(path + ".weights", "only reach has weights");
        }
    }

    private void finite(String path, OptionalDouble value) {
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            bad(path, value.getAsDouble() + "");
        }
    }

    private void amounts(String path, String below, Map<String, Double> values) {
        var ids =
                request.problem().channels().stream().map(AllocationChannel::id).toList();
        values.forEach((id, value) -> {
            var at = path + "." + id;
            if (!ids.contains(id)) {
                add(ProblemCode.UNKNOWN_CHANNEL, at, path, id);
            } else if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                bad(at + below, value + "");
            }
        });
    }

    private void weights() {
        double sum = 0;
        for (var entry : request.weights().entrySet()) {
            var path = "objective_weights." + entry.getKey().id();
            if (!request.kinds().contains(entry.getKey())) {
                bad(path, "not among the objectives");
            }
            if (!(entry.getValue() >= 0 && entry.getValue() <= 1)) {
                bad(path, entry.getValue() + " (0 to 1)");
            }
            sum += entry.getValue();
        }
        if (!request.weights().isEmpty() && Math.abs(sum - 1) > ROUNDING) {
            bad("objective_weights", sum + " (they sum to 1)");
        }
    }

    private void settings() {
        var settings = request.settings();
        if (settings.population() < 4
                || settings.population() > FrontSettings.MOST_POPULATION
                || settings.population() % 2 != 0) {
            bad("population", settings.population() + " (even, 4 to " + FrontSettings.MOST_POPULATION + ")");
        }
        if (settings.evaluations() < settings.population() || settings.evaluations() > FrontSettings.MOST_EVALUATIONS) {
            bad(
                    "evaluations",
                    settings.evaluations() + " (at least the population, at most " + FrontSettings.MOST_EVALUATIONS
                            + ")");
        }
        if (settings.points() < 2) {
            bad("points", settings.points() + " (at least 2)");
        }
        if (!(settings.tolerance() >= 0 && settings.tolerance() < 1)) {
            bad("tolerance", settings.tolerance() + " (0 to 1)");
        }
    }

    private void uncertainty() {
        boolean drawn = false;
        for (var channel : request.problem().channels()) {
            boolean draws = channel.response() instanceof SpendResponse.MeanOfDraws;
            drawn |= draws;
            if (draws && request.spread().containsKey(channel.id())) {
                bad("uncertainty." + channel.id(), "the curve is draws already");
            }
        }
        boolean spread = request.spread().values().stream().anyMatch(share -> share > 0);
        for (int i = 0; i < request.objectives().size(); i++) {
            if (request.objectives().get(i).kind().risk() && !drawn && !spread) {
                add(ProblemCode.MISSING_FIELD, "uncertainty", "uncertainty");
                return;
            }
        }
    }

    private void method() {
        boolean drawn = request.problem().channels().stream()
                .anyMatch(channel -> channel.response() instanceof SpendResponse.MeanOfDraws);
        if (request.settings().method() == FrontMethod.EXACT
                && !request.kinds().stream().allMatch(ObjectiveKind::ofResponseAndSpend)
                && (drawn || !RiskTrade.covers(request))) {
            bad("method", "exact (no proof is known for these objectives; auto searches)");
        }
    }

    private void bad(String path, String value) {
        add(ProblemCode.BAD_VALUE, path, path, value);
    }

    private void add(ProblemCode code, String path, String... args) {
        faults.add(Problem.error(code, Location.path(path), args));
    }
}
