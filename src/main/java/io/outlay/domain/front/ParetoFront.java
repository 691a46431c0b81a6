package io.outlay.domain.front;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Plans of which none is better than another in every objective.
///
/// @param points      by the first objective, from its best value on; never empty
/// @param reference   one value per objective, worse than every point
/// @param hypervolume product of the objectives' units that the points dominate up to the reference
/// @param share       the same as a share of the box between the best values and the reference, in [0, 1]
/// @param knee        place of the point farthest from the chord between the ends, in [#points]
/// @param chosen      place of the point that the request's weights choose, if it has weights
/// @param freed       whether the total was stated as fixed and is now only a most, because with a fixed total some of
///                    the objectives would be one and the same
/// @param met         whether the points keep what the objectives ask for at least and at most
public record ParetoFront(
        List<FrontPoint> points,
        List<Double> reference,
        double hypervolume,
        double share,
        OptionalInt knee,
        OptionalInt chosen,
        long evaluations,
        int generations,
        FrontStop stop,
        boolean freed,
        boolean met)
        implements FrontOutcome {

    public ParetoFront {
        points = List.copyOf(points);
        reference = List.copyOf(reference);
    }

    /// The same front with one objective in another unit.
    ///
    /// @param factor > 0
    public ParetoFront scaled(int objective, double factor) {
        var other = new ArrayList<>(reference);
        other.set(objective, reference.get(objective) * factor);
        return new ParetoFront(
                points.stream().map(point -> point.scaled(objective, factor)).toList(),
                other,
                hypervolume * factor,
                share,
                knee,
                chosen,
                evaluations,
                generations,
                stop,
                freed,
                met);
    }
}
