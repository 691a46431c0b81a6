package io.outlay.domain.study;

import io.outlay.domain.front.ObjectiveKind;
import io.outlay.domain.front.ParetoFront;
import java.util.List;
import java.util.Optional;

/// What the aims of a plan cost each other, over the planned weeks.
///
/// @param aims  the objectives of the front, in its order
/// @param today what today's split is worth by them
/// @param plan  what the recommended split is worth by them
/// @param freed whether the total is free up to `most`: with a fixed total some of the aims would be one and the same
/// @param most  largest total of a plan on the front
public record PlanTradeOffs(
        List<ObjectiveKind> aims,
        ParetoFront front,
        List<Double> today,
        Optional<List<Double>> plan,
        boolean freed,
        double most) {

    public PlanTradeOffs {
        aims = List.copyOf(aims);
        today = List.copyOf(today);
        plan = plan.map(List::copyOf);
    }
}
