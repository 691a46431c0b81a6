package io.outlay.engine.curves;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.curve.Adstock;
import io.outlay.domain.curve.AdstockKind;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveFitRequest;
import io.outlay.domain.curve.CurvePoints;
import io.outlay.domain.curve.CurveShape;
import io.outlay.engine.CheckGaps;
import java.util.Arrays;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// A stop answers within 100 ms in every part of a curve fit: profiles, leaving one out, bootstrap, drawing.
class CurveStopTest {
    private static final double LONGEST = 50;

    private static CurvePoints points(int weeks) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        var curve = Curves.of(CurveShape.of(CurveFamily.HILL, 900, 50, 1.4));
        var x = random.doubles(weeks, 0, 150).toArray();
        var y = Arrays.stream(x)
                .map(v -> curve.value(v) + 40 * random.nextGaussian())
                .toArray();
        return CurvePoints.of(x, y);
    }

    private static void everything(CurveFitRequest request, CheckGaps gaps) {
        gaps.progress(0, "fit");
        var fits = new CurveFitter().fit(request, gaps);
        gaps.progress(0, "draw");
        CurveSampler.draw(fits, 2000, 1, gaps);
        gaps.progress(0, "bootstrap");
        ResidualBootstrap.of(fits, fits.bestFit().orElseThrow(), 200, 1, gaps);
    }

    private static void check(String what, CurveFitRequest request) {
        var gaps = new CheckGaps();
        everything(request, gaps);
        gaps.begin();
        everything(request, gaps);
        gaps.end();
        gaps.print(what);
        assertThat(gaps.longest().getFirst().millis()).isLessThan(LONGEST);
    }

    @Test
    void allFamilies() {
        check("156 weeks", CurveFitRequest.auto(points(156)));
    }

    @Test
    void manyRows() {
        check("3000 rows", CurveFitRequest.auto(points(3000)));
    }

    @Test
    void withCarryOver() {
        check("156 weeks with carry-over", CurveFitRequest.auto(points(156)).withCarryOver(Adstock.standard()));
        check(
                "156 weeks with a Weibull carry-over",
                CurveFitRequest.auto(points(156)).withCarryOver(new Adstock(AdstockKind.WEIBULL_DENSITY, 12, true)));
    }
}
