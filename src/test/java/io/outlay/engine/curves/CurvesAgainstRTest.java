package io.outlay.engine.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.SharedData;
import io.outlay.domain.CurveFamily;
import io.outlay.domain.CurveFit;
import io.outlay.domain.CurveFitRequest;
import io.outlay.domain.CurveFits;
import io.outlay.domain.CurvePoints;
import io.outlay.domain.CurveVerdict;
import io.outlay.domain.FitLoss;
import io.outlay.domain.FitStatus;
import io.outlay.progress.Monitor;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every set and family of the reference curves against R's fits.
class CurvesAgainstRTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c01_hill_concave", "c02_hill_s", "c04_exp", "c05_exp_short", "c07_power", "c08_mm", "c10_hill_outliers",
                "c12_logistic", "c15_hill_zeros_dups", "c16_mm_narrow", "c19_no_effect"
            })
    void neverAboveRsSumOfSquares(String name) throws IOException {
        var reference = reference(name);
        var fits = fit(name, FitLoss.SQUARES);
        for (var r : reference.path("reference").path("fits").valueStream().toList()) {
            var family = FAMILIES.get(r.path("family").asString());
            if (family == null || !r.path("converged").asBoolean()) {
                continue;
            }
            var ours = fits.fit(family).orElseThrow();
            double rss = ours.quality().orElseThrow().rss();
            double theirs = r.path("rss").asDouble();
            boolean outside = family == CurveFamily.POWER && parameter(r, "b", "estimate") > 1;
            if (outside) {
                continue;
            }
            System.out.printf("%s %s rss/R-1 %.1e %s %s%n", name, family.id(), rss / theirs - 1, ours.status(), ours.verdicts());
            assertThat(rss).as(name + " " + family).isLessThanOrEqualTo(theirs * (1 + 1e-6));
            boolean usable = !r.path("at_bound_or_runaway").asBoolean() && ours.status() == FitStatus.CONVERGED
                    && Math.abs(rss - theirs) <= 1e-7 * theirs;
            if (usable) {
                compare(name, ours, r);
            }
            var aicc = r.path("aicc").asDouble();
            if (Math.abs(rss - theirs) <= 1e-7 * theirs) {
                assertThat(ours.quality().orElseThrow().aicc().orElseThrow()).isCloseTo(aicc, within(1e-5));
            }
        }
    }

    private static void compare(String name, CurveFit ours, JsonNode theirs) {
        for (int j = 0; j < ours.parameters().size(); j++) {
            var estimate = ours.parameters().get(j);
            var r = theirs.path("parameters").path(j);
            boolean inverse = r.path("name").asString().equals("b")
                    && (ours.family() == CurveFamily.EXPONENTIAL || ours.family() == CurveFamily.LOGARITHMIC);
            double value = inverse ? 1 / estimate.value() : estimate.value();
            double se = inverse ? estimate.se().orElseThrow() * value * value : estimate.se().orElseThrow();
            var as = name + " " + ours.family() + " " + estimate.name();
            double theirValue = r.path("estimate").asDouble();
            System.out.printf("   %s %.1e se %.1e", estimate.name(), value / theirValue - 1, se / r.path("se").asDouble() - 1);
            var low = inverse ? estimate.high() : estimate.low();
            var high = inverse ? estimate.low() : estimate.high();
            var profile = r.path("profile95");
            if (profile.isArray()) {
                System.out.printf(" ours [%s %s] R %s", low, high, profile);
            } 
            System.out.println();
            assertThat(value).as(as).isCloseTo(theirValue, within(1e-4 * Math.abs(theirValue)));
        }
    }

    private static double parameter(JsonNode fit, String name, String field) {
        return fit.path("parameters").valueStream()
                .filter(p -> p.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path(field)
                .asDouble();
    }

    private static final Map<String, CurveFamily> FAMILIES = Map.of(
            "hill", CurveFamily.HILL,
            "mm", CurveFamily.MICHAELIS_MENTEN,
            "exponential", CurveFamily.EXPONENTIAL,
            "logarithmic", CurveFamily.LOGARITHMIC,
            "power", CurveFamily.POWER,
            "tanh", CurveFamily.LOGISTIC);

    @Test
    void saysThatThereIsNoEffect() throws IOException {
        assertThat(fit("c19_no_effect", FitLoss.SQUARES).verdicts()).contains(CurveVerdict.NO_EFFECT);
        System.out.println(fit("c19_no_effect", FitLoss.SQUARES).verdicts());
        System.out.println(fit("c16_mm_narrow", FitLoss.SQUARES).verdicts());
        assertThat(fit("c16_mm_narrow", FitLoss.SQUARES).verdicts()).contains(CurveVerdict.NO_SATURATION_SEEN);
    }

    private static CurveFits fit(String name, FitLoss loss) throws IOException {
        return new CurveFitter(loss, 0.95).fit(CurveFitRequest.auto(points(name)), Monitor.silent());
    }

    private static JsonNode reference(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(SharedData.require("curves/" + name + ".json")));
    }

    private static CurvePoints points(String name) throws IOException {
        var lines = Files.readAllLines(SharedData.require("curves/" + name + ".csv"));
        var rows = lines.subList(1, lines.size()).stream().map(line -> line.split(",")).toList();
        return CurvePoints.of(
                rows.stream().mapToDouble(r -> Double.parseDouble(r[0])).toArray(),
                rows.stream().mapToDouble(r -> Double.parseDouble(r[1])).toArray());
    }

    static final List<String> ALL = List.of();
}
