package io.outlay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.SharedData;
import io.outlay.domain.curve.CurveFamily;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Stan's log density and gradient of the reference model, to 1e-9 relative.
class ReferenceDensityTest {

    @Test
    void densityAndGradientAreStans() throws IOException {
        var checks = JsonMapper.shared()
                .readTree(Files.readString(SharedData.require("bayes/posterior_mmm_example_logistic.json")))
                .path("density_checks");
        var target = MixExamples.target(MixExamples.reference(CurveFamily.LOGISTIC));
        var names = checks.path("unconstrained_names")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        assertThat(names).hasSize(target.dimension());
        assertThat(target.layout().parameter(1).name()).isEqualTo("alpha[x1]");
        assertThat(target.layout().parameter(14).name()).isEqualTo("sigma");
        var with = new MixDensity(target.data(), target.layout(), LinearTurn.NONE, MixDensity.Scale.STATED);
        var without = new MixDensity(target.data(), target.layout(), LinearTurn.NONE, MixDensity.Scale.STATED, false);
        int points = 0;
        for (var point : checks.path("points").valueStream().toList()) {
            var u = numbers(point.path("u"));
            var gradient = new double[u.length];
            double expected = point.path("lp_jacobian_true").asDouble();
            assertThat(with.evaluate(u, gradient)).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
            var reference = numbers(point.path("grad_jacobian_true"));
            for (int i = 0; i < u.length; i++) {
                assertThat(gradient[i])
                        .as(names.get(i))
                        .isCloseTo(reference[i], within(1e-9 * Math.max(1, Math.abs(reference[i]))));
            }
            expected = point.path("lp_jacobian_false").asDouble();
            assertThat(without.evaluate(u, gradient)).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
            points++;
        }
        assertThat(points).isGreaterThan(3);
    }

    private static double[] numbers(JsonNode array) {
        return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }
}
