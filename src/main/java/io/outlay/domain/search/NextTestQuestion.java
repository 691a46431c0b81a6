package io.outlay.domain.search;

import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.plan.AllocationProblem;
import java.util.List;

/// Which test would improve the following plan most.
///
/// @param problem the plan that follows: limits and budget of its whole period; its responses are not looked at
/// @param draws   [channel][draw] response over the whole period to the spend of the whole period, joint over channels
/// @param today   spend per channel of the whole period, as it would go on without a plan
/// @param noise   standard deviation from week to week of the outcome that a test of a channel is read from, > 0
/// @param movable channels that may be tested
/// @param weeks   of the period
/// @param changes of spend to consider, as shares of the plan's, or of today's where the plan gives nothing: −0.5
///                halves it, −1 turns the channel off
/// @param lengths of tests to consider, in weeks, each with as many weeks of comparison
/// @param seed    of the random streams
public record NextTestQuestion(
        AllocationProblem problem,
        List<List<CurveShape>> draws,
        List<Double> today,
        List<Double> noise,
        List<Boolean> movable,
        double weeks,
        List<Double> changes,
        List<Integer> lengths,
        long seed) {
    public static final List<Double> CHANGES = List.of(-1.0, -0.5, 0.5, 1.0);
    public static final List<Integer> LENGTHS = List.of(2, 4, 8, 12);

    public NextTestQuestion {
        draws = draws.stream().map(List::copyOf).toList();
        today = List.copyOf(today);
        noise = List.copyOf(noise);
        movable = List.copyOf(movable);
        changes = List.copyOf(changes);
        lengths = List.copyOf(lengths);
    }
}
