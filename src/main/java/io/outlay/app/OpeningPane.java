package io.outlay.app;

import io.outlay.text.Text;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Stands in the window while a project is being opened.
final class OpeningPane {
    private static final double WIDTH = 260;

    private final StackPane box;

    OpeningPane(Text text) {
        var words = new Label(text.say("app.opening"));
        words.getStyleClass().add("strong");
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setPrefWidth(WIDTH);
        bar.setAccessibleText(text.say("app.opening"));
        var column = new VBox(12, new Brand(), words, bar);
        column.setAlignment(Pos.CENTER);
        box = new StackPane(column);
        box.getStyleClass().add("shell");
    }

    Node node() {
        return box;
    }
}
