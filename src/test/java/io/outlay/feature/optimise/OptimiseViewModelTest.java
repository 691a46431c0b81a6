package io.outlay.feature.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.feature.optimise.PlanSource.Stage;
import io.outlay.feature.optimise.Planner.Row;
import io.outlay.feature.optimise.Planner.Split;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptimiseViewModelTest {
    @TempDir
    Path temp;

    private final RecordingWindow window = new RecordingWindow();
    private SampleSession sample;
    private OptimiseViewModel model;

    @BeforeEach
    void open() throws Exception {
        sample = SampleSession.of("acme-retail", temp);
        model = new OptimiseViewModel(sample.session(), window.services());
    }

    @AfterEach
    void close() throws Exception {
        model.close();
        sample.close();
    }

    @Test
    void aLockIsAnEditThatIsUndone() {
        model.edits().lock("meta", true);
        assertThat(sample.session().state().undo()).contains("Lock Meta");
        assertThat(row("meta").hold()).isEqualTo(Planner.Hold.LOCKED);
        assertThat(row("meta").spend()).isCloseTo(46_004.6, within(0.1));
        assertThat(planner().total().spend()).isCloseTo(113_000, within(1e-4));
        model.drag("meta", 10_000);
        assertThat(row("meta").spend()).isCloseTo(46_004.6, within(0.1));
        model.run().start();
        assertThat(sample.session().state().outOfDate()).isFalse();
        assertThat(planner().split()).isEqualTo(Split.RECOMMENDED);
        assertThat(row("meta").spend()).isCloseTo(46_004.6, within(0.1));
        sample.session().undo();
        assertThat(row("meta").hold()).isEqualTo(Planner.Hold.FREE);
    }

    @Test
    void limitsAreEditedInTheUnitShown() {
        assertThat(model.edits().setMinimum("meta", Optional.of(70_000.0))).contains("above the maximum");
        model.weeklyProperty().set(false);
        assertThat(model.edits().setMaximum("meta", Optional.of(13 * 50_000.0))).isEmpty();
        assertThat(channelMaximum()).isEqualByComparingTo("50000");
        model.weeklyProperty().set(true);
        assertThat(row("meta").high()).isCloseTo(50_000, within(1e-6));
        assertThat(sample.session().state().undo()).contains("Maximum of Meta");
    }

    @Test
    void limitsThatContradictEachOtherAreExplainedWithAWayOut() {
        model.edits().setBudget(20_000);
        var verdict = model.verdictProperty().get().orElseThrow();
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.IMPOSSIBLE);
        assertThat(verdict.sentence()).contains("minimums").contains("more than the budget");
        verdict.fix().orElseThrow().run().run();
        assertThat(model.verdictProperty().get().orElseThrow().kind()).isNotEqualTo(Verdict.Kind.IMPOSSIBLE);
        assertThat(model.budget().orElseThrow()).isBetween(30_000.0, 31_000.0);
        model.run().start();
        assertThat(planner().split()).isEqualTo(Split.RECOMMENDED);
        assertThat(planner().total().spend()).isCloseTo(model.budget().orElseThrow(), within(1e-3));
    }

    @Test
    void aFreeBudgetEndsWhereTheNextUnitEarnsWhatItCosts() {
        model.beginFree();
        assertThat(model.free().find())
                .hasValueSatisfying(words -> assertThat(words).contains("margin"));
        model.free().leastProperty().set(40_000);
        model.free().mostProperty().set(220_000);
        model.free().worthProperty().set(0.8);
        assertThat(model.free().find()).isEmpty();
        assertThat(model.budget().orElseThrow()).isBetween(40_000.0, 220_000.0).isNotEqualTo(113_000);
        assertThat(sample.session().state().outOfDate()).isFalse();
        assertThat(planner().split()).isEqualTo(Split.RECOMMENDED);
        var plan = sample.session()
                .state()
                .study()
                .orElseThrow()
                .result()
                .plan()
                .orElseThrow()
                .plan();
        assertThat(plan.orElseThrow().shadowPrice().orElseThrow() * 0.8).isCloseTo(1, within(0.02));
        sample.session().undo();
        assertThat(model.budget().orElseThrow()).isEqualTo(113_000);
    }

    @Test
    void aPlanIsSavedLoadedRenamedAndDeleted() {
        model.drag("meta", 40_000);
        double google = row("google").spend();
        model.save();
        var saved = model.saved().plansProperty();
        assertThat(saved.get()).hasSize(1);
        assertThat(saved.get().getFirst().name()).isEqualTo("Plan 1");
        model.backToPlan();
        model.load(saved.get().getFirst());
        assertThat(row("meta").spend()).isCloseTo(40_000, within(1e-6));
        assertThat(row("google").spend()).isCloseTo(google, within(1e-6));
        model.saved().rename(saved.get().getFirst(), "Careful");
        assertThat(saved.get().getFirst().name()).isEqualTo("Careful");
        model.saved().delete(saved.get().getFirst());
        assertThat(saved.get()).isEmpty();
        sample.session().undo();
        assertThat(saved.get()).hasSize(1);
    }

    @Test
    void withoutAPlannableChannelOrDataItSaysSo() throws Exception {
        with("b2b-saas", it -> {
            assertThat(it.stageProperty().get()).isEqualTo(Stage.NO_PLAN);
            assertThat(it.untold()).isNotEmpty();
        });
        try (var empty = SampleSession.empty(temp.resolve("empty"));
                var nothing = new OptimiseViewModel(empty.session(), window.services())) {
            assertThat(nothing.stageProperty().get()).isEqualTo(Stage.NO_DATA);
            nothing.run().start();
            assertThat(nothing.run().stateProperty().get()).isEmpty();
        }
    }

    private void with(String id, Consumer<OptimiseViewModel> test) throws Exception {
        var folder = java.nio.file.Files.createDirectory(temp.resolve(id + "-other"));
        try (var other = SampleSession.of(id, folder);
                var it = new OptimiseViewModel(other.session(), window.services())) {
            test.accept(it);
        }
    }

    private java.math.BigDecimal channelMaximum() {
        return sample.session().state().channels().getFirst().maximum().orElseThrow();
    }

    private Planner planner() {
        return model.plannerProperty().get().orElseThrow();
    }

    private Row row(String id) {
        return planner().rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
