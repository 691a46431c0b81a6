package io.outlay.feature.dayparts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.daypart.DaypartSchedule;
import io.outlay.domain.daypart.DaypartStrategy;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaypartsViewModelTest {
    @TempDir
    Path temp;

    private final RecordingWindow window = new RecordingWindow();

    @Test
    void itOpensWithWhatTheStudyFoundAndItsScheduleAndPrediction() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp);
                var model = new DaypartsViewModel(sample.session(), window.services())) {
            var study = sample.session().state().currentStudy().orElseThrow().result();
            var found = (DaypartResult.Ok) study.dayparts().orElseThrow();
            assertThat(analysis(model).result()).isSameAs(found);
            assertThat(model.schedule().shownProperty().get()).isEqualTo(found.schedule());
            var shown = model.schedule().predictionProperty().get().orElseThrow();
            var theirs = found.prediction().orElseThrow();
            assertThat(analysis(model).predictor()).isPresent();
            assertThat(shown.value()).isEqualTo(theirs.value(), within(1e-9));
            assertThat(shown.gain().low()).isEqualTo(theirs.gain().low(), within(1e-9));
            assertThat(model.channelsProperty().get())
                    .extracting(HourlyChannel::id)
                    .containsExactly("meta", "google");
        }
    }

    @Test
    void aScheduleSumsToTheCentWhateverIsDragged() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp);
                var model = new DaypartsViewModel(sample.session(), window.services())) {
            var random = new Random(7);
            model.schedule().spend(new BigDecimal("1999.97"));
            for (int i = 0; i < 400; i++) {
                model.schedule().weigh(random.nextInt(24), random.nextDouble() * 14 - 2);
                assertThat(schedule(model).sum()).isEqualByComparingTo("1999.97");
            }
            for (int hour = 0; hour < 24; hour++) {
                model.schedule().weigh(hour, 0);
            }
            assertThat(schedule(model).budget().strategy()).isEqualTo(DaypartStrategy.OWN);
            assertThat(schedule(model).hours().get(23).amount()).isEqualByComparingTo("1999.97");
        }
    }

    @Test
    void ownMultipliersBeginAsThoseShownAndArePredicted() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp);
                var model = new DaypartsViewModel(sample.session(), window.services())) {
            var balanced = schedule(model).hours();
            double before =
                    model.schedule().predictionProperty().get().orElseThrow().value();
            model.schedule().choose(DaypartStrategy.OWN);
            assertThat(schedule(model).hours()).isEqualTo(balanced);
            assertThat(model.schedule().predictionProperty().get().orElseThrow().value())
                    .isEqualTo(before);
            for (int hour = 0; hour < 24; hour++) {
                model.schedule().weigh(hour, 1);
            }
            var even = model.schedule().predictionProperty().get().orElseThrow();
            assertThat(even.value()).isEqualTo(even.even(), within(even.even() * 1e-4));
            assertThat(even.value()).isLessThan(before);
        }
    }

    @Test
    void otherHoursAreComputedAndAPlatformWithoutSalesByTheHourIsAskedForClicks() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp);
                var model = new DaypartsViewModel(sample.session(), window.services())) {
            model.look(model.filterProperty().get().orElseThrow().withChannel("meta"));
            var filter = model.filterProperty().get().orElseThrow();
            assertThat(filter.metric()).isEqualTo(DaypartMetric.CLICKS_PER_CURRENCY);
            assertThat(model.channel().orElseThrow().reportsConversions()).isFalse();
            assertThat(analysis(model).filter()).isEqualTo(filter);
            assertThat(analysis(model).ok()).isPresent();
            assertThat(model.schedule().predictionProperty().get()).isPresent();
            model.look(filter.withLookback(30).withCampaign(Optional.of("no such campaign")));
            assertThat(model.filterProperty().get().orElseThrow().campaign()).isEmpty();
            assertThat(analysis(model)
                            .result()
                            .evidence()
                            .period()
                            .orElseThrow()
                            .days())
                    .isEqualTo(30);
        }
    }

    @Test
    void aScheduleIsUsedAndUndoBringsTheOneBeforeBack() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp)) {
            try (var model = new DaypartsViewModel(sample.session(), window.services())) {
                assertThat(model.changed().get()).isTrue();
                model.schedule().choose(DaypartStrategy.AGGRESSIVE);
                model.use();
                assertThat(model.changed().get()).isFalse();
                assertThat(sample.session().state().undo()).contains("Schedule of Google");
                model.schedule().weigh(12, 3);
                assertThat(model.changed().get()).isTrue();
                model.use();
                sample.session().undo();
                assertThat(schedule(model).budget().strategy()).isEqualTo(DaypartStrategy.AGGRESSIVE);
                assertThat(model.changed().get()).isFalse();
                sample.session().redo();
                assertThat(schedule(model).hours().get(12).multiplier()).isEqualByComparingTo("3.0");
            }
            try (var again = new DaypartsViewModel(sample.session(), window.services())) {
                assertThat(schedule(again).hours().get(12).multiplier()).isEqualByComparingTo("3.0");
                assertThat(again.changed().get()).isFalse();
            }
            assertThat(sample.failures()).isEmpty();
        }
    }

    @Test
    void theExportHasEveryHourOfTheWeekAndSumsToTheTotalEachDay() throws Exception {
        var file = temp.resolve("out.csv");
        try (var sample = SampleSession.of("acme-retail", temp);
                var model = new DaypartsViewModel(
                        sample.session(), window.answering(file).services())) {
            model.schedule().export();
            var lines = Files.readAllLines(file);
            assertThat(lines).hasSize(1 + 168).startsWith("weekday,hour,multiplier,money,currency");
            var monday = lines.stream()
                    .filter(line -> line.startsWith("monday,"))
                    .map(line -> new BigDecimal(line.split(",")[3]))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(monday).isEqualByComparingTo("2000.00");
            assertThat(window.said()).anyMatch(words -> words.contains("out.csv"));
        }
    }

    @Test
    void withoutHoursItSaysSo() throws Exception {
        try (var sample = SampleSession.of("b2b-saas", temp);
                var model = new DaypartsViewModel(sample.session(), window.services())) {
            assertThat(model.screenProperty().get()).isEqualTo(new DaypartsScreen.NoHours());
            assertThat(model.changed().get()).isFalse();
        }
        try (var empty = SampleSession.empty(temp);
                var model = new DaypartsViewModel(empty.session(), window.services())) {
            assertThat(model.screenProperty().get()).isEqualTo(new DaypartsScreen.NothingImported());
        }
    }

    private static DaypartSchedule schedule(DaypartsViewModel model) {
        return model.schedule().shownProperty().get().orElseThrow();
    }

    private static DaypartAnalysis analysis(DaypartsViewModel model) {
        return ((DaypartsScreen.Hours) model.screenProperty().get()).analysis().orElseThrow();
    }
}
