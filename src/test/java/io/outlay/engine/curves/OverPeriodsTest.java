package io.outlay.engine.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.curve.CurveShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OverPeriodsTest {

    @ParameterizedTest
    @MethodSource("io.outlay.engine.curves.CurveFamiliesTest#shapes")
    void isTheSumOverPeriodsOfConstantSpend(CurveShape weekly) {
        var plan = Curves.of(OverPeriods.of(weekly, 13));
        for (double x : new double[] {0, 1, 20, 300}) {
            double expected = 13 * Curves.of(weekly).value(x);
            assertThat(plan.value(13 * x)).isCloseTo(expected, within(1e-12 * (1 + expected)));
        }
    }
}
