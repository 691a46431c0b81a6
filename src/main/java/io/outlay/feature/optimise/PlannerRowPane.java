package io.outlay.feature.optimise;

import io.outlay.feature.optimise.Planner.Hold;
import io.outlay.feature.optimise.Planner.Row;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import io.outlay.ui.Describe;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.ChannelMarker;
import io.outlay.ui.kit.Icon;
import io.outlay.ui.kit.IntervalBar;
import io.outlay.ui.kit.NumberField;
import io.outlay.ui.kit.PlannerSlider;
import io.outlay.ui.kit.Tip;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// The nodes of one channel in the planner.
final class PlannerRowPane {
    private final String id;
    private final OptimiseViewModel model;
    private final Text text;
    private final Figures.Column column;
    private final Label name;
    private final Label now = figure("muted");
    private final NumberField min;
    private final NumberField max;
    private final PlannerSlider slider = new PlannerSlider();
    private final Button lock = Buttons.small(Buttons.quietIcon("unlock"));
    private final Button reset = Buttons.small(Buttons.quietIcon("rotate-ccw"));
    private final Label plan = figure("strong");
    private final Label change = figure("strong");
    private final Label next = figure("muted");
    private final StackPane best = new StackPane();
    private final List<Node> nodes;
    private boolean updating;
    private boolean locked;

    PlannerRowPane(OptimiseViewModel model, Text text, Describe describe, Figures.Column column, Row row) {
        this.id = row.id();
        this.model = model;
        this.text = text;
        this.column = column;
        this.name = ChannelMarker.named(row.colour(), row.name());
        this.min = limit(describe, "optimise.row.min", amount -> model.edits().setMinimum(id, amount));
        this.max = limit(describe, "optimise.row.max", amount -> model.edits().setMaximum(id, amount));
        named(describe, slider, "optimise.row.slider");
        slider.getStyleClass().add(ChannelMarker.styleClass(row.colour()));
        slider.valueProperty().subscribe((before, value) -> {
            if (!updating) {
                model.drag(id, value.doubleValue());
                if (!slider.changingProperty().get()) {
                    model.dragged(id);
                }
            }
        });
        slider.changingProperty().subscribe((before, changing) -> {
            if (!changing) {
                model.dragged(id);
            }
        });
        named(describe, lock, "optimise.row.lock");
        lock.setOnAction(event -> model.edits().lock(id, !locked));
        lock.disableProperty().bind(model.changePossible().map(possible -> !possible));
        named(describe, reset, "optimise.row.reset");
        reset.setOnAction(event -> model.resetRow(id));
        best.getStyleClass().addAll("planner-best", ChannelMarker.styleClass(row.colour()));
        name.setMinWidth(Label.USE_PREF_SIZE);
        nodes = List.of(name, now, min, slider, max, lock, plan, change, reset, next, best);
        row.best()
                .ifPresentOrElse(
                        spend -> {
                            best.getChildren()
                                    .setAll(new IntervalBar(0, row.end(), OptionalDouble.of(row.now()))
                                            .show(
                                                    spend.low90(),
                                                    spend.low50(),
                                                    spend.value(),
                                                    spend.high50(),
                                                    spend.high90()));
                            var range = text.say(
                                    "optimise.best.range", column.text(spend.low90()), column.text(spend.high90()));
                            var words = row.moves()
                                    .map(it -> range + " " + model.words().moves(it))
                                    .orElse(range);
                            Tip.on(best, words);
                            best.setAccessibleText(row.name() + ". " + words);
                        },
                        () -> {
                            var word = new Label(row.free() ? "" : text.say("optimise.hold." + row.hold()));
                            word.getStyleClass().addAll("muted", "small");
                            best.getChildren().setAll(word);
                        });
        show(row);
    }

    /// In the order of the planner's columns.
    List<Node> nodes() {
        return nodes;
    }

    /// Takes other figures; what stays for as long as the row does is set by the constructor.
    void show(Row row) {
        updating = true;
        locked = row.hold() == Hold.LOCKED;
        now.setText(column.text(row.now()));
        limit(min, row.minimum(), "–");
        limit(max, row.maximum(), row.free() ? "(" + column.text(row.high()) + ")" : "–");
        marked(min, row.atLow());
        marked(max, row.atHigh());
        slider.axis(0, row.end())
                .observed(row.observedLow(), row.observedHigh())
                .limits(row.low(), row.high());
        slider.nowProperty().set(row.now());
        slider.lockedProperty().set(!row.free());
        slider.valueProperty().set(row.spend());
        slider.setAccessibleText(text.say("optimise.row.slider.value", row.name(), column.text(row.spend())));
        lock.setGraphic(Icon.small(locked ? "lock" : "unlock"));
        lock.getStyleClass().removeAll("locked");
        lock.setAccessibleText(text.say(locked ? "optimise.row.unlock.what" : "optimise.row.lock.what", row.name()));
        if (locked) {
            lock.getStyleClass().add("locked");
        }
        plan.setText(column.text(row.spend()));
        change.setText(column.change(row.change()));
        reset.setVisible(row.changed() && row.free());
        next.setText(row.next());
        updating = false;
    }

    private NumberField limit(Describe describe, String key, Function<Optional<Double>, Optional<String>> set) {
        var field = new NumberField(text, column.decimals())
                .limits(0, Double.MAX_VALUE)
                .optional();
        field.getStyleClass().add("planner-limit");
        named(describe, field, key);
        field.disableProperty().bind(model.changePossible().map(possible -> !possible));
        field.valueProperty().subscribe((before, value) -> {
            if (!updating) {
                double typed = value.doubleValue();
                set.apply(Double.isNaN(typed) ? Optional.empty() : Optional.of(typed * column.size()))
                        .ifPresent(wrong -> {
                            field.errorProperty().set(wrong);
                            updating = true;
                            field.valueProperty().set(before.doubleValue());
                            updating = false;
                        });
            }
        });
        return field;
    }

    private void limit(NumberField field, Optional<Double> amount, String none) {
        double shown = amount.map(it -> it / column.size()).orElse(Double.NaN);
        if (Double.compare(field.valueProperty().get(), shown) != 0) {
            field.valueProperty().set(shown);
        }
        field.editor().setPromptText(none);
    }

    private static void marked(Node node, boolean binding) {
        node.getStyleClass().remove("binding");
        if (binding) {
            node.getStyleClass().add("binding");
        }
    }

    private void named(Describe describe, Node node, String key) {
        describe.node(node, key);
        node.setId(key.replace('.', '-') + "-" + id);
        node.setAccessibleText(text.say(key) + " " + name.getText());
    }

    private static Label figure(String style) {
        var label = new Label();
        label.getStyleClass().addAll("planner-figure", style);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }
}
