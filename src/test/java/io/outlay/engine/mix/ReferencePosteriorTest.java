package io.outlay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.SharedData;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.engine.bayes.Diagnostics;
import io.outlay.engine.bayes.Sampler;
import io.outlay.engine.bayes.SamplerOutcome;
import io.outlay.engine.bayes.SamplerSettings;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Stan's posterior of the reference model, by the tolerance that stands in its file.
class ReferencePosteriorTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyParameterAgreesWithStan(long seed) throws IOException {
        var reference = JsonMapper.shared()
                .readTree(Files.readString(SharedData.require("bayes/posterior_mmm_example_logistic.json")));
        var target = MixExamples.target(MixExamples.reference(CurveFamily.LOGISTIC));
        var sample = (SamplerOutcome.Sampled) new Sampler(Parallel.serial(), () -> 0)
                .sample(target, SamplerSettings.standard(seed), Monitor.silent());
        assertThat(sample.divergences()).isZero();
        int compared = 0;
        for (var r : reference.path("parameters").valueStream().toList()) {
            var name = r.path("variable").asString();
            var draws = draws(target, sample, name);
            var all = Arrays.stream(draws)
                    .flatMapToDouble(Arrays::stream)
                    .sorted()
                    .toArray();
            double mean = Arrays.stream(all).average().orElseThrow();
            double mcse = Diagnostics.errorOfMean(draws);
            double width = r.path("q95").asDouble() - r.path("q5").asDouble();
            assertThat(mean)
                    .as(name)
                    .isCloseTo(
                            r.path("mean").asDouble(),
                            within(4 * Math.hypot(mcse, r.path("mcse_mean").asDouble())));
            for (int percent : new int[] {5, 50, 95}) {
                double place = (all.length - 1) * percent / 100.0;
                assertThat(all[(int) Math.round(place)])
                        .as(name + " q" + percent)
                        .isCloseTo(r.path("q" + percent).asDouble(), within(0.15 * width));
            }
            if (name.startsWith("alpha")
                    || name.startsWith("gamma")
                    || name.startsWith("fourier")
                    || name.equals("sigma")) {
                double sd = Math.sqrt(
                        Arrays.stream(all).map(x -> (x - mean) * (x - mean)).sum() / (all.length - 1));
                assertThat(sd / r.path("sd").asDouble()).as(name + " sd").isCloseTo(1, within(0.1));
            }
            assertThat(Diagnostics.rhat(draws)).as(name).isLessThan(1.01);
            assertThat(Diagnostics.essBulk(draws)).as(name).isGreaterThan(400);
            assertThat(Diagnostics.essTail(draws)).as(name).isGreaterThan(400);
            compared++;
        }
        assertThat(compared).isEqualTo(17);
    }

    private static double[][] draws(MixTarget target, SamplerOutcome.Sampled sample, String name) {
        var density = target.mix();
        var layout = target.layout();
        int index = -1;
        for (int i = 0; i < layout.size(); i++) {
            if (layout.parameter(i).name().equals(ours(name))) {
                index = i;
            }
        }
        int channel = name.equals("contrib[x1]") ? 0 : 1;
        var u = new double[target.dimension()];
        var gradient = new double[target.dimension()];
        var draws = new double[sample.draws().chains()][sample.draws().iterations()];
        for (int i = 0; i < sample.draws().size(); i++) {
            sample.draws().point(i, u);
            density.evaluate(u, gradient);
            draws[i / draws[0].length][i % draws[0].length] = index >= 0
                    ? density.values()[index]
                    : density.beta(channel)[0] * density.channel(channel).weight();
        }
        return draws;
    }

    private static String ours(String name) {
        return name.replace("lam[", "lambda[").replaceAll("fourier\\[(sin|cos)([12])]", "fourier_$1[$2]");
    }
}
