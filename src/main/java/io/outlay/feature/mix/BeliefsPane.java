package io.outlay.feature.mix;

import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.IntervalAxis;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What is believed before the data are seen: a sentence per channel beside what it implies, and what experiments
/// measured.
final class BeliefsPane {
    /// Beliefs that reach further are cut in the drawing, not in the model.
    private static final double LEAST = 0.01;

    private static final double MOST = 1000;
    private static final double TAIL = 0.01;

    private final MixViewModel model;
    private final Services services;
    private final MixNames names;
    private final Look look;
    private final FindingsPane findings;
    private final VBox head = new VBox();
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
        card = new Card(head, rows, note)
                .title(names.say("mix.beliefs.title"))
                .subtitle(names.say("mix.beliefs.subtitle"));
        root = new VBox(16, findings.node(), card, experiments.node());
    }

    /// Of the lowest or highest belief of all channels, to the base of ten.
    private static double log(
            MixGround ground, List<String> media, Optional<Foresight> foresight, double share, boolean lowest) {
        var all = foresight.stream()
                .flatMap(known -> media.stream().flatMap(id -> known.believed(id, share).stream()))
                .mapToDouble(value -> value * BeliefRow.shown(ground))
                .filter(value -> value > 0)
                .map(Math::log10);
        return (lowest ? all.min() : all.max()).orElse(0);
    }

    private static double decade(double log) {
        return Math.clamp(Math.pow(10, log), LEAST, MOST);
    }

    private void axis(double low, double high) {
        var ticks = new java.util.ArrayList<Double>();
        for (double log = Math.log10(low); log <= Math.log10(high) + 1e-9; log++) {
            ticks.add(log);
        }
        head.getChildren()
                .setAll(BeliefRow.head(new IntervalAxis(
                        Math.log10(low),
                        Math.log10(high),
                        ticks,
                        log -> services.figures().compact(Math.pow(10, log)))));
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
        double low = decade(Math.floor(log(ground, media, foresight, TAIL, true)));
        double high = decade(Math.ceil(log(ground, media, foresight, 1 - TAIL, false)));
        axis(low, Math.max(high, 10 * low));
        for (var row : shown) {
            row.show(ground, foresight, low, Math.max(high, 10 * low));
        }
        experiments.show(ground);
    }
}
