package io.outlay.app;

import io.outlay.app.ScreenDataPages.Page;
import io.outlay.ui.Room;
import io.outlay.ui.kit.Switch;
import java.util.List;
import javafx.scene.control.ButtonBase;

/// The further pages of the room of the plan: its tabs with their answers, reached by pressing what a person presses.
final class ScreenOptimisePages {
    private final Window window;

    ScreenOptimisePages(Window window) {
        this.window = window;
    }

    List<Page> pages() {
        return List.of(
                new Page("optimise-weeks-empty", () -> tab("weeks")),
                new Page("optimise-weeks", () -> press("#optimise-weeks-first")),
                new Page("optimise-weeks-season", List.of(this::season, () -> press("#optimise-weeks-start"))),
                new Page("optimise-test-empty", () -> tab("test")),
                new Page("optimise-test", () -> press("#optimise-test-first")));
    }

    /// Back to what the room shows first.
    void leave() {
        tab("split");
    }

    private void tab(String name) {
        window.model().show(Room.OPTIMISE, name);
    }

    private void season() {
        if (window.scene().getRoot().lookup("#optimise-weeks-season") instanceof Switch season) {
            season.setSelected(true);
        }
    }

    private void press(String id) {
        if (window.scene().getRoot().lookup(id) instanceof ButtonBase button && !button.isDisabled()) {
            button.fire();
        }
    }
}
