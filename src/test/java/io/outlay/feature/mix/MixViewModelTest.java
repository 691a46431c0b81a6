package io.outlay.feature.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Period;
import io.outlay.domain.data.HealthState;
import io.outlay.domain.data.Measure;
import io.outlay.domain.mix.MixBelief;
import io.outlay.domain.mix.MixExperiment;
import io.outlay.domain.mix.MixSampling;
import io.outlay.domain.mix.MixSource;
import io.outlay.domain.mix.MixVerdict;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixViewModelTest {
    private static final MixSampling FEW = new MixSampling(2, 150, 150, 0.8, 1);

    @TempDir
    Path folder;

    @Test
    void whatIsStatedIsAnEditAndShownBeforeTheFit() throws Exception {
        try (var sample = SampleSession.of("acme-retail", folder);
                var model = new MixViewModel(sample.session(), new RecordingWindow().services())) {
            var ground = model.ground().orElseThrow();
            assertThat(model.stepProperty().get()).as("there is a fit").isEqualTo(Step.RESULTS);
            model.stepProperty().set(Step.ROLES);
            assertThat(ground.inputs().request().media()).hasSize(7);
            assertThat(ground.series())
                    .extracting(MixGround.Series::name)
                    .contains("shop_revenue", "price_index", "promotion");
            assertThat(model.possibleProperty().get()).isTrue();
            var known = model.foresightProperty().get().orElseThrow();
            assertThat(known.told()).hasSize(7);
            assertThat(known.believed("meta", 0.95).orElseThrow())
                    .isGreaterThan(known.believed("meta", 0.05).orElseThrow());

            model.editChannel(
                    "meta",
                    "mix.edit.belief",
                    choice -> choice.withBeliefs(java.util.List.of(new MixBelief.ReturnBetween(1, 3))));
            assertThat(sample.session().state().undo()).contains("Belief about Meta");
            known = model.foresightProperty().get().orElseThrow();
            assertThat(known.believed("meta", 0.05).orElseThrow()).isBetween(0.8, 1.25);
            assertThat(known.believed("meta", 0.95).orElseThrow()).isBetween(2.5, 3.6);
            sample.session().undo();
            assertThat(model.ground().orElseThrow()).isEqualTo(ground);

            var experiment = new MixExperiment(
                    "tiktok",
                    new Period(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 30)),
                    20_000,
                    50_000,
                    9_000,
                    "");
            model.addExperiment(experiment);
            assertThat(model.ground().orElseThrow().inputs().request().liftTests())
                    .hasSize(1);
            model.removeExperiment(experiment);
            assertThat(model.ground().orElseThrow().settings().experiments()).isEmpty();

            model.edit(
                    "x",
                    "",
                    settings ->
                            settings.withRoles(settings.roles().withOutcome(new MixSource.Reported(Measure.REVENUE))));
            assertThat(model.ground().orElseThrow().inputs().findings())
                    .extracting(finding -> finding.verdict())
                    .contains(MixVerdict.REPORTED_OUTCOME);
        }
    }

    @Test
    void aFitIsShownWithItsHealthAndComparedWithAnother() throws Exception {
        try (var sample = SampleSession.of("acme-retail", folder);
                var model = new MixViewModel(sample.session(), new RecordingWindow().services())) {
            model.edit("few", "", settings -> settings.withSampling(FEW));
            model.fit();
            assertThat(model.workProperty().get()).isInstanceOf(MixWork.Idle.class);
            assertThat(model.stepProperty().get()).isEqualTo(Step.RESULTS);
            var run = model.fittedProperty().get().orElseThrow();
            assertThat(model.outOfDateProperty().get()).isEmpty();
            var names = new MixNames(Text.english(), Figures.english());
            var trust = Trust.of(run, model.ground().orElseThrow(), names);
            assertThat(trust.lines()).hasSizeGreaterThan(8);
            assertThat(trust.lines())
                    .filteredOn(line -> line.state() == HealthState.PASS)
                    .allMatch(line -> line.advice().isEmpty());

            model.edit(
                    "other", "", settings -> settings.withShape(settings.shape().withFourierOrder(1)));
            assertThat(model.outOfDateProperty().get()).isNotEmpty();
            model.fit();
            assertThat(model.outOfDateProperty().get()).isEmpty();
            assertThat(model.comparableProperty().get()).isTrue();
            model.compare(Optional.empty());
            var two = model.comparisonProperty().get().orElseThrow();
            assertThat(two.then().id()).as("the newest before").isEqualTo(run.id());
            assertThat(two.now().settings().shape().fourierOrder()).isEqualTo(1);
            model.endComparison();
            assertThat(model.comparisonProperty().get()).isEmpty();
        }
    }

    @Test
    void withoutDataThereIsNothingToState() throws Exception {
        try (var sample = SampleSession.empty(folder);
                var model = new MixViewModel(sample.session(), new RecordingWindow().services())) {
            assertThat(model.pageProperty().get()).isInstanceOf(MixPage.NoData.class);
            assertThat(model.possibleProperty().get()).isFalse();
        }
    }
}
