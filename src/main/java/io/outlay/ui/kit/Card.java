package io.outlay.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A framed part of a page: optional title (a sentence), subtitle (metric, unit, period, interval), nodes at the right
/// of the head, content below. Content with vertical grow fills the card.
public final class Card extends VBox {
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final HBox head = new HBox();

    public Card(Node... content) {
        getStyleClass().add("card");
        title.getStyleClass().add("title");
        subtitle.getStyleClass().add("subtitle");
        var titles = new VBox(title, subtitle);
        titles.getStyleClass().add("card-titles");
        head.getStyleClass().add("card-head");
        HBox.setHgrow(titles, Priority.ALWAYS);
        head.getChildren().add(titles);
        shownWithText(title);
        shownWithText(subtitle);
        head.visibleProperty()
                .bind(title.visibleProperty()
                        .or(subtitle.visibleProperty())
                        .or(Bindings.size(head.getChildren()).greaterThan(1)));
        head.managedProperty().bind(head.visibleProperty());
        getChildren().add(head);
        getChildren().addAll(content);
    }

    public Card title(String words) {
        title.setText(words);
        return this;
    }

    public Card subtitle(String words) {
        subtitle.setText(words);
        return this;
    }

    /// Nodes at the right of the head.
    public Card trailing(Node... nodes) {
        head.getChildren().addAll(nodes);
        return this;
    }

    /// The node takes the height that is left.
    public Card growing(Node content) {
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().add(content);
        return this;
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    public StringProperty subtitleProperty() {
        return subtitle.textProperty();
    }

    private static void shownWithText(Label label) {
        label.setMinHeight(USE_PREF_SIZE);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }
}
