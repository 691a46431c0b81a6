package io.outlay.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.domain.Period;
import io.outlay.domain.curve.Adstock;
import io.outlay.domain.curve.AdstockKind;
import io.outlay.domain.data.Measure;
import io.outlay.domain.mix.MixBelief;
import io.outlay.domain.mix.MixChannelChoice;
import io.outlay.domain.mix.MixExperiment;
import io.outlay.domain.mix.MixSampling;
import io.outlay.domain.mix.MixSettings;
import io.outlay.domain.mix.MixSource;
import io.outlay.domain.mix.MixVerdict;
import io.outlay.domain.mix.Prior;
import io.outlay.engine.CheckGaps;
import io.outlay.progress.Cancelled;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.samples.SampleSession;
import io.outlay.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The mix model of a project: from its data, stored, read back, and told to the rooms.
class MixModelsTest {
    private static final MixSampling FEW = new MixSampling(2, 200, 200, 0.8, 1);

    @TempDir
    static Path folder;

    private static Workspace acme;

    @BeforeAll
    static void importOnce() throws Exception {
        acme = SampleWorkspace.of("acme-retail", folder);
    }

    @AfterAll
    static void close() throws Exception {
        acme.close();
    }

    private static MixModels models() {
        return new MixModels(acme, Parallel.serial());
    }

