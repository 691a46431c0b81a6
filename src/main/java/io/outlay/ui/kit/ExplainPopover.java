package io.outlay.ui.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver.ArrowLocation;

/// How a figure came about: a sentence, the figures it was made from, and what to keep in mind.
public final class ExplainPopover {
    private final Popover popOver = new Popover(ArrowLocation.TOP_CENTER);

    public ExplainPopover(String title, String sentence, List<KeyValueList.Row> rows) {
        this(title, sentence, rows, "");
    }

    /// @param caveat empty when there is none
    public ExplainPopover(String title, String sentence, List<KeyValueList.Row> rows, String caveat) {
        popOver.setTitle(title);
        popOver.setContentNode(content(title, sentence, rows, caveat));
    }

    /// Below the node; Escape closes it.
    public void show(Node owner) {
        popOver.show(owner);
    }

    public void hide() {
        popOver.hide();
    }

    private static VBox content(String title, String sentence, List<KeyValueList.Row> rows, String caveat) {
        var head = new Label(title);
        head.getStyleClass().add("strong");
        var box = new VBox(head, paragraph(sentence));
        box.getStyleClass().add("explain");
        if (!rows.isEmpty()) {
            box.getChildren().add(new KeyValueList(rows));
        }
        if (!caveat.isEmpty()) {
            var words = paragraph(caveat);
            words.getStyleClass().addAll("small", "muted");
            box.getChildren().add(words);
        }
        return box;
    }

    private static Label paragraph(String words) {
        var label = new Label(words);
        label.getStyleClass().add("paragraph");
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
