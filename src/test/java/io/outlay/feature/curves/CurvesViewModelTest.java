package io.outlay.feature.curves;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.FitLoss;
import io.outlay.engine.curves.CurveAverage;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurvesViewModelTest {
    @TempDir
    Path temp;

    private final RecordingWindow window = new RecordingWindow();

    @Test
    void listsChannelsBySpendWithTheirStateInAWord() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp);
                var model = new CurvesViewModel(sample.session(), window.services())) {
            var rows = model.rowsProperty().get();
            assertThat(rows).hasSize(7);
            assertThat(rows.stream().map(ChannelRow::name)).startsWith("Meta", "Google");
            assertThat(rows.stream().map(ChannelRow::now)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
            assertThat(rows.stream().map(row -> row.name() + " " + row.state() + " " + row.share()))
                    .contains("Google Good 52\u202f% of max", "LinkedIn Cannot tell ", "Amazon Review ");
            assertThat(model.selectedProperty().get()).isEqualTo("meta");
            model.select("nobody");
            assertThat(model.selectedProperty().get()).isEqualTo("meta");
        }
    }

    @Test
    void theReadingAtAnySpendIsTheEnginesOwn() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp);
                var model = new CurvesViewModel(sample.session(), window.services())) {
            model.select("google");
            var study = sample.session().state().study().orElseThrow().result().channel("google").orElseThrow();
            assertThat(model.askedProperty().get()).isEqualTo(study.today());
            var engine = new CurveAverage(study.fits());
            var curve = model.figures().orElseThrow().curve().orElseThrow();
            for (double spend : new double[] {0, 1, 27_303.4, 99_265, 120_000}) {
                assertThat(curve.at(spend)).isEqualTo(engine.at(spend));
            }
            model.askedProperty().set(120_000);
            assertThat(model.restedProperty().get()).isEqualTo(120_000);
            assertThat(model.read(120_000).orElseThrow().beyond()).isTrue();
            assertThat(model.read(27_303).orElseThrow().marginal()).isEqualTo("3.81");
            model.askNow();
            assertThat(model.askedProperty().get()).isEqualTo(study.today());
        }
    }

    @Test
    void aFamilyIsFittedAloneAndUndoBringsTheStudyBeforeBack() throws Exception {
        try (var sample = SampleSession.of("b2b-saas", temp);
                var model = new CurvesViewModel(sample.session(), window.services())) {
            var session = sample.session();
            var before = session.state().study().orElseThrow().result();
            model.select("google");
            model.chooseFamily(Optional.of(CurveFamily.HILL));
            assertThat(session.state().outOfDate()).isTrue();
            assertThat(session.state().undo()).contains("Curve family of Google");
            assertThat(model.outOfDateProperty().get()).isEqualTo("How curves are fitted was changed since.");
            assertThat(model.choiceProperty().get().family()).contains(CurveFamily.HILL);

            model.fit();
            assertThat(model.workProperty().get()).isEqualTo(new Work.Idle());
            assertThat(model.outOfDateProperty().get()).isEmpty();
            var after = session.state().study().orElseThrow().result();
            assertThat(after.channel("google").orElseThrow().fits().fits())
                    .hasSize(1)
                    .allMatch(fit -> fit.family() == CurveFamily.HILL);
            assertThat(after.channel("meta").orElseThrow().fits().equals(before.channel("meta").orElseThrow().fits()))
                    .isTrue();

            model.resistOutliers(true);
            model.fit();
            assertThat(session.state().study().orElseThrow().result().channel("google").orElseThrow().fits().loss())
                    .isEqualTo(FitLoss.HUBER);

            session.undo();
            session.undo();
            assertThat(session.state().currentStudy().orElseThrow().result().equals(before)).isTrue();
            assertThat(model.choiceProperty().get().family()).isEmpty();
            assertThat(model.selectedProperty().get()).isEqualTo("google");
            assertThat(sample.failures()).isEmpty();
        }
    }

    @Test
    void withoutDataThereIsNothingToFit() throws Exception {
        try (var empty = SampleSession.empty(temp);
                var model = new CurvesViewModel(empty.session(), window.services())) {
            assertThat(model.pageProperty().get()).isEqualTo(new Page.NoData());
            assertThat(model.possibleProperty().get()).isFalse();
            model.showData();
            assertThat(window.visited()).containsExactly("DATA");
        }
    }
}
