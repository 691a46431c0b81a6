package io.outlay.engine.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveFit;
import io.outlay.domain.curve.CurveFitRequest;
import io.outlay.domain.curve.CurveFits;
import io.outlay.domain.curve.CurvePoints;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.curve.CurveVerdict;
import io.outlay.domain.curve.FitLoss;
import io.outlay.domain.curve.FitStatus;
import io.outlay.progress.Cancelled;
import io.outlay.progress.Monitor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Closed forms, recovery of known curves, and everything that data can lack.
class CurveFitterTest {
    private static final double[] LINE_X = {0, 1, 2, 3, 5, 8};
    private static final double[] LINE_Y = {0.3, 2.1, 3.8, 6.4, 9.9, 16.2};

    static Stream<CurveShape> truths() {
        return Stream.of(
                CurveShape.of(CurveFamily.HILL, 900, 30, 1.7),
                CurveShape.of(CurveFamily.HILL, 900, 60, 0.7),
                CurveShape.of(CurveFamily.MICHAELIS_MENTEN, 500, 45),
                CurveShape.of(CurveFamily.EXPONENTIAL, 700, 35),
                CurveShape.of(CurveFamily.LOGISTIC, 700, 0.04),
                CurveShape.of(CurveFamily.LOGARITHMIC, 250, 15),
                CurveShape.of(CurveFamily.POWER, 70, 0.45),
                CurveShape.of(CurveFamily.LINEAR, 3));
    }

