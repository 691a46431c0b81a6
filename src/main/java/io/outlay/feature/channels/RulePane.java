package io.outlay.feature.channels;

import io.outlay.domain.data.Channel;
import io.outlay.text.Text;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.ChannelMarker;
import io.outlay.ui.kit.Tip;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// One rule: its channel, what a campaign must be like, and below it what that catches.
final class RulePane {
    private final RulesEditor editor;
    private final int place;
    private final Text text;
    private final ComboBox<Channel> channel = new ComboBox<>();
    private final ComboBox<String> platform = new ComboBox<>();
    private final ComboBox<String> account = new ComboBox<>();
    private final ComboBox<Boolean> mode = new ComboBox<>();
    private final TextField campaign = new TextField();
    private final ComboBox<String> objective = new ComboBox<>();
    private final ComboBox<String> tag = new ComboBox<>();
    private final Label caught = new Label();
    private final Label remark = new Label();
    private final VBox node = new VBox();

    RulePane(
            RulesEditor editor,
            int place,
            List<Channel> channels,
            ChannelWords words,
            Text text,
            IntConsumer move,
            Runnable remove) {
        this.editor = editor;
        this.place = place;
        this.text = text;
        var draft = editor.drafts().get(place);
        channel.getItems().setAll(channels);
        channel.setCellFactory(list -> new ChannelCell());
        channel.setButtonCell(new ChannelCell());
        channel.setValue(channels.stream()
                .filter(each -> each.id().equals(draft.channelId()))
                .findFirst()
                .orElse(null));
        platform.getItems().add("");
        platform.getItems().addAll(editor.platforms());
        platform.setConverter(shown(words));
        platform.setValue(draft.platform());
        typed(account, editor.accounts(), draft.account());
        mode.getItems().setAll(true, false);
        mode.setConverter(modes());
        mode.setValue(draft.contains());
        campaign.setText(draft.campaign());
        campaign.setPromptText(text.say("channels.rules.any"));
        typed(objective, editor.objectives(), draft.objective());
        typed(tag, editor.tags(), draft.tag());
        name(channel, "channel", 150);
        name(platform, "platform", 120);
        name(account, "account", 120);
        name(mode, "mode", 142);
        name(campaign, "campaign", 130);
        name(objective, "objective", 112);
        name(tag, "tag", 92);
        listen();
        layout(move, remove);
    }

    private void listen() {
        channel.valueProperty().subscribe((before, now) -> changed());
        platform.valueProperty().subscribe((before, now) -> changed());
        mode.valueProperty().subscribe((before, now) -> changed());
        campaign.textProperty().subscribe((before, now) -> changed());
        for (var box : List.of(account, objective, tag)) {
            box.getEditor().textProperty().subscribe((before, now) -> changed());
        }
    }

    private void changed() {
        var before = editor.drafts().get(place);
        var chosen = channel.getValue();
        editor.set(
                place,
                new RuleDraft(
                        chosen == null ? before.channelId() : chosen.id(),
                        platform.getValue(),
                        account.getEditor().getText(),
                        campaign.getText(),
                        mode.getValue(),
                        objective.getEditor().getText(),
                        tag.getEditor().getText()));
    }

    private void layout(IntConsumer move, Runnable remove) {
        var number = new Label(String.valueOf(place + 1));
        number.getStyleClass().addAll("muted", "channels-rule-number");
        HBox.setHgrow(campaign, Priority.ALWAYS);
        var fields = new HBox(number, channel, platform, account, mode, campaign, objective, tag);
        fields.getStyleClass().add("channels-row");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var indent = new Region();
        indent.getStyleClass().add("channels-rule-number");
        remark.getStyleClass().addAll("small", "warning-text");
        caught.getStyleClass().addAll("small", "strong");
        var below = new HBox(
                indent,
                caught,
                remark,
                space,
                button("arrow-up", "up", () -> move.accept(-1), place == 0),
                button(
                        "arrow-down",
                        "down",
                        () -> move.accept(1),
                        place == editor.drafts().size() - 1),
                button("trash-2", "remove", remove, false));
        below.getStyleClass().add("channels-row");
        node.getStyleClass().add("channels-rule");
        node.getChildren().setAll(fields, below);
    }

    private Button button(String icon, String what, Runnable action, boolean disabled) {
        var button = Buttons.small(Buttons.quietIcon(icon));
        button.setId("channels-rule-" + what + "-" + place);
        var words = text.say("channels.rule.do." + what, place + 1);
        button.setAccessibleText(words);
        Tip.on(button, words);
        button.setOnAction(event -> action.run());
        button.setDisable(disabled);
        return button;
    }

    private void name(Region control, String what, double width) {
        control.setId("channels-rule-" + what + "-" + place);
        control.setAccessibleText(text.say("channels.rule.field." + what, place + 1));
        control.setPrefWidth(width);
        control.setMinWidth(70);
    }

    /// What stands in which field, above all rules.
    static Node heads(Text text) {
        var number = new Label();
        number.getStyleClass().add("channels-rule-number");
        var row = new HBox(
                number,
                head(text.say("channels.column.channel"), 150),
                head(text.say("channels.rules.head.platform"), 120),
                head(text.say("channels.rules.head.account"), 120),
                head(text.say("channels.rules.head.campaign"), 272));
        var campaign = (Label) row.getChildren().getLast();
        campaign.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(campaign, Priority.ALWAYS);
        row.getChildren()
                .addAll(
                        head(text.say("channels.rules.head.objective"), 112),
                        head(text.say("channels.rules.head.tag"), 92));
        row.getStyleClass().add("channels-row");
        return row;
    }

    private static Label head(String words, double width) {
        var label = new Label(words);
        label.getStyleClass().add("section-title");
        label.setPrefWidth(width);
        return label;
    }

    private void typed(ComboBox<String> box, List<String> options, String value) {
        box.setEditable(true);
        box.getItems().setAll(options);
        box.setPromptText(text.say("channels.rules.any"));
        box.getEditor().setText(value);
        box.setValue(value);
    }

    Node node() {
        return node;
    }

    void show(String catches, String words) {
        caught.setText(catches);
        remark.setText(words);
    }

    private static StringConverter<String> shown(ChannelWords words) {
        return new StringConverter<>() {
            @Override
            public String toString(String code) {
                return words.platform(code == null ? "" : code);
            }

            @Override
            public String fromString(String name) {
                return name;
            }
        };
    }

    private StringConverter<Boolean> modes() {
        return new StringConverter<>() {
            @Override
            public String toString(Boolean contains) {
                return contains == null || contains
                        ? text.say("channels.rules.mode.contains")
                        : text.say("channels.rules.mode.pattern");
            }

            @Override
            public Boolean fromString(String words) {
                return true;
            }
        };
    }

    private static final class ChannelCell extends ListCell<Channel> {
        @Override
        protected void updateItem(Channel item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : item.name());
            setGraphic(empty || item == null ? null : new ChannelMarker(item.colour()));
        }
    }
}
