package io.outlay.engine.scenarios;

import static io.outlay.engine.scenarios.Simulations.channel;
import static io.outlay.engine.scenarios.Simulations.joint;
import static io.outlay.engine.scenarios.Simulations.linear;
import static io.outlay.engine.scenarios.Simulations.normal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.scenario.Distribution;
import io.outlay.domain.scenario.ScenarioOutcome;
import io.outlay.domain.scenario.ScenarioOutcome.SobolIndex;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// First-order indices against closed forms.
class SobolTest {

    /// A sum of independent inputs: each index is its share of the variance.
    @Test
    void additivePlan() {
        var base = Simulations.of(
                        linear("a", normal(2, 0.3), 100),
                        linear("b", normal(1.5, 0.1), 100),
                        linear("c", normal(3, 0.2), 100))
                .run()
                .base();
        double all = 0.09 + 0.01 + 0.04;
        assertThat(base.sobol()).extracting("input").containsExactly("a.beta", "c.beta", "b.beta");
        near(base, "a.beta", 0.09 / all);
        near(base, "b.beta", 0.01 / all);
        near(base, "c.beta", 0.04 / all);
    }

    /// A product of two normal numbers: what is left is their interaction.
    @Test
    void productOfTwo() {
        var base = Simulations.of(linear("a", normal(2, 0.4), 100))
                .value(normal(3, 0.9))
                .run()
                .base();
        double a = 9 * 0.16;
        double v = 4 * 0.81;
        double all = a + v + 0.16 * 0.81;
        near(base, "a.beta", a / all);
        near(base, "value_per_unit", v / all);
        assertThat(base.sobol().stream().mapToDouble(SobolIndex::index).sum()).isLessThan(1);
    }

    /// The only input explains everything, a wide log-normal one and a step too.
    @Test
    void onlyInput() {
        near(
                Simulations.of(linear("a", new Distribution.LogNormal(0, 1), 1))
                        .run()
                        .base(),
                "a.beta",
                1);
        near(
                Simulations.of(linear("a", new Distribution.Empirical(java.util.List.of(1.0, 2.0, 9.0)), 1))
                        .run()
                        .base(),
                "a.beta",
                1);
    }

    /// k of a Hill curve: Var(E[f | k]) = Var(f), bent and not monotone in nothing else.
    @Test
    void bentResponse() {
        var base = Simulations.of(channel(
                        "a",
                        CurveFamily.HILL,
                        100,
                        Distribution.fixed(500),
                        new Distribution.Triangular(20, 60, 400),
                        Distribution.fixed(2)))
                .run()
                .base();
        near(base, "a.k", 1);
    }

    @Test
    void nothingUncertainHasNoIndex() {
        assertThat(Simulations.of(linear("a", Distribution.fixed(1), 1))
                        .run()
                        .base()
                        .sobol())
                .isEmpty();
    }

    /// An input that moves nothing explains nothing, whatever chance brings.
    @Test
    void chanceIsTakenOff() {
        double sum = 0;
        for (int seed = 0; seed < 20; seed++) {
            var base = Simulations.of(linear("a", normal(2, 0.3), 100), linear("b", normal(2, 0.003), 100))
                    .draws(4096)
                    .run()
                    .base();
            sum += index(base, "b.beta").index();
        }
        assertThat(sum / 20).isLessThan(0.01);
    }

    /// Independent joint draws of two channels: shares of the variance again.
    @Test
    void drawnCurves() {
        var random = new Random(5);
        var a = IntStream.range(0, 2000)
                .mapToObj(i -> CurveShape.of(CurveFamily.LINEAR, Math.max(0, 2 + 0.3 * random.nextGaussian())))
                .toArray(CurveShape[]::new);
        var b = IntStream.range(0, 2000)
                .mapToObj(i -> CurveShape.of(CurveFamily.LINEAR, Math.max(0, 2 + 0.15 * random.nextGaussian())))
                .toArray(CurveShape[]::new);
        var base = Simulations.of(joint("a", 100, a), joint("b", 100, b))
                .draws(10_000)
                .run()
                .base();
        near(base, "a.curve", 0.8);
        near(base, "b.curve", 0.2);
    }

    private static void near(ScenarioOutcome outcome, String input, double truth) {
        var found = index(outcome, input);
        assertThat(found.index()).as(input + " " + found).isCloseTo(truth, within(4 * found.error() + 2e-3));
    }

    private static SobolIndex index(ScenarioOutcome outcome, String input) {
        return outcome.sobol().stream()
                .filter(it -> it.input().equals(input))
                .findFirst()
                .orElseThrow();
    }
}
