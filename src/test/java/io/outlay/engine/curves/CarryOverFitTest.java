package io.outlay.engine.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.curve.Adstock;
import io.outlay.domain.curve.AdstockKind;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveFitRequest;
import io.outlay.domain.curve.CurvePoints;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.curve.CurveVerdict;
import io.outlay.domain.curve.FitLoss;
import io.outlay.progress.Monitor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Carry-over estimated together with the curve.
class CarryOverFitTest {
    private static final int WEEKS = 78;
    private static final CurveShape TRUTH = CurveShape.of(CurveFamily.EXPONENTIAL, 700, 60);

    @ParameterizedTest
    @CsvSource({
        "GEOMETRIC, 0.55, 0",
        "DELAYED, 0.6, 1.4",
        "BINOMIAL, 0.4, 0",
        "WEIBULL_DENSITY, 1.6, 2.5",
        "WEIBULL_SURVIVAL, 1.2, 2.0"
    })
    void everyKindIsFoundWhereThereIsNoNoise(AdstockKind kind, double first, double second) {
        var truth = kind.parameters().size() == 1 ? new double[] {first} : new double[] {first, second};
        var points = simulated(TRUTH, new Adstock(kind, 8, true), truth, 0, 1);
        for (var family : List.of(CurveFamily.EXPONENTIAL, CurveFamily.HILL)) {
            var exact = family == CurveFamily.HILL ? CurveShape.of(family, 700, 50, 1.7) : TRUTH;
            var data = family == CurveFamily.HILL ? simulated(exact, new Adstock(kind, 8, true), truth, 0, 1) : points;
            var fit = new CurveFitter()
                    .fit(request(data, family, kind), Monitor.silent())
                    .fits()
                    .getFirst();
            var spread = fit.carryOver().orElseThrow();
            for (int p = 0; p < truth.length; p++) {
                assertThat(spread.parameters().get(p).value())
                        .as(family + " " + kind)
                        .isCloseTo(truth[p], within(1e-6));
            }
            for (int p = 0; p < exact.values().size(); p++) {
                assertThat(fit.shape().orElseThrow().values().get(p))
                        .isCloseTo(exact.values().get(p), within(1e-4));
            }
            assertThat(spread.weights().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(1, within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource(AdstockKind.class)
    void theJacobianIsThatOfTheModel(AdstockKind kind) {
        var random = random(3);
        for (var family : CurveFamily.values()) {
            var points = simulated(TRUTH, Adstock.standard(), new double[] {0.4}, 0.1, 2);
            var adstock = Optional.of(new Adstock(kind, 6, true));
            var rows = Rows.of(points, adstock);
            var form = FamilyForm.of(family, rows.smallestPositiveSpend(), rows.largestSpend(), adstock);
            var problem = new ReducedProblem(form, rows, true);
            var logs = FitStarts.of(form, rows, Map.of()).get(1);
            for (int j = 0; j < logs.length; j++) {
                logs[j] += 0.01 * random.nextDouble();
            }
            var jacobian = problem.fullJacobian(form.clamped(logs));
            double beta = problem.beta();
            for (int j = 0; j < form.dimensions(); j++) {
                double step = 1e-5;
                var up = predicted(form, rows, logs, j, step);
                var down = predicted(form, rows, logs, j, -step);
                for (int i = 0; i < rows.size(); i++) {
                    double numeric = beta * (up[i] - down[i]) / (2 * step);
                    assertThat(jacobian[i][j + 1])
                            .as(family + " " + kind + " " + form.name(j) + " row " + i)
                            .isCloseTo(numeric, within(1e-5 * Math.max(1, Math.abs(numeric))));
                }
            }
        }
    }

    private static double[] predicted(FamilyForm form, Rows rows, double[] logs, int moved, double by) {
        var there = logs.clone();
        there[moved] += by;
        return Arrays.stream(rows.reached(form.carryOver(there)))
                .map(form.unit(there)::value)
                .toArray();
    }

    @Test
    void noiseLeavesTheTruthInsideTheIntervalsAndTheHalfLifeReadable() {
        var points = simulated(TRUTH, Adstock.standard(), new double[] {0.5}, 0.04, 5);
        var fits =
                new CurveFitter().fit(CurveFitRequest.auto(points).withCarryOver(Adstock.standard()), Monitor.silent());
        var spread = fits.carryOver().orElseThrow();
        var alpha = spread.parameters().getFirst();
        assertThat(alpha.low().orElseThrow()).isLessThan(0.5).isGreaterThan(0);
        assertThat(alpha.high().orElseThrow()).isGreaterThan(0.5).isLessThan(0.9);
        assertThat(spread.halfLife().orElseThrow()).isCloseTo(1, within(0.6));
        assertThat(fits.allVerdicts())
                .doesNotContain(CurveVerdict.CARRY_OVER_NOT_TOLD, CurveVerdict.NO_CARRY_OVER_SEEN);
        // the data are shown where they lie on the curve
        assertThat(fits.points().largestSpend()).isLessThan(points.largestSpend());
        assertThat(fits.spend()).isEqualTo(points.x());
        var draws = CurveSampler.draw(fits, 400, 1, Monitor.silent());
        double mean = draws.stream()
                .mapToDouble(it -> Curves.of(it).value(60))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(Curves.of(TRUTH).value(60), within(0.08 * mean));
    }

    @Test
    void theIntervalOfTheCarryOverIsWhereTheProfileMeetsItsLevel() {
        var points = simulated(TRUTH, Adstock.standard(), new double[] {0.5}, 0.05, 6);
        var fit = new CurveFitter()
                .fit(request(points, CurveFamily.EXPONENTIAL, AdstockKind.GEOMETRIC), Monitor.silent())
                .fits()
                .getFirst();
        double rss = fit.quality().orElseThrow().rss();
        int freedom = WEEKS - fit.parameterCount();
        assertThat(fit.parameterCount()).isEqualTo(3);
        double t = FamilyFitter.quantile(0.95, freedom);
        var alpha = fit.carryOver().orElseThrow().parameters().getFirst();
        for (double end : new double[] {alpha.low().orElseThrow(), alpha.high().orElseThrow()}) {
            var reached = Rows.of(points, Optional.of(Adstock.standard())).reached(new double[] {end});
            var held = new CurveFitter()
                    .fit(
                            new CurveFitRequest(
                                    new CurvePoints(
                                            Arrays.stream(reached).boxed().toList(), points.y(), List.of()),
                                    List.of(CurveFamily.EXPONENTIAL),
                                    false,
                                    Map.of()),
                            Monitor.silent())
                    .fits()
                    .getFirst();
            assertThat(held.quality().orElseThrow().rss()).isCloseTo(rss * (1 + t * t / freedom), within(1e-6 * rss));
        }
    }

    @Test
    void theBootstrapAgreesWithTheProfileWhereErrorsAreNormal() {
        var points = simulated(TRUTH, Adstock.standard(), new double[] {0.5}, 0.05, 9);
        var fits = new CurveFitter()
                .fit(request(points, CurveFamily.EXPONENTIAL, AdstockKind.GEOMETRIC), Monitor.silent());
        var fit = fits.fits().getFirst();
        var ends = ResidualBootstrap.of(fits, fit, 600, 1, Monitor.silent());
        assertThat(ends).containsOnlyKeys("beta", "k", "alpha");
        for (var estimate : List.of(
                fit.parameters().get(0),
                fit.parameters().get(1),
                fit.carryOver().orElseThrow().parameters().getFirst())) {
            var end = ends.get(estimate.name());
            double width = estimate.high().orElseThrow() - estimate.low().orElseThrow();
            assertThat(end.low()).as(estimate.name()).isCloseTo(estimate.low().orElseThrow(), within(0.2 * width));
            assertThat(end.high()).as(estimate.name()).isCloseTo(estimate.high().orElseThrow(), within(0.2 * width));
        }
        assertThat(ResidualBootstrap.of(fits, fit, 600, 1, Monitor.silent())).isEqualTo(ends);
    }

    @Test
    void whatCannotBeToldIsSaid() {
        var none = simulated(TRUTH, Adstock.standard(), new double[] {0.0}, 0.04, 7);
        for (var loss : FitLoss.values()) {
            var fits = new CurveFitter(loss, 0.95)
                    .fit(CurveFitRequest.auto(none).withCarryOver(Adstock.standard()), Monitor.silent());
            assertThat(fits.allVerdicts()).as("" + loss).contains(CurveVerdict.NO_CARRY_OVER_SEEN);
            assertThat(fits.carryOver().orElseThrow().parameters().getFirst().low())
                    .hasValue(0);
        }
        // spend that drifts slowly: every carry-over makes nearly the same of it
        var random = random(8);
        var x = new double[WEEKS];
        var y = new double[WEEKS];
        for (int i = 0; i < WEEKS; i++) {
            x[i] = 40 + 100.0 * i / WEEKS;
            y[i] = Curves.of(TRUTH).value(x[i]) + 25 * random.nextGaussian();
        }
        // the first weeks may hold what was spent before
        var known = IntStream.range(0, WEEKS).mapToObj(i -> i < 7 ? 0.0 : 1.0).toList();
        var all = CurvePoints.of(x, y);
        var slow = new CurveFitter()
                .fit(
                        request(
                                new CurvePoints(all.x(), all.y(), known),
                                CurveFamily.EXPONENTIAL,
                                AdstockKind.GEOMETRIC),
                        Monitor.silent());
        assertThat(slow.allVerdicts()).contains(CurveVerdict.CARRY_OVER_NOT_TOLD);
    }

    private static CurveFitRequest request(CurvePoints points, CurveFamily family, AdstockKind kind) {
        return new CurveFitRequest(points, List.of(family), false, Map.of()).withCarryOver(new Adstock(kind, 8, true));
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// Bursts of spend with pauses.
    static CurvePoints simulated(CurveShape truth, Adstock adstock, double[] carryOver, double relative, long seed) {
        var random = random(seed);
        var x = new double[WEEKS];
        for (int i = 0; i < WEEKS; i++) {
            x[i] = random.nextDouble() < 0.25 ? 0 : 10 + 140 * random.nextDouble();
        }
        var curve = Curves.of(truth);
        var reached = new double[WEEKS];
        var spread = adstock.kind() == AdstockKind.GEOMETRIC && carryOver[0] == 0 ? new double[] {1e-12} : carryOver;
        var periods = IntStream.range(0, WEEKS).toArray();
        new Exposure(x, adstock).read(periods, spread, reached, new double[0][]);
        double sd = relative * curve.value(150);
        var y = Arrays.stream(reached)
                .map(u -> curve.value(u) + sd * random.nextGaussian())
                .toArray();
        return CurvePoints.of(x, y);
    }
}