    @ParameterizedTest
    @MethodSource("truths")
    void findsExactCurvesToTheLastDigits(CurveShape truth) {
        for (double scale : new double[] {1e-6, 1, 1e9}) {
            var x = IntStream.range(0, 30).mapToDouble(i -> i * 5 * scale).toArray();
            var curve = Curves.of(truth);
            var y = Arrays.stream(x)
                    .map(v -> 1e-3 / scale * curve.value(v / scale))
                    .toArray();
            var fit = one(truth.family(), x, y, false);
            assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
            var found = Curves.of(fit.shape().orElseThrow());
            for (int i = 1; i < x.length; i++) {
                assertThat(found.value(x[i])).isCloseTo(y[i], within(1e-9 * y[i]));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("truths")
    void findsCurvesAboveABaseline(CurveShape truth) {
        var x = IntStream.range(0, 40).mapToDouble(i -> i * 4).toArray();
        var curve = Curves.of(truth);
        var y = Arrays.stream(x).map(v -> 123 + curve.value(v)).toArray();
        var fit = one(truth.family(), x, y, true);
        assertThat(fit.baseline().orElseThrow().value()).isCloseTo(123, within(1e-6));
        for (int j = 0; j < truth.values().size(); j++) {
            double value = truth.values().get(j);
            assertThat(fit.shape().orElseThrow().values().get(j)).isCloseTo(value, within(1e-6 * value));
        }
    }

    @Test
    void aLineThroughTheOriginIsTheClosedForm() {
        var fit = one(CurveFamily.LINEAR, LINE_X, LINE_Y, false);
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < LINE_X.length; i++) {
            xx += LINE_X[i] * LINE_X[i];
            xy += LINE_X[i] * LINE_Y[i];
        }
        double beta = xy / xx;
        double rss = 0;
        double loo = 0;
        for (int i = 0; i < LINE_X.length; i++) {
            double r = LINE_Y[i] - beta * LINE_X[i];
            rss += r * r;
            loo += Math.pow(r / (1 - LINE_X[i] * LINE_X[i] / xx), 2);
        }
        double se = Math.sqrt(rss / 5 / xx);
        double t = 2.570581835636314;
        var estimate = fit.parameter("beta").orElseThrow();
        assertThat(estimate.value()).isCloseTo(beta, within(1e-14));
        assertThat(estimate.se().orElseThrow()).isCloseTo(se, within(1e-14));
        assertThat(estimate.low().orElseThrow()).isCloseTo(beta - t * se, within(1e-9));
        assertThat(estimate.high().orElseThrow()).isCloseTo(beta + t * se, within(1e-9));
        var quality = fit.quality().orElseThrow();
        assertThat(quality.rss()).isCloseTo(rss, within(1e-13));
        assertThat(quality.looRmse().orElseThrow()).isCloseTo(Math.sqrt(loo / 6), within(1e-12));
        double minus2LogL = 6 * (Math.log(2 * Math.PI) + 1 - Math.log(6) + Math.log(rss));
        assertThat(quality.aicc().orElseThrow()).isCloseTo(minus2LogL + 4 + 12.0 / 3, within(1e-10));
        assertThat(quality.bic().orElseThrow()).isCloseTo(minus2LogL + 2 * Math.log(6), within(1e-10));
    }

    @Test
    void aLineWithBaselineIsOrdinaryRegression() {
        var fit = one(CurveFamily.LINEAR, LINE_X, LINE_Y, true);
        double mx = Arrays.stream(LINE_X).average().orElseThrow();
        double my = Arrays.stream(LINE_Y).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < 6; i++) {
            xx += (LINE_X[i] - mx) * (LINE_X[i] - mx);
            xy += (LINE_X[i] - mx) * (LINE_Y[i] - my);
        }
        double slope = xy / xx;
        double rss = 0;
        for (int i = 0; i < 6; i++) {
            double r = LINE_Y[i] - my - slope * (LINE_X[i] - mx);
            rss += r * r;
        }
        var baseline = fit.baseline().orElseThrow();
        double se = Math.sqrt(rss / 4 * (1.0 / 6 + mx * mx / xx));
        assertThat(baseline.value()).isCloseTo(my - slope * mx, within(1e-13));
        assertThat(baseline.se().orElseThrow()).isCloseTo(se, within(1e-13));
        assertThat(baseline.low().orElseThrow()).isCloseTo(baseline.value() - 2.7764451051977987 * se, within(1e-8));
        assertThat(fit.parameter("beta").orElseThrow().value()).isCloseTo(slope, within(1e-13));
    }

    @Test
    void weightsCountRowsAndZeroLeavesThemOut() {
        var noisy = noisy(CurveShape.of(CurveFamily.EXPONENTIAL, 700, 35), 30, 20, 5);
        var weights =
                IntStream.range(0, 30).mapToObj(i -> i % 3 == 0 ? 0.0 : 1.0).toList();
        var weighted = new CurvePoints(noisy.x(), noisy.y(), weights);
        var kept = IntStream.range(0, 30).filter(i -> i % 3 != 0).boxed().toList();
        var fewer = new CurvePoints(
                kept.stream().map(noisy.x()::get).toList(),
                kept.stream().map(noisy.y()::get).toList(),
                List.of());
        var a = fit(weighted, CurveFamily.EXPONENTIAL);
        var b = fit(fewer, CurveFamily.EXPONENTIAL);
        assertThat(a.shape()).isEqualTo(b.shape());
        assertThat(a.parameters()).isEqualTo(b.parameters());
        var tenfold = new CurvePoints(
                noisy.x(), noisy.y(), noisy.x().stream().map(v -> 10.0).toList());
        var c = fit(tenfold, CurveFamily.EXPONENTIAL);
        var d = fit(noisy, CurveFamily.EXPONENTIAL);
        assertThat(c.parameter("k").orElseThrow().high().orElseThrow())
                .isCloseTo(d.parameter("k").orElseThrow().high().orElseThrow(), within(1e-6));
        assertThat(c.quality().orElseThrow().aicc().orElseThrow())
                .isCloseTo(d.quality().orElseThrow().aicc().orElseThrow(), within(1e-8));
    }

    @Test
    void huberIsNotPulledByOutliers() {
        var truth = CurveShape.of(CurveFamily.MICHAELIS_MENTEN, 900, 40);
        var clean = noisy(truth, 60, 15, 11);
        var spoilt = new java.util.ArrayList<>(clean.y());
        for (int i : new int[] {7, 22, 41, 55}) {
            spoilt.set(i, spoilt.get(i) * 2.5);
        }
        var points = new CurvePoints(clean.x(), spoilt, List.of());
        var request = new CurveFitRequest(points, List.of(CurveFamily.MICHAELIS_MENTEN), false, Map.of());
        var robust = new CurveFitter(FitLoss.HUBER, 0.95)
                .fit(request, Monitor.silent())
                .bestFit()
                .orElseThrow();
        var plain = new CurveFitter().fit(request, Monitor.silent()).bestFit().orElseThrow();
        assertThat(error(robust, truth)).isLessThan(0.25 * error(plain, truth));
        assertThat(robust.quality().orElseThrow().aicc()).isEmpty();
        assertThat(robust.quality().orElseThrow().bic()).isEmpty();
        var k = robust.parameter("k").orElseThrow();
        assertThat(40.0).isBetween(k.low().orElseThrow(), k.high().orElseThrow());
    }

    @Test
    void huberRanksFamiliesToo() {
        var points = noisy(CurveShape.of(CurveFamily.EXPONENTIAL, 900, 40), 80, 8, 3);
        var fits = new CurveFitter(FitLoss.HUBER, 0.95).fit(CurveFitRequest.auto(points), Monitor.silent());
        assertThat(fits.fits().stream().mapToDouble(CurveFit::weight).sum()).isCloseTo(1, within(1e-12));
        assertThat(fits.fit(CurveFamily.EXPONENTIAL).orElseThrow().weight()).isGreaterThan(0.1);
        assertFinite(fits);
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(auto(new double[0], new double[0]).verdicts()).containsExactly(CurveVerdict.TOO_FEW_POINTS);
        assertThat(auto(new double[] {3}, new double[] {5}).verdicts()).containsExactly(CurveVerdict.TOO_FEW_POINTS);
        var constantSpend = new double[20];
        Arrays.fill(constantSpend, 7);
        var any = IntStream.range(0, 20).mapToDouble(i -> Math.sin(i) + 3).toArray();
        assertThat(auto(constantSpend, any).verdicts()).containsExactly(CurveVerdict.NO_VARIATION);
        assertThat(auto(new double[20], any).verdicts()).containsExactly(CurveVerdict.NO_VARIATION);
        assertThat(auto(any, new double[20]).verdicts()).containsExactly(CurveVerdict.NO_VARIATION);
        var fits = auto(any, new double[20]);
        assertThat(fits.best()).isEmpty();
        assertThat(fits.averaged()).isEmpty();
        assertThat(fits.fits()).allMatch(fit -> fit.status() == FitStatus.INSUFFICIENT_DATA);
    }

    @Test
    void fitsWhatTheRowsAllowAndNoMore() {
        var x = new double[] {1, 2, 3, 4, 5};
        var y = new double[] {10, 17, 22, 27, 29};
        var fits = auto(x, y);
        assertThat(fits.fit(CurveFamily.HILL).orElseThrow().verdicts()).containsExactly(CurveVerdict.TOO_FEW_POINTS);
        assertThat(fits.fit(CurveFamily.MICHAELIS_MENTEN).orElseThrow().shape()).isPresent();
        assertFinite(fits);
    }

    @Test
    void aFallingResponseIsSaidNotHidden() {
        var x = IntStream.range(0, 20).mapToDouble(i -> 1 + i).toArray();
        var y = IntStream.range(0, 20)
                .mapToDouble(i -> 100 - 3 * i + Math.sin(7 * i))
                .toArray();
        var request = new CurveFitRequest(CurvePoints.of(x, y), List.of(CurveFamily.values()), true, Map.of());
        var fits = new CurveFitter().fit(request, Monitor.silent());
        assertThat(fits.verdicts()).contains(CurveVerdict.NEGATIVE_RESPONSE, CurveVerdict.NO_EFFECT);
        assertThat(fits.bestShape().orElseThrow().value("beta")).isZero();
        assertFinite(fits);
    }

    /// Steps, parabolas, lines without noise, losses: whatever comes, figures are finite and weights add up.
    @Test
    void oddDataNeverBreakAFit() {
        for (int seed = 0; seed < 24; seed++) {
            var random = java.util.random.RandomGeneratorFactory.of("L64X128MixRandom")
                    .create(seed);
            int kind = seed % 6;
            double noise = seed < 12 ? 0 : 0.1;
            var x = random.doubles(20, 0, 8)
                    .map(v -> kind % 2 == 0 ? Math.floor(v) : v)
                    .toArray();
            var y = Arrays.stream(x)
                    .map(v -> odd(kind, v) + noise * random.nextGaussian())
                    .toArray();
            for (var loss : FitLoss.values()) {
                for (boolean baseline : new boolean[] {false, true}) {
                    var request = new CurveFitRequest(
                            CurvePoints.of(x, y), List.of(CurveFamily.values()), baseline, Map.of());
                    var fits = new CurveFitter(loss, 0.95).fit(request, Monitor.silent());
                    assertFinite(fits);
                    if (fits.best().isPresent()) {
                        CurveSampler.draw(fits, 20, 1, Monitor.silent())
                                .forEach(shape ->
                                        assertThat(Curves.of(shape).value(8)).isFinite());
                    }
                }
            }
        }
    }

    private static double odd(int kind, double x) {
        return switch (kind) {
            case 0 -> x;
            case 1 -> -x;
            case 2 -> x > 3 ? 1 : 0;
            case 3 -> x * x;
            case 4 -> 5;
            default -> -3 - Math.sqrt(x);
        };
    }

    @Test
    void noEffectAboveABaselineIsSaid() {
        var points = noisy(CurveShape.of(CurveFamily.LINEAR, 0), 60, 10, 21);
        var lifted = points.y().stream().map(v -> v + 400).toList();
        var request = new CurveFitRequest(
                new CurvePoints(points.x(), lifted, List.of()), List.of(CurveFamily.values()), true, Map.of());
        var fits = new CurveFitter().fit(request, Monitor.silent());
        assertThat(fits.verdicts()).contains(CurveVerdict.NO_EFFECT);
        assertFinite(fits);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1, 1e9})
    void unitsChangeNothing(double unit) {
        var points = noisy(CurveShape.of(CurveFamily.HILL, 900, 60, 1.4), 52, 15, 8);
        var scaled = new CurvePoints(
                points.x().stream().map(v -> v * unit).toList(),
                points.y().stream().map(v -> v / unit).toList(),
                List.of());
        var plain = new CurveFitter().fit(CurveFitRequest.auto(points), Monitor.silent());
        var other = new CurveFitter().fit(CurveFitRequest.auto(scaled), Monitor.silent());
        for (var family : CurveFamily.values()) {
            var a = plain.fit(family).orElseThrow();
            var b = other.fit(family).orElseThrow();
            assertThat(b.status()).isEqualTo(a.status());
            assertThat(b.verdicts()).isEqualTo(a.verdicts());
            assertThat(b.weight()).isCloseTo(a.weight(), within(1e-6));
            assertThat(b.quality().orElseThrow().rss() * unit * unit)
                    .isCloseTo(
                            a.quality().orElseThrow().rss(),
                            within(1e-9 * a.quality().orElseThrow().rss()));
        }
    }