    @Test
    void theUsualModelExplainsTheShopsRevenueByAllChannels() throws Exception {
        var settings = models().settings();
        assertThat(settings.roles().outcome()).isEqualTo(new MixSource.Series("shop_revenue"));
        assertThat(settings.roles().controls()).containsExactly("price_index", "promotion");
        var inputs = models().prepare(settings);
        assertThat(inputs.money()).isTrue();
        assertThat(inputs.findings()).isEmpty();
        assertThat(inputs.request().dates()).hasSize(156).startsWith(LocalDate.of(2023, 7, 3));
        assertThat(inputs.request().media())
                .extracting(media -> media.id())
                .containsExactly("meta", "google", "tiktok", "linkedin", "amazon", "microsoft", "klaviyo");
        // the shop's books of one week, added up by hand from the raw file
        var week = acme
                .outcomes()
                .series("shop_revenue", new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 7)))
                .stream()
                .mapToDouble(point -> point.value().doubleValue())
                .sum();
        assertThat(inputs.request().outcome().get(26)).isEqualTo(week);
    }

    @Test
    void aFitIsStoredAndReadBackAsItWas() throws Exception {
        var settings = models().settings().withSampling(FEW);
        var live = new MixLive();
        var run = ((MixAnswer.Fitted) models().current(settings, live, Monitor.silent())).run();
        assertThat(run.fresh()).isTrue();
        var again = ((MixAnswer.Fitted) models().current(settings, new MixLive(), Monitor.silent())).run();
        assertThat(again.fresh()).isFalse();
        assertThat(again.fit()).isEqualTo(run.fit());
        assertThat(again.request()).isEqualTo(run.request());
        assertThat(again.settings()).isEqualTo(settings);
        assertThat(models().answer(settings))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(run.id()));
        assertThat(models().answer(settings.leading(false))).isPresent();
        assertThat(models().answer(settings.withShape(settings.shape().withFourierOrder(3))))
                .isEmpty();
        var progress = live.progress().orElseThrow();
        assertThat(progress.made()).isEqualTo(400);
        assertThat(progress.fraction()).isEqualTo(1);
        assertThat(progress.groups()).extracting(group -> group.name()).contains("alpha", "lambda", "beta", "sigma");
    }

    @Test
    void everythingStatedIsKept() {
        var settings = MixSettings.of(models0()
                        .roles()
                        .withWindow(java.util.Optional.of(
                                new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 28)))))
                .withChannel(
                        "meta",
                        MixChannelChoice.STANDARD
                                .withExposure(Measure.IMPRESSIONS)
                                .withAdstock(new Adstock(AdstockKind.DELAYED, 6, true))
                                .believing(new MixBelief.ReturnBetween(1, 3))
                                .believing(new MixBelief.Stated("theta", new Prior.Uniform(0, 3))))
                .withExperiments(List.of(new MixExperiment(
                        "tiktok",
                        new Period(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 30)),
                        20_000,
                        50_000,
                        9_000,
                        "Four weeks in Austria")))
                .leading(false);
        assertThat(MixJson.settings(MixModels.document(settings).content())).isEqualTo(settings);
    }

    private static MixSettings models0() {
        try {
            return models().settings();
        } catch (io.outlay.workspace.WorkspaceException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatTheDataDoNotHoldIsNamed() throws Exception {
        var usual = models().settings();
        var reported =
                models().prepare(usual.withRoles(usual.roles().withOutcome(new MixSource.Reported(Measure.REVENUE))));
        assertThat(reported.findings()).extracting(finding -> finding.verdict()).contains(MixVerdict.REPORTED_OUTCOME);
        var gone = models().current(
                        usual.withRoles(usual.roles().withOutcome(new MixSource.Series("sales"))),
                        new MixLive(),
                        Monitor.silent());
        assertThat(((MixAnswer.Refused) gone).findings())
                .extracting(finding -> finding.verdict())
                .contains(MixVerdict.UNKNOWN_SERIES);
        var early = models().prepare(usual.withExperiments(List.of(new MixExperiment(
                "meta", new Period(LocalDate.of(2020, 3, 2), LocalDate.of(2020, 3, 29)), 1000, 100, 10, ""))));
        assertThat(early.findings()).extracting(finding -> finding.verdict()).contains(MixVerdict.EXPERIMENT_LEFT_OUT);
        assertThat(early.request().liftTests()).isEmpty();
    }

    @Test
    void familiesAreComparedAndKept() throws Exception {
        var settings = models().settings().withSampling(FEW);
        var families = new MixFamilies(acme, Parallel.serial());
        assertThat(families.stored(settings)).isEmpty();
        assertThatThrownBy(() -> families.current(settings, new Monitor() {
                    @Override
                    public void progress(double fraction, String phase) {}

                    @Override
                    public void check() {
                        throw new Cancelled();
                    }
                }))
                .isInstanceOf(Cancelled.class);
        assertThat(families.stored(settings)).isEmpty();
        var found = families.current(settings, Monitor.silent()).orElseThrow();
        assertThat(found.candidates()).hasSize(4);
        assertThat(found.candidates().stream().mapToDouble(it -> it.weight()).sum())
                .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(found.channels()).hasSize(7);
        assertThat(families.stored(settings)).contains(found);
        assertThat(models().answer(settings.withSampling(new MixSampling(2, 200, 200, 0.8, 5))))
                .isEmpty();
    }

    /// Storing included, nothing works longer than half of 100 ms without listening.
    @Test
    void aStopIsHeardAlsoWhileTheFitIsStored() throws Exception {
        var gaps = new CheckGaps();
        models().current(models().settings().withSampling(new MixSampling(2, 200, 500, 0.8, 90)), new MixLive(), gaps);
        gaps.begin();
        models().current(models().settings().withSampling(new MixSampling(2, 200, 500, 0.8, 91)), new MixLive(), gaps);
        gaps.print("project's fit");
        assertThat(gaps.longest().getFirst().millis()).isLessThan(50);
    }

    @Test
    void whatIsStoppedStoresNothing() throws Exception {
        var settings = models().settings().withSampling(new MixSampling(2, 200, 200, 0.8, 77));
        var stopping = new Monitor() {
            private int checks;

            @Override
            public void progress(double fraction, String phase) {}

            @Override
            public void check() {
                if (++checks > 200) {
                    throw new Cancelled();
                }
            }
        };
        assertThatThrownBy(() -> models().current(settings, new MixLive(), stopping))
                .isInstanceOf(Cancelled.class);
        assertThat(models().answer(settings)).isEmpty();
    }

    @Test
    void roomsSeeTheFitInTheState(@TempDir Path other) throws Exception {
        try (var sample = SampleSession.of("acme-retail", other)) {
            var session = sample.session();
            var before = session.state().mix().orElseThrow();
            var settings = before.settings().withSampling(FEW);
            session.save(MixModels.document(settings), "Mix model", "");
            assertThat(session.state().mix().orElseThrow().chosen()).isTrue();
            assertThat(session.state().mix().orElseThrow().current()).isFalse();
            session.fitMix("Fit the mix model");
            var after = session.state().mix().orElseThrow();
            assertThat(after.current()).isTrue();
            assertThat(after.fit()).isPresent();
            assertThat(session.mixProgressProperty().get().orElseThrow().made()).isEqualTo(400);
        }
    }
}
