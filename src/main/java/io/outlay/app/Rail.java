package io.outlay.app;

import io.outlay.text.Text;
import io.outlay.ui.Room;
import io.outlay.ui.kit.Tip;
import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The list of rooms at the left. Folds to icons when the window is narrow.
final class Rail {
    private static final double NARROW = 1100;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private final VBox box = new VBox();
    private final Map<Room, Button> buttons = new EnumMap<>(Room.class);
    private final Map<Button, String> names = new java.util.LinkedHashMap<>();
    private final Label brand;
    private final Button help;

    /// @param onHelp explains the room that is shown
    Rail(WindowModel model, Text text, Runnable onHelp) {
        box.getStyleClass().add("rail");
        brand = new Label(text.say("app.name"), new Brand());
        brand.getStyleClass().add("rail-brand");
        box.getChildren().add(brand);
        for (var group : Room.Group.values()) {
            if (group == Room.Group.FOOT) {
                var gap = new Region();
                VBox.setVgrow(gap, Priority.ALWAYS);
                box.getChildren().add(gap);
            } else {
                var heading = new Label(text.say("rail." + group.name().toLowerCase(java.util.Locale.ROOT)));
                heading.getStyleClass().add("rail-heading");
                heading.managedProperty().bind(heading.visibleProperty());
                box.getChildren().add(heading);
            }
            for (var room : Room.values()) {
                if (room.group() == group) {
                    box.getChildren().add(button(room, model, text));
                }
            }
        }
        help = item("rail-help", text.say("app.help"), "help-circle");
        help.setOnAction(event -> onHelp.run());
        box.getChildren().add(row(help));
        box.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.widthProperty().subscribe(width -> fold(width.doubleValue() > 0 && width.doubleValue() < NARROW));
            }
        });
    }

    private Node button(Room room, WindowModel model, Text text) {
        var button = item("rail-" + room.id(), text.say("room." + room.id()), room.icon());
        button.setOnAction(event -> model.show(room));
        buttons.put(room, button);
        return row(button);
    }

    private Button item(String id, String name, String icon) {
        var button = new Button(name, new FontIcon("fth-" + icon));
        button.setId(id);
        button.getStyleClass().setAll("rail-item");
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(name);
        names.put(button, name);
        return button;
    }

    private static Node row(Button button) {
        return new HBox(button) {
            {
                HBox.setHgrow(button, Priority.ALWAYS);
                getStyleClass().add("rail-row");
            }
        };
    }

    private void fold(boolean folded) {
        box.pseudoClassStateChanged(FOLDED, folded);
        brand.setContentDisplay(folded ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        names.forEach((button, name) -> {
            button.setContentDisplay(folded ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            button.setAlignment(folded ? Pos.CENTER : Pos.CENTER_LEFT);
            if (folded) {
                Tip.on(button, name);
            } else {
                Tip.off(button);
            }
        });
        box.getChildren().stream()
                .filter(node -> node.getStyleClass().contains("rail-heading"))
                .forEach(node -> node.setVisible(!folded));
    }

    void mark(Room room) {
        buttons.forEach((other, button) -> {
            button.pseudoClassStateChanged(CURRENT, other == room);
            button.setAccessibleRoleDescription(null);
        });
    }

    /// The button that help stands beside.
    Node help() {
        return help;
    }

    Node node() {
        return box;
    }
}