    @Test
    void duplicatesAndZerosAreData() {
        var x = new double[] {0, 0, 0, 10, 10, 20, 20, 30, 30, 40, 40, 60, 60, 80, 80};
        var y = new double[] {0, 1, -1, 20, 24, 38, 36, 47, 50, 55, 58, 66, 63, 71, 70};
        var fits = auto(x, y);
        assertThat(fits.best()).isPresent();
        assertThat(fits.verdicts()).isEmpty();
        assertFinite(fits);
    }

    @Test
    void theSameRequestGivesTheSameBits() {
        var points = noisy(CurveShape.of(CurveFamily.HILL, 900, 60, 1.4), 52, 40, 77);
        var a = new CurveFitter().fit(CurveFitRequest.auto(points), Monitor.silent());
        var b = new CurveFitter().fit(CurveFitRequest.auto(points), Monitor.silent());
        assertThat(a).isEqualTo(b);
    }

    @Test
    void stopsWhenAsked() {
        var stopped = new Monitor() {
            @Override
            public void progress(double fraction, String phase) {}

            @Override
            public void check() {
                throw new Cancelled();
            }
        };
        var points = noisy(CurveShape.of(CurveFamily.HILL, 900, 60, 1.4), 52, 40, 77);
        assertThatThrownBy(() -> new CurveFitter().fit(CurveFitRequest.auto(points), stopped))
                .isInstanceOf(Cancelled.class);
    }

