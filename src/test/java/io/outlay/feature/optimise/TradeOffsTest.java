package io.outlay.feature.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.front.ObjectiveKind;
import io.outlay.domain.front.FrontPoint;
import io.outlay.domain.study.PlanTradeOffs;
import io.outlay.feature.optimise.Planner.Row;
import io.outlay.feature.optimise.Planner.Split;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TradeOffsTest {
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
    void theGainByTheBudgetMovedIsThereWithoutASearch() {
        assertThat(model.trades().shownProperty().get()).isInstanceOf(FrontShown.Moved.class);
        assertThat(model.trades().draw(FrontAxes.MOVED)).isEmpty();
        assertThat(model.trades().shownProperty().get()).isInstanceOf(FrontShown.Moved.class);
    }

    @Test
    void aPointBetweenOutcomeAndRiskIsTakenAndTakenBack() {
        var found = found(new FrontAxes(ObjectiveKind.RESPONSE, ObjectiveKind.RISK_SD));
        assertThat(found.freed()).isFalse();
        assertThat(found.front().points()).hasSizeGreaterThan(5);
        for (var point : found.front().points()) {
            assertThat(sum(point)).isCloseTo(113_000 * 13, within(1.0));
        }
        int point = found.front().points().size() - 1;
        double meta = found.front().points().get(point).spends().get(index("meta")) / 13;
        double before = row("meta").spend();
        assertThat(meta).isNotCloseTo(before, within(1.0));
        model.moveTo(point);
        assertThat(row("meta").spend()).isCloseTo(meta, within(0.01));
        assertThat(planner().split()).isEqualTo(Split.OWN);
        assertThat(planner().figures().outcome().value())
                .isCloseTo(found.front().points().get(point).objectives().getFirst(), within(1e-6 * 5e6));
        assertThat(sample.session().state().undo()).contains("Take a point of the front");
        sample.session().undo();
        assertThat(row("meta").spend()).isEqualTo(before);
        assertThat(planner().split()).isEqualTo(Split.RECOMMENDED);
        sample.session().redo();
        assertThat(row("meta").spend()).isCloseTo(meta, within(0.01));
    }

    @Test
    void outcomeAgainstReturnFreesTheTotalAndAPointBringsItsBudget() {
        var found = found(new FrontAxes(ObjectiveKind.ROAS, ObjectiveKind.RESPONSE));
        assertThat(found.freed()).isTrue();
        var first = found.front().points().getFirst();
        assertThat(sum(first)).isLessThan(113_000 * 13 * 0.98);
        model.moveTo(0);
        assertThat(model.budget().orElseThrow()).isCloseTo(sum(first) / 13, within(0.01));
        assertThat(planner().total().spend()).isCloseTo(sum(first) / 13, within(0.01));
        sample.session().undo();
        assertThat(model.budget().orElseThrow()).isEqualTo(113_000);
        assertThat(planner().split()).isEqualTo(Split.RECOMMENDED);
    }

    @Test
    void profitAsksWhatAnOutcomeEarnsAndIsMoney() {
        var axes = new FrontAxes(ObjectiveKind.PROFIT, ObjectiveKind.SPEND);
        assertThat(model.trades().draw(axes))
                .hasValueSatisfying(words -> assertThat(words).contains("margin"));
        model.trades().worthProperty().set(0.5);
        var found = found(axes);
        var outcome = model.todayOutcome().value();
        assertThat(found.today().getFirst()).isCloseTo(0.5 * outcome - 113_000 * 13, within(1e-6 * outcome));
        assertThat(found.front().points()).allMatch(FrontPoint::certified);
    }

    @Test
    void twoTimesTheSameAimIsNoFront() {
        assertThat(model.trades().draw(new FrontAxes(ObjectiveKind.SPEND, ObjectiveKind.SPEND)))
                .isPresent();
    }

    @Test
    void aMoveIsAStepThatIsTakenBack() {
        double before = row("meta").spend();
        model.drag("meta", 40_000);
        model.drag("meta", 41_000);
        assertThat(sample.session().state().undo()).isEmpty();
        model.dragged("meta");
        assertThat(sample.session().state().undo()).contains("Spend of Meta");
        sample.session().undo();
        assertThat(row("meta").spend()).isEqualTo(before);
    }

    @Test
    void aSplitIsThereAgainAfterTheProjectIsOpenedAgain() {
        model.drag("meta", 40_000);
        model.dragged("meta");
        model.close();
        model = new OptimiseViewModel(sample.session(), window.services());
        assertThat(row("meta").spend()).isCloseTo(40_000, within(1e-6));
        model.backToPlan();
        assertThat(sample.session().state().undo()).contains("Back to the recommended split");
    }

    private PlanTradeOffs found(FrontAxes axes) {
        assertThat(model.trades().draw(axes)).isEmpty();
        assertThat(model.trades().shownProperty().get()).isInstanceOf(FrontShown.Found.class);
        return ((FrontShown.Found) model.trades().shownProperty().get()).found();
    }

    private static double sum(FrontPoint point) {
        return point.spends().stream().mapToDouble(Double::doubleValue).sum();
    }

    private int index(String channel) {
        return planner().rows().stream().map(Row::id).toList().indexOf(channel);
    }

    private Planner planner() {
        return model.plannerProperty().get().orElseThrow();
    }

    private Row row(String channel) {
        return planner().rows().get(index(channel));
    }
}
