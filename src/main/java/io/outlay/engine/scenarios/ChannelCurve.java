package io.outlay.engine.scenarios;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.engine.curves.Curve;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// One channel's curve as the draws see it.
sealed interface ChannelCurve {

    /// Writes f(x\[i\]) of draw first + i into out\[i\].
    void respond(Draws draws, double[] x, int first, double[] out);

    /// The same for one spend.
    void respond(Draws draws, double x, int first, double[] out);

    /// Parameters in the columns that follow one another.
    record Parametric(CurveFamily family, int from) implements ChannelCurve {
        @Override
        public void respond(Draws draws, double[] x, int first, double[] out) {
            ResponseKernel.respond(family, parameter(draws, 0), parameter(draws, 1), parameter(draws, 2), x, out);
        }

        @Override
        public void respond(Draws draws, double x, int first, double[] out) {
            ResponseKernel.respond(family, parameter(draws, 0), parameter(draws, 1), parameter(draws, 2), x, out);
        }

        private double[] parameter(Draws draws, int place) {
            int input = from + Math.min(place, family.parameters().size() - 1);
            return place == 1 && ResponseKernel.logarithmic(family) ? draws.log(input) : draws.columns()[input];
        }

        boolean uses(int input) {
            return input >= from && input < from + family.parameters().size();
        }
    }

    /// Whole curves; draw d uses curve d mod n.
    final class Drawn implements ChannelCurve {
        /// Spends whose responses are kept.
        private static final int KEPT = 64;

        private final Curve[] curves;
        private final Map<Double, double[]> known = new ConcurrentHashMap<>();

        Drawn(Curve[] curves) {
            this.curves = curves.clone();
        }

        int count() {
            return curves.length;
        }

        @Override
        public void respond(Draws draws, double[] x, int first, double[] out) {
            for (int i = 0; i < x.length; i++) {
                out[i] = curves[(first + i) % curves.length].value(x[i]);
            }
        }

        @Override
        public void respond(Draws draws, double x, int first, double[] out) {
            if (x <= 0) {
                Arrays.fill(out, 0);
                return;
            }
            var all = responses(x);
            int at = first % all.length;
            for (int i = 0; i < out.length; i++) {
                out[i] = all[at];
                at = at + 1 == all.length ? 0 : at + 1;
            }
        }

        /// f(x) of every curve, with the curves unchanged in order. Not to be written to.
        double[] responses(double x) {
            return known.size() < KEPT ? known.computeIfAbsent(x, this::compute) : compute(x);
        }

        private double[] compute(double x) {
            var out = new double[curves.length];
            for (int i = 0; i < out.length; i++) {
                out[i] = curves[i].value(x);
            }
            return out;
        }
    }
}
