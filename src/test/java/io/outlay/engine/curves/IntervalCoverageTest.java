package io.outlay.engine.curves;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.curve.Adstock;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveFitRequest;
import io.outlay.domain.curve.CurvePoints;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.curve.FitLoss;
import io.outlay.progress.Monitor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// 95 % intervals hold the truth in 93 to 97 % of 1000 simulated sets.
@Tag("slow")
class IntervalCoverageTest {
    private static final int SETS = 1000;

    static Stream<CurveShape> truths() {
        return Stream.of(
                CurveShape.of(CurveFamily.EXPONENTIAL, 700, 35),
                CurveShape.of(CurveFamily.MICHAELIS_MENTEN, 900, 40),
                CurveShape.of(CurveFamily.LOGISTIC, 700, 0.04),
                CurveShape.of(CurveFamily.LOGARITHMIC, 250, 15),
                CurveShape.of(CurveFamily.POWER, 70, 0.45),
                CurveShape.of(CurveFamily.LINEAR, 3),
                CurveShape.of(CurveFamily.HILL, 900, 50, 1.8));
    }

    @ParameterizedTest
    @MethodSource("truths")
    void parametersAreCovered(CurveShape truth) {
        var names = truth.family().parameters();
        var held = new int[names.size()];
        for (int set = 0; set < SETS; set++) {
            var points = simulated(truth, 52, 0.05, 1000 + set, 0);
            var fit = new CurveFitter()
                    .fit(new CurveFitRequest(points, List.of(truth.family()), false, Map.of()), Monitor.silent())
                    .fits()
                    .getFirst();
            for (int j = 0; j < held.length; j++) {
                var p = fit.parameter(names.get(j)).orElseThrow();
                double value = truth.values().get(j);
                held[j] += p.low().orElse(0) <= value && value <= p.high().orElse(Double.MAX_VALUE) ? 1 : 0;
            }
        }
        for (int j = 0; j < held.length; j++) {
            double share = held[j] / (double) SETS;
            System.out.printf("coverage %s %s %.1f %%%n", truth.family().id(), names.get(j), 100 * share);
            assertThat(share).as(truth + " " + names.get(j)).isBetween(0.93, 0.97);
        }
    }

    @Test
    void parametersAndBaselineAreCoveredTogether() {
        var truth = CurveShape.of(CurveFamily.EXPONENTIAL, 700, 35);
        int beta = 0;
        int k = 0;
        int baseline = 0;
        for (int set = 0; set < SETS; set++) {
            var points = simulated(truth, 52, 0.05, 5000 + set, 250);
            var fit = new CurveFitter()
                    .fit(new CurveFitRequest(points, List.of(truth.family()), true, Map.of()), Monitor.silent())
                    .fits()
                    .getFirst();
            beta += holds(fit.parameter("beta").orElseThrow(), 700);
            k += holds(fit.parameter("k").orElseThrow(), 35);
            baseline += holds(fit.baseline().orElseThrow(), 250);
        }
        System.out.printf("coverage with baseline: beta %d k %d baseline %d of %d%n", beta, k, baseline, SETS);
        assertThat(List.of(beta, k, baseline))
                .allSatisfy(held -> assertThat(held).isBetween(930, 970));
    }

    @Test
    void theRobustFitIsCoveredToo() {
        var truth = CurveShape.of(CurveFamily.EXPONENTIAL, 700, 35);
        int beta = 0;
        int k = 0;
        for (int set = 0; set < SETS; set++) {
            var points = simulated(truth, 104, 0.05, 9000 + set, 0);
            var fit = new CurveFitter(FitLoss.HUBER, 0.95)
                    .fit(new CurveFitRequest(points, List.of(truth.family()), false, Map.of()), Monitor.silent())
                    .fits()
                    .getFirst();
            beta += holds(fit.parameter("beta").orElseThrow(), 700);
            k += holds(fit.parameter("k").orElseThrow(), 35);
        }
        System.out.printf("coverage huber: beta %d k %d of %d%n", beta, k, SETS);
        assertThat(List.of(beta, k)).allSatisfy(held -> assertThat(held).isBetween(930, 970));
    }

    @Test
    void theAveragedBandHoldsTheCurve() {
        var truth = CurveShape.of(CurveFamily.EXPONENTIAL, 700, 35);
        int value = 0;
        int marginal = 0;
        for (int set = 0; set < SETS; set++) {
            var points = simulated(truth, 52, 0.05, 20_000 + set, 0);
            var fits = new CurveFitter().fit(CurveFitRequest.auto(points), Monitor.silent());
            var at = new CurveAverage(fits).at(60);
            double f = Curves.of(truth).value(60);
            double slope = Curves.of(truth).slope(60);
            value += at.valueLow() <= f && f <= at.valueHigh() ? 1 : 0;
            marginal += at.marginalLow().orElseThrow() <= slope
                            && slope <= at.marginalHigh().orElseThrow()
                    ? 1
                    : 0;
        }
        System.out.printf("coverage of the average at 60: value %d marginal %d of %d%n", value, marginal, SETS);
        // The average also carries the doubt about the family, so it may hold the truth more often than 95 %.
        assertThat(List.of(value, marginal)).allSatisfy(held -> assertThat(held).isGreaterThanOrEqualTo(930));
    }

    @Test
    void parametersAndCarryOverAreCoveredTogether() {
        var truth = CurveShape.of(CurveFamily.EXPONENTIAL, 700, 60);
        int beta = 0;
        int k = 0;
        int alpha = 0;
        for (int set = 0; set < SETS; set++) {
            var points = CarryOverFitTest.simulated(truth, Adstock.standard(), new double[] {0.5}, 0.05, 30_000 + set);
            var request = new CurveFitRequest(points, List.of(truth.family()), false, Map.of());
            var fit = new CurveFitter()
                    .fit(request.withCarryOver(Adstock.standard()), Monitor.silent())
                    .fits()
                    .getFirst();
            beta += holds(fit.parameter("beta").orElseThrow(), 700);
            k += holds(fit.parameter("k").orElseThrow(), 60);
            alpha += holds(fit.carryOver().orElseThrow().parameters().getFirst(), 0.5);
        }
        System.out.printf("coverage with carry-over: beta %d k %d alpha %d of %d%n", beta, k, alpha, SETS);
        assertThat(List.of(beta, k, alpha)).allSatisfy(held -> assertThat(held).isBetween(930, 970));
    }

    private static int holds(io.outlay.domain.curve.ParameterEstimate p, double value) {
        return p.low().orElse(0) <= value && value <= p.high().orElse(Double.MAX_VALUE) ? 1 : 0;
    }

    private static CurvePoints simulated(CurveShape truth, int n, double relative, long seed, double baseline) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var curve = Curves.of(truth);
        double sd = relative * curve.value(150);
        var x = random.doubles(n, 2, 150).toArray();
        var y = Arrays.stream(x)
                .map(v -> baseline + curve.value(v) + sd * random.nextGaussian())
                .toArray();
        return CurvePoints.of(x, y);
    }
}