    @ParameterizedTest
    @CsvSource({"k,0.001", "k,1e7", "s,30"})
    void ownStartsNeverMakeItWorse(String name, double value) {
        var points = noisy(CurveShape.of(CurveFamily.HILL, 900, 60, 1.4), 52, 40, 5);
        var own = new CurveFitRequest(points, List.of(CurveFamily.HILL), false, Map.of(name, value));
        double with = new CurveFitter()
                .fit(own, Monitor.silent())
                .bestFit()
                .orElseThrow()
                .quality()
                .orElseThrow()
                .rss();
        double without = fit(points, CurveFamily.HILL).quality().orElseThrow().rss();
        assertThat(with).isCloseTo(without, within(1e-9 * without));
    }

    @Test
    void theAverageReadsLikeItsCurves() {
        var points = noisy(CurveShape.of(CurveFamily.EXPONENTIAL, 900, 40), 104, 20, 9);
        var fits = new CurveFitter().fit(CurveFitRequest.auto(points), Monitor.silent());
        var average = new CurveAverage(fits);
        var band = fits.averaged().orElseThrow();
        assertThat(band.x().getLast()).isCloseTo(1.2 * points.largestSpend(), within(1e-9));
        assertThat(band.mean().getFirst()).isZero();
        var reading = average.at(50);
        double expected = 0;
        double slope = 0;
        for (var fit : fits.fits()) {
            expected += fit.weight() * Curves.of(fit.shape().orElseThrow()).value(50);
            slope += fit.weight() * Curves.of(fit.shape().orElseThrow()).slope(50);
        }
        assertThat(reading.value()).isCloseTo(expected, within(1e-9));
        assertThat(reading.marginal().orElseThrow()).isCloseTo(slope, within(1e-9));
        assertThat(reading.value()).isBetween(reading.valueLow(), reading.valueHigh());
        assertThat(900 * -Math.expm1(-50 / 40.0)).isBetween(reading.valueLow(), reading.valueHigh());
        assertThat(reading.beyondData()).isFalse();
        assertThat(average.at(1e6).beyondData()).isTrue();
        assertFinite(fits);
    }

