package io.outlay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.curve.Adstock;
import io.outlay.domain.curve.AdstockKind;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.mix.ControlScaling;
import io.outlay.domain.mix.LiftTest;
import io.outlay.domain.mix.MixControl;
import io.outlay.domain.mix.MixLikelihood;
import io.outlay.domain.mix.MixRequest;
import io.outlay.domain.mix.MixTrend;
import io.outlay.domain.mix.Prior;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The hand-coded gradient against differences of the density, for every family, carry-over and option, on both
/// scales.
class MixGradientTest {

    static Stream<MixRequest> requests() {
        var requests = new ArrayList<MixRequest>();
        var base = simulated();
        for (var family : List.of(
                CurveFamily.LOGISTIC, CurveFamily.HILL, CurveFamily.MICHAELIS_MENTEN, CurveFamily.EXPONENTIAL)) {
            requests.add(base.withFamily(family));
        }
        for (var kind : AdstockKind.values()) {
            for (boolean normalised : new boolean[] {true, false}) {
                requests.add(base.withMedia(base.media().stream()
                        .map(m -> m.withAdstock(new Adstock(kind, 6, normalised)))
                        .toList()));
            }
        }
        requests.add(base.withMedia(base.media().stream()
                .map(m -> m.withAdstock(new Adstock(AdstockKind.GEOMETRIC, 1, true)))
                .toList()));
        requests.add(base.withLikelihood(MixLikelihood.STUDENT_T));
        requests.add(base.withTrend(new MixTrend.Piecewise(List.of(10, 25))));
        requests.add(base.withHoldout(7));
        requests.add(base.withMedia(List.of(
                base.media().get(0).withPriors(Map.of("roas", Prior.probablyBetween(1, 3))),
                base.media()
                        .get(1)
                        .withPriors(Map.of("roas", new Prior.Uniform(0.1, 9), "alpha", new Prior.Uniform(0.1, 0.8))))));
        requests.add(base.withMedia(List.of(
                base.media()
                        .get(0)
                        .withPriors(Map.of("beta", new Prior.Uniform(0, 2), "lambda", new Prior.LogNormal(0.5, 0.7))),
                base.media()
                        .get(1)
                        .withHistory(Simulated.list(3, 9, 4))
                        .withPriors(Map.of("beta", new Prior.Gamma(2, 3))))));
        requests.add(base.withLiftTests(List.of(
                new LiftTest("m1", 5, 8, 60, 100, 30),
                new LiftTest("m2", 36, 38, -20, -40, 25),
                new LiftTest("m1", 20, 20, -30, -10, 25))));
        requests.add(base.withControls(
                List.of(new MixControl("price", base.media().get(1).spend().reversed())), ControlScaling.STANDARD));
        requests.add(base.withControls(
                        List.of(new MixControl(
                                "price", base.media().get(1).spend().reversed())),
                        ControlScaling.STANDARD)
                .withSeason(1, List.of())
                .withTrend(new MixTrend.Linear())
                .withLikelihood(MixLikelihood.NORMAL)
                .withPriors(Map.of("gamma[price]", new Prior.HalfNormal(1), "sigma", new Prior.LogNormal(-2, 1))));
        requests.add(Simulated.regions(20, false, 3));
        requests.add(Simulated.regions(20, false, 6)
                .withMedia(List.of(
                        Simulated.regions(20, false, 6)
                                .media()
                                .get(0)
                                .withPriors(Map.of("roas", Prior.probablyBetween(1, 3))),
                        Simulated.regions(20, false, 6).media().get(1))));
        requests.add(Simulated.regions(20, true, 4).withLiftTests(List.of(new LiftTest("a", 3, 5, 200, 90, 40))));
        requests.add(Simulated.regions(20, false, 5)
                .withLikelihood(MixLikelihood.STUDENT_T)
                .withHoldout(3));
        return requests.stream();
    }

