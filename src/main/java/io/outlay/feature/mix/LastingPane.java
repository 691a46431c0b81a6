package io.outlay.feature.mix;

import io.outlay.domain.mix.MixChannel;
import io.outlay.project.MixRun;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.ChannelMarker;
import io.outlay.ui.kit.ShareBar;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How much of the effect comes in the week of the spend, and how much later.
final class LastingPane {
    private final MixNames names;
    private final ShareBar all = new ShareBar(0);
    private final GridPane channels = new GridPane();
    private final Label ends = new Label();
    private final Card card;

    LastingPane(MixNames names) {
        this.names = names;
        all.getStyleClass().add("mix-lasting");
        ends.getStyleClass().addAll("small", "muted");
        channels.getStyleClass().add("mix-groups");
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        var figures = new ColumnConstraints();
        figures.setHalignment(HPos.RIGHT);
        channels.getColumnConstraints().setAll(wide, new ColumnConstraints(90), figures);
        card = new Card(new VBox(6, all, ends), channels);
    }

    Node node() {
        return card;
    }

    void show(MixGround ground, MixRun run) {
        var fit = run.fit();
        double now = fit.channels().stream()
                .mapToDouble(it -> it.immediate().value())
                .sum();
        double later = fit.channels().stream()
                .mapToDouble(it -> it.carriedOver().value())
                .sum();
        double share = now + later > 0 ? now / (now + later) : 1;
        card.title(names.say("mix.lasting.title", names.figures().wholePercent(1 - share)));
        card.subtitle(names.say("mix.lasting.subtitle"));
        all.shareProperty().set(share);
        all.setAccessibleText(names.figures().wholePercent(share));
        ends.setText(names.say(
                "mix.lasting.ends",
                names.figures().wholePercent(share),
                names.figures().wholePercent(1 - share)));
        channels.getChildren().clear();
        int row = 0;
        for (var channel : fit.channels()) {
            if (channel.roas().isPresent()) {
                channels.addRow(row++, channel(ground, channel).toArray(Node[]::new));
            }
        }
    }

    private List<Node> channel(MixGround ground, MixChannel channel) {
        double same = channel.immediate().value()
                / Math.max(
                        1e-300,
                        channel.immediate().value() + channel.carriedOver().value());
        int colour = MixNames.colour(ground, channel.id());
        var bar = new ShareBar(Math.clamp(same, 0, 1));
        bar.getStyleClass().add(ChannelMarker.styleClass(colour));
        var words = new Label(names.say("mix.lasting.same", names.figures().wholePercent(same)));
        words.getStyleClass().addAll("small", "muted");
        words.setMinWidth(Label.USE_PREF_SIZE);
        return List.of(ChannelMarker.named(colour, MixNames.channel(ground, channel.id())), bar, words);
    }
}
