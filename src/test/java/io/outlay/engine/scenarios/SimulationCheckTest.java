package io.outlay.engine.scenarios;

import static io.outlay.engine.scenarios.Simulations.channel;
import static io.outlay.engine.scenarios.Simulations.joint;
import static io.outlay.engine.scenarios.Simulations.linear;
import static io.outlay.engine.scenarios.Simulations.normal;
import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.ProblemCode;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.scenario.Distribution;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Impossible requests are refused with the path of the field.
class SimulationCheckTest {
    private static final Simulations GOOD = Simulations.of(linear("a", normal(2, 0.3), 100));

    @Test
    void impossibleDistributions() {
        assertThat(path(normal(2, -1))).isEqualTo("channels[0].curve.beta.normal[1]");
        assertThat(path(normal(Double.NaN, 1))).isEqualTo("channels[0].curve.beta.normal[0]");
        assertThat(path(normal(-2, 0))).isEqualTo("channels[0].curve.beta.normal[0]");
        assertThat(path(normal(-2, 1))).isEqualTo("channels[0].curve.beta.normal[0]");
        assertThat(path(normal(1, 1e308))).isEqualTo("channels[0].curve.beta.normal[1]");
        assertThat(path(new Distribution.LogNormal(1, -0.1))).isEqualTo("channels[0].curve.beta.lognormal[1]");
        assertThat(path(new Distribution.LogNormal(1, 200))).isEqualTo("channels[0].curve.beta.lognormal[1]");
        assertThat(path(new Distribution.Triangular(2, 1, 3))).isEqualTo("channels[0].curve.beta.triangular[1]");
        assertThat(path(new Distribution.Triangular(1, 4, 3))).isEqualTo("channels[0].curve.beta.triangular[2]");
        assertThat(path(new Distribution.Triangular(-1, 1, 3))).isEqualTo("channels[0].curve.beta.triangular[0]");
        assertThat(path(new Distribution.Empirical(List.of(1.0, -3.0))))
                .isEqualTo("channels[0].curve.beta.empirical[1]");
        assertThat(path(new Distribution.Empirical(List.of()))).isEqualTo("channels[0].curve.beta.empirical");
        assertThat(path(Distribution.fixed(-1))).isEqualTo("channels[0].curve.beta");
    }

    @Test
    void parametersOutsideTheirFamilysDomain() {
        assertThat(Simulations.of(channel("a", CurveFamily.POWER, 1, Distribution.fixed(1), Distribution.fixed(1.5)))
                        .refusedPath())
                .isEqualTo("channels[0].curve.p");
        assertThat(Simulations.of(
                                channel("a", CurveFamily.EXPONENTIAL, 1, Distribution.fixed(1), Distribution.fixed(0)))
                        .refusedPath())
                .isEqualTo("channels[0].curve.k");
        assertThat(Simulations.of(joint("a", 1, CurveShape.of(CurveFamily.LINEAR, -1)))
                        .refusedPath())
                .isEqualTo("channels[0].curve");
        assertThat(Simulations.of(joint("a", 1)).refusedPath()).isEqualTo("channels[0].curve");
    }

    @Test
    void settings() {
        assertThat(GOOD.draws(1).refusedPath()).isEqualTo("draws");
        assertThat(GOOD.draws(1_000_001).refusedPath()).isEqualTo("draws");
        assertThat(GOOD.confidence(1).refusedPath()).isEqualTo("confidence");
        assertThat(GOOD.confidence(0).refusedPath()).isEqualTo("confidence");
        assertThat(GOOD.confidence(Double.NaN).refusedPath()).isEqualTo("confidence");
        assertThat(GOOD.target(Double.NaN).refusedPath()).isEqualTo("target");
        assertThat(GOOD.value(normal(1, -1)).refusedPath()).isEqualTo("value_per_unit.normal[1]");
        assertThat(Simulations.of().refusedPath()).isEqualTo("channels");
        assertThat(Simulations.of(linear("a", normal(2, 1), 1), linear("a", normal(2, 1), 1))
                        .refusedPath())
                .isEqualTo("channels[1].id");
        assertThat(Simulations.of(linear("a", normal(2, 1), -1)).refusedPath()).isEqualTo("channels[0].spend");
    }

    @Test
    void scenarios() {
        assertThat(GOOD.factor("x", "b", Distribution.fixed(1)).refusedPath())
                .isEqualTo("scenarios[0].parameters.budget_changes.b");
        assertThat(GOOD.budget("x", "a", normal(3, -1)).refusedPath())
                .isEqualTo("scenarios[0].parameters.budgets.a.normal[1]");
    }

    /// Every problem of a request is told, not only the first.
    @Test
    void allProblemsAtOnce() {
        var problems = Simulations.of(linear("a", normal(2, -1), -1)).draws(0).problems();
        assertThat(problems).hasSize(3).allMatch(problem -> problem.code() == ProblemCode.BAD_VALUE);
    }

    @Test
    void figuresBeyondTheLargestNumber() {
        assertThat(Simulations.of(linear("a", Distribution.fixed(1e200), 1e200))
                        .draws(10)
                        .refusedPath())
                .isEqualTo("channels");
        assertThat(Simulations.of(linear("a", normal(1e200, 1e199), 1))
                        .draws(10)
                        .refusedPath())
                .isEqualTo("channels");
    }

    private static String path(Distribution beta) {
        return Simulations.of(linear("a", beta, 1)).refusedPath();
    }
}
