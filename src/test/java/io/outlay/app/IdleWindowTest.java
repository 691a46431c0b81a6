package io.outlay.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.ui.Room;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pane that asks for another layout while it is laid out is laid out with every frame, seen or not.
@Tag("fx")
class IdleWindowTest {
    private static final int FRAMES = 10;

    @TempDir
    Path temp;

    @Test
    void nothingIsLaidOutWhileNothingHappens() throws Exception {
        try (var window = new DrivenWindow(temp.resolve("data")).openSample("acme-retail")) {
            for (var room : Room.values()) {
                window.room(room);
            }
            window.room(Room.HISTORY).settle();
            assertThat(laidOut(window)).isEmpty();
        }
    }

    /// What is laid out with frames in which nothing changes.
    private static Set<String> laidOut(DrivenWindow window) throws Exception {
        var asking = new TreeSet<String>();
        window.on(() -> {
            watch(window.window().scene().getRoot(), asking);
            return true;
        });
        for (int frame = 0; frame < FRAMES; frame++) {
            window.on(() -> {
                Platform.requestNextPulse();
                return true;
            });
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return asking;
    }

    private static void watch(Node node, Set<String> asking) {
        if (node instanceof Parent parent) {
            parent.needsLayoutProperty()
                    .addListener((property, before, now) ->
                            asking.add(parent.getClass().getSimpleName() + " " + parent.getStyleClass()));
            parent.getChildrenUnmodifiable().forEach(child -> watch(child, asking));
        }
    }
}
