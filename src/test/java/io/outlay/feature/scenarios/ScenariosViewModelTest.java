package io.outlay.feature.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.scenario.ScenarioOutcome;
import io.outlay.domain.study.PlanStudy;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenariosViewModelTest {
    @TempDir
    Path temp;

    private final RecordingWindow window = new RecordingWindow();

    @Test
    void theStartingScenariosHaveTheStudysFigures() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp);
                var model = new ScenariosViewModel(sample.session(), window.services())) {
            var study = sample.session().state().currentStudy().orElseThrow().result();
            var theirs = study.plan().flatMap(PlanStudy::simulation).orElseThrow();
            var mine = model.simulatedProperty().get().orElseThrow();
            assertThat(mine.base().outcome()).isEqualTo(theirs.base());
            assertThat(mine.all()).hasSize(4);
            for (int i = 0; i < 3; i++) {
                same(mine.all().get(i + 1).outcome(), theirs.scenarios().get(i));
            }
            assertThat(mine.seconds()).isLessThan(5);
        }
    }

    @Test
    void aSliderIsOneEditAndUndoBringsTheFiguresBack() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp);
                var model = new ScenariosViewModel(sample.session(), window.services())) {
            model.select("recommended");
            double before = model.outcome("recommended").orElseThrow().mean();
            for (int percent = -1; percent >= -40; percent -= 13) {
                model.slide("google", percent);
            }
            model.settle("google");
            assertThat(model.outcome("recommended").orElseThrow().mean()).isLessThan(before);
            assertThat(sample.session().state().undo()).contains("Scenario: spend of Google");
            sample.session().undo();
            assertThat(model.outcome("recommended").orElseThrow().mean()).isEqualTo(before);
            sample.session().redo();
            assertThat(model.setProperty()
                            .get()
                            .scenario("recommended")
                            .orElseThrow()
                            .factor("google"))
                    .isEqualTo(0.6);
            model.reset("recommended");
            assertThat(model.outcome("recommended").orElseThrow().mean()).isEqualTo(before);
        }
    }

    @Test
    void scenariosAreAddedCopiedNamedDeletedAndUndone() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp)) {
            try (var model = new ScenariosViewModel(sample.session(), window.services())) {
                model.add();
                var added = model.selectedProperty().get();
                model.rename(added, "Without TikTok");
                model.slide("tiktok", -100);
                model.settle("tiktok");
                model.duplicate(added);
                var copy = model.selectedProperty().get();
                var set = model.setProperty().get();
                var ground = model.ground().orElseThrow();
                assertThat(ground.twin(set, set.scenario(copy).orElseThrow()))
                        .map(PlannedScenario::name)
                        .contains("Without TikTok");
                assertThat(ground.twin(set, set.scenario(added).orElseThrow())).isEmpty();
                model.delete("today");
                assertThat(model.setProperty().get().scenario("today")).isPresent();
                model.delete(copy);
                assertThat(model.setProperty().get().scenarios()).hasSize(5);
                sample.session().undo();
                assertThat(model.setProperty().get().scenario(copy)).isPresent();
                model.compareWith("recommended");
                model.aimAt(OptionalDouble.of(6e6));
                assertThat(model.outcome("recommended")
                                .orElseThrow()
                                .difference()
                                .mean())
                        .isZero();
                assertThat(model.outcome(added).orElseThrow().probabilityTarget())
                        .isPresent();
            }
            try (var again = new ScenariosViewModel(sample.session(), window.services())) {
                assertThat(again.setProperty().get().base()).isEqualTo("recommended");
                assertThat(again.setProperty().get().scenarios()).hasSize(6);
            }
            assertThat(sample.failures()).isEmpty();
        }
    }

    @Test
    void withoutDataThereIsNothingToAsk() throws Exception {
        try (var empty = SampleSession.empty(temp);
                var model = new ScenariosViewModel(empty.session(), window.services())) {
            assertThat(model.screenProperty().get()).isEqualTo(new ScenariosScreen.NothingImported());
            assertThat(model.runnable().get()).isFalse();
        }
    }

    private static void same(ScenarioOutcome mine, ScenarioOutcome theirs) {
        assertThat(mine.mean()).isEqualTo(theirs.mean());
        assertThat(mine.percentiles()).isEqualTo(theirs.percentiles());
        assertThat(mine.difference()).isEqualTo(theirs.difference());
        assertThat(mine.conditionalValueAtRisk()).isEqualTo(theirs.conditionalValueAtRisk());
        assertThat(mine.probabilityOfLoss()).isEqualTo(theirs.probabilityOfLoss());
    }
}
