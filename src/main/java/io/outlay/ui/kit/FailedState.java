package io.outlay.ui.kit;

import io.outlay.domain.Problem;
import io.outlay.text.Text;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A run that failed: where and what (title), why and what next (from the problem), and the ways out.
public final class FailedState extends HBox {
    /// @param title where and what, such as "The fit of TikTok did not finish"
    public FailedState(Text text, String title, Problem problem, Button... actions) {
        this(title, text.message(problem) + " " + text.remedy(problem), actions);
    }

    public FailedState(String title, String sentences, Button... actions) {
        getStyleClass().add("failed-state");
        var icon = Icon.of("alert-circle");
        icon.getStyleClass().add("danger-icon");
        var head = new Label(title);
        head.getStyleClass().add("strong");
        var words = new Label(sentences);
        words.getStyleClass().addAll("paragraph", "muted");
        words.setMinHeight(USE_PREF_SIZE);
        var column = new VBox(head, words);
        column.getStyleClass().add("failed-text");
        if (actions.length > 0) {
            var buttons = new HBox(actions);
            buttons.getStyleClass().add("buttons");
            column.getChildren().add(buttons);
        }
        HBox.setHgrow(column, Priority.ALWAYS);
        getChildren().addAll(icon, column);
    }
}
