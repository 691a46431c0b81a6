package io.outlay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.data.HealthState;
import io.outlay.domain.mix.ControlScaling;
import io.outlay.domain.mix.LiftTest;
import io.outlay.domain.mix.MixControl;
import io.outlay.domain.mix.MixFinding;
import io.outlay.domain.mix.MixFit;
import io.outlay.domain.mix.MixHealth;
import io.outlay.domain.mix.MixIdentifiability.Verdict;
import io.outlay.domain.mix.MixLikelihood;
import io.outlay.domain.mix.MixMedia;
import io.outlay.domain.mix.MixOutcome;
import io.outlay.domain.mix.MixRequest;
import io.outlay.domain.mix.MixRows;
import io.outlay.domain.mix.MixSampling;
import io.outlay.domain.mix.MixVerdict;
import io.outlay.domain.mix.Prior;
import io.outlay.progress.Cancelled;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// What cannot be fitted has a name; what can be fitted in spite of something odd says so.
class MixBadInputTest {
    private static final MixSampling FEW = new MixSampling(2, 300, 200, 0.9, 1);
    private final MixRequest sound = MixFitterTest.twoChannels(1).request().withSampling(FEW);

    private static MixFinding refused(MixRequest request) {
        var outcome = new MixFitter(Parallel.serial(), System::nanoTime).fit(request, Monitor.silent());
        assertThat(outcome).isInstanceOf(MixOutcome.Refused.class);
        var finding = ((MixOutcome.Refused) outcome).findings().getFirst();
        assertThat(finding.verdict().stops()).isTrue();
        return finding;
    }

    private static List<Double> with(List<Double> values, int at, double value) {
        var changed = new ArrayList<>(values);
        changed.set(at, value);
        return changed;
    }

    private MixRequest firstMedia(MixMedia media) {
        return sound.withMedia(List.of(media, sound.media().get(1)));
    }

    @Test
    void aNumberThatIsNone() {
        var finding = refused(sound.withOutcome(with(sound.outcome(), 3, Double.NaN)));
        assertThat(finding.verdict()).isEqualTo(MixVerdict.BAD_NUMBER);
        assertThat(finding.evidence()).contains(sound.dates().get(3).toString());
        assertThat(refused(firstMedia(
                                MixMedia.of("m1", with(sound.media().getFirst().spend(), 9, -1))))
                        .subject())
                .isEqualTo("m1");
        assertThat(refused(sound.withControls(
                                List.of(new MixControl("price", with(sound.outcome(), 0, Double.POSITIVE_INFINITY))),
                                ControlScaling.STANDARD))
                        .subject())
                .isEqualTo("price");
    }

    @Test
    void twelveRows() {
        var media = sound.media().stream()
                .map(m -> MixMedia.of(m.id(), m.spend().subList(0, 12)))
                .toList();
        var request =
                MixRequest.of(sound.dates().subList(0, 12), sound.outcome().subList(0, 12), media);
        var finding = refused(request);
        assertThat(finding.verdict()).isEqualTo(MixVerdict.TOO_FEW_ROWS);
        assertThat(finding.evidence()).startsWith("12", "20");
    }

    @Test
    void missingWeeks() {
        var dates = new ArrayList<>(sound.dates());
        for (int t = 60; t < dates.size(); t++) {
            dates.set(t, dates.get(t).plusWeeks(2));
        }
        var finding = refused(sound.withRows(new MixRows(dates, sound.outcome(), sound.geo(), 0))
                .withSampling(FEW));
        assertThat(finding.verdict()).isEqualTo(MixVerdict.MISSING_PERIODS);
        assertThat(finding.evidence()).containsExactly(sound.dates().get(60).toString(), "2");
    }

    @Test
    void aWeekTwice() {
        var dates = new ArrayList<>(sound.dates());
        dates.set(10, dates.get(9));
        assertThat(refused(sound.withRows(new MixRows(dates, sound.outcome(), sound.geo(), 0))
                                .withSampling(FEW))
                        .verdict())
                .isEqualTo(MixVerdict.PERIOD_TWICE);
    }

    @Test
    void anOutcomeThatNeverChanges() {
        assertThat(refused(sound.withOutcome(Collections.nCopies(130, 5.0))).verdict())
                .isEqualTo(MixVerdict.CONSTANT_OUTCOME);
    }

    @Test
    void beliefsThatCannotBe() {
        var media = sound.media().getFirst();
        assertThat(refused(firstMedia(media.withPriors(Map.of("alpha", new Prior.Beta(-1, 2)))))
                        .verdict())
                .isEqualTo(MixVerdict.IMPOSSIBLE_PRIOR);
        assertThat(refused(firstMedia(media.withPriors(Map.of("alpha", new Prior.Uniform(2, 3)))))
                        .verdict())
                .isEqualTo(MixVerdict.IMPOSSIBLE_PRIOR);
        assertThat(refused(firstMedia(media.withPriors(Map.of("k", new Prior.Beta(2, 2)))))
                        .subject())
                .isEqualTo("k[m1]");
        assertThat(refused(firstMedia(media.withPriors(
                                Map.of("roas", new Prior.LogNormal(0, 1), "beta", new Prior.HalfNormal(2)))))
                        .verdict())
                .isEqualTo(MixVerdict.PRIORS_CONTRADICT);
    }

    /// A return so high that the channel alone would have brought more than there was.
    @Test
    void beliefsThatExceedTheOutcome() {
        var finding =
                refused(firstMedia(sound.media().getFirst().withPriors(Map.of("roas", Prior.probablyBetween(50, 80)))));
        assertThat(finding.verdict()).isEqualTo(MixVerdict.PRIORS_CONTRADICT);
        assertThat(finding.subject()).isEqualTo("m1");
    }

