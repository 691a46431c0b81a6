package io.outlay.feature.overview;

import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.EmptyState;
import io.outlay.ui.kit.FailedState;
import io.outlay.ui.kit.Icon;
import io.outlay.ui.kit.LoadingBlock;
import io.outlay.ui.kit.RunningBlock;
import io.outlay.ui.kit.Tip;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What to do next: the study's advice, each line leading to its room; or the way to a study.
final class AdvicePane extends VBox {
    private final OverviewViewModel model;
    private final Text text;
    private final Look look;
    private final VBox above = new VBox();
    private final VBox below = new VBox();
    private final RunningBlock running;
    private final Subscription subscriptions;

    AdvicePane(OverviewViewModel model, Text text, Look look) {
        this.model = model;
        this.text = text;
        this.look = look;
        running = new RunningBlock(text, model::stop);
        running.titleProperty().set(text.say("overview.run"));
        above.getStyleClass().add("overview-steps");
        below.getStyleClass().add("overview-steps");
        var card = new Card(above, below).title(text.say("overview.next"));
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().add(card);
        subscriptions = Subscription.combine(
                model.workProperty().subscribe(this::work),
                model.adviceProperty().subscribe(this::advice));
    }

    void close() {
        subscriptions.unsubscribe();
    }

    private void work(Advice.Work work) {
        switch (work) {
            case Advice.Work.Idle idle -> above.getChildren().clear();
            case Advice.Work.Running(var fraction, var phase, var startedAt) -> {
                running.show(fraction, phase, startedAt);
                if (!above.getChildren().contains(running)) {
                    above.getChildren().setAll(running);
                }
            }
            case Advice.Work.Failed failed ->
                above.getChildren()
                        .setAll(new FailedState(
                                text, text.say("overview.failed"), failed.problem(), again(Buttons.secondary())));
        }
        shown(above);
        advice(model.adviceProperty().get());
    }

    private Button again(Button button) {
        look.describe().node(button, "overview.fit.again");
        button.setOnAction(event -> model.analyse());
        button.disableProperty().bind(model.possibleProperty().map(possible -> !possible));
        return button;
    }

    private void advice(Advice advice) {
        switch (advice) {
            case Advice.Loading loading -> below.getChildren().setAll(LoadingBlock.lines(0.9, 0.6, 0.8, 0.5));
            case Advice.NoStudy(var possible) -> {
                below.getChildren().clear();
                if (above.getChildren().isEmpty()) {
                    below.getChildren().setAll(noStudy(possible));
                }
            }
            case Advice.Steps steps ->
                below.getChildren()
                        .setAll(steps.steps().stream().map(this::step).toList());
        }
        shown(below);
    }

    private EmptyState noStudy(boolean possible) {
        if (!possible) {
            return new EmptyState("trending-up", text.say("overview.noStudy"), text.say("overview.noStudy.short"));
        }
        var fit = look.describe().node(Buttons.secondary("play"), "overview.fit");
        fit.setOnAction(event -> model.analyse());
        fit.disableProperty().bind(model.possibleProperty().map(it -> !it));
        return new EmptyState("trending-up", text.say("overview.noStudy"), text.say("overview.noStudy.sentence"), fit);
    }

    private HBox step(Advice.Step step) {
        var todo = label(step.todo(), "strong");
        todo.setWrapText(true);
        var gain = label(step.gain(), "strong");
        gain.setMinWidth(Region.USE_PREF_SIZE);
        var detail = label(step.detail(), "small", "muted");
        detail.setTextOverrun(OverrunStyle.WORD_ELLIPSIS);
        detail.setEllipsisString(" …");
        if (!step.detail().isEmpty()) {
            Tip.on(detail, step.detail());
        }
        var range = label(step.range(), "small", "muted");
        range.setMinWidth(Region.USE_PREF_SIZE);
        var terms = label(step.terms(), "small", "subtle");
        terms.setWrapText(true);
        var earns = new VBox(gain, range);
        earns.setAlignment(Pos.TOP_RIGHT);
        earns.setMinWidth(Region.USE_PREF_SIZE);
        var words = new VBox(2, line(todo, earns, !step.gain().isEmpty()), detail, terms);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var icon = Icon.of(step.icon());
        icon.getStyleClass().add("step-icon");
        var row = new HBox(10, icon, words);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("overview-step");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setId("overview-step-" + step.room().id());
        row.setAccessibleText(
                String.join(", ", step.todo(), step.detail(), step.gain() + " " + step.range(), step.terms()));
        row.setOnMouseClicked(event -> model.follow(step));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                model.follow(step);
                event.consume();
            }
        });
        return row;
    }

    private static HBox line(Label left, Node right, boolean there) {
        var line = new HBox(10, left, right);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMaxWidth(Double.MAX_VALUE);
        left.setMinWidth(0);
        right.setManaged(there);
        right.setVisible(there);
        return line;
    }

    private static Label label(String words, String... classes) {
        var label = new Label(words);
        label.getStyleClass().addAll(classes);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void shown(VBox box) {
        box.setVisible(!box.getChildren().isEmpty());
        box.setManaged(box.isVisible());
    }
}
