package io.outlay.feature.curves;

import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.NumberField;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What the curve says at the spend that is asked for: by dragging the chart's line, or by typing.
final class AskedPane {
    private static final double WIDTH = 116;

    private final CurvesViewModel model;
    private final Text text;
    private final NumberField spend;
    private final Fact outcome = new Fact();
    private final Fact marginal = new Fact();
    private final Fact share = new Fact();
    private final Button back = Buttons.quietIcon("rotate-ccw");
    private final HBox box;
    private final Subscription subscription;

    AskedPane(CurvesViewModel model, Text text, Look look) {
        this.model = model;
        this.text = text;
        spend = look.describe().node(new NumberField(text, 0), "curves.asked.spend");
        spend.setMaxWidth(WIDTH);
        spend.setMinWidth(WIDTH);
        look.describe().node(back, "curves.asked.now");
        back.setOnAction(event -> model.askNow());
        var label = new Label(text.say("curves.asked.spend"));
        label.getStyleClass().addAll("small", "muted");
        label.setLabelFor(spend);
        var typed = new VBox(2, label, new HBox(4, spend, back));
        box = new HBox(20, typed, outcome.box, marginal.box, share.box);
        box.getStyleClass().add("curves-asked");
        subscription = Subscription.combine(
                model.askedProperty().subscribe(asked -> say(asked.doubleValue())),
                spend.valueProperty().subscribe(typedIn -> {
                    if (Double.isFinite(typedIn.doubleValue()) && spend.getScene() != null) {
                        model.askedProperty().set(typedIn.doubleValue());
                    }
                }));
    }

    Node node() {
        return box;
    }

    void close() {
        subscription.unsubscribe();
    }

    /// The channel or its curve has changed.
    void show(Unit unit, FittedCurve curve) {
        spend.unit(unit.currency());
        spend.minProperty().set(0);
        spend.maxProperty().set(curve.end());
        outcome.label.setText(unit.say("curves.asked.outcome", unit.noun()));
        marginal.label.setText(unit.say("curves.asked.next", unit.step()));
        share.label.setText(unit.say("curves.asked.share"));
        say(model.askedProperty().get());
    }

    private void say(double asked) {
        spend.valueProperty().set(asked);
        back.setDisable(model.atNow());
        model.read(asked).ifPresent(words -> {
            outcome.say(words.outcome(), words.outcomeRange());
            marginal.say(words.marginal(), words.marginalRange());
            share.say(words.share(), words.beyond() ? text.say("curves.chart.beyond") : "");
        });
    }

    /// A figure with its name above and its range beside.
    private static final class Fact {
        private final Label label = new Label();
        private final Label value = new Label();
        private final Label range = new Label();
        private final VBox box;

        Fact() {
            label.getStyleClass().addAll("small", "muted");
            label.setMinWidth(Label.USE_PREF_SIZE);
            value.getStyleClass().addAll("strong", "curves-asked-value");
            value.setMinWidth(Label.USE_PREF_SIZE);
            range.getStyleClass().addAll("small", "subtle");
            box = new VBox(0, label, value, range);
            box.setMinWidth(0);
            HBox.setHgrow(box, Priority.SOMETIMES);
        }

        void say(String figure, String ends) {
            value.setText(figure);
            range.setText(ends);
        }
    }
}
