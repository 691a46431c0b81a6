package io.outlay.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.data.Channel;
import io.outlay.samples.ChildJvm;
import io.outlay.samples.SampleSession;
import io.outlay.ui.Room;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
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
    void whatWasDoneIsThereAfterTheProgramWasKilled() throws Exception {
        var meta = metaFile();
        var pdf = temp.resolve("director.pdf");
        var data = temp.resolve("data");
        Path folder;
        try (var child = ChildJvm.start(windowed(data, meta, pdf))) {
            folder = Path.of(child.await(KilledJourney.DONE).substring(KilledJourney.DONE.length()));
            child.kill();
        }
        assertThat(Files.readAllBytes(pdf)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        try (var window = new DrivenWindow(data, List.of())) {
            window.on(() -> window.model().openFolder(folder));
            window.await("the sentence", () -> window.noticed("Everything saved is here."));
            var session = window.model().project().orElseThrow().session();
            var state = session.state();
            assertThat(session.recovery().unclean()).isTrue();
            assertThat(window.imports()).as("the import was taken back").isEqualTo(KilledJourney.IMPORTS_BEFORE);
            assertThat(state.redo()).as("and can be done again").isPresent();
            assertThat(channel(window, "google").locked()).isFalse();
            assertThat(state.study()).isPresent();
            assertThat(state.currentStudy()).as("the first study answers again").isPresent();
        }
    }

    private static List<String> windowed(Path data, Path meta, Path pdf) {
        var command = ChildJvm.command(KilledJourney.class, data.toString(), meta.toString(), pdf.toString());
        command.addAll(
                1,
                List.of(
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Dtestfx.robot=glass",
                        "-Dtestfx.headless=true"));
        command.replaceAll(option -> option.equals("-Xmx512m") ? "-Xmx1g" : option);
        return command;
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
            window.press(KeyCode.CONTROL, KeyCode.DIGIT7);
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
            // the bar of three in the morning pulled up to the top
            window.drag("dayparts-schedule-bars", 0.18, 0.6, 0.18, 0.05);
            window.click("dayparts-use");
            assertThat(session.state().undo()).isPresent();
            window.click("dayparts-export");
            window.await("the file", () -> Files.exists(csv));
            window.settle();
            var hours = Files.readAllLines(csv).stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
            assertThat(hours).hasSize(7 * 24);
            assertThat(Collections.max(hours, Comparator.comparingDouble(cells -> Double.parseDouble(cells[2])))[1])
                    .isEqualTo("3");
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
