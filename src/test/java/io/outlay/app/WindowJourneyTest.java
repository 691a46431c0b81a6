package io.outlay.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.data.Channel;
import io.outlay.samples.SampleSession;
import io.outlay.ui.Room;
import io.outlay.ui.kit.PlannerSlider;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people come for, in the real window, with mouse and keys.
@Tag("fx")
class WindowJourneyTest {
    @TempDir
    Path temp;

    @Test
    void fromTheSampleThroughAnImportToThePdfAndBack() throws Exception {
        var meta = metaFile();
        var pdf = temp.resolve("director.pdf");
        var data = temp.resolve("data");
        Path folder;
        try (var window = new DrivenWindow(data, List.of(pdf)).openSample("acme-retail")) {
            var session = window.model().project().orElseThrow().session();
            folder = session.folder();
            int imports = window.imports();

            // import
            window.on(() -> {
                window.model().importFiles(List.of(meta));
                return true;
            });
            window.settle();
            for (int step = 0; step < 6 && window.imports() == imports; step++) {
                assertThat(window.enabled("data-import-next")).isTrue();
                window.click("data-import-next");
            }
            assertThat(window.imports()).isEqualTo(imports + 1);
            assertThat(session.state().outOfDate()).isTrue();

            // fit and optimise
            window.room(Room.CURVES).click("curves-fit");
            window.await("the study", () -> session.state().currentStudy().isPresent());

            // lock a channel, drag another, and the sum stays the budget
            window.room(Room.OPTIMISE).settle();
            window.click("optimise-row-lock-google");
            assertThat(channel(window, "google").locked()).isTrue();
            window.click("optimise-optimise");
            window.await("the plan", () -> session.state().currentStudy().isPresent());
            window.settle();
            var slider = (PlannerSlider) window.node("optimise-row-slider-tiktok");
            double before = window.on(() -> slider.valueProperty().get());
            window.on(() -> {
                slider.requestFocus();
                return true;
            });
            window.press(KeyCode.SHIFT, KeyCode.RIGHT);
            assertThat(window.on(() -> slider.valueProperty().get())).isGreaterThan(before);

            // the PDF leaves
            window.room(Room.REPORTS).settle();
            window.click("reports-exportPdf");
            window.await("the file", () -> Files.exists(pdf));
            window.settle();
            assertThat(Files.readAllBytes(pdf)).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

            // the import is taken back: lock first, then the import
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(session.state().redo()).isPresent();
            assertThat(channel(window, "google").locked()).isFalse();
        }
        // everything is there after the window was closed
        try (var window = new DrivenWindow(data, List.of())) {
            window.on(() -> window.model().openFolder(folder));
            window.await("the project", () -> window.model().project().isPresent());
            var state = window.model().project().orElseThrow().session().state();
            assertThat(state.redo()).isPresent();
            assertThat(state.study()).isPresent();
            assertThat(state.currentStudy()).as("the first study answers again").isPresent();
        }
    }

    @Test
    void channelsAreMadeMergedAndArchivedAndTakenBack() throws Exception {
        try (var window = new DrivenWindow(temp.resolve("data"), List.of()).openSample("b2b-saas")) {
            var session = window.model().project().orElseThrow().session();
            var before = session.state().setup();
            window.room(Room.CHANNELS);
            window.click("channels-add").click("channels-new-name");
            window.type("Podcasts").press(KeyCode.ENTER);
            assertThat(session.state().setup().channels())
                    .hasSize(before.channels().size() + 1);
            assertThat(session.state().setup().channels().stream().map(Channel::name))
                    .contains("Podcasts");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(session.state().setup()).isEqualTo(before);

            // merge one into another, then archive that
            window.on(() -> {
                window.model().show(Room.CHANNELS, "linkedin");
                return true;
            });
            window.settle();
            window.click("channels-merge").click("channels-merge-google");
            assertThat(channel(window, "linkedin").archived()).isTrue();
            window.on(() -> {
                window.model().show(Room.CHANNELS, "meta");
                return true;
            });
            window.settle().click("channels-archive");
            assertThat(channel(window, "meta").archived()).isTrue();
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(session.state().setup()).isEqualTo(before);
        }
    }

    @Test
    void everythingIsDoneByKeysAlone() throws Exception {
        var pdf = temp.resolve("keys.pdf");
        try (var window = new DrivenWindow(temp.resolve("data"), List.of(pdf))) {
            // the welcome page's first choice has the focus order's first place
            window.press(KeyCode.CONTROL, KeyCode.K).type("open the sample").press(KeyCode.ENTER);
            window.await("the project", () -> window.model().project().isPresent());
            window.settle();
            window.press(KeyCode.CONTROL, KeyCode.DIGIT6);
            assertThat(window.model().visitProperty().get().room()).isEqualTo(Room.OPTIMISE);
            window.press(KeyCode.CONTROL, KeyCode.R);
            window.await("the plan", () -> window.model().runs().active().isEmpty());
            window.press(KeyCode.CONTROL, KeyCode.P);
            assertThat(window.model().visitProperty().get().room()).isEqualTo(Room.REPORTS);
            window.settle();
            window.press(KeyCode.CONTROL, KeyCode.R);
            window.await("the file", () -> Files.exists(pdf));
            // Tab reaches every control that acts, in every room
            for (var room : List.of(Room.CURVES, Room.DAYPARTS, Room.SETTINGS)) {
                window.room(room).settle();
                assertThat(window.reachedByTab()).as(room.id()).containsAll(window.acting());
            }
        }
    }

    @Test
    void aDaypartScheduleIsDraggedUsedAndExported() throws Exception {
        var csv = temp.resolve("schedule.csv");
        try (var window = new DrivenWindow(temp.resolve("data"), List.of(csv)).openSample("acme-retail")) {
            var session = window.model().project().orElseThrow().session();
            window.room(Room.DAYPARTS).settle();
            window.click("dayparts-strategy-own");
            var bars = window.node("dayparts-schedule-bars");
            window.on(() -> {
                bars.requestFocus();
                return true;
            });
            window.press(KeyCode.RIGHT).press(KeyCode.UP).press(KeyCode.UP);
            window.click("dayparts-use");
            assertThat(session.state().undo()).isPresent();
            window.click("dayparts-export");
            window.await("the file", () -> Files.exists(csv));
            window.settle();
            assertThat(Files.readAllLines(csv)).hasSizeGreaterThan(24);
        }
    }

    private static Channel channel(DrivenWindow window, String id) {
        return window.model()
                .project()
                .orElseThrow()
                .session()
                .state()
                .setup()
                .channel(id)
                .orElseThrow();
    }

    /// Another account's Meta export.
    private Path metaFile() throws Exception {
        var file = temp.resolve("meta_insights_daily.json.gz");
        try (InputStream in = SampleSession.class.getResourceAsStream(
                "/io/outlay/samples/b2b-saas/raw/meta_insights_daily.json.gz")) {
            assertThat(in).isNotNull();
            Files.copy(in, file);
        }
        return file;
    }
}
