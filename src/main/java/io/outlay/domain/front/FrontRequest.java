package io.outlay.domain.front;

import io.outlay.domain.plan.AllocationProblem;
import java.util.List;
import java.util.Map;

/// Which trade-offs to look at.
///
/// @param problem    channels, limits and budget; curves that are draws are joint over the channels: draw d of one
///                   belongs to draw d of the others, shorter lists start again
/// @param objectives two to four, of different kinds
/// @param spread     per channel id, the standard deviation of its response as a share of it, ≥ 0: independent
///                   normal errors; only for channels whose curve is not draws
/// @param today      spend per channel id that CLOSENESS is measured from; absent channels have 0
/// @param weights    per kind of objective, ≥ 0 and summing to 1: which point to choose; empty for none
public record FrontRequest(
        AllocationProblem problem,
        List<FrontObjective> objectives,
        Map<String, Double> spread,
        Map<String, Double> today,
        Map<ObjectiveKind, Double> weights,
        FrontSettings settings) {
    public static final int MOST_OBJECTIVES = 4;

    public FrontRequest {
        objectives = List.copyOf(objectives);
        spread = Map.copyOf(spread);
        today = Map.copyOf(today);
        weights = Map.copyOf(weights);
    }

    public FrontRequest withProblem(AllocationProblem other) {
        return new FrontRequest(other, objectives, spread, today, weights, settings);
    }

    public FrontRequest withSettings(FrontSettings other) {
        return new FrontRequest(problem, objectives, spread, today, weights, other);
    }

    /// The kinds of the objectives, in their order.
    public List<ObjectiveKind> kinds() {
        return objectives.stream().map(FrontObjective::kind).toList();
    }
}
