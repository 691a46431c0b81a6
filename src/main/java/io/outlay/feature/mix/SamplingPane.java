package io.outlay.feature.mix;

import io.outlay.domain.mix.MixFit;
import io.outlay.domain.mix.MixParameter;
import io.outlay.domain.mix.MixProgress;
import io.outlay.domain.mix.MixSampling;
import io.outlay.ui.kit.Card;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Draws per chain, and how well each sort of parameter is known from them: while sampling runs, and afterwards.
final class SamplingPane {
    /// Up to here chains agree.
    private static final double AGREED = 1.01;

    private static final double ENOUGH = 400;

    private final MixNames names;
    private final VBox chains = new VBox(6);
    private final GridPane groups = new GridPane();
    private final Label summary = new Label();
    private final Card card;

    SamplingPane(MixNames names) {
        this.names = names;
        summary.getStyleClass().addAll("paragraph", "muted");
        groups.getStyleClass().add("mix-groups");
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        groups.getColumnConstraints().setAll(wide, figures(80), figures(90), figures(120), figures(110));
        card = new Card(chains, summary, groups).title(names.say("mix.live.title"));
    }

    private static ColumnConstraints figures(double width) {
        var column = new ColumnConstraints(width);
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    Node node() {
        return card;
    }

    private record Group(String name, int count, double rhat, double ess) {}

    void show(MixProgress progress) {
        card.subtitle(names.say("mix.live.subtitle"));
        int all = progress.warmup() + progress.draws();
        var bars = new ArrayList<Node>();
        for (int c = 0; c < progress.chains().size(); c++) {
            var chain = progress.chains().get(c);
            var name = new Label(names.say("mix.live.chain", c + 1));
            name.setMinWidth(56);
            var bar = new ProgressBar(all == 0 ? 0 : chain.done() / (double) all);
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(name.getText());
            HBox.setHgrow(bar, Priority.ALWAYS);
            int drawn = Math.max(0, chain.done() - progress.warmup());
            var done = new Label(
                    drawn == 0
                            ? names.say("mix.live.warmup", names.figures().count(chain.done()))
                            : names.say("mix.live.draws", names.figures().count(drawn)));
            done.getStyleClass().addAll("small", "muted");
            done.setMinWidth(130);
            var line = new HBox(8, name, bar, done);
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            bars.add(line);
        }
        chains.getChildren().setAll(bars);
        show(chains, true);
        summary.setText(names.say(
                "mix.live.summary", names.figures().count(progress.made()), divergences(progress.divergences())));
        table(
                "mix.live.open",
                progress.groups().stream()
                        .map(it -> new Group(it.name(), it.count(), it.worstRhat(), it.leastEss()))
                        .toList());
    }

    void show(MixFit fit, MixSampling sampling) {
        show(chains, false);
        var d = fit.diagnostics();
        card.subtitle(names.say(
                "mix.done.subtitle",
                sampling.chains(),
                names.figures().count(sampling.draws()),
                names.figures().number(d.secondsWarmup() + d.secondsSampling(), 1),
                sampling.seed()));
        summary.setText(names.say(
                "mix.done.summary",
                divergences(d.divergences()),
                names.figures().count(d.maxDepthHits()),
                names.figures()
                        .number(
                                d.energyFractions().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .min()
                                        .orElse(0),
                                2)));
        var groups = new LinkedHashMap<String, Group>();
        for (var p : fit.parameters()) {
            groups.merge(
                    group(p),
                    new Group(group(p), 1, p.rhat(), Math.min(p.essBulk(), p.essTail())),
                    (a, b) -> new Group(a.name, a.count + b.count, Math.max(a.rhat, b.rhat), Math.min(a.ess, b.ess)));
        }
        table("mix.live.few", List.copyOf(groups.values()));
    }

    private static String group(MixParameter parameter) {
        int open = parameter.name().indexOf('[');
        return open < 0 ? parameter.name() : parameter.name().substring(0, open);
    }

    private String divergences(int count) {
        return count == 0
                ? names.say("mix.live.divergences.none")
                : names.say(
                        count == 1 ? "mix.live.divergences.one" : "mix.live.divergences",
                        names.figures().count(count));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void table(String open, List<Group> all) {
        groups.getChildren().clear();
        show(groups, !all.isEmpty());
        groups.addRow(
                0,
                head("mix.live.group"),
                head("mix.live.count"),
                head("mix.live.rhat"),
                head("mix.live.ess"),
                head("mix.live.state"));
        int row = 1;
        for (var group : all) {
            boolean agree = group.rhat() <= AGREED && group.ess() >= ENOUGH;
            var state = word(names.say(agree ? "mix.live.agree" : open), agree ? "success-text" : "muted");
            groups.addRow(
                    row++,
                    word(name(group.name()), "medium"),
                    word(names.figures().count(group.count()), "muted"),
                    word(names.figures().number(group.rhat(), 3), "strong"),
                    word(names.figures().count(Math.round(group.ess())), "strong"),
                    state);
        }
    }

    private String name(String group) {
        var key = "mix.group." + group;
        return names.text().has(key) ? names.say(key) : group;
    }

    private Label head(String key) {
        return word(names.say(key), "muted", "small");
    }

    private static Label word(String words, String... styles) {
        var label = new Label(words);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }
}
