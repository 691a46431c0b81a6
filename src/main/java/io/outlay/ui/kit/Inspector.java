package io.outlay.ui.kit;

import io.outlay.text.Text;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The panel at the right with everything about what is selected. Escape and the cross close it.
public final class Inspector extends VBox {
    private final Label title = new Label();
    private final VBox sections = new VBox();

    public Inspector(Text text, Runnable onClose) {
        getStyleClass().add("inspector");
        title.getStyleClass().add("title");
        Button close = Buttons.small(Buttons.quietIcon("x"));
        close.setId("kit-inspector-close");
        close.setAccessibleText(text.say("kit.close"));
        close.setTooltip(new Tooltip(text.say("kit.close")));
        close.setOnAction(_ -> onClose.run());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, close);
        head.getStyleClass().add("inspector-head");
        sections.getStyleClass().add("inspector-sections");
        var scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                onClose.run();
                event.consume();
            }
        });
        getChildren().addAll(head, scroll);
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    /// A node before the title, such as a channel's marker.
    public void setTitleGraphic(Node graphic) {
        title.setGraphic(graphic);
    }

    public void clear() {
        sections.getChildren().clear();
    }

    /// A part with a heading.
    public Inspector section(String heading, Node... content) {
        var section = new VBox(new SectionTitle(heading));
        section.getStyleClass().add("inspector-section");
        section.getChildren().addAll(content);
        sections.getChildren().add(section);
        return this;
    }

    /// A part without one.
    public Inspector part(Node content) {
        sections.getChildren().add(content);
        return this;
    }
}
