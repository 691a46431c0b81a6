package io.outlay.feature.curves;

import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.FailedState;
import io.outlay.ui.kit.OutOfDateBar;
import io.outlay.ui.kit.RunningBlock;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Above the curves: that they are out of date, that new ones are being fitted, or why that failed.
final class WorkPane {
    private final CurvesViewModel model;
    private final Text text;
    private final Look look;
    private final VBox box = new VBox();
    private final RunningBlock running;
    private final Card runningCard;
    private final Subscription subscription;

    WorkPane(CurvesViewModel model, Text text, Look look) {
        this.model = model;
        this.text = text;
        this.look = look;
        running = new RunningBlock(text, model::stop);
        running.titleProperty().set(text.say("curves.run"));
        runningCard = new Card(running);
        subscription = Subscription.combine(
                model.workProperty().subscribe(work -> show()),
                model.outOfDateProperty().subscribe(words -> show()));
    }

    Node node() {
        return box;
    }

    void close() {
        subscription.unsubscribe();
    }

    private void show() {
        switch (model.workProperty().get()) {
            case Work.Running(var fraction, var phase, var startedAt) -> {
                running.show(fraction, phase, startedAt);
                put(runningCard);
            }
            case Work.Failed(var problem) ->
                put(new Card(new FailedState(text, text.say("curves.failed"), problem, button("curves.again"))));
            case Work.Idle() -> {
                var why = model.outOfDateProperty().get();
                if (why.isEmpty()) {
                    box.getChildren().clear();
                } else {
                    put(new OutOfDateBar(text, why, button("curves.again")));
                }
            }
        }
        boolean any = !box.getChildren().isEmpty();
        box.setVisible(any);
        box.setManaged(any);
    }

    private void put(Node node) {
        if (box.getChildren().isEmpty() || box.getChildren().getFirst() != node) {
            box.getChildren().setAll(node);
        }
    }

    private Button button(String key) {
        var again = look.describe().node(Buttons.secondary(), key);
        again.disableProperty().bind(model.possibleProperty().not());
        again.setOnAction(event -> model.fit());
        return again;
    }
}
