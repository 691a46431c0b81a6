package io.outlay.domain.front;

import io.outlay.domain.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One plan of a front.
///
/// @param objectives one value per objective
/// @param ranges     one per objective: where there are draws and the objective rests on the outcome
/// @param spends     one per channel of the problem
/// @param certified  whether it is proven that no plan is better in one objective without being worse in another, to
///                   within 1e-6
public record FrontPoint(
        List<Double> objectives, List<Optional<Interval>> ranges, List<Double> spends, boolean certified) {

    public FrontPoint {
        objectives = List.copyOf(objectives);
        ranges = List.copyOf(ranges);
        spends = List.copyOf(spends);
    }

    /// The same point with one objective in another unit.
    FrontPoint scaled(int objective, double factor) {
        var values = new ArrayList<>(objectives);
        values.set(objective, objectives.get(objective) * factor);
        var other = new ArrayList<>(ranges);
        other.set(objective, ranges.get(objective).map(range -> range.times(factor)));
        return new FrontPoint(values, other, spends, certified);
    }
}