    private static MixRequest simulated() {
        return Simulated.of(
                        40,
                        new double[][] {Simulated.bursts(40, 100, 1), Simulated.bursts(40, 60, 2)},
                        new double[] {0.4, 0.2},
                        new double[] {3, 2},
                        new double[] {300, 200},
                        20,
                        7)
                .request();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void equalsDifferences(MixRequest request) {
        var target = MixExamples.target(request);
        var random = new Random(11);
        for (var scale : MixDensity.Scale.values()) {
            var density = new MixDensity(target.data(), target.layout(), target.turn(), scale);
            var u = new double[target.dimension()];
            for (int trial = 0; trial < 3; trial++) {
                for (int i = 0; i < u.length; i++) {
                    u[i] = 0.7 * random.nextGaussian();
                }
                check(density, u, target);
            }
        }
    }

    private static void check(MixDensity density, double[] u, MixTarget target) {
        var gradient = new double[u.length];
        var ignored = new double[u.length];
        double value = density.evaluate(u, gradient);
        assertThat(value).isFinite();
        for (int i = 0; i < u.length; i++) {
            // Richardson's extrapolation of central differences: error of the fourth order.
            double wide = difference(density, u, i, 2e-3, ignored);
            double narrow = difference(density, u, i, 1e-3, ignored);
            double expected = narrow + (narrow - wide) / 3;
            assertThat(gradient[i])
                    .as(target.layout().parameter(i).name())
                    .isCloseTo(expected, within(2e-7 * (Math.abs(expected) + Math.abs(value) + 1)));
        }
    }

    private static double difference(MixDensity density, double[] u, int i, double h, double[] ignored) {
        double centre = u[i];
        u[i] = centre + h;
        double above = density.evaluate(u, ignored);
        u[i] = centre - h;
        double below = density.evaluate(u, ignored);
        u[i] = centre;
        return (above - below) / (2 * h);
    }

    static Stream<MixRequest> forScales() {
        var regions = Simulated.regions(20, false, 3);
        return Stream.of(
                simulated(),
                simulated().withFamily(CurveFamily.HILL).withHoldout(4),
                regions,
                regions.withMedia(List.of(
                        regions.media().get(0).withPriors(Map.of("roas", Prior.probablyBetween(1, 3))),
                        regions.media().get(1))));
    }

    /// Both scales describe one density: they differ by the logarithm of their map's determinant, which is constant
    /// but for the levels of G regions, where it is −(G − 1) ln sd.
    @ParameterizedTest
    @MethodSource("forScales")
    void scalesDescribeOneDensity(MixRequest request) {
        var target = MixExamples.target(request);
        var layout = target.layout();
        var stated = new MixDensity(target.data(), layout, LinearTurn.NONE, MixDensity.Scale.STATED);
        var sampled = target.mix();
        var random = new Random(5);
        double constant = Double.NaN;
        for (int trial = 0; trial < 5; trial++) {
            var v = new double[target.dimension()];
            for (int i = 0; i < v.length; i++) {
                v[i] = 0.7 * random.nextGaussian();
            }
            var ignored = new double[v.length];
            double there = sampled.evaluate(v, ignored);
            if (layout.regionSd >= 0) {
                there += (layout.region.length - 1) * Math.log(sampled.values()[layout.regionSd]);
            }
            var u = new double[v.length];
            for (int i = 0; i < u.length; i++) {
                u[i] = layout.parameter(i).transform().inverse(sampled.values()[i]);
            }
            double here = stated.evaluate(u, ignored);
            constant = Double.isNaN(constant) ? here - there : constant;
            assertThat(here - there).isCloseTo(constant, within(1e-9 * Math.abs(here)));
            assertThat(stated.fittedMean()).usingComparatorWithPrecision(1e-10).containsExactly(sampled.fittedMean());
        }
    }

    @Test
    void exponentialIsMaths() {
        var a = new double[1000];
        var out = new double[1000];
        for (int i = 0; i < a.length; i++) {
            a[i] = i * i * 1e-3;
        }
        new NegativeExponential(1000).of(a, 0.7, 1000, out);
        for (int i = 0; i < a.length; i++) {
            double expected = Math.exp(-0.7 * a[i]);
            assertThat(out[i]).isCloseTo(expected, within(1.5e-14 * expected + 1e-300));
        }
    }
}
