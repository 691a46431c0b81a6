package io.outlay.feature.mix;

import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Card;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What is believed before the data are seen: a sentence per channel beside what it implies, and what experiments
/// measured.
final class BeliefsPane {
    /// Beliefs that reach further are cut in the drawing, not in the model.
    private static final double MOST = 20;

    private static final double HIGH = 0.95;

    private final MixViewModel model;
    private final Services services;
    private final MixNames names;
    private final Look look;
    private final FindingsPane findings;
    private final VBox rows = new VBox();
    private final Card card;
    private final ExperimentsPane experiments;
    private final VBox root;
    private List<BeliefRow> shown = List.of();

    BeliefsPane(MixViewModel model, Services services, Look look) {
        this.model = model;
        this.services = services;
        this.look = look;
        names = new MixNames(services.text(), services.figures());
        findings = new FindingsPane(model, names, look);
        experiments = new ExperimentsPane(model, services, names, look);
        rows.getStyleClass().add("mix-beliefs");
        var note = new Label(names.say("mix.beliefs.note"));
        note.getStyleClass().addAll("paragraph", "small", "muted");
        card = new Card(rows, note).title(names.say("mix.beliefs.title")).subtitle(names.say("mix.beliefs.subtitle"));
        root = new VBox(16, findings.node(), card, experiments.node());
    }

    Node node() {
        return root;
    }

    void show(MixGround ground, Optional<Foresight> foresight) {
        findings.show(ground);
        var media = ground.channels().stream()
                .map(channel -> channel.id())
                .filter(id -> ground.media(id).isPresent())
                .toList();
        if (!shown.stream().map(BeliefRow::id).toList().equals(media)) {
            shown = media.stream()
                    .map(id -> new BeliefRow(id, model, services.text(), names, look))
                    .toList();
            rows.getChildren().setAll(shown.stream().map(BeliefRow::node).toList());
        }
        double end = foresight.stream()
                .flatMap(known -> media.stream().flatMap(id -> known.believed(id, HIGH).stream()))
                .mapToDouble(value -> value * BeliefRow.shown(ground))
                .filter(value -> value > 0)
                .max()
                .orElse(1);
        for (var row : shown) {
            row.show(ground, foresight, Math.min(end, MOST));
        }
        experiments.show(ground);
    }
}
