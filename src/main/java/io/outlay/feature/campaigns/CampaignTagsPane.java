package io.outlay.feature.campaigns;

import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Field;
import java.util.Collection;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The tags of one campaign or several, and a field for another.
final class CampaignTagsPane {
    private final VBox box = new VBox(8);

    CampaignTagsPane(CampaignsViewModel model, Text text, Look look, Collection<CampaignLine> lines) {
        var tags = new TreeSet<String>();
        lines.forEach(line -> tags.addAll(line.tags()));
        var there = new FlowPane();
        there.getStyleClass().add("campaigns-tags");
        for (var tag : tags) {
            var button = new Button(tag, io.outlay.ui.kit.Icon.small("x"));
            button.getStyleClass().addAll("small", "campaigns-tag");
            button.setId("campaigns-untag-" + tag);
            button.setAccessibleText(text.say("campaigns.tag.remove", tag));
            button.setTooltip(new javafx.scene.control.Tooltip(text.say("campaigns.tag.remove", tag)));
            button.setOnAction(event -> model.untag(lines, tag));
            there.getChildren().add(button);
        }
        var name = look.describe().node(new TextField(), "campaigns.tag.new");
        var field = new Field(text.say("campaigns.tag.new"), name);
        var add = look.describe().node(Buttons.small(Buttons.secondary("tag")), "campaigns.tag.add");
        Runnable adding =
                () -> field.errorProperty().set(model.tag(lines, name.getText()).orElse(""));
        name.setOnAction(event -> adding.run());
        add.setOnAction(event -> adding.run());
        if (!tags.isEmpty()) {
            box.getChildren().add(there);
        }
        box.getChildren().addAll(field, add);
        box.setDisable(!model.changeable());
    }

    Node node() {
        return box;
    }
}
