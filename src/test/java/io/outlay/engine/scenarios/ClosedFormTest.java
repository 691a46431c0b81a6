package io.outlay.engine.scenarios;

import static io.outlay.engine.scenarios.Simulations.channel;
import static io.outlay.engine.scenarios.Simulations.linear;
import static io.outlay.engine.scenarios.Simulations.normal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.scenario.Distribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/// Simulated figures against formulas, each within four of its own Monte-Carlo standard errors.
class ClosedFormTest {
    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);
    private static final double LEVEL = 0.95;
    private static final double Z = STANDARD.inverseCumulativeProbability(LEVEL);

    /// Outcome of linear channels with independent normal returns is normal: mean Σβx, variance Σ(σx)².
    @Test
    void linearCurvesWithNormalReturns() {
        double mean = 1.1 * 1000 + 1.3 * 500 + 2.0 * 200;
        double sd = Math.sqrt(Math.pow(0.1 * 1000, 2) + Math.pow(0.2 * 500, 2) + Math.pow(0.25 * 200, 2));
        var base = Simulations.of(
                        linear("a", normal(1.1, 0.1), 1000),
                        linear("b", normal(1.3, 0.2), 500),
                        linear("c", normal(2.0, 0.25), 200))
                .target(2000)
                .run()
                .base();
        var error = base.standardErrors();
        double lossMean = 1700 - mean;

        assertThat(base.spend()).isEqualTo(1700);
        assertThat(base.mean()).isCloseTo(mean, within(4 * error.mean()));
        assertThat(base.sd()).isCloseTo(sd, within(4 * error.sd()));
        assertThat(base.probabilityOfLoss())
                .isCloseTo(STANDARD.cumulativeProbability(lossMean / sd), within(4 * error.probabilityOfLoss()));
        assertThat(base.probabilityTarget().orElseThrow())
                .isCloseTo(
                        STANDARD.cumulativeProbability((mean - 2000) / sd),
                        within(4 * error.probabilityTarget().orElseThrow()));
        assertThat(base.valueAtRisk()).isCloseTo(lossMean + sd * Z, within(4 * error.valueAtRisk()));
        assertThat(base.conditionalValueAtRisk())
                .isCloseTo(
                        lossMean + sd * STANDARD.density(Z) / (1 - LEVEL), within(4 * error.conditionalValueAtRisk()));
        for (int p : new int[] {1, 5, 25, 50, 75, 95, 99}) {
            assertThat(base.percentile(p))
                    .isCloseTo(mean + sd * STANDARD.inverseCumulativeProbability(p / 100.0), within(6 * error.mean()));
        }
    }

    /// The stated standard errors are the spread that other seeds show.
    @Test
    void standardErrorsAreTheSpreadOverSeeds() {
        int runs = 200;
        var means = new double[runs];
        var sds = new double[runs];
        var risks = new double[runs];
        var tails = new double[runs];
        double[] stated = new double[4];
        for (int r = 0; r < runs; r++) {
            var request = Simulations.of(linear("a", normal(1.2, 0.2), 100))
                    .draws(2000)
                    .request();
            var base = new Simulations(new io.outlay.domain.scenario.SimulationRequest(
                            request.channels(),
                            request.valuePerUnit(),
                            request.draws(),
                            request.confidence(),
                            request.target(),
                            request.scenarios(),
                            1000 + r))
                    .run()
                    .base();
            means[r] = base.mean();
            sds[r] = base.sd();
            risks[r] = base.valueAtRisk();
            tails[r] = base.conditionalValueAtRisk();
            stated[0] += base.standardErrors().mean() / runs;
            stated[1] += base.standardErrors().sd() / runs;
            stated[2] += base.standardErrors().valueAtRisk() / runs;
            stated[3] += base.standardErrors().conditionalValueAtRisk() / runs;
        }
        // The relative error of a standard deviation from 200 runs is 5 %.
        assertThat(new Sample(means).sd() / stated[0]).isBetween(0.8, 1.2);
        assertThat(new Sample(sds).sd() / stated[1]).isBetween(0.8, 1.2);
        assertThat(new Sample(risks).sd() / stated[2]).isBetween(0.8, 1.2);
        assertThat(new Sample(tails).sd() / stated[3]).isBetween(0.8, 1.2);
    }

    /// The mean settles at the truth, with the errors it states, and ends at the mean of all draws.
    @Test
    void convergence() {
        var base = Simulations.of(linear("a", normal(2, 0.5), 100)).run().base();
        var points = base.convergence();
        assertThat(points.getFirst().draws()).isEqualTo(64);
        assertThat(points.getLast().draws()).isEqualTo(100_000);
        assertThat(points.getLast().mean()).isCloseTo(base.mean(), within(1e-9));
        assertThat(points.getLast().error()).isCloseTo(base.standardErrors().mean(), within(1e-9));
        assertThat(points).allSatisfy(point -> assertThat(point.mean()).isCloseTo(200, within(4.5 * point.error())));
        for (int p : new int[] {1, 10, 50, 90, 99}) {
            double truth = 200 + 50 * STANDARD.inverseCumulativeProbability(p / 100.0);
            assertThat(base.percentile(p))
                    .isCloseTo(
                            truth,
                            within(4 * base.standardErrors().percentiles().get(p - 1)));
        }
    }

    @Test
    void logNormalReturn() {
        var base = Simulations.of(linear("a", new Distribution.LogNormal(0.5, 0.4), 10))
                .run()
                .base();
        double mean = 10 * Math.exp(0.5 + 0.08);
        double sd = mean * Math.sqrt(Math.expm1(0.16));
        assertThat(base.mean()).isCloseTo(mean, within(4 * base.standardErrors().mean()));
        assertThat(base.sd()).isCloseTo(sd, within(4 * base.standardErrors().sd()));
        assertThat(base.percentile(50))
                .isCloseTo(10 * Math.exp(0.5), within(6 * base.standardErrors().mean()));
    }

    @Test
    void triangularReturn() {
        var base = Simulations.of(linear("a", new Distribution.Triangular(1, 2, 5), 10))
                .run()
                .base();
        double variance = (1 + 4 + 25 - 2 - 5 - 10) / 18.0;
        assertThat(base.mean())
                .isCloseTo(10 * 8 / 3.0, within(4 * base.standardErrors().mean()));
        assertThat(base.sd())
                .isCloseTo(
                        10 * Math.sqrt(variance),
                        within(4 * base.standardErrors().sd()));
    }

    @Test
    void empiricalReturn() {
        var base = Simulations.of(linear("a", new Distribution.Empirical(java.util.List.of(1.0, 2.0, 6.0)), 10))
                .run()
                .base();
        assertThat(base.mean()).isCloseTo(30, within(4 * base.standardErrors().mean()));
        assertThat(base.sd())
                .isCloseTo(
                        10 * Math.sqrt(14 / 3.0),
                        within(4 * base.standardErrors().sd()));
        assertThat(base.percentile(20)).isEqualTo(10);
        assertThat(base.percentile(50)).isEqualTo(20);
        assertThat(base.percentile(90)).isEqualTo(60);
    }

    /// Normal with mean 1 and sd 1, conditioned on being at least 0: mean 1 + φ(1)/Φ(1).
    @Test
    void aNormalReturnIsTruncatedNotClamped() {
        var result = Simulations.of(linear("a", normal(1, 1), 10)).run();
        double ratio = STANDARD.density(1) / STANDARD.cumulativeProbability(1);
        var base = result.base();
        assertThat(base.mean())
                .isCloseTo(10 * (1 + ratio), within(4 * base.standardErrors().mean()));
        assertThat(base.sd())
                .isCloseTo(
                        10 * Math.sqrt(1 - ratio - ratio * ratio),
                        within(4 * base.standardErrors().sd()));
        assertThat(result.truncated()).hasSize(1);
        assertThat(result.truncated().getFirst().path()).isEqualTo("channels[0].curve.beta");
        assertThat(result.truncated().getFirst().share())
                .isCloseTo(1 - STANDARD.cumulativeProbability(1), within(1e-12));
    }

    /// A power curve's elasticity is at most 1.
    @Test
    void truncationAboveToo() {
        var base = Simulations.of(channel("a", CurveFamily.POWER, Math.E, Distribution.fixed(1), normal(0.95, 0.2)))
                .run()
                .base();
        assertThat(base.percentile(99)).isLessThanOrEqualTo(Math.E);
        assertThat(base.histogram().edges().getLast()).isLessThanOrEqualTo(Math.E + 1e-12);
    }

    /// Uncertain spend and value: for independent value and spend the mean is the product of the means.
    @Test
    void uncertainSpendAndValue() {
        var channel = new io.outlay.domain.scenario.SimulatedChannel(
                "a",
                new io.outlay.domain.scenario.UncertainCurve.Parameters(
                        CurveFamily.LINEAR, java.util.List.of(Distribution.fixed(2))),
                normal(100, 10));
        var base = Simulations.of(channel).value(normal(3, 0.3)).run().base();
        assertThat(base.mean()).isCloseTo(600, within(4 * base.standardErrors().mean()));
        double variance = 4 * ((9 + 0.09) * (10000 + 100) - 9 * 10000);
        assertThat(base.sd())
                .isCloseTo(Math.sqrt(variance), within(4 * base.standardErrors().sd()));
        assertThat(base.spend()).isCloseTo(100, within(4 * 10 / Math.sqrt(100_000)));
    }
}
