package io.outlay.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.settings.Settings;
import io.outlay.ui.Room;
import io.outlay.ui.kit.Tip;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Goes through all rooms of a project, small and large, light and dark, with and without data: nothing that acts is
/// without a name, and no words are cut off.
@Tag("fx")
class EveryScreenTest {
    @TempDir
    Path temp;

    @Test
    void nothingIsNamelessOrCutOff() throws Exception {
        var faults = new ArrayList<String>();
        try (var window = new DrivenWindow(temp.resolve("data")).openSample("acme-retail")) {
            look(window, Settings.Scheme.LIGHT, 1280, 800, "full light small", faults);
            look(window, Settings.Scheme.DARK, 1920, 1080, "full dark large", faults);
            window.on(() -> window.model().openNew("Empty"));
            window.await("the project", () -> window.model().project().isPresent());
            look(window, Settings.Scheme.LIGHT, 1280, 800, "empty", faults);
            window.on(() -> window.model().closeProject());
            window.settle();
            check("welcome", window, faults);
        }
        assertThat(faults).isEmpty();
    }

    private static void look(
            DrivenWindow window, Settings.Scheme scheme, int width, int height, String what, List<String> faults)
            throws Exception {
        window.on(() -> {
            window.window()
                    .parts()
                    .services()
                    .preferences()
                    .change(settings -> settings.withLooks(new Settings.Looks(scheme, false, 1)));
            window.window().size(width, height);
            return true;
        });
        for (var room : Room.values()) {
            window.room(room).settle();
            check(what + " " + room.id(), window, faults);
        }
    }

    private static void check(String where, DrivenWindow window, List<String> faults) throws Exception {
        faults.addAll(window.on(() -> {
            var found = new ArrayList<String>();
            visit(window.window().scene().getRoot(), where, found);
            return found;
        }));
    }

    private static void visit(Node node, String where, List<String> faults) {
        if (!node.isVisible()) {
            return;
        }
        if (acts(node) && nameless(node)) {
            faults.add(where + ": nameless " + node);
        }
        if (node instanceof Labeled labeled && !(node instanceof IndexedCell<?>) && !explained(node)) {
            cutOff(labeled, where, faults);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, where, faults));
        }
    }

    /// What is said in full when pointed at may be short.
    private static boolean explained(Node node) {
        for (var n = node; n != null; n = n.getParent()) {
            if (Tip.of(n).isPresent() || (n instanceof Control control && control.getTooltip() != null)) {
                return true;
            }
        }
        return false;
    }

    private static boolean acts(Node node) {
        return node.isFocusTraversable()
                && (node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof ComboBoxBase<?>
                        || node instanceof Slider
                        || node instanceof ListView<?>
                        || node instanceof TableView<?>);
    }

    private static boolean nameless(Node node) {
        boolean words = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        return !words
                && (node.getAccessibleText() == null || node.getAccessibleText().isBlank());
    }

    /// The skin shows a shorter text than the label has when there is no room for it.
    private static void cutOff(Labeled labeled, String where, List<String> faults) {
        var words = labeled.getText();
        if (words == null || words.isBlank() || labeled.getWidth() == 0) {
            return;
        }
        for (var child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text shown
                    && child != labeled.getGraphic()
                    && !shown.getText().isEmpty()
                    && !shown.getText().replace("\n", "").equals(words.replace("\n", ""))
                    && shown.getText().length() < words.length()) {
                faults.add(where + ": cut off \"" + words + "\" to \"" + shown.getText() + "\"");
            }
        }
    }
}
