package io.outlay.feature.optimise.weeks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.study.WeeksAnswer;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import io.outlay.text.CsvStyle;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeeksModelTest {
    @TempDir
    Path temp;

    private final RecordingWindow window = new RecordingWindow();
    private final WeeksWords words = new WeeksWords(Text.english(), Figures.english());
    private SampleSession sample;
    private WeeksModel model;

    @BeforeEach
    void open() throws Exception {
        sample = SampleSession.of("acme-retail", temp);
        model = new WeeksModel(sample.session(), window.services());
    }

    @AfterEach
    void close() throws Exception {
        model.close();
        sample.close();
    }

    @Test
    void theWeeksArePlannedAskedAndSaved() throws Exception {
        assertThat(model.possible().getValue()).isTrue();
        assertThat(model.plan()).isEmpty();
        model.start();
        var plan = model.plan().orElseThrow();
        assertThat(model.outOfDate().getValue()).isFalse();
        assertThat(words.verdict(plan)).isEqualTo("Proven best");
        assertThat(words.title(plan)).isEqualTo("Spending evenly is as good as any other timing");
        assertThat(words.bound(plan)).contains("0.0001\u202f%");
        assertThat(model.sheet().rows()).hasSize(13 * plan.channels().size());
        var file = temp.resolve("weeks.csv");
        window.answering(file);
        model.exportCsv(CsvStyle.STANDARD);
        assertThat(Files.readAllLines(file).getFirst()).isEqualTo("Week of,Channel,\"Spend, EUR\",Min,Max");
    }

    @Test
    void aDecidedWeekIsAnEditAndMakesThePlanOutOfDate() {
        model.start();
        var week = model.plan().orElseThrow().weeks().get(2);
        model.decide("meta", week, OptionalDouble.of(0));
        assertThat(sample.session().state().undo())
                .hasValueSatisfying(it -> assertThat(it).startsWith("Meta in the week of"));
        assertThat(model.outOfDate().getValue()).isTrue();
        model.start();
        assertThat(model.outOfDate().getValue()).isFalse();
        assertThat(model.plan().orElseThrow().channels().getFirst().spend().get(2))
                .isZero();
        sample.session().undo();
        assertThat(model.choicesProperty().get().rules()).isEmpty();
        assertThat(model.outOfDate().getValue()).isTrue();
    }

    @Test
    void theSeasonIsAChoiceOfThePerson() {
        model.start();
        double plain = model.plan().orElseThrow().gain().value();
        model.follow(true);
        model.start();
        assertThat(model.plan().orElseThrow().gain().value()).isGreaterThan(5 * plain);
        assertThat(words.title(model.plan().orElseThrow())).startsWith("Timing brings +8");
    }

    @Test
    void otherSplitsAndImpossibleOnes() {
        model.optionProperty().set(new SplitOption.Today());
        model.start();
        var plan = model.plan().orElseThrow();
        double spent = plan.channels().stream()
                .flatMap(row -> row.spend().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(spent).isCloseTo(113_000 * 13, within(1e-2));
        plan.weeks().forEach(week -> model.decide("meta", week, OptionalDouble.of(0)));
        model.start();
        assertThat(model.plan()).isEmpty();
        var shown = model.shownProperty().get().orElseThrow();
        assertThat(shown.answer()).isInstanceOf(WeeksAnswer.Impossible.class);
        if (shown.answer() instanceof WeeksAnswer.Impossible(var clash)) {
            assertThat(words.clash(clash, shown.study())).startsWith("Meta:");
        }
        model.decideNothing();
        assertThat(model.choicesProperty().get().rules()).isEmpty();
    }
}
