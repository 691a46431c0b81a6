package io.outlay.engine.scenarios;

import static io.outlay.engine.scenarios.Simulations.channel;
import static io.outlay.engine.scenarios.Simulations.joint;
import static io.outlay.engine.scenarios.Simulations.linear;
import static io.outlay.engine.scenarios.Simulations.normal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.scenario.Distribution;
import io.outlay.domain.scenario.SimulationResult;
import io.outlay.progress.Cancelled;
import io.outlay.progress.Parallel;
import io.outlay.run.StopSignal;
import io.outlay.run.Workers;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonteCarloTest {

    /// With common random numbers the difference of linear plans is 0.2·x·β under every draw.
    @Test
    void differencesHoldNoNoiseOfTheirOwn() {
        var request = Simulations.of(linear("a", normal(2, 0.3), 100), linear("b", normal(1.5, 0.5), 100))
                .factor("more", "a", Distribution.fixed(1.2))
                .budget("same", "b", Distribution.fixed(100))
                .budget("none", "a", Distribution.fixed(0));
        var result = request.run();
        var alone = Simulations.of(linear("a", normal(2, 0.3), 100)).run();

        var more = result.scenarios().getFirst();
        assertThat(more.difference().mean())
                .isCloseTo(more.mean() - result.base().mean(), within(1e-9));
        // The difference is 20·β, so its spread is a fifth of the channel's own.
        assertThat(more.standardErrors().difference())
                .isCloseTo(0.2 * alone.base().standardErrors().mean(), within(0.01));
        double low = 20 * (2 - 1.6448536269514722 * 0.3);
        double high = 20 * (2 + 1.6448536269514722 * 0.3);
        assertThat(more.difference().low()).isCloseTo(low, within(0.15));
        assertThat(more.difference().high()).isCloseTo(high, within(0.15));
        assertThat(more.probabilityBelowBase()).isZero();

        var same = result.scenarios().get(1);
        assertThat(same.difference().mean()).isZero();
        assertThat(same.difference().low()).isZero();
        assertThat(same.mean()).isEqualTo(result.base().mean());
        assertThat(same.percentiles()).isEqualTo(result.base().percentiles());

        var none = result.scenarios().get(2);
        assertThat(none.probabilityBelowBase()).isEqualTo(1);
        assertThat(none.spend()).isEqualTo(100);
    }

    @Test
    void addingAScenarioChangesNothingElse() {
        var without = mixed();
        var with = without.budget("uncertain", "hill", new Distribution.Triangular(50, 80, 200));
        assertThat(with.run().base()).isEqualTo(without.run().base());
        assertThat(with.run().scenarios().getFirst())
                .isEqualTo(without.run().scenarios().getFirst());
    }

    @Test
    void sameBitsForOneAndTwoThreads() {
        var request = mixed().draws(50_000);
        SimulationResult two;
        try (var workers = new Workers(2)) {
            two = request.run(workers);
        }
        assertThat(two).isEqualTo(request.run());
        assertThat(request.run()).isEqualTo(request.run());
    }

    /// The first draws do not depend on how many are asked for.
    @Test
    void moreDrawsContinueTheSameStreams() {
        var short_ = mixed().draws(4096).run().base();
        var long_ = mixed().draws(4096 * 2).run().base();
        assertThat(long_.histogram().edges().getFirst())
                .isLessThanOrEqualTo(short_.histogram().edges().getFirst());
        assertThat(long_.histogram().edges().getLast())
                .isGreaterThanOrEqualTo(short_.histogram().edges().getLast());
    }

    @Test
    void aMillionDraws() {
        var base = Simulations.of(linear("a", normal(2, 0.3), 100))
                .draws(1_000_000)
                .run()
                .base();
        assertThat(base.mean()).isCloseTo(200, within(4 * 30 / 1000.0));
        assertThat(base.sd()).isCloseTo(30, within(4 * base.standardErrors().sd()));
        assertThat(base.histogram().counts().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(1_000_000);
    }

    @Test
    void stopsWhenAsked() {
        var heard = new int[1];
        var signal = new StopSignal[1];
        signal[0] = new StopSignal((fraction, phase) -> {
            heard[0]++;
            signal[0].stop();
        });
        assertThatThrownBy(() -> new MonteCarlo(Parallel.serial())
                        .simulate(mixed().draws(1_000_000).request(), signal[0]))
                .isInstanceOf(Cancelled.class);
        assertThat(heard[0]).isEqualTo(1);
    }

    @Test
    void nothingUncertain() {
        var base = Simulations.of(linear("a", Distribution.fixed(0.3), 10))
                .target(3)
                .run()
                .base();
        assertThat(base.mean()).isEqualTo(3);
        assertThat(base.sd()).isZero();
        assertThat(base.percentiles()).containsOnly(3.0);
        assertThat(base.histogram().counts()).containsExactly(100_000L);
        assertThat(base.histogram().edges()).containsExactly(2.5, 3.5);
        assertThat(base.probabilityOfLoss()).isEqualTo(1);
        assertThat(base.probabilityTarget()).hasValue(1);
        assertThat(base.valueAtRisk()).isEqualTo(7);
        assertThat(base.conditionalValueAtRisk()).isEqualTo(7);
        assertThat(base.standardErrors().mean()).isZero();
        assertThat(base.standardErrors().valueAtRisk()).isZero();
        assertThat(base.standardErrors().conditionalValueAtRisk()).isZero();
        assertThat(base.tornado()).isEmpty();
    }

    /// Break-even is no loss, and a target exactly reached is reached.
    @Test
    void boundariesCount() {
        var base = Simulations.of(linear("a", Distribution.fixed(1), 10))
                .target(10)
                .run()
                .base();
        assertThat(base.probabilityOfLoss()).isZero();
        assertThat(base.probabilityTarget()).hasValue(1);
        assertThat(base.probabilityBelowBase()).isZero();
    }

    @Test
    void noSpendBringsNothing() {
        for (var family : CurveFamily.values()) {
            var parameters = new Distribution[family.parameters().size()];
            java.util.Arrays.fill(parameters, new Distribution.Triangular(0.2, 0.5, 0.9));
            var base = Simulations.of(channel("a", family, 0, parameters))
                    .draws(1000)
                    .run()
                    .base();
            assertThat(base.mean()).as(family.id()).isZero();
            assertThat(base.sd()).as(family.id()).isZero();
            assertThat(base.probabilityOfLoss()).as(family.id()).isZero();
        }
    }

    /// Every family's loop computes the family's own curve.
    @Test
    void familiesAgreeWithTheirCurves() {
        for (var family : CurveFamily.values()) {
            var values = new double[] {0.7, 0.6, 0.9};
            var own = java.util.Arrays.copyOf(values, family.parameters().size());
            var fixed =
                    java.util.Arrays.stream(own).mapToObj(Distribution::fixed).toArray(Distribution[]::new);
            var base = Simulations.of(channel("a", family, 1.7, fixed))
                    .draws(10)
                    .run()
                    .base();
            assertThat(base.mean())
                    .as(family.id())
                    .isCloseTo(
                            io.outlay.engine.curves.Curves.of(CurveShape.of(family, own))
                                    .value(1.7),
                            within(1e-14));
        }
    }

    @Test
    void jointDrawsStayJointAndMayMixFamilies() {
        var up = CurveShape.of(CurveFamily.LINEAR, 3);
        var down = CurveShape.of(CurveFamily.MICHAELIS_MENTEN, 20, 10);
        // Channel a is high exactly when channel b is low: the sum hardly varies.
        var result = Simulations.of(joint("a", 10, up, down), joint("b", 10, down, up))
                .draws(1000)
                .factor("half", "a", Distribution.fixed(0.5))
                .run();
        assertThat(result.base().mean()).isEqualTo(40);
        assertThat(result.base().sd()).isZero();
        var half = result.scenarios().getFirst();
        assertThat(half.mean()).isCloseTo((15 + 10 + 20 / 3.0 + 30) / 2, within(1e-12));
        assertThat(half.difference().low()).isCloseTo(-15, within(1e-12));
        assertThat(half.difference().high()).isCloseTo(20 / 3.0 - 10, within(1e-12));
        assertThat(half.tornado()).extracting("input").containsExactlyInAnyOrder("a.curve", "b.curve");
    }

    /// Repeating 50 curves over 10 000 draws does not make them 10 000 curves.
    @Test
    void standardErrorsCountRepeatedCurvesOnce() {
        var shapes = new CurveShape[50];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = CurveShape.of(CurveFamily.LINEAR, 1 + i / 50.0);
        }
        var base = Simulations.of(joint("a", 100, shapes)).draws(10_000).run().base();
        assertThat(base.standardErrors().mean()).isCloseTo(base.sd() / Math.sqrt(50), within(0.02 * base.sd()));
    }

    @Test
    void tornadoOfALinearPlan() {
        var bars = Simulations.of(linear("a", normal(2, 0.3), 100), linear("b", normal(1.5, 0.35), 100))
                .value(normal(1, 0.01))
                .run()
                .base()
                .tornado();
        double z = 1.2815515655446004;
        assertThat(bars).extracting("input").containsExactly("b.beta", "a.beta", "value_per_unit");
        assertThat(bars.getFirst().low()).isCloseTo(200 + 150 - 35 * z, within(0.1));
        assertThat(bars.getFirst().width()).isCloseTo(2 * z * 35, within(0.1));
        assertThat(bars.get(1).atLow().orElseThrow()).isCloseTo(2 - 0.3 * z, within(1e-9));
        assertThat(bars.get(2).width()).isCloseTo(2 * z * 0.01 * 350, within(0.02));
    }

    @Test
    void tornadoNamesOnlyWhatThePlanUses() {
        var result = Simulations.of(linear("a", normal(2, 0.3), 100))
                .factor("uncertain", "a", new Distribution.Triangular(0.5, 1, 1.5))
                .draws(1000)
                .run();
        assertThat(result.base().tornado()).extracting("input").containsExactly("a.beta");
        assertThat(result.scenarios().getFirst().tornado())
                .extracting("input")
                .containsExactlyInAnyOrder("a.beta", "a.budget_change");
    }

    @Test
    void histogramAndPercentilesFitTogether() {
        var base = mixed().run().base();
        var edges = base.histogram().edges();
        assertThat(edges).isSorted().doesNotHaveDuplicates();
        assertThat(base.histogram().counts()).hasSize(edges.size() - 1).hasSizeLessThanOrEqualTo(200);
        assertThat(base.histogram().counts().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(10_000);
        assertThat(base.percentiles()).hasSize(99).isSorted();
        assertThat(base.conditionalValueAtRisk()).isGreaterThanOrEqualTo(base.valueAtRisk());
    }

    private static Simulations mixed() {
        return Simulations.of(
                        channel(
                                "hill",
                                CurveFamily.HILL,
                                100,
                                new Distribution.LogNormal(5, 0.3),
                                new Distribution.Triangular(50, 80, 200),
                                normal(1.5, 0.2)),
                        channel("logistic", CurveFamily.LOGISTIC, 50, normal(90, 20), normal(0.02, 0.004)),
                        channel(
                                "empirical",
                                CurveFamily.EXPONENTIAL,
                                50,
                                new Distribution.Empirical(List.of(50.0, 60.0, 90.0)),
                                Distribution.fixed(40)))
                .draws(10_000)
                .factor("less", "hill", Distribution.fixed(0.8));
    }
}
