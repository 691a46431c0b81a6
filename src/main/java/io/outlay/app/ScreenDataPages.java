package io.outlay.app;

import io.outlay.ui.Room;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonBase;

/// The further pages of the room of the data: its tabs, and an import from the choice of files to its summary, reached
/// by pressing what a person presses.
final class ScreenDataPages {
    private static final List<String> TABS = List.of("search", "insights", "reconcile", "calendar", "export");

    /// @param reach goes there from the page before
    record Page(String name, List<Runnable> reach) {
        Page(String name, Runnable reach) {
            this(name, List.of(reach));
        }
    }

    private final Window window;
    private final Path folder;
    private Optional<Path> report = Optional.empty();

    /// @param folder where the report to import is written
    ScreenDataPages(Window window, Path folder) {
        this.window = window;
        this.folder = folder;
    }

    List<Page> pages() {
        var pages = new ArrayList<Page>();
        TABS.forEach(tab ->
                pages.add(new Page("data-" + tab, () -> window.model().show(Room.DATA, tab))));
        pages.add(new Page("data-import-source", this::begin));
        pages.add(new Page(
                "data-import-preview",
                () -> report.ifPresent(file -> window.model().importFiles(List.of(file)))));
        pages.add(new Page("data-import-answered", () -> press("#data-answer-date_order-dmy")));
        pages.add(new Page("data-import-mapping", this::next));
        pages.add(new Page("data-import-checks", this::next));
        pages.add(new Page(
                "data-import-settled",
                List.of(() -> press("#data-choice-BAD_NUMBER-EMPTY"), () -> press("#data-choice-OUT_OF_RANGE-SKIP"))));
        pages.add(new Page("data-import-summary", this::next));
        return pages;
    }

    private void begin() {
        window.model().show(Room.DATA, "import");
        window.model()
                .project()
                .ifPresent(project -> project.session()
                        .read((workspace, monitor) -> ScreenImport.written(workspace, monitor, folder))
                        .onDone(written -> report = written));
    }

    private void next() {
        press("#data-import-next");
    }

    /// Back to what the room shows first.
    void leave() {
        press("#data-import-cancel");
        window.model().show(Room.DATA, "sources");
    }

    private void press(String id) {
        if (window.scene().getRoot().lookup(id) instanceof ButtonBase button && !button.isDisabled()) {
            button.fire();
        }
    }
}
