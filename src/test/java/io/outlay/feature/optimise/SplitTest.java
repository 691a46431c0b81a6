package io.outlay.feature.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.study.PlanStudy;
import io.outlay.feature.optimise.PlanSource.Stage;
import io.outlay.feature.optimise.Planner.Row;
import io.outlay.feature.optimise.Planner.Split;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import io.outlay.text.CsvStyle;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Splits that are looked at; nothing here changes the project, so all share one.
class SplitTest {
    @TempDir
    static Path temp;

    private static final RecordingWindow window = new RecordingWindow();
    private static SampleSession sample;
    private static OptimiseViewModel model;

    @BeforeAll
    static void open() throws Exception {
        sample = SampleSession.of("acme-retail", temp);
        model = new OptimiseViewModel(sample.session(), window.services());
    }

    @BeforeEach
    void again() {
        model.backToPlan();
    }

    @AfterAll
    static void close() throws Exception {
        model.close();
        sample.close();
    }

    @Test
    void showsTheRecommendedPlanWithItsProofAndTheStudysFigures() {
        assertThat(model.stageProperty().get()).isEqualTo(Stage.READY);
        var shown = planner();
        assertThat(shown.split()).isEqualTo(Split.RECOMMENDED);
        var study = sample.session().state().study().orElseThrow().result();
        var simulated =
                study.plan().orElseThrow().scenario(PlanStudy.RECOMMENDED).orElseThrow();
        assertThat(shown.figures().gain().value())
                .isCloseTo(simulated.difference().mean(), within(1e-6));
        var verdict = model.verdictProperty().get().orElseThrow();
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.PROVEN);
        assertThat(verdict.cause()).isEqualTo("Proven best");
        assertThat(verdict.sentence()).startsWith("Nothing within these limits can beat it by more than 0.0001");
        assertThat(shown.total().spend()).isCloseTo(113_000, within(1e-4));
        assertThat(row("linkedin").hold()).isEqualTo(Planner.Hold.CANNOT_TELL);
        assertThat(model.explorationProperty().get()).isPresent();
        assertThat(row("google").best()).isPresent();
    }

    @Test
    void aDragKeepsTheTotalTheLimitsAndWhatIsHeld() {
        double held = row("linkedin").spend();
        long stored = sample.session().state().revision();
        for (double share : new double[] {0, 0.2, 0.9, 5}) {
            for (var id : new String[] {"meta", "google", "tiktok", "linkedin"}) {
                model.drag(id, share * 60_000);
                assertThat(planner().total().spend()).isCloseTo(113_000, within(1e-4));
                assertThat(row("linkedin").spend()).isEqualTo(held);
                for (var row : planner().rows()) {
                    assertThat(row.spend()).as(row.id()).isBetween(row.low() - 1e-6, row.high() + 1e-6);
                }
            }
        }
        assertThat(planner().split()).isEqualTo(Split.OWN);
        assertThat(model.verdictProperty().get().orElseThrow().sentence()).contains("less than the recommended plan");
        assertThat(sample.session().state().revision())
                .as("nothing is stored while it moves")
                .isEqualTo(stored);
        model.backToPlan();
        assertThat(planner().split()).isEqualTo(Split.RECOMMENDED);
        model.useToday();
        assertThat(planner().split()).isEqualTo(Split.TODAY);
        assertThat(planner().figures().gain().value()).isZero();
    }

    @Test
    void aRowGoesBackAlone() {
        double planned = row("google").spend();
        model.drag("google", 30_000);
        model.drag("tiktok", 9_000);
        model.resetRow("google");
        assertThat(row("google").spend()).isCloseTo(planned, within(1e-6));
        assertThat(row("tiktok").spend()).isNotCloseTo(13_998, within(10.0));
    }

    @Test
    void aPointOfTheFrontIsASplit() {
        int knee = model.explorationProperty().get().orElseThrow().knee().orElseThrow();
        model.moveTo(knee);
        assertThat(planner().split()).isEqualTo(Split.OWN);
        assertThat(planner().figures().gain().value())
                .isCloseTo(
                        model.explorationProperty()
                                .get()
                                .orElseThrow()
                                .front()
                                .get(knee)
                                .gain(),
                        within(1.0));
    }

    @Test
    void theTableLeavesWithFullPrecisionInBothStyles() {
        var lines = model.sheet().tsv(Locale.ENGLISH).split("\n");
        assertThat(lines).hasSize(9);
        assertThat(lines[0]).startsWith("Channel\tNow\tMin");
        assertThat(lines[1].split("\t")[5])
                .isEqualTo(new java.math.BigDecimal(Double.toString(row("meta").spend())).toPlainString());
        assertThat(model.sheet().csv(CsvStyle.REGIONAL, Locale.GERMANY).lines().findFirst())
                .hasValueSatisfying(heads -> assertThat(heads).contains("Channel;Now;Min"));
        var file = temp.resolve("plan.csv");
        window.answering(file);
        model.exportCsv(CsvStyle.STANDARD);
        assertThat(file).content().startsWith("Channel,Now,Min").contains("\r\n");
        assertThat(window.said()).anyMatch(words -> words.startsWith("Plan saved."));
    }

    @Test
    void sentencesSayHowSureTheGainIs() {
        var words = model.words();
        assertThat(words.gain(planner().figures())).contains("EUR extra sales, almost surely a gain");
        model.useToday();
        assertThat(words.gain(planner().figures())).isEqualTo("No change against today’s split");
        assertThat(words.front(model.explorationProperty().get().orElseThrow())).contains("of the move earns");
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
