package io.outlay.engine.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.engine.curves.Curves;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The columns' responses against the curves themselves, to 1e-13 of the value.
class ResponseKernelTest {
    private static final int DRAWS = 5000;

    @ParameterizedTest
    @EnumSource(CurveFamily.class)
    void agreesWithTheCurves(CurveFamily family) {
        var random = new Random(3);
        double[][] p = new double[3][DRAWS];
        var x = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            p[0][d] = 100 * random.nextDouble();
            p[1][d] = family == CurveFamily.POWER ? 1 - random.nextDouble() : Math.exp(6 * random.nextGaussian());
            p[2][d] = Math.exp(random.nextGaussian());
            x[d] = d % 10 == 0 ? 0 : Math.exp(6 * random.nextGaussian());
        }
        var second = ResponseKernel.logarithmic(family)
                ? Arrays.stream(p[1]).map(Math::log).toArray()
                : p[1];
        var varying = new double[DRAWS];
        ResponseKernel.respond(family, p[0], second, p[2], x, varying);
        for (double spend : new double[] {0, 1e-9, 0.3, 41, 1e7}) {
            var same = new double[DRAWS];
            ResponseKernel.respond(family, p[0], second, p[2], spend, same);
            for (int d = 0; d < DRAWS; d++) {
                near(family, p, d, spend, same[d]);
            }
        }
        for (int d = 0; d < DRAWS; d++) {
            near(family, p, d, x[d], varying[d]);
        }
    }

    private static void near(CurveFamily family, double[][] p, int d, double x, double found) {
        var own = new double[family.parameters().size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = p[i][d];
        }
        double truth = Curves.of(CurveShape.of(family, own)).value(x);
        assertThat(found)
                .as(family + " " + Arrays.toString(own) + " at " + x)
                .isCloseTo(truth, within(tolerance(family, own, x) * truth + Double.MIN_NORMAL));
    }

    /// Where the exponent itself is large, its last bit is worth more.
    private static double tolerance(CurveFamily family, double[] p, double x) {
        double exponent =
                family == CurveFamily.HILL && x > 0 ? p[2] * (Math.abs(Math.log(p[1])) + Math.abs(Math.log(x))) : 0;
        return 1e-13 * Math.max(1, exponent / 100);
    }
}
