package io.outlay.app;

import io.outlay.feature.help.HelpPane;
import io.outlay.feature.help.HelpTopic;
import io.outlay.text.Text;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.controlsfx.control.PopOver.ArrowLocation;

/// Help about where the person is: the room with its actions, the thing the keyboard is on, or the welcome page.
final class Help {
    private static final String WELCOME = "welcome";

    private final WindowModel model;
    private final Shell shell;
    private final Rail rail;
    private final Runnable tour;
    private final Text text;
    private final HelpPane pane;

    Help(WindowModel model, Shell shell, Rail rail, Runnable tour, Text text) {
        this.model = model;
        this.shell = shell;
        this.rail = rail;
        this.tour = tour;
        this.text = text;
        this.pane = new HelpPane(text);
    }

    void show() {
        if (model.project().isPresent()) {
            pane.show(topic(), rail.help(), ArrowLocation.LEFT_BOTTOM, tour);
        } else {
            var button = shell.root().lookup("#welcome-help");
            pane.show(topic(), button == null ? shell.root() : button, ArrowLocation.TOP_RIGHT, tour);
        }
    }

    HelpTopic topic() {
        var place = model.project().isEmpty()
                ? WELCOME
                : model.visitProperty().get().room().id();
        return HelpTopic.of(text, place, actions(), focused());
    }

    private List<HelpTopic.Shortcut> actions() {
        if (model.project().isEmpty()) {
            return List.of();
        }
        return shell.shownRoom().stream()
                .flatMap(view -> view.actions().stream())
                .map(action -> new HelpTopic.Shortcut(
                        text.say("app.keys", action.primary() ? "R" : "E"), text.say(action.key())))
                .toList();
    }

    private Optional<HelpTopic.Focused> focused() {
        var scene = shell.root().getScene();
        Node focus = scene == null ? null : scene.getFocusOwner();
        if (focus == null || focus.getAccessibleHelp() == null || focus.getAccessibleText() == null) {
            return Optional.empty();
        }
        return Optional.of(new HelpTopic.Focused(focus.getAccessibleText(), focus.getAccessibleHelp()));
    }
}
