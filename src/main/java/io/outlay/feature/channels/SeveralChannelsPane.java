package io.outlay.feature.channels;

import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.ChannelMarker;
import io.outlay.ui.kit.Inspector;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Changes of several channels at once, each one step of undo.
final class SeveralChannelsPane {
    private final Inspector inspector;
    private final Look look;

    SeveralChannelsPane(
            ChannelsViewModel model, Services services, Look look, ChannelTable table, List<ChannelRow> rows) {
        this.look = look;
        var text = services.text();
        var ids = rows.stream().map(ChannelRow::id).toList();
        inspector = new Inspector(text, model.inspection()::close);
        inspector.titleProperty().set(text.say("channels.several", rows.size()));
        var names = new VBox(6);
        rows.forEach(row -> names.getChildren()
                .add(ChannelMarker.named(row.channel().colour(), row.channel().name())));
        var buttons = new FlowPane();
        buttons.getStyleClass().add("channels-buttons");
        buttons.getChildren()
                .addAll(
                        button("lock", "channels.several.lock", () -> model.lock(ids, true)),
                        button("unlock", "channels.several.unlock", () -> model.lock(ids, false)),
                        button("archive", "channels.archive", () -> model.archive(ids, true)),
                        button("rotate-ccw", "channels.restore", () -> model.archive(ids, false)),
                        ChannelInspectorPane.mergeMenu(model, look, ids));
        var limits = new ChannelLimitsPane(services, look, (least, most) -> model.limits(ids, least, most));
        var first = rows.getFirst().channel();
        boolean same = rows.stream()
                .allMatch(row -> row.channel().minimum().equals(first.minimum())
                        && row.channel().maximum().equals(first.maximum()));
        limits.show(
                same ? first.minimum() : Optional.empty(), same ? first.maximum() : Optional.empty(), table.currency());
        inspector
                .part(names)
                .section(text.say("channels.several.do"), buttons)
                .section(text.say("channels.several.limits"), limits.node());
        buttons.setDisable(!model.changeable());
        limits.node().setDisable(!model.changeable());
    }

    Node node() {
        return inspector;
    }

    private Button button(String icon, String key, Runnable action) {
        var button = look.describe().node(Buttons.small(Buttons.secondary(icon)), key);
        button.setOnAction(event -> action.run());
        return button;
    }
}
