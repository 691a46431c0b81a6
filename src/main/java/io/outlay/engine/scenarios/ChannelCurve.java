package io.outlay.engine.scenarios;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.engine.curves.Curve;
import io.outlay.engine.curves.ResponseKernel;

/// One channel's curve as the draws see it.
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
            int n = x.length;
            var logs = new double[n];
            if (family == CurveFamily.HILL || family == CurveFamily.POWER) {
                for (int i = 0; i < n; i++) {
                    logs[i] = Math.log(family == CurveFamily.HILL ? x[i] / b[i] : x[i]);
                }
            }
            // a Hill curve is one of x/k: its k is then 1, with logarithm 0
            var second = family == CurveFamily.HILL ? new double[n] : b;
            new ResponseKernel(family, n).respond(x, logs, a, second, c, n, out, new double[n]);
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
