package io.outlay.engine.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.SharedData;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveFit;
import io.outlay.domain.curve.CurveFitRequest;
import io.outlay.domain.curve.CurveFits;
import io.outlay.domain.curve.CurvePoints;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.curve.CurveVerdict;
import io.outlay.domain.curve.FitLoss;
import io.outlay.domain.curve.FitStatus;
import io.outlay.progress.Monitor;
import java.io.IOException;
import java.nio.file.Files;
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
                "c01_hill_concave",
                "c02_hill_s",
                "c04_exp",
                "c05_exp_short",
                "c07_power",
                "c08_mm",
                "c10_hill_outliers",
                "c12_logistic",
                "c15_hill_zeros_dups",
                "c16_mm_narrow",
                "c19_no_effect"
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
            assertThat(rss).as(name + " " + family).isLessThanOrEqualTo(theirs * (1 + 1e-6));
            boolean usable = !r.path("at_bound_or_runaway").asBoolean()
                    && ours.status() == FitStatus.CONVERGED
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
            double se = inverse
                    ? estimate.se().orElseThrow() * value * value
                    : estimate.se().orElseThrow();
            var as = name + " " + ours.family() + " " + estimate.name();
            double theirValue = r.path("estimate").asDouble();
            var low = inverse ? estimate.high() : estimate.low();
            var high = inverse ? estimate.low() : estimate.high();
            var profile = r.path("profile95");
            assertThat(se).as(as + " se").isCloseTo(r.path("se").asDouble(), within(1e-4 * se));
            // R interpolates its profile on few points; where it is curved that is good to a few per cent of its width.
            if (profile.isArray() && profile.valueStream().allMatch(JsonNode::isNumber)) {
                double from = inverse ? 1 / low.orElseThrow() : low.orElseThrow();
                double to = inverse ? 1 / high.orElseThrow() : high.orElseThrow();
                double width = profile.path(1).asDouble() - profile.path(0).asDouble();
                boolean wide = se > 0.3 * value;
                assertThat(from).as(as).isCloseTo(profile.path(0).asDouble(), within((wide ? 0.15 : 0.01) * width));
                assertThat(to).as(as).isCloseTo(profile.path(1).asDouble(), within((wide ? 0.15 : 0.01) * width));
            }
            assertThat(value).as(as).isCloseTo(theirValue, within(1e-4 * Math.abs(theirValue)));
        }
    }

    private static double parameter(JsonNode fit, String name, String field) {
        return fit.path("parameters")
                .valueStream()
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
    }

    @Test
    void saysThatSaturationLiesBeyondTheData() throws IOException {
        assertThat(fit("c16_mm_narrow", FitLoss.SQUARES).verdicts()).contains(CurveVerdict.NO_SATURATION_SEEN);
    }

    @Test
    void theRobustFitIsNearerTheTruthThanLeastSquares() throws IOException {
        var truth = Curves.of(CurveShape.of(CurveFamily.HILL, 2500, 900, 1.8));
        double plain = distance(truth, fit("c10_hill_outliers", FitLoss.SQUARES), CurveFamily.HILL);
        double robust = distance(truth, fit("c10_hill_outliers", FitLoss.HUBER), CurveFamily.HILL);
        assertThat(robust).isLessThan(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c01_hill_concave",
                "c02_hill_s",
                "c04_exp",
                "c05_exp_short",
                "c07_power",
                "c08_mm",
                "c15_hill_zeros_dups",
                "c16_mm_narrow"
            })
    void theAverageIsWithinTheNoiseOfTheTruth(String name) throws IOException {
        var t = reference(name).path("truth");
        var family =
                java.util.Objects.requireNonNull(FAMILIES.get(t.path("family").asString()));
        var values = t.path("parameters")
                .valueStream()
                .mapToDouble(JsonNode::asDouble)
                .toArray();
        if (family == CurveFamily.EXPONENTIAL) {
            values[1] = 1 / values[1];
        }
        var truth = Curves.of(CurveShape.of(family, values));
        var fits = fit(name, FitLoss.SQUARES);
        double end = fits.points().largestSpend();
        double sum = 0;
        double scale = 0;
        var average = new CurveAverage(fits);
        for (int i = 1; i <= 100; i++) {
            double f = truth.value(end * i / 100);
            sum += Math.pow(average.at(end * i / 100).value() - f, 2);
            scale += f * f;
        }
        assertThat(Math.sqrt(sum / scale))
                .isLessThan(1.5 * t.path("noise_level").asDouble());
        var picked = reference(name).path("reference").path("akaike_weights_aicc");
        var best = FAMILIES.entrySet().stream()
                .filter(e -> e.getValue() == fits.best().orElseThrow())
                .findFirst();
        best.ifPresent(e -> assertThat(picked.path(e.getKey()).asDouble()).isGreaterThanOrEqualTo(0.1));
    }

    private static double distance(Curve truth, CurveFits fits, CurveFamily family) {
        var curve = Curves.of(fits.fit(family).orElseThrow().shape().orElseThrow());
        double end = fits.points().largestSpend();
        double sum = 0;
        for (int i = 1; i <= 100; i++) {
            sum += Math.pow(curve.value(end * i / 100) - truth.value(end * i / 100), 2);
        }
        return Math.sqrt(sum);
    }

    private static CurveFits fit(String name, FitLoss loss) throws IOException {
        return new CurveFitter(loss, 0.95).fit(CurveFitRequest.auto(points(name)), Monitor.silent());
    }

    private static JsonNode reference(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(SharedData.require("curves/" + name + ".json")));
    }

    private static CurvePoints points(String name) throws IOException {
        var lines = Files.readAllLines(SharedData.require("curves/" + name + ".csv"));
        var rows = lines.subList(1, lines.size()).stream()
                .map(line -> line.split(","))
                .toList();
        return CurvePoints.of(
                rows.stream().mapToDouble(r -> Double.parseDouble(r[0])).toArray(),
                rows.stream().mapToDouble(r -> Double.parseDouble(r[1])).toArray());
    }
}
