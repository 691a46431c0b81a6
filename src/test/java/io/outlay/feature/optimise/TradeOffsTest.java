package io.outlay.feature.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.Interval;
import io.outlay.domain.front.FrontPoint;
import io.outlay.domain.front.ObjectiveKind;
import io.outlay.domain.plan.PlanTarget;
import io.outlay.domain.study.PlanTradeOffs;
import io.outlay.domain.study.SplitFigures;
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
    void aReturnIsReachedAtTheLargestOutcome() {
        model.beginFree();
        model.free().mostProperty().set(300_000);
        assertThat(model.target().find(PlanTarget.Kind.ROAS))
                .hasValueSatisfying(words -> assertThat(words).contains("reached"));
        double now = planner().figures().outcome().value() / (113_000 * 13);
        model.target().amountProperty().set(now * 1.05);
        assertThat(model.target().find(PlanTarget.Kind.ROAS)).isEmpty();
        assertThat(model.budget().orElseThrow()).isLessThan(113_000);
        assertThat(planner().split()).isEqualTo(Split.RECOMMENDED);
        double reached = planner().figures().outcome().value() / (model.budget().orElseThrow() * 13);
        assertThat(reached).isCloseTo(now * 1.05, within(1e-5 * now));
        sample.session().undo();
        assertThat(model.budget().orElseThrow()).isEqualTo(113_000);
        model.target().amountProperty().set(1e6);
        assertThat(model.target().find(PlanTarget.Kind.ROAS)).isEmpty();
        assertThat(window.said()).anyMatch(words -> words.startsWith("The target cannot be reached."));
        assertThat(model.budget().orElseThrow()).isEqualTo(113_000);
    }

    @Test
    void anOutcomeIsReachedWithTheLeastSpend() {
        model.beginFree();
        model.free().mostProperty().set(300_000);
        double wanted = planner().figures().outcome().value() / 13 * 0.95;
        model.target().amountProperty().set(wanted);
        assertThat(model.target().find(PlanTarget.Kind.OUTCOME)).isEmpty();
        assertThat(model.budget().orElseThrow()).isLessThan(113_000);
        assertThat(planner().figures().outcome().value() / 13).isCloseTo(wanted, within(1e-5 * wanted));
    }

    @Test
    void howSureTheMovesAreIsSaid() {
        assertThat(row("tiktok").moves()).isPresent();
        assertThat(model.notes()).anyMatch(note -> note.detail().contains("surest moves: "));
    }

    @Test
    void aGainBelowFourOfFiveDrawsIsNotReliable() {
        var zero = new Interval(0, -1, -1, 1, 1);
        var words = model.words();
        assertThat(words.gain(new SplitFigures(zero, new Interval(5, -9, 1, 9, 19), 0.79)))
                .isEqualTo("No reliable improvement");
        assertThat(words.gain(new SplitFigures(zero, new Interval(5, -1, 1, 9, 19), 0.81)))
                .endsWith("likely a gain");
        assertThat(words.gain(new SplitFigures(zero, new Interval(-5, -19, -9, -1, 1), 0.1)))
                .endsWith("likely a loss");
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
