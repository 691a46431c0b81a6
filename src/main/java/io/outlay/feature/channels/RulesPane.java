package io.outlay.feature.channels;

import io.outlay.domain.data.Channel;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.NoticeBar;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The rules in the order they are tried, each with what it would catch now, and what falls nowhere. Nothing is stored
/// before Save.
final class RulesPane {
    private static final int NAMED = 6;

    private final ChannelsViewModel model;
    private final RulesEditor editor;
    private final Services services;
    private final Text text;
    private final String currency;
    private final VBox page = new VBox();
    private final VBox list = new VBox();
    private final VBox none = new VBox();
    private final Button save = Buttons.primary();
    private final List<RulePane> rows = new ArrayList<>();
    private final Subscription subscription;

    RulesPane(ChannelsViewModel model, RulesEditor editor, Services services, Look look, String currency) {
        this.model = model;
        this.editor = editor;
        this.services = services;
        this.text = services.text();
        this.currency = currency;
        list.getStyleClass().add("channels-rules");
        var describe = look.describe();
        var add = describe.node(Buttons.secondary("plus"), "channels.rules.add");
        add.setOnAction(event -> {
            model.channelsForRules().stream().findFirst().map(Channel::id).ifPresent(editor::add);
            rebuild();
        });
        var cancel = describe.node(Buttons.secondary(), "channels.rules.cancel");
        cancel.setOnAction(event -> model.leaveRules());
        describe.node(save, "channels.rules.save");
        save.setOnAction(event -> editor.save());
        var tools = new HBox(add, cancel, save);
        tools.getStyleClass().add("channels-tools");
        var card = new Card(RulePane.heads(text), list)
                .title(text.say("channels.rules.title"))
                .subtitle(text.say("channels.rules.subtitle"))
                .trailing(tools);
        page.getStyleClass().add("channels-page");
        page.getChildren().setAll(none, card);
        rebuild();
        subscription = editor.previewProperty().subscribe(preview -> show(preview));
    }

    Node node() {
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("channels-scroll");
        return scroll;
    }

    void close() {
        subscription.unsubscribe();
    }

    private void rebuild() {
        rows.clear();
        for (int i = 0; i < editor.drafts().size(); i++) {
            int place = i;
            rows.add(new RulePane(
                    editor,
                    place,
                    model.channelsForRules(),
                    model.words(),
                    text,
                    places -> {
                        editor.move(place, places);
                        rebuild();
                    },
                    () -> {
                        editor.remove(place);
                        rebuild();
                    }));
        }
        list.getChildren().setAll(rows.stream().map(RulePane::node).toList());
        show(editor.previewProperty().get());
    }

    private void show(RulesPreview preview) {
        if (rows.size() != preview.rules().size()) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i)
                    .show(
                            model.words().caught(preview.rules().get(i), currency),
                            editor.remark(i).orElse(""));
        }
        save.setDisable(!editor.changedFromStored() || !model.changeable());
        none.getChildren().setAll(falling(preview.none()));
    }

    private Node falling(RulesPreview.Caught caught) {
        if (caught.campaigns() == 0) {
            return new NoticeBar(
                    NoticeBar.Kind.SUCCESS,
                    text.say("channels.rules.allCaught"),
                    text.say("channels.rules.allCaught.what"));
        }
        var some = String.join(", ", caught.names().stream().limit(NAMED).toList());
        var more = caught.names().size() > NAMED
                ? text.say("channels.rules.more", services.figures().count(caught.names().size() - NAMED))
                : "";
        return new NoticeBar(
                caught.spend() > 0 ? NoticeBar.Kind.WARNING : NoticeBar.Kind.INFO,
                text.say("channels.rules.nowhere", model.words().caught(caught, currency)),
                some + more);
    }

}
