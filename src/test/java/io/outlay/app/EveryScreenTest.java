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
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Goes through all rooms of a project, small and large, light and dark, with and without data, and after runs that
/// failed: nothing that acts is without a name, no words are cut off, header and run bar stay in the window, and cards
/// keep the page's margin.
@Tag("fx")
class EveryScreenTest {
    private static final double MARGIN = 16;

    @TempDir
    Path temp;

    @Test
    void nothingIsNamelessOrCutOff() throws Exception {
        var faults = new ArrayList<String>();
        try (var window = new DrivenWindow(temp.resolve("data")).openSample("acme-retail")) {
            look(window, Settings.Scheme.LIGHT, 1280, 800, "full light small", faults);
            look(window, Settings.Scheme.DARK, 1920, 1080, "full dark large", faults);
            window.on(() -> {
                window.window().exhaust();
                return window.model().project().orElseThrow().session().analyse("Fitting");
            });
            look(window, Settings.Scheme.LIGHT, 1280, 800, "failed", faults);
        }
        try (var window = new DrivenWindow(temp.resolve("other"))) {
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
            var scene = window.window().scene();
            visit(scene.getRoot(), where, found);
            for (var part : List.of(".header", ".run-bar")) {
                var node = scene.getRoot().lookup(part);
                if (node != null && !inside(node, scene)) {
                    found.add(where + ": pushed out of the window: " + part);
                }
            }
            margins(scene.getRoot().lookup(".room"), where, found);
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
        if (node instanceof Labeled labeled && !(node instanceof IndexedCell<?>) && (!explained(node) || does(node))) {
            cutOff(labeled, where, faults);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, where, faults));
        }
    }

    private static boolean inside(Node node, Scene scene) {
        var place = node.localToScene(node.getLayoutBounds());
        return place.getMinY() > -1 && place.getMaxY() < scene.getHeight() + 1;
    }

    private static void margins(@Nullable Node room, String where, List<String> faults) {
        if (room == null) {
            return;
        }
        var place = room.localToScene(room.getLayoutBounds());
        for (var card : room.lookupAll(".card")) {
            var at = card.localToScene(card.getLayoutBounds());
            if (shown(card) && at.getWidth() > 0 && at.getMinX() < place.getMinX() + MARGIN) {
                faults.add(where + ": a card touches the edge of the page");
            }
        }
    }

    private static boolean shown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// What is said in full when pointed at may be short, except what a button does.
    private static boolean explained(Node node) {
        for (var n = node; n != null; n = n.getParent()) {
            if (Tip.of(n).isPresent() || (n instanceof Control control && control.getTooltip() != null)) {
                return true;
            }
        }
        return false;
    }

    private static boolean does(Node node) {
        return node instanceof Button || node instanceof ToggleButton;
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
