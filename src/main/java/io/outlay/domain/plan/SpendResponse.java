package io.outlay.domain.plan;

import io.outlay.domain.curve.CurveDraws;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/// What a channel is expected to return for its spend: one curve, or the mean over many draws of a curve.
public sealed interface SpendResponse {

    /// The curves that may be true: one where the response is certain. Draws of one family keep their order.
    default List<CurveShape> draws() {
        return switch (this) {
            case OneCurve(var shape) -> List.of(shape);
            case MeanOfDraws(var groups) -> {
                var shapes = new ArrayList<CurveShape>();
                for (var group : groups) {
                    for (int d = 0; d < group.size(); d++) {
                        shapes.add(group.draw(d));
                    }
                }
                yield shapes;
            }
        };
    }

    /// The response of one fitted curve.
    record OneCurve(CurveShape shape) implements SpendResponse {}

    /// The mean response over draws of the curve's parameters, every draw counting alike.
    ///
    /// @param groups the draws by curve family, at least one
    record MeanOfDraws(List<CurveDraws> groups) implements SpendResponse {
        public MeanOfDraws {
            groups = List.copyOf(groups);
            if (groups.isEmpty()) {
                throw new IllegalArgumentException("a mean needs draws");
            }
        }

        public MeanOfDraws(CurveDraws draws) {
            this(List.of(draws));
        }

        /// Draws that may be of several families, as from a model average.
        public static MeanOfDraws of(List<CurveShape> draws) {
            var byFamily = new EnumMap<CurveFamily, List<CurveShape>>(CurveFamily.class);
            for (var shape : draws) {
                byFamily.computeIfAbsent(shape.family(), family -> new ArrayList<>())
                        .add(shape);
            }
            var groups = new ArrayList<CurveDraws>();
            byFamily.forEach((family, shapes) -> groups.add(group(family, shapes)));
            return new MeanOfDraws(groups);
        }

        private static CurveDraws group(CurveFamily family, List<CurveShape> shapes) {
            var arrays = new double[family.parameters().size()][shapes.size()];
            for (int d = 0; d < shapes.size(); d++) {
                for (int p = 0; p < arrays.length; p++) {
                    arrays[p][d] = shapes.get(d).values().get(p);
                }
            }
            return new CurveDraws(family, arrays);
        }
    }
}
