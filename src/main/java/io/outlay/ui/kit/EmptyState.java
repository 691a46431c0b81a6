package io.outlay.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What stands where nothing is yet: what is missing, what is needed, the way there.
public final class EmptyState extends VBox {
    public EmptyState(String icon, String title, String sentence, Button... actions) {
        getStyleClass().add("empty-state");
        var circle = new StackPane(Icon.large(icon));
        circle.getStyleClass().add("empty-icon");
        var head = new Label(title);
        head.getStyleClass().add("title");
        var words = new Label(sentence);
        words.getStyleClass().addAll("paragraph", "muted");
        words.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(circle, head, words);
        if (actions.length > 0) {
            var buttons = new HBox(actions);
            buttons.getStyleClass().add("buttons");
            getChildren().add(buttons);
        }
    }
}
