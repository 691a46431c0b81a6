package io.outlay.feature.channels;

import io.outlay.domain.data.Channel;
import io.outlay.plot.fx.ChartPane;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.ChannelMarker;
import io.outlay.ui.kit.Field;
import io.outlay.ui.kit.Inspector;
import io.outlay.ui.kit.KeyValueList;
import io.outlay.ui.kit.NoticeBar;
import io.outlay.ui.kit.Switch;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Everything about one channel: its warning in words, its curve, what can be changed, and what was. Made once per
/// channel and filled again after each change, so that the field being typed in keeps the keyboard.
final class ChannelInspectorPane {
    private static final double CHART = 210;

    private final ChannelsViewModel model;
    private final Services services;
    private final Look look;
    private final Text text;
    private final ChannelPlots plots;
    private final String id;
    private final Inspector inspector;
    private final VBox notice = new VBox();
    private final ChartPane curve;
    private final VBox curvePlace = new VBox();
    private final TextField name = new TextField();
    private final Field nameField;
    private final ChannelColourPane colour;
    private final ChannelLimitsPane limits;
    private final ChannelMarginPane margin;
    private final Switch lock = new Switch();
    private final TextArea note = new TextArea();
    private final VBox rules = new VBox();
    private final KeyValueList changes = new KeyValueList();
    private final FlowPane actions = new FlowPane();
    private boolean filling;

    ChannelInspectorPane(ChannelsViewModel model, Services services, Look look, String id) {
        this.model = model;
        this.services = services;
        this.look = look;
        this.text = services.text();
        this.id = id;
        this.plots = new ChannelPlots(text, services.figures(), model.words());
        this.inspector = new Inspector(text, model.inspection()::close);
        this.curve = new ChartPane("channels.curve", text, look.charts());
        this.nameField = new Field(text.say("channels.name"), look.describe().node(name, "channels.name"));
        this.colour = new ChannelColourPane(text, "channels-colour", chosen -> model.recolour(id, chosen));
        this.limits = new ChannelLimitsPane(services, look, (least, most) -> model.limits(List.of(id), least, most));
        this.margin = new ChannelMarginPane(services, look, percent -> model.margin(id, percent));
        var describe = look.describe();
        describe.node(lock, "channels.lock");
        describe.node(note, "channels.note");
        note.setWrapText(true);
        note.setPromptText(text.say("channels.note.prompt"));
        note.getStyleClass().add("channels-note");
        curve.setPrefHeight(CHART);
        curve.setMinHeight(CHART);
        actions.getStyleClass().add("channels-buttons");
        listen();
        var disabled = !model.changeable();
        for (Node node : List.of(name, colour, limits.node(), margin.node(), lock, note)) {
            node.setDisable(disabled);
        }
        inspector
                .part(notice)
                .part(curvePlace)
                .section(text.say("channels.limits"), limits.node(), lock)
                .section(text.say("channels.profit"), margin.node())
                .section(text.say("channels.look"), nameField, colour)
                .section(text.say("channels.notes"), note)
                .section(text.say("channels.filledBy"), rules)
                .section(text.say("channels.changes"), changes)
                .part(actions);
    }

    String id() {
        return id;
    }

    Node node() {
        return inspector;
    }

