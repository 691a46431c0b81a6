package io.outlay.app;

import io.outlay.text.Text;
import io.outlay.ui.HeaderAction;
import io.outlay.ui.Room;
import io.outlay.ui.RoomView;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Tip;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line above a room: its name, the project, the period, search, undo and redo, and the room's own actions.
final class Header {
    private static final double ROOM_FOR_WORDS = 120;
    private static final double LEAST_NAME = 130;
    private static final double MOST_NAME = 260;

    private final Text text;
    private final WindowModel model;
    private final HBox box = new HBox();
    private final Label title = new Label();
    private final HBox actions = new HBox();
    private final ProjectMenu projectMenu;
    private final PeriodChoice period;
    private final Button undo;
    private final Button redo;
    private Subscription project = Subscription.EMPTY;

    Header(WindowModel model, ProjectMenu projectMenu, PeriodChoice period, Runnable search, Text text) {
        this.model = model;
        this.text = text;
        this.projectMenu = projectMenu;
        this.period = period;
        box.getStyleClass().add("header");
        box.setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("header-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        actions.getStyleClass().add("header-actions");
        actions.setAlignment(Pos.CENTER_RIGHT);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        undo = icon("header-undo", "corner-up-left", "app.undo.nothing");
        redo = icon("header-redo", "corner-up-right", "app.redo.nothing");
        undo.setOnAction(event -> undo());
        redo.setOnAction(event -> redo());
        projectMenu.node().setMinWidth(LEAST_NAME);
        projectMenu.node().setMaxWidth(MOST_NAME);
        for (var keeps : new Region[] {undo, redo, actions, period.node()}) {
            keeps.setMinWidth(Region.USE_PREF_SIZE);
        }
        box.getChildren()
                .setAll(title, projectMenu.node(), period.node(), gap, searchButton(search), undo, redo, actions);
    }

    Node node() {
        return box;
    }

    private Button searchButton(Runnable search) {
        var keys = new Label(text.say("app.search.keys"));
        keys.getStyleClass().add("subtle");
        var words = new Label(text.say("app.search"));
        var inside = new HBox(new FontIcon("fth-search"), words, keys);
        inside.setAlignment(Pos.CENTER_LEFT);
        inside.getStyleClass().add("search-inside");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var button = new Button("", inside);
        button.setId("header-search");
        button.getStyleClass().add("header-search");
        // what gives way first in a narrow window: its words
        words.visibleProperty().bind(button.widthProperty().greaterThan(ROOM_FOR_WORDS));
        keys.visibleProperty().bind(words.visibleProperty());
        words.managedProperty().bind(words.visibleProperty());
        keys.managedProperty().bind(keys.visibleProperty());
        button.setAccessibleText(text.say("app.search.what"));
        button.setOnAction(event -> search.run());
        return button;
    }

    private Button icon(String id, String icon, String key) {
        var button = Buttons.quietIcon(icon);
        button.setId(id);
        button.setAccessibleText(text.say(key));
        return button;
    }

    void undo() {
        model.project().ifPresent(open -> open.session().undo());
    }

    void redo() {
        model.project().ifPresent(open -> open.session().redo());
    }

    void project(Optional<OpenProject> open) {
        project.unsubscribe();
        projectMenu.project(open);
        period.project(open);
        project = open.map(p -> p.session().stateProperty().subscribe(state -> {
                    step(undo, state.undo(), "app.undo", "app.undo.nothing");
                    step(redo, state.redo(), "app.redo", "app.redo.nothing");
                }))
                .orElse(Subscription.EMPTY);
    }

    private void step(Button button, Optional<String> label, String key, String nothing) {
        var words = label.map(what -> text.say(key, what)).orElse(text.say(nothing));
        button.setDisable(label.isEmpty());
        button.setAccessibleText(words);
        Tip.on(button, words);
    }

    /// Shows the room's name alone.
    void named(Room room) {
        title.setText(text.say("room." + room.id()));
        actions.getChildren().clear();
    }

    /// Shows the room's name, period and actions.
    void room(Room room, RoomView view) {
        named(room);
        period.show(view.period(), room == Room.OVERVIEW);
        actions.getChildren().setAll(view.actions().stream().map(this::button).toList());
    }

    private Node button(HeaderAction action) {
        var button = action.primary() ? Buttons.primary(action.icon()) : Buttons.secondary(action.icon());
        button.setText(text.say(action.key()));
        button.setId(action.key().replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run().run());
        button.disableProperty().bind(action.possible().map(possible -> !possible));
        if (text.has(action.key() + ".help")) {
            Tip.on(button, text.say(action.key() + ".help"));
        }
        return button;
    }
}
