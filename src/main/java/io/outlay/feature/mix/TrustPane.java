package io.outlay.feature.mix;

import io.outlay.domain.data.HealthState;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.Chip;
import io.outlay.ui.kit.Icon;
import io.outlay.ui.kit.Tip;
import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Checks of the fit, and channels that the data do not tell: health beside the results, not behind them.
final class TrustPane {
    private final MixNames names;
    private final VBox lines = new VBox();
    private final StackPane verdict = new StackPane();
    private final Card card;

    TrustPane(MixNames names) {
        this.names = names;
        lines.getStyleClass().add("mix-trust");
        verdict.setMinWidth(StackPane.USE_PREF_SIZE);
        card = new Card(lines).title(names.say("mix.trust.title")).trailing(verdict);
    }

    Node node() {
        return card;
    }

    void show(Trust trust) {
        long failed = trust.count(HealthState.FAIL);
        long review = trust.count(HealthState.REVIEW);
        verdict.getChildren()
                .setAll(
                        failed > 0
                                ? new Chip(Chip.Kind.DANGER, names.say("mix.trust.failed", failed))
                                : review > 0
                                        ? new Chip(Chip.Kind.WARNING, names.say("mix.trust.review", review))
                                        : new Chip(Chip.Kind.SUCCESS, names.say("mix.trust.passed")));
        var nodes = new ArrayList<Node>();
        for (var state : new HealthState[] {HealthState.FAIL, HealthState.REVIEW, HealthState.PASS}) {
            trust.lines().stream().filter(line -> line.state() == state).forEach(line -> nodes.add(line(line)));
        }
        lines.getChildren().setAll(nodes);
    }

    private Node line(Trust.Line line) {
        var icon = Icon.small(
                switch (line.state()) {
                    case PASS -> "check-circle";
                    case REVIEW -> "alert-triangle";
                    case FAIL -> "x-circle";
                });
        icon.getStyleClass().add("mix-" + line.state().name().toLowerCase(java.util.Locale.ROOT));
        var title = new Label(line.title());
        title.getStyleClass().add("paragraph");
        title.setMinHeight(Label.USE_PREF_SIZE);
        var evidence = new Label(line.evidence());
        evidence.getStyleClass().addAll("paragraph", "small", "muted");
        evidence.setMinHeight(Label.USE_PREF_SIZE);
        var said = new VBox(2, title);
        if (line.state() != HealthState.PASS) {
            said.getChildren().add(evidence);
        }
        var advice = new Label(line.advice());
        advice.getStyleClass().addAll("paragraph", "small");
        advice.setMinHeight(Label.USE_PREF_SIZE);
        if (line.state() == HealthState.FAIL) {
            said.getChildren().add(advice);
        }
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMinWidth(0);
        var state = new Label(names.say("mix.state." + line.state()));
        state.getStyleClass()
                .addAll(
                        "small",
                        switch (line.state()) {
                            case PASS -> "success-text";
                            case REVIEW -> "warning-text";
                            case FAIL -> "danger-text";
                        });
        state.setMinWidth(Label.USE_PREF_SIZE);
        var row = new HBox(8, icon, said, state);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("mix-trust-line");
        switch (line.state()) {
            case PASS -> Tip.on(row, line.evidence());
            case REVIEW -> advised(row, said, advice, line);
            case FAIL -> {}
        }
        return row;
    }

    /// What to do about it stands there when it is asked for.
    private void advised(HBox row, VBox said, Label advice, Trust.Line line) {
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(line.title() + ". " + line.evidence());
        row.setAccessibleHelp(line.advice());
        row.getStyleClass().add("mix-trust-open");
        Tip.on(row, names.say("mix.trust.advice", line.advice()));
        Runnable turn = () -> {
            if (!said.getChildren().remove(advice)) {
                said.getChildren().add(advice);
            }
        };
        row.setOnMouseClicked(event -> turn.run());
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                turn.run();
                event.consume();
            }
        });
    }
}
