package io.outlay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.SharedData;
import io.outlay.domain.curve.Adstock;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.data.HealthState;
import io.outlay.domain.mix.ControlScaling;
import io.outlay.domain.mix.LiftTest;
import io.outlay.domain.mix.MixControl;
import io.outlay.domain.mix.MixFit;
import io.outlay.domain.mix.MixHealth;
import io.outlay.domain.mix.MixIdentifiability;
import io.outlay.domain.mix.MixIdentifiability.Verdict;
import io.outlay.domain.mix.MixMedia;
import io.outlay.domain.mix.MixOutcome;
import io.outlay.domain.mix.MixRequest;
import io.outlay.domain.mix.MixSampling;
import io.outlay.domain.mix.MixTrend;
import io.outlay.domain.mix.Prior;
import io.outlay.engine.curves.Curves;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Whole fits: truth found again, parts that add up, and what can be told of whom.
class MixFitterTest {
    static final MixSampling SHORT = new MixSampling(4, 500, 500, 0.8, 1);

    static MixFit fit(MixRequest request) {
        return ((MixOutcome.Fitted) new MixFitter(Parallel.serial(), System::nanoTime).fit(request, Monitor.silent()))
                .fit();
    }

    static Simulated twoChannels(long seed) {
        return Simulated.of(
                130,
                new double[][] {Simulated.bursts(130, 100, seed), Simulated.bursts(130, 60, seed + 50)},
                new double[] {0.5, 0.2},
                new double[] {3, 2},
                new double[] {400, 250},
                30,
                seed + 100);
    }

    @Test
    void findsTheTruthAgain() {
        var simulated = twoChannels(1);
        var fit = fit(simulated.request());
        assertThat(fit.parameter("alpha[m1]").q05()).isLessThan(0.5);
        assertThat(fit.parameter("alpha[m1]").q95()).isGreaterThan(0.5);
        for (int c = 0; c < 2; c++) {
            var roas = fit.channels().get(c).roas().orElseThrow();
            assertThat(simulated.roas()[c]).isBetween(roas.low90() * 0.95, roas.high90() * 1.05);
        }
        assertThat(fit.identifiability())
                .allSatisfy(i -> assertThat(i.verdict()).isEqualTo(Verdict.TOLD));
        assertThat(fit.health())
                .filteredOn(h -> h.kind() == MixHealth.Kind.CONVERGENCE || h.kind() == MixHealth.Kind.DIVERGENCES)
                .allSatisfy(h -> assertThat(h.state()).isEqualTo(HealthState.PASS));
        assertThat(fit.quality().r2()).isGreaterThan(0.8);
    }

    @Test
    void contributionsAddUpInEveryDraw() throws IOException {
        for (var request :
                List.of(twoChannels(2).request(), Simulated.regions(30, false, 8), Simulated.regions(30, true, 9))) {
            var target = MixExamples.target(request);
            var density = target.mix();
            var gradient = new double[target.dimension()];
            var random = new java.util.Random(3);
            var data = target.data();
            for (int draw = 0; draw < 200; draw++) {
                density.evaluate(random.doubles(target.dimension(), -2, 2).toArray(), gradient);
                for (int r = 0; r < data.rows(); r++) {
                    double sum = 0;
                    for (int i = 0; i < data.columns().length; i++) {
                        sum += density.values()[target.layout().linear[i]] * data.columns()[i][r];
                    }
                    int g = data.region(r);
                    if (target.layout().regionSd >= 0) {
                        sum += density.values()[target.layout().regionSd] * density.values()[target.layout().region[g]];
                    }
                    for (int c = 0; c < data.media().length; c++) {
                        sum += density.beta(c)[g] * density.channel(c).response()[r];
                    }
                    double mean = density.fittedMean()[r];
                    assertThat(sum).isCloseTo(mean, within(1e-9 * Math.max(1, Math.abs(mean))));
                }
            }
        }
        var fit = fit(twoChannels(2).request().withSampling(new MixSampling(2, 200, 200, 0.8, 1)));
        for (var period : fit.periods()) {
            double sum = period.baseline().value()
                    + period.contributions().stream()
                            .mapToDouble(i -> i.value())
                            .sum();
            assertThat(sum)
                    .isCloseTo(
                            period.fitted().value(),
                            within(1e-9 * Math.abs(period.fitted().value())));
        }
        for (var channel : fit.channels()) {
            assertThat(channel.immediate().value() + channel.carriedOver().value())
                    .isCloseTo(
                            channel.contribution().value(),
                            within(1e-9 * channel.contribution().value()));
        }
    }

