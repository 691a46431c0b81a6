package io.outlay.engine.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveFit;
import io.outlay.domain.curve.CurveFitRequest;
import io.outlay.domain.curve.CurveFits;
import io.outlay.domain.curve.CurvePoints;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.curve.FitLoss;
import io.outlay.progress.Monitor;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Drawn curves are as uncertain as the fit says, and no more.
class CurveSamplerTest {

    @Test
    void aLineIsDrawnFromItsTDistribution() {
        var points = CurveFitterTest.noisy(CurveShape.of(CurveFamily.LINEAR, 3), 12, 40, 4);
        var fits = fit(points, List.of(CurveFamily.LINEAR), FitLoss.SQUARES);
        var beta = fits.bestFit().orElseThrow().parameter("beta").orElseThrow();
        var drawn = CurveSampler.draw(fits, 40_000, 1, Monitor.silent()).stream()
                .mapToDouble(shape -> shape.value("beta"))
                .sorted()
                .toArray();
        double se = beta.se().orElseThrow();
        assertThat(drawn[20_000]).isCloseTo(beta.value(), within(0.03 * se));
        assertThat(drawn[1000]).isCloseTo(beta.low().orElseThrow(), within(0.1 * se));
        assertThat(drawn[39_000]).isCloseTo(beta.high().orElseThrow(), within(0.1 * se));
    }

    @ParameterizedTest
    @EnumSource(CurveFamily.class)
    void quantilesOfTheCurveAreItsBand(CurveFamily family) {
        var truth = CurveFitterTest.noisy(CurveShape.of(CurveFamily.HILL, 900, 60, 0.9), 104, 25, 6);
        for (var loss : FitLoss.values()) {
            var fits = fit(truth, List.of(family), loss);
            var at = new CurveAverage(fits).at(90);
            var drawn = CurveSampler.draw(fits, 20_000, 2, Monitor.silent()).stream()
                    .mapToDouble(shape -> Curves.of(shape).value(90))
                    .sorted()
                    .toArray();
            double width = at.valueHigh() - at.valueLow();
            assertThat(drawn[500]).as(family + " " + loss).isCloseTo(at.valueLow(), within(0.08 * width));
            assertThat(drawn[19_500]).as(family + " " + loss).isCloseTo(at.valueHigh(), within(0.08 * width));
        }
    }

    @Test
    void familiesAreDrawnByTheirWeights() {
        var points = CurveFitterTest.noisy(CurveShape.of(CurveFamily.EXPONENTIAL, 900, 40), 52, 30, 3);
        var fits = fit(points, List.of(CurveFamily.values()), FitLoss.SQUARES);
        var draws = CurveSampler.draw(fits, 20_000, 5, Monitor.silent());
        for (var fit : fits.fits()) {
            double share =
                    draws.stream().filter(s -> s.family() == fit.family()).count() / 20_000.0;
            assertThat(share).isCloseTo(fit.weight(), within(0.015));
        }
    }

    @Test
    void unboundedCurvesStayWithTheData() {
        // Nearly straight data: the saturation point could be anything above them.
        var points = CurveFitterTest.noisy(CurveShape.of(CurveFamily.MICHAELIS_MENTEN, 9000, 900), 52, 60, 12);
        var fits = fit(points, List.of(CurveFamily.values()), FitLoss.SQUARES);
        double centre = new CurveAverage(fits).at(100).value();
        for (var shape : CurveSampler.draw(fits, 5000, 9, Monitor.silent())) {
            double value = Curves.of(shape).value(100);
            assertThat(value).isFinite();
            assertThat(value).isCloseTo(centre, within(0.3 * centre));
            assertThat(shape.value("beta")).isPositive();
        }
    }

    @Test
    void aSeedGivesItsCurvesAndMoreContinueThem() {
        var points = CurveFitterTest.noisy(CurveShape.of(CurveFamily.HILL, 900, 60, 1.4), 52, 40, 77);
        var fits = fit(points, List.of(CurveFamily.values()), FitLoss.SQUARES);
        var few = CurveSampler.draw(fits, 50, 3, Monitor.silent());
        assertThat(CurveSampler.draw(fits, 100, 3, Monitor.silent()).subList(0, 50))
                .isEqualTo(few);
        assertThat(CurveSampler.draw(fits, 50, 4, Monitor.silent())).isNotEqualTo(few);
    }

    @Test
    void noEffectStaysNearNoEffect() {
        var x = IntStream.range(0, 30).mapToDouble(i -> 1 + i).toArray();
        var y = IntStream.range(0, 30)
                .mapToDouble(i -> 100 - 2 * i + 5 * Math.sin(7 * i))
                .toArray();
        var request = new CurveFitRequest(CurvePoints.of(x, y), List.of(CurveFamily.values()), true, Map.of());
        var fits = new CurveFitter().fit(request, Monitor.silent());
        assertThat(CurveSampler.draw(fits, 1000, 3, Monitor.silent()))
                .allSatisfy(shape -> assertThat(Curves.of(shape).value(30)).isBetween(0.0, 200.0));
        assertThat(fits.fits().stream().mapToDouble(CurveFit::weight).sum()).isCloseTo(1, within(1e-12));
    }

    private static CurveFits fit(CurvePoints points, List<CurveFamily> families, FitLoss loss) {
        return new CurveFitter(loss, 0.95)
                .fit(new CurveFitRequest(points, families, false, Map.of()), Monitor.silent());
    }
}
