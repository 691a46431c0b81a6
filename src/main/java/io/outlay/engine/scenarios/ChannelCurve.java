package io.outlay.engine.scenarios;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.engine.curves.Curve;
import io.outlay.engine.curves.Exponential;
import io.outlay.engine.curves.Hill;
import io.outlay.engine.curves.Linear;
import io.outlay.engine.curves.Logarithmic;
import io.outlay.engine.curves.Logistic;
import io.outlay.engine.curves.MichaelisMenten;
import io.outlay.engine.curves.Power;

/// One channel's curve as the draws see it. The hot loops make one small record per draw, which the compiler keeps
/// off the heap.
sealed interface ChannelCurve {

    /// Writes f(x\[i\]) of draw first + i into out\[i\].
    ///
    /// @param columns value of every input, per draw of the block
    void respond(double[][] columns, double[] x, int first, double[] out);

    /// Parameters in the given columns.
    record Parametric(CurveFamily family, int from) implements ChannelCurve {
        @Override
        public void respond(double[][] columns, double[] x, int first, double[] out) {
            var a = columns[from];
            var b = family.parameters().size() > 1 ? columns[from + 1] : a;
            var c = family.parameters().size() > 2 ? columns[from + 2] : a;
            switch (family) {
                case HILL -> {
                    for (int i = 0; i < x.length; i++) {
                        out[i] = new Hill(a[i], b[i], c[i]).value(x[i]);
                    }
                }
                case MICHAELIS_MENTEN -> {
                    for (int i = 0; i < x.length; i++) {
                        out[i] = new MichaelisMenten(a[i], b[i]).value(x[i]);
                    }
                }
                case EXPONENTIAL -> {
                    for (int i = 0; i < x.length; i++) {
                        out[i] = new Exponential(a[i], b[i]).value(x[i]);
                    }
                }
                case LOGISTIC -> {
                    for (int i = 0; i < x.length; i++) {
                        out[i] = new Logistic(a[i], b[i]).value(x[i]);
                    }
                }
                case LOGARITHMIC -> {
                    for (int i = 0; i < x.length; i++) {
                        out[i] = new Logarithmic(a[i], b[i]).value(x[i]);
                    }
                }
                case POWER -> {
                    for (int i = 0; i < x.length; i++) {
                        out[i] = new Power(a[i], b[i]).value(x[i]);
                    }
                }
                case LINEAR -> {
                    for (int i = 0; i < x.length; i++) {
                        out[i] = new Linear(a[i]).value(x[i]);
                    }
                }
            }
        }
    }

    /// Whole curves; draw d uses curve d mod n.
    final class Drawn implements ChannelCurve {
        private final Curve[] curves;

        Drawn(Curve[] curves) {
            this.curves = curves.clone();
        }

        int count() {
            return curves.length;
        }

        @Override
        public void respond(double[][] columns, double[] x, int first, double[] out) {
            for (int i = 0; i < x.length; i++) {
                out[i] = curves[(first + i) % curves.length].value(x[i]);
            }
        }

        /// f(x) of every curve, with the curves unchanged in order.
        double[] responses(double x) {
            var out = new double[curves.length];
            for (int i = 0; i < out.length; i++) {
                out[i] = curves[i].value(x);
            }
            return out;
        }
    }
}
