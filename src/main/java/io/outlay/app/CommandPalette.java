package io.outlay.app;

import io.outlay.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Ctrl+K: finds rooms, channels and everything that can be done, by typing a few letters of it.
final class CommandPalette {
    /// @param name what it does, in the person's words
    /// @param keys its shortcut as text, or empty
    record Command(String name, String group, String icon, String keys, Runnable run) {}

    private static final double WIDTH = 560;
    private static final double HEIGHT = 420;

    private final Supplier<List<Command>> commands;
    private final StackPane veil = new StackPane();
    private final TextField field = new TextField();
    private final ListView<Command> list = new ListView<>();
    private Runnable closed = () -> {};

    CommandPalette(Text text, Supplier<List<Command>> commands) {
        this.commands = commands;
        field.setId("palette-field");
        field.setPromptText(text.say("app.palette.prompt"));
        field.setAccessibleText(text.say("app.search.what"));
        field.getStyleClass().add("palette-field");
        list.setId("palette-list");
        list.setAccessibleText(text.say("app.palette.list"));
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new CommandCell());
        var nothing = new Label(text.say("app.palette.nothing"));
        nothing.getStyleClass().add("subtle");
        list.setPlaceholder(nothing);
        list.setOnMouseClicked(event -> perform());
        VBox.setVgrow(list, Priority.ALWAYS);
        var box = new VBox(field, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(WIDTH, HEIGHT);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        veil.getStyleClass().add("veil");
        veil.getChildren().setAll(box);
        veil.setVisible(false);
        veil.setOnMousePressed(event -> {
            if (event.getTarget() == veil) {
                hide();
            }
        });
        field.textProperty().subscribe(words -> filter(words));
        field.setOnAction(event -> perform());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                move(event.getCode() == KeyCode.DOWN ? 1 : -1);
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
    }

    Node node() {
        return veil;
    }

    void show() {
        var owner = veil.getScene().getFocusOwner();
        closed = owner == null ? () -> {} : owner::requestFocus;
        veil.setVisible(true);
        field.clear();
        filter("");
        field.requestFocus();
    }

    void hide() {
        if (veil.isVisible()) {
            veil.setVisible(false);
            closed.run();
        }
    }

    private void filter(String words) {
        if (!veil.isVisible()) {
            return;
        }
        var wanted = words.toLowerCase(Locale.ROOT).strip().split("\\s+");
        list.getItems()
                .setAll(commands.get().stream()
                        .filter(command -> matches(command, wanted))
                        .toList());
        list.getSelectionModel().selectFirst();
    }

    private static boolean matches(Command command, String[] wanted) {
        var name = (command.name() + " " + command.group()).toLowerCase(Locale.ROOT);
        for (var word : wanted) {
            if (!name.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private void move(int by) {
        int next = Math.clamp(
                list.getSelectionModel().getSelectedIndex() + by,
                0,
                Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - 3));
    }

    private void perform() {
        var command = list.getSelectionModel().getSelectedItem();
        if (command != null) {
            hide();
            command.run().run();
        }
    }

    private static final class CommandCell extends ListCell<Command> {
        @Override
        protected void updateItem(@org.jspecify.annotations.Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            setText(null);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            var name = new Label(command.name(), new FontIcon("fth-" + command.icon()));
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            var hint = new Label(command.keys().isEmpty() ? command.group() : command.keys());
            hint.getStyleClass().add("subtle");
            var line = new HBox(name, hint);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
            setAccessibleText(command.name());
        }
    }
}