    /// The steady curve, its slope and the return are one set of numbers.
    @Test
    void theCurveIsTheModels() {
        var simulated = twoChannels(3);
        var fit = fit(simulated.request().withSampling(new MixSampling(2, 300, 200, 0.8, 1)));
        for (int c = 0; c < 2; c++) {
            var channel = fit.channels().get(c);
            double weekly = simulated.request().media().get(c).spend().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum()
                    / 130;
            double slope = IntStream.range(0, channel.curve().size())
                    .mapToDouble(i -> Curves.of(channel.curve().draw(i)).slope(weekly))
                    .average()
                    .orElseThrow();
            assertThat(slope).isCloseTo(channel.mroasSteady().orElseThrow().value(), within(1e-9 * slope));
            assertThat(channel.mroas().orElseThrow().value())
                    .isBetween(0.0, channel.roas().orElseThrow().value());
        }
    }

    @Test
    void sameFiguresForAnyThreads() {
        var request = twoChannels(4).request().withSampling(new MixSampling(3, 150, 150, 0.8, 9));
        var one = fit(request);
        try (var workers = new io.outlay.run.Workers(3)) {
            var three =
                    ((MixOutcome.Fitted) new MixFitter(workers, System::nanoTime).fit(request, Monitor.silent())).fit();
            assertThat(three.parameters()).isEqualTo(one.parameters());
            assertThat(three.channels()).isEqualTo(one.channels());
            assertThat(three.periods()).isEqualTo(one.periods());
            assertThat(three.health()).isEqualTo(one.health());
            assertThat(three.loo()).isEqualTo(one.loo());
        }
    }

    /// Two channels that move together and a third without effect; a test of the first tells them apart.
    @Test
    void whoCanBeToldFromWhom() {
        int weeks = 120;
        var first = Simulated.bursts(weeks, 100, 21);
        var second = first.clone();
        var random = new java.util.Random(4);
        for (int t = 0; t < weeks; t++) {
            second[t] *= 0.6 * Math.exp(0.04 * random.nextGaussian());
        }
        var simulated = Simulated.of(
                weeks,
                new double[][] {first, second, Simulated.bursts(weeks, 50, 22)},
                new double[] {0.3, 0.3, 0.3},
                new double[] {2, 2, 2},
                new double[] {250, 250, 0},
                30,
                23);
        var request = simulated.request().withSampling(SHORT);
        var before = new MixFitter(Parallel.serial(), System::nanoTime).identifiability(request, Monitor.silent());
        var fit = fit(request);
        // The same weeks without the first channel: what it brings is measured to a tenth.
        double spent = 0;
        for (int t = 40; t < 52; t++) {
            spent += first[t];
        }
        double brought = simulated.roas()[0] * spent;
        var tested = fit(request.withLiftTests(List.of(new LiftTest("m1", 40, 51, -spent, -brought, 0.05 * brought))));
        print("before the fit", before, Optional.empty());
        print("after the fit", fit.identifiability(), Optional.of(fit));
        print("after a test of m1", tested.identifiability(), Optional.of(tested));
        System.out.printf("  true returns %s%n", Arrays.toString(simulated.roas()));
        assertThat(before.get(0).verdict()).isEqualTo(Verdict.NOT_TOLD_APART);
        assertThat(before.get(0).from()).containsExactly("m2");
        assertThat(before.get(1).from()).containsExactly("m1");
        assertThat(before.get(2).verdict()).isEqualTo(Verdict.TOLD);
        assertThat(fit.identifiability().get(0).verdict()).isEqualTo(Verdict.NOT_TOLD_APART);
        assertThat(fit.identifiability().get(0).from()).containsExactly("m2");
        assertThat(fit.identifiability().get(2).verdict()).isEqualTo(Verdict.TOLD);
        var nothing = fit.channels().get(2).roas().orElseThrow();
        assertThat(nothing.high90()).isLessThan(0.3 * simulated.roas()[0]);
        assertThat(tested.identifiability().get(0).verdict()).isEqualTo(Verdict.TOLD);
        assertThat(tested.identifiability().get(1).verdict()).isEqualTo(Verdict.TOLD);
        double width = fit.channels().get(0).roas().orElseThrow().high90()
                - fit.channels().get(0).roas().orElseThrow().low90();
        double narrowed = tested.channels().get(0).roas().orElseThrow().high90()
                - tested.channels().get(0).roas().orElseThrow().low90();
        assertThat(narrowed).isLessThan(0.5 * width);
    }