    @Test
    void aBeliefAgainstATest() {
        var request = firstMedia(sound.media().getFirst().withPriors(Map.of("roas", Prior.probablyBetween(3, 4))))
                .withLiftTests(List.of(new LiftTest("m1", 10, 13, 200, 20, 20)));
        var findings = fit(request).findings();
        assertThat(findings).extracting(MixFinding::verdict).containsExactly(MixVerdict.BELIEF_AGAINST_TEST);
    }

    @Test
    void settingsOutOfRange() {
        assertThat(refused(sound.withMedia(List.of())).verdict()).isEqualTo(MixVerdict.NO_MEDIA);
        assertThat(refused(sound.withLiftTests(List.of(new LiftTest("nobody", 1, 2, 3, 4, 5))))
                        .verdict())
                .isEqualTo(MixVerdict.BAD_SETTING);
        assertThat(refused(sound.withSampling(new MixSampling(0, 1, 1, 2, 3))).verdict())
                .isEqualTo(MixVerdict.BAD_SETTING);
    }

    private static MixFit fit(MixRequest request) {
        var fit = MixFitterTest.fit(request);
        finite(fit);
        return fit;
    }

    /// No figure of a result is NaN or infinite.
    private static void finite(MixFit fit) {
        var text = fit.parameters() + " " + fit.channels() + " " + fit.periods() + " " + fit.quality() + " "
                + fit.diagnostics() + " " + fit.loo() + " " + fit.health() + " " + fit.identifiability();
        assertThat(text).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void aChannelWithoutSpend() {
        var fit = fit(firstMedia(MixMedia.of("m1", Collections.nCopies(130, 0.0))));
        assertThat(fit.findings()).extracting(MixFinding::verdict).containsExactly(MixVerdict.NO_SPEND);
        assertThat(fit.channels().getFirst().roas()).isEmpty();
        assertThat(fit.channels().getFirst().contribution().high90()).isZero();
        assertThat(fit.identifiability().getFirst().verdict()).isEqualTo(Verdict.NO_VARIATION);
    }

    @Test
    void aChannelWithoutSpendAndABelief() {
        fit(firstMedia(MixMedia.of("m1", Collections.nCopies(130, 0.0))
                .withPriors(Map.of("roas", Prior.probablyBetween(1, 3)))));
    }

    @Test
    void constantSpend() {
        var history = Collections.nCopies(7, 40.0);
        var fit =
                fit(firstMedia(MixMedia.of("m1", Collections.nCopies(130, 40.0)).withHistory(history)));
        assertThat(fit.findings()).extracting(MixFinding::verdict).containsExactly(MixVerdict.CONSTANT_SPEND);
        assertThat(fit.identifiability().getFirst().verdict()).isEqualTo(Verdict.NO_VARIATION);
        assertThat(fit.health())
                .filteredOn(h -> h.kind() == MixHealth.Kind.PRIOR)
                .allSatisfy(h -> {
                    assertThat(h.state()).isEqualTo(HealthState.REVIEW);
                    assertThat(h.subjects()).contains("m1");
                });
    }

    @Test
    void oneHugeOutlier() {
        var request = sound.withOutcome(with(sound.outcome(), 40, 80_000));
        var fit = fit(request);
        assertThat(fit.findings().getFirst().verdict()).isEqualTo(MixVerdict.OUTLIER);
        assertThat(fit.findings().getFirst().evidence().getFirst())
                .isEqualTo(sound.dates().get(40).toString());
        assertThat(state(fit, MixHealth.Kind.PREDICTIVE_FIT)).isEqualTo(HealthState.FAIL);
        var robust = fit(request.withLikelihood(MixLikelihood.STUDENT_T));
        var truth = MixFitterTest.twoChannels(1).roas();
        for (int c = 0; c < 2; c++) {
            var roas = robust.channels().get(c).roas().orElseThrow();
            assertThat(truth[c]).isBetween(0.9 * roas.low90(), 1.1 * roas.high90());
        }
    }

    @Test
    void aControlThatSaysNothing() {
        var fit = fit(sound.withControls(
                List.of(
                        new MixControl("flat", Collections.nCopies(130, 3.0)),
                        new MixControl("price", sound.outcome().reversed()),
                        new MixControl("again", sound.outcome().reversed())),
                ControlScaling.STANDARD));
        assertThat(fit.findings()).extracting(MixFinding::subject).containsExactly("flat", "price", "again");
    }

    private static HealthState state(MixFit fit, MixHealth.Kind kind) {
        return fit.health().stream()
                .filter(h -> h.kind() == kind)
                .findFirst()
                .orElseThrow()
                .state();
    }

    /// Asked to stop at any place, a fit ends within a tenth of a second.
    @Test
    void stopIsHeardEverywhere() {
        fit(sound);
        for (int millis : new int[] {1, 20, 60, 120, 200}) {
            long stop = System.nanoTime() + millis * 1_000_000L;
            var monitor = new Monitor() {
                @Override
                public void progress(double fraction, String phase) {}

                @Override
                public void check() {
                    if (System.nanoTime() > stop) {
                        throw new Cancelled();
                    }
                }
            };
            Assertions.assertThatThrownBy(() -> new MixFitter(Parallel.serial(), System::nanoTime)
                            .fit(sound.withSampling(MixSampling.standard(1)), monitor))
                    .isInstanceOf(Cancelled.class);
            assertThat(System.nanoTime() - stop).isLessThan(100_000_000L);
        }
    }
}