    private void listen() {
        name.setOnAction(event -> rename());
        name.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                rename();
            }
        });
        lock.selectedProperty().subscribe((before, now) -> {
            if (!filling) {
                model.lock(List.of(id), now);
            }
        });
        note.focusedProperty().subscribe((before, focused) -> {
            if (!focused && !filling) {
                model.note(id, note.getText());
            }
        });
    }

    private void rename() {
        if (!filling) {
            nameField.errorProperty().set(model.rename(id, name.getText()).orElse(""));
        }
    }

    void show(ChannelTable table, ChannelRow row, ChannelHistory history) {
        filling = true;
        var channel = row.channel();
        inspector.titleProperty().set(channel.name());
        inspector.setTitleGraphic(new ChannelMarker(channel.colour()));
        notice(row.status());
        curve(table, row);
        if (!name.isFocused()) {
            name.setText(channel.name());
        }
        colour.show(channel.colour());
        limits.show(channel.minimum(), channel.maximum(), table.currency());
        margin.show(table, row);
        lock.setSelected(channel.locked());
        if (!note.isFocused()) {
            note.setText(history.note());
        }
        rules();
        changes.setRows(history.changes().stream()
                .map(change -> new KeyValueList.Row(
                        change.label(),
                        services.figures()
                                .dayOfMonth(change.at()
                                        .atZone(ZoneId.systemDefault())
                                        .toLocalDate())))
                .toList());
        if (history.changes().isEmpty()) {
            changes.add(text.say("channels.changes.none"), "");
        }
        actions(channel);
        filling = false;
    }

    private void notice(ChannelStatus status) {
        notice.getChildren().clear();
        model.words()
                .advice(status)
                .ifPresent(words -> notice.getChildren()
                        .add(new NoticeBar(kind(status), model.words().state(status) + ".", words)));
        notice.setManaged(!notice.getChildren().isEmpty());
    }

    private static NoticeBar.Kind kind(ChannelStatus status) {
        return switch (status) {
            case ChannelStatus.Thin thin -> NoticeBar.Kind.WARNING;
            case ChannelStatus.Wide wide -> NoticeBar.Kind.WARNING;
            case ChannelStatus.Held held -> NoticeBar.Kind.WARNING;
            case ChannelStatus.Untold untold -> NoticeBar.Kind.WARNING;
            case ChannelStatus.Ready ready -> NoticeBar.Kind.INFO;
            case ChannelStatus.Locked locked -> NoticeBar.Kind.INFO;
            case ChannelStatus.Archived archived -> NoticeBar.Kind.INFO;
            case ChannelStatus.NotReported none -> NoticeBar.Kind.INFO;
            case ChannelStatus.NoCurve none -> NoticeBar.Kind.INFO;
        };
    }

    private void curve(ChannelTable table, ChannelRow row) {
        curvePlace.getChildren().clear();
        plots.curve(table, row, ChannelCardsPane.style(look.appearance().getValue()))
                .ifPresent(content -> {
                    curve.show(content);
                    withoutTools();
                    curvePlace.getChildren().setAll(curve);
                });
        curvePlace.setManaged(!curvePlace.getChildren().isEmpty());
    }

    /// The panel is narrow, and the curve leaves the window from the room of curves.
    private void withoutTools() {
        var tools = curve.lookup(".chart-tools");
        if (tools != null) {
            tools.setVisible(false);
            tools.setManaged(false);
        }
    }

    private void rules() {
        rules.getChildren().clear();
        var sentences = model.rulesOf(id);
        for (var sentence : sentences.isEmpty() ? List.of(text.say("channels.rule.no")) : sentences) {
            var label = new Label(sentence);
            label.setWrapText(true);
            label.setMinHeight(Label.USE_PREF_SIZE);
            rules.getChildren().add(label);
        }
        rules.getChildren()
                .add(button(Buttons.small(Buttons.quiet("sliders")), "channels.rules.open", model::editRules));
    }

    private void actions(Channel channel) {
        actions.getChildren().clear();
        add(Buttons.small(Buttons.secondary("trending-up")), "channels.toCurve", () -> model.showCurve(id));
        add(Buttons.small(Buttons.secondary("send")), "channels.toCampaigns", () -> model.showCampaigns(id));
        if (!model.changeable()) {
            return;
        }
        if (channel.archived()) {
            add(
                    Buttons.small(Buttons.secondary("rotate-ccw")),
                    "channels.restore",
                    () -> model.archive(List.of(id), false));
            return;
        }
        add(Buttons.small(Buttons.secondary("arrow-up")), "channels.up", () -> model.move(id, -1));
        add(Buttons.small(Buttons.secondary("arrow-down")), "channels.down", () -> model.move(id, 1));
        actions.getChildren().add(mergeMenu(model, look, List.of(id)));
        add(Buttons.small(Buttons.secondary("archive")), "channels.archive", () -> model.archive(List.of(id), true));
    }

    private void add(Button button, String key, Runnable action) {
        actions.getChildren().add(button(button, key, action));
    }

    private Button button(Button button, String key, Runnable action) {
        look.describe().node(button, key);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// The channels that these may be merged into.
    static MenuButton mergeMenu(ChannelsViewModel model, Look look, List<String> from) {
        var menu = new MenuButton();
        look.describe().node(menu, "channels.merge");
        menu.getStyleClass().add("small");
        for (var target : model.mergeTargets(from)) {
            var item = new MenuItem(target.name(), new ChannelMarker(target.colour()));
            item.setId("channels-merge-" + target.id());
            item.setOnAction(event -> model.merge(from, target.id()));
            menu.getItems().add(item);
        }
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }
}
