package io.outlay.feature.mix;

import io.outlay.domain.mix.MixBelief;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.ChannelMarker;
import io.outlay.ui.kit.DensitySpark;
import io.outlay.ui.kit.NumberField;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What is believed of one channel: between which numbers its return lies and how long its effect lasts, and what
/// that says about its return before any data.
final class BeliefRow {
    private static final double THOUSAND = 1000;
    private static final double MOST_RETURN = 1e9;
    private static final double MOST_WEEKS = 52;
    private static final double BEFORE = 513;
    private static final double AFTER = 362;

    private final String id;
    private final MixViewModel model;
    private final MixNames names;
    private final StackPane name = new StackPane();
    private final Label sentence = new Label();
    private final NumberField low;
    private final NumberField high;
    private final Label unit = new Label();
    private final StackPane hill = new StackPane();
    private final Label range = new Label();
    private final NumberField weeks;
    private final Button forget;
    private final HBox line;
    private boolean showing;
    private double factor = 1;

    BeliefRow(String id, MixViewModel model, Text text, MixNames names, Look look) {
        this.id = id;
        this.model = model;
        this.names = names;
        low = look.describe()
                .node(new NumberField(text, 2).optional(), "mix.belief.low")
                .limits(0, MOST_RETURN);
        high = look.describe()
                .node(new NumberField(text, 2).optional(), "mix.belief.high")
                .limits(0, MOST_RETURN);
        weeks = look.describe()
                .node(new NumberField(text, 1).optional(), "mix.belief.weeks")
                .limits(0.1, MOST_WEEKS);
        for (var field : java.util.List.of(low, high, weeks)) {
            field.setPrefWidth(84);
            field.setMaxWidth(84);
            field.setMinWidth(84);
        }
        low.setId("mix-belief-low-" + id);
        high.setId("mix-belief-high-" + id);
        weeks.setId("mix-belief-weeks-" + id);
        low.valueProperty().subscribe((before, now) -> believe());
        high.valueProperty().subscribe((before, now) -> believe());
        weeks.valueProperty().subscribe((before, now) -> lasts(now.doubleValue()));
        forget = look.describe().node(Buttons.quietIcon("x"), "mix.belief.forget");
        forget.setId("mix-belief-forget-" + id);
        forget.setOnAction(event ->
                model.editChannel(id, "mix.edit.belief.forget", choice -> choice.withBeliefs(java.util.List.of())));
        name.setMinWidth(118);
        name.setPrefWidth(118);
        name.setMaxWidth(118);
        sentence.setMinWidth(Label.USE_PREF_SIZE);
        unit.setMinWidth(Label.USE_PREF_SIZE);
        range.getStyleClass().addAll("small", "muted");
        range.setMinWidth(96);
        range.setPrefWidth(96);
        HBox.setHgrow(hill, Priority.ALWAYS);
        hill.setMinWidth(60);
        line = new HBox(
                8,
                name,
                sentence,
                low,
                muted(names.say("mix.belief.to")),
                high,
                unit,
                hill,
                range,
                muted(names.say("mix.belief.lasts")),
                weeks,
                muted(names.say("mix.weeks")),
                forget);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setFillHeight(false);
        line.getStyleClass().add("mix-row");
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    String id() {
        return id;
    }

    Node node() {
        return line;
    }

    /// What one unit brings is said of a thousand where the outcome is counted.
    static double shown(MixGround ground) {
        return ground.inputs().money() ? 1 : THOUSAND;
    }

    private void believe() {
        if (showing) {
            return;
        }
        double from = low.valueProperty().get();
        double to = high.valueProperty().get();
        if (Double.isNaN(from) && Double.isNaN(to)) {
            model.editChannel(id, "mix.edit.belief", choice -> choice.openAbout("roas"));
        } else if (from > 0 && to > from) {
            high.errorProperty().set("");
            model.editChannel(
                    id,
                    "mix.edit.belief",
                    choice -> choice.believing(new MixBelief.ReturnBetween(from / factor, to / factor)));
        } else if (!Double.isNaN(from) && !Double.isNaN(to)) {
            high.errorProperty().set(names.say("mix.belief.order"));
        }
    }

    private void lasts(double number) {
        if (!showing) {
            model.editChannel(
                    id,
                    "mix.edit.belief",
                    choice -> Double.isNaN(number)
                            ? choice.openAbout("alpha")
                            : choice.believing(new MixBelief.CarryOver(number)));
        }
    }

    /// The axis above the hills, as far from the edges as they are.
    static Node head(Region axis) {
        var before = new Region();
        before.setMinWidth(BEFORE);
        var after = new Region();
        after.setMinWidth(AFTER);
        HBox.setHgrow(axis, Priority.ALWAYS);
        axis.setMinWidth(60);
        return new HBox(before, axis, after);
    }

    /// @param from begin of the axis that all channels share
    /// @param to   its end
    void show(MixGround ground, Optional<Foresight> foresight, double from, double to) {
        showing = true;
        factor = shown(ground);
        var channel = ground.channel(id).orElseThrow();
        var choice = ground.settings().roles().channel(id);
        var label = ChannelMarker.named(channel.colour(), channel.name());
        label.setMinWidth(0);
        StackPane.setAlignment(label, Pos.CENTER_LEFT);
        name.getChildren().setAll(label);
        sentence.setText(names.say(
                "mix.belief.sentence",
                ground.inputs().money()
                        ? names.say("mix.belief.one", ground.currency())
                        : names.say("mix.belief.thousand", ground.currency())));
        unit.setText(ground.inputs().money() ? ground.currency() : "");
        var between = choice.belief("roas")
                .filter(MixBelief.ReturnBetween.class::isInstance)
                .map(MixBelief.ReturnBetween.class::cast);
        low.valueProperty().set(between.map(it -> it.low() * factor).orElse(Double.NaN));
        high.valueProperty().set(between.map(it -> it.high() * factor).orElse(Double.NaN));
        weeks.valueProperty()
                .set(choice.belief("alpha")
                        .filter(MixBelief.CarryOver.class::isInstance)
                        .map(it -> ((MixBelief.CarryOver) it).weeks())
                        .orElse(Double.NaN));
        weeks.setDisable(!choice.adstock().kind().parameters().contains("alpha"));
        forget.setDisable(choice.beliefs().isEmpty());
        hill.getChildren().clear();
        range.setText(foresight.isEmpty() ? names.say("mix.media.wait") : "–");
        foresight.ifPresent(known -> imply(ground, known, channel.colour(), from, to));
        showing = false;
    }

    private void imply(MixGround ground, Foresight known, int colour, double from, double to) {
        var draws = known.returns().getOrDefault(id, java.util.List.of()).stream()
                .mapToDouble(value -> value * factor)
                .toArray();
        if (draws.length == 0) {
            return;
        }
        var spark = new DensitySpark(
                draws, from, to, ground.inputs().money() ? OptionalDouble.of(1) : OptionalDouble.empty());
        spark.getStyleClass().add(ChannelMarker.styleClass(colour));
        hill.getChildren().setAll(spark);
        var words = names.say(
                "report.range",
                names.figures().ratio(known.believed(id, 0.05).orElse(0.0) * factor),
                names.figures().ratio(known.believed(id, 0.95).orElse(0.0) * factor));
        range.setText(words);
        hill.setAccessibleText(names.say("mix.belief.implied", words));
    }
}