    static void assertFinite(CurveFits fits) {
        for (var fit : fits.fits()) {
            fit.shape()
                    .ifPresent(
                            shape -> shape.values().forEach(v -> assertThat(v).isFinite()));
            fit.parameters().forEach(p -> {
                assertThat(p.value()).isFinite();
                for (var optional : List.of(p.se(), p.low(), p.high())) {
                    assertThat(optional.orElse(0)).isFinite();
                }
            });
            fit.logCovariance().forEach(row -> row.forEach(v -> assertThat(v).isFinite()));
            fit.quality().ifPresent(q -> {
                assertThat(q.rss()).isFinite();
                for (OptionalDouble optional : List.of(q.r2(), q.aicc(), q.bic(), q.looRmse())) {
                    assertThat(optional.orElse(0)).isFinite();
                }
            });
        }
        fits.averaged()
                .ifPresent(band -> Stream.of(band.mean(), band.low(), band.high())
                        .flatMap(List::stream)
                        .forEach(v -> assertThat(v).isFinite()));
    }

    static CurvePoints noisy(CurveShape truth, int n, double sd, long seed) {
        var random =
                java.util.random.RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var curve = Curves.of(truth);
        var x = random.doubles(n, 5, 150).toArray();
        var y = Arrays.stream(x)
                .map(v -> curve.value(v) + sd * random.nextGaussian())
                .toArray();
        return CurvePoints.of(x, y);
    }

    private static double error(CurveFit fit, CurveShape truth) {
        double sum = 0;
        for (int i = 1; i <= 150; i++) {
            double difference = Curves.of(fit.shape().orElseThrow()).value(i)
                    - Curves.of(truth).value(i);
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    private static CurveFits auto(double[] x, double[] y) {
        return new CurveFitter().fit(CurveFitRequest.auto(CurvePoints.of(x, y)), Monitor.silent());
    }

    private static CurveFit one(CurveFamily family, double[] x, double[] y, boolean baseline) {
        var request = new CurveFitRequest(CurvePoints.of(x, y), List.of(family), baseline, Map.of());
        return new CurveFitter().fit(request, Monitor.silent()).fits().getFirst();
    }

    private static CurveFit fit(CurvePoints points, CurveFamily family) {
        return new CurveFitter()
                .fit(new CurveFitRequest(points, List.of(family), false, Map.of()), Monitor.silent())
                .fits()
                .getFirst();
    }
}
