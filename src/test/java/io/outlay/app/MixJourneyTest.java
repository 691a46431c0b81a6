package io.outlay.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.mix.MixBelief;
import io.outlay.domain.mix.MixSampling;
import io.outlay.feature.RoomPicture;
import io.outlay.project.MixModels;
import io.outlay.run.RunState;
import io.outlay.session.Session;
import io.outlay.ui.Room;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From roles to the report, with mouse and keys, while the sampling is watched and stopped.
@Tag("fx")
class MixJourneyTest {
    private static final long ANSWERS_WITHIN_MS = 3000;

    @TempDir
    Path temp;

    @Test
    void aModelIsStatedWatchedStoppedFittedAndReported() throws Exception {
        var pdf = temp.resolve("mix.pdf");
        try (var window = new DrivenWindow(temp.resolve("data"), List.of(pdf)).openSample("acme-retail")) {
            var session = window.model().project().orElseThrow().session();
            window.room(Room.MIX).settle();

            window.await("the room", () -> window.shows("mix-step-roles"));
            window.click("mix-step-roles");
            // roles: a channel leaves the model and comes back
            window.await("the channels", () -> window.shows("mix-included-linkedin"));
            window.click("mix-included-linkedin").settle();
            assertThat(settings(session).roles().channel("linkedin").included()).isFalse();
            window.press(KeyCode.CONTROL, KeyCode.Z).settle();
            assertThat(settings(session).roles().channel("linkedin").included()).isTrue();

            // beliefs: two numbers for the channel that hardly varies
            window.click("mix-step-beliefs").settle();
            window.click("mix-belief-forget-linkedin");
            assertThat(settings(session).roles().channel("linkedin").beliefs()).isEmpty();
            window.click("mix-belief-low-linkedin").type("0.5").press(KeyCode.ENTER);
            window.click("mix-belief-high-linkedin")
                    .type("3")
                    .press(KeyCode.ENTER)
                    .settle();
            assertThat(settings(session).roles().channel("linkedin").belief("roas"))
                    .contains(new MixBelief.ReturnBetween(0.5, 3));

            // a long fit is watched and stopped
            sample(window, session, new MixSampling(2, 5000, 20_000, 0.8, 1));
            window.click("mix-step-fit").settle();
            window.robot().clickOn(window.node("mix-fit"));
            window.await(
                    "live progress",
                    () -> session.mixProgressProperty()
                            .get()
                            .filter(progress -> progress.chains().stream().anyMatch(chain -> chain.done() > 20))
                            .isPresent());
            window.await(
                    "the chains in the room",
                    () -> window.shows("kit-stop")
                            && window.window().scene().getRoot().lookup(".unfolding") == null);
            window.on(() -> {
                RoomPicture.write("mix-fit-running-window", window.window().scene());
                return true;
            });
            var run = session.mixFitProperty().get().orElseThrow();
            var stop = (Button) window.node("kit-stop");
            long before = System.nanoTime();
            window.on(() -> {
                stop.fire();
                return true;
            });
            window.await("the end", () -> run.state().ended());
            long took = (System.nanoTime() - before) / 1_000_000;
            System.out.println("stopped after " + took + " ms");
            assertThat(took).isLessThan(ANSWERS_WITHIN_MS);
            assertThat(run.state()).isInstanceOf(RunState.Stopped.class);
            assertThat(session.state().mix().orElseThrow().current()).isFalse();
            window.settle();

            // a short one is fitted, and its results are shown
            sample(window, session, new MixSampling(2, 300, 300, 0.8, 1));
            window.robot().clickOn(window.node("mix-fit"));
            window.await("the fit", () -> session.state().mix().orElseThrow().current());
            window.settle();
            window.await("the results", () -> window.shows("mix-parts-over_time"));
            window.on(() -> {
                RoomPicture.write("mix-results-window", window.window().scene());
                return true;
            });
            window.click("mix-parts-over_time").settle();
            window.on(() -> {
                RoomPicture.write(
                        "mix-results-over-time-window", window.window().scene());
                return true;
            });

            // the report
            window.press(KeyCode.CONTROL, KeyCode.P).settle();
            assertThat(window.model().visitProperty().get().room()).isEqualTo(Room.REPORTS);
            window.press(KeyCode.CONTROL, KeyCode.R);
            window.await("the file", () -> Files.exists(pdf));
        }
    }

    private static io.outlay.domain.mix.MixSettings settings(Session session) {
        return session.state().mix().orElseThrow().settings();
    }

    /// How much is sampled is typed on the page too; here it only makes the test short.
    private static void sample(DrivenWindow window, Session session, MixSampling sampling) throws Exception {
        window.on(() -> {
            session.save(MixModels.document(settings(session).withSampling(sampling)), "Sampling", "");
            return true;
        });
        window.settle();
    }
}
