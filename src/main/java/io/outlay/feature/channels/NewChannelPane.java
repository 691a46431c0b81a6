package io.outlay.feature.channels;

import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Field;
import io.outlay.ui.kit.Inspector;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// Name and colour of a channel that is about to be added.
final class NewChannelPane {
    private final Inspector inspector;
    private final TextField name = new TextField();
    private int colour;

    NewChannelPane(ChannelsViewModel model, Services services, Look look, int firstColour) {
        colour = firstColour;
        var text = services.text();
        inspector = new Inspector(text, model.inspection()::close);
        inspector.titleProperty().set(text.say("channels.new"));
        var field = new Field(text.say("channels.name"), look.describe().node(name, "channels.new.name"));
        var palette = new ChannelColourPane(text, "channels-new-colour", chosen -> colour = chosen);
        palette.show(colour);
        var hint = new Label(text.say("channels.new.hint"));
        hint.getStyleClass().addAll("muted", "paragraph");
        hint.setMinHeight(Label.USE_PREF_SIZE);
        var add = look.describe().node(Buttons.primary(), "channels.new.add");
        Runnable adding = () ->
                field.errorProperty().set(model.add(name.getText(), colour).orElse(""));
        add.setOnAction(event -> adding.run());
        name.setOnAction(event -> adding.run());
        var cancel = look.describe().node(Buttons.secondary(), "channels.new.cancel");
        cancel.setOnAction(event -> model.inspection().close());
        var buttons = new HBox(add, cancel);
        buttons.getStyleClass().add("channels-row");
        inspector.part(field).part(palette).part(hint).part(buttons);
    }

    Node node() {
        return inspector;
    }

    void focus() {
        name.requestFocus();
    }
}
