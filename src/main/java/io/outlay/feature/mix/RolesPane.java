package io.outlay.feature.mix;

import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.LoadingBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// Which data play which part: what is explained, what explains it, and what the data can tell of each channel before
/// anything is fitted.
final class RolesPane {
    private final MixViewModel model;
    private final MixNames names;
    private final Look look;
    private final FindingsPane findings;
    private final OutcomePane outcome;
    private final BaselinePane baseline;
    private final VBox rows = new VBox();
    private final VBox told = new VBox();
    private final Card media;
    private final VBox root = new VBox(16);
    private List<MediaRow> shown = List.of();

    RolesPane(MixViewModel model, Services services, Look look) {
        this.model = model;
        this.look = look;
        names = new MixNames(services.text(), services.figures());
        findings = new FindingsPane(model, names, look);
        outcome = new OutcomePane(model, names, look);
        baseline = new BaselinePane(model, names, look, services.text());
        rows.getStyleClass().add("mix-media");
        told.getStyleClass().add("mix-told");
        media = new Card(MediaRow.head(names), rows, told)
                .title(names.say("mix.media.title"))
                .subtitle(names.say("mix.media.subtitle"));
        var top = new GridPane();
        top.setHgap(16);
        top.addRow(0, outcome.node(), baseline.node());
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        top.getColumnConstraints().setAll(half, half);
        root.getChildren().addAll(findings.node(), top, media);
    }

    Node node() {
        return root;
    }

    void show(MixGround ground, Optional<Foresight> foresight) {
        findings.show(ground);
        outcome.show(ground);
        baseline.show(ground);
        var ids = ground.channels().stream().map(channel -> channel.id()).toList();
        if (!shown.stream().map(MediaRow::id).toList().equals(ids)) {
            shown = ground.channels().stream()
                    .map(channel -> new MediaRow(channel.id(), model, names, look))
                    .toList();
            rows.getChildren().setAll(shown.stream().map(MediaRow::node).toList());
        }
        for (var row : shown) {
            row.show(ground, foresight.flatMap(known -> known.of(row.id())), foresight.isEmpty());
        }
        showTold(ground, foresight);
    }

    /// In whole sentences, what the chips say shortly.
    private void showTold(MixGround ground, Optional<Foresight> foresight) {
        if (foresight.isEmpty() && ground.stopping().isEmpty()) {
            told.getChildren().setAll(sentence(names.say("mix.told.wait"), "muted"), LoadingBlock.lines(0.5));
            return;
        }
        var words = names.words(ground);
        var lines = new ArrayList<Node>();
        foresight.ifPresent(known -> {
            var open = known.told().stream()
                    .filter(it -> !words.advice(it).isEmpty())
                    .toList();
            if (!known.told().isEmpty()) {
                lines.add(sentence(
                        open.isEmpty()
                                ? names.say("mix.told.all")
                                : names.say(
                                        "mix.told.some",
                                        known.told().size() - open.size(),
                                        known.told().size()),
                        "strong"));
            }
            open.forEach(it -> lines.add(sentence(words.sentence(it) + " " + words.advice(it), "muted")));
        });
        told.getChildren().setAll(lines);
    }

    private static Label sentence(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().addAll("paragraph", style);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