    private static void print(String when, List<MixIdentifiability> told, Optional<MixFit> fit) {
        System.out.printf("identifiability %s%n", when);
        for (int c = 0; c < told.size(); c++) {
            var it = told.get(c);
            System.out.printf(
                    "  %s %s from %s, inflation %.0f, contraction %.2f%s%n",
                    it.media(),
                    it.verdict(),
                    it.from(),
                    it.vif(),
                    it.contraction(),
                    fit.map(f -> f.channels().get(told.indexOf(it)).roas().orElseThrow())
                            .map(r -> String.format(", return %.2f [%.2f, %.2f]", r.value(), r.low90(), r.high90()))
                            .orElse(""));
        }
    }

    @Test
    void statedReturnIsTheSampledParameter() {
        var simulated = twoChannels(5);
        var media = new ArrayList<>(simulated.request().media());
        media.set(0, media.get(0).withPriors(Map.of("roas", Prior.probablyBetween(1, 4))));
        var fit = fit(simulated.request().withMedia(media).withSampling(SHORT));
        var parameter = fit.parameter("roas[m1]");
        var roas = fit.channels().get(0).roas().orElseThrow();
        assertThat(parameter.mean()).isCloseTo(roas.value(), within(0.02 * roas.value()));
        var prior = fit.channels().get(0).priorRoas().orElseThrow();
        assertThat(prior.low90()).isBetween(0.75, 1.3);
        assertThat(prior.high90()).isBetween(3.0, 5.3);
    }

    @Test
    void regionsAreFittedTogether() {
        var fit = fit(Simulated.regions(60, false, 6).withSampling(SHORT).withHoldout(8));
        assertThat(fit.periods()).hasSize(60);
        assertThat(fit.diagnostics().divergences()).isLessThan(40);
        assertThat(fit.quality().holdout().orElseThrow().periods()).isEqualTo(8);
        assertThat(fit.channels().get(0).roas().orElseThrow().value()).isPositive();
    }

    /// The set with known truth: five channels, two of them S-shaped, 156 weeks.
    @Test
    void knownTruthOfTheSyntheticNationalSet() throws IOException {
        var fit = fit(syntheticNational(CurveFamily.HILL).withSampling(new MixSampling(4, 1000, 1000, 0.9, 1)));
        var truth = JsonMapper.shared()
                .readTree(Files.readString(SharedData.require("mmm/synth_a_national_truth.json")))
                .path("channels");
        int inside = 0;
        for (int c = 0; c < fit.channels().size(); c++) {
            var channel = fit.channels().get(c);
            double expected = truth.path(channel.id()).path("ROAS").asDouble();
            var roas = channel.roas().orElseThrow();
            boolean holds = roas.low90() <= expected && expected <= roas.high90();
            inside += holds ? 1 : 0;
            System.out.printf(
                    "%s true ROAS %.3f fitted %.3f [%.3f, %.3f] %s mroas %.3f [%.3f, %.3f] true %.3f %s%n",
                    channel.id(),
                    expected,
                    roas.value(),
                    roas.low90(),
                    roas.high90(),
                    holds,
                    channel.mroasSteady().orElseThrow().value(),
                    channel.mroasSteady().orElseThrow().low90(),
                    channel.mroasSteady().orElseThrow().high90(),
                    truth.path(channel.id())
                            .path("marginal_ROAS_steady_state_at_mean_spend")
                            .asDouble(),
                    fit.identifiability().get(c));
        }
        assertThat(inside).isGreaterThanOrEqualTo(4);
        assertThat(fit.diagnostics().worstRhat()).isLessThan(1.01);
    }

    static MixRequest syntheticNational(CurveFamily family) throws IOException {
        var table = Table.read(SharedData.require("mmm/synth_a_national.csv"));
        var truth =
                JsonMapper.shared().readTree(Files.readString(SharedData.require("mmm/synth_a_national_truth.json")));
        var media = new ArrayList<MixMedia>();
        for (var id : List.of("tv", "paid_search", "social", "display", "radio")) {
            media.add(MixMedia.of(id, table.numbers(id + "_spend"))
                    .withFamily(family)
                    .withAdstock(Adstock.standard())
                    .withHistory(truth.path("presample_spend")
                            .path(id)
                            .valueStream()
                            .map(x -> x.asDouble())
                            .toList()));
        }
        return MixRequest.of(table.dates("date"), table.numbers("revenue"), media)
                .withControls(
                        List.of(
                                new MixControl("promo", table.numbers("promo")),
                                new MixControl("price_index", table.numbers("price_index"))),
                        ControlScaling.STANDARD)
                .withTrend(new MixTrend.Linear());
    }
}
