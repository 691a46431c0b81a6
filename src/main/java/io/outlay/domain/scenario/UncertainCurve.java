package io.outlay.domain.scenario;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import java.util.List;

/// A response curve whose parameters may be uncertain.
public sealed interface UncertainCurve {

    /// One family, each parameter on its own and independent of the others.
    ///
    /// @param values in the family's order
    record Parameters(CurveFamily family, List<Distribution> values) implements UncertainCurve {
        public Parameters {
            values = List.copyOf(values);
            if (values.size() != family.parameters().size()) {
                throw new IllegalArgumentException(
                        family.id() + " takes " + family.parameters() + ", not " + values.size() + " values");
            }
        }
    }

    /// Whole curves drawn together, as from a posterior, possibly of several families. Draw d of a simulation uses
    /// curve d mod n, so channels whose lists come from one joint posterior stay joint.
    record JointDraws(List<CurveShape> draws) implements UncertainCurve {
        public JointDraws {
            draws = List.copyOf(draws);
        }
    }

    /// A curve without uncertainty.
    static UncertainCurve of(CurveShape shape) {
        return new Parameters(
                shape.family(), shape.values().stream().map(Distribution::fixed).toList());
    }
}
