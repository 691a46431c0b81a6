package io.outlay.engine.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each family's derivatives and inverse agree with its own values.
class CurveFamiliesTest {

    static Stream<CurveShape> shapes() {
        return Stream.of(
                CurveShape.of(CurveFamily.HILL, 90, 30, 1),
                CurveShape.of(CurveFamily.HILL, 90, 30, 0.6),
                CurveShape.of(CurveFamily.HILL, 90, 30, 2.4),
                CurveShape.of(CurveFamily.HILL, 90, 30, 9.5),
                CurveShape.of(CurveFamily.MICHAELIS_MENTEN, 90, 30),
                CurveShape.of(CurveFamily.EXPONENTIAL, 70, 25),
                CurveShape.of(CurveFamily.LOGISTIC, 70, 0.04),
                CurveShape.of(CurveFamily.LOGARITHMIC, 25, 15),
                CurveShape.of(CurveFamily.POWER, 7, 0.5),
                CurveShape.of(CurveFamily.POWER, 7, 1),
                CurveShape.of(CurveFamily.LINEAR, 3));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void startsAtZeroAndKeepsItsShape(CurveShape shape) {
        var curve = Curves.of(shape);
        assertThat(curve.value(0)).isZero();
        assertThat(curve.shape()).isEqualTo(shape);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void derivativesAgreeWithDifferences(CurveShape shape) {
        var curve = Curves.of(shape);
        for (double x : new double[] {0.5, 3, 17, 30, 55, 120, 400}) {
            double h = 1e-5 * x;
            double slope = (curve.value(x + h) - curve.value(x - h)) / (2 * h);
            double curvature = (curve.slope(x + h) - curve.slope(x - h)) / (2 * h);
            assertThat(curve.slope(x)).isCloseTo(slope, within(1e-7 * (1 + Math.abs(slope))));
            assertThat(curve.curvature(x)).isCloseTo(curvature, within(1e-7 * (1 + Math.abs(curvature))));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void gradientAgreesWithDifferences(CurveShape shape) {
        int n = shape.family().parameters().size();
        var gradient = new double[n];
        for (double x : new double[] {0.5, 17, 55, 400}) {
            Curves.of(shape).gradient(x, gradient);
            for (int i = 0; i < n; i++) {
                double theta = shape.values().get(i);
                double h = 1e-6 * theta;
                if (shape.family() == CurveFamily.POWER && i == 1 && theta + h > 1) {
                    continue;
                }
                double difference = (at(shape, i, theta + h, x) - at(shape, i, theta - h, x)) / (2 * h);
                assertThat(gradient[i]).isCloseTo(difference, within(1e-6 * (1 + Math.abs(difference))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void inverseSlopeFindsTheSlope(CurveShape shape) {
        var curve = Curves.of(shape);
        for (double x : new double[] {0.02, 1, 31, 45, 120, 300}) {
            if (x <= curve.inflexion() || curve.curvature(x) == 0) {
                continue;
            }
            double price = curve.slope(x);
            if (price < 1e-250) {
                continue;
            }
            assertThat(curve.inverseSlope(price)).isCloseTo(x, within(1e-9 * x));
        }
    }

    private static double at(CurveShape shape, int parameter, double value, double x) {
        var values = shape.values().stream().mapToDouble(Double::doubleValue).toArray();
        values[parameter] = value;
        return Curves.of(CurveShape.of(shape.family(), values)).value(x);
    }
}
