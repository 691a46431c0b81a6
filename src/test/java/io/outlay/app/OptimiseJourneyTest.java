package io.outlay.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.ui.Room;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Trade-offs in the running window: axes are chosen, the front is drawn, a point is taken and taken back.
class OptimiseJourneyTest {
    @TempDir
    Path temp;

    @Test
    void aPointOfAFrontOfOnesOwnIsTakenByKeysAndTakenBack() throws Exception {
        try (var window = new DrivenWindow(temp.resolve("data"), List.of()).openSample("acme-retail")) {
            var session = window.model().project().orElseThrow().session();
            window.room(Room.OPTIMISE).settle();
            window.await("the front", () -> window.shows("optimise-axes"));
            window.click("optimise-axes").click("optimise-axes-across");
            window.press(KeyCode.UP).press(KeyCode.UP).press(KeyCode.ENTER);
            window.click("optimise-axes-draw");
            window.await("the front", () -> window.model().runs().active().isEmpty());
            window.settle();
            assertThat(session.state().undo()).isEmpty();
            var pane = window.node("optimise-front");
            window.on(() -> {
                surface(pane).requestFocus();
                return true;
            });
            window.press(KeyCode.RIGHT)
                    .press(KeyCode.RIGHT)
                    .press(KeyCode.ENTER)
                    .settle();
            window.await("the split", () -> session.state().undo().isPresent());
            assertThat(session.state().undo()).contains("Take a point of the front");
            window.await("the way back", () -> window.shows("optimise-fix"));
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.await("the plan", () -> !window.shows("optimise-fix"));
            assertThat(session.state().undo()).isEmpty();
        }
    }

    private static Node surface(Node node) {
        if ("optimise-front.chart".equals(node.getId())) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) {
                var found = surface(child);
                if (found != child || "optimise-front.chart".equals(child.getId())) {
                    return found;
                }
            }
        }
        return node;
    }
}
