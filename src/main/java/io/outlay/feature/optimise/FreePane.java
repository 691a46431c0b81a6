package io.outlay.feature.optimise;

import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Field;
import io.outlay.ui.kit.NumberField;
import io.outlay.ui.kit.Popover;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// Asks between which bounds the budget is free, and what an outcome earns.
final class FreePane {
    private static final double WIDTH = 280;

    private final OptimiseViewModel model;
    private final Text text;
    private final Look look;

    FreePane(OptimiseViewModel model, Text text, Look look) {
        this.model = model;
        this.text = text;
        this.look = look;
    }

    void show(Node owner) {
        model.beginFree();
        var popover = new Popover(PopOver.ArrowLocation.TOP_LEFT);
        popover.setContentNode(content(popover));
        popover.show(owner);
    }

    private Node content(PopOver popover) {
        var free = model.free();
        var head = new Label(text.say("optimise.free.title"));
        head.getStyleClass().add("strong");
        var what = new Label(text.say("optimise.free.what"));
        what.getStyleClass().addAll("paragraph", "muted");
        what.setWrapText(true);
        what.setMinHeight(Label.USE_PREF_SIZE);
        what.setPrefWidth(WIDTH);
        var wrong = new Label();
        wrong.getStyleClass().add("field-error");
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        var bounds = new HBox(
                16,
                new Field(text.say("optimise.free.from"), number(free.leastProperty(), "optimise.free.from", 0)),
                new Field(text.say("optimise.free.to"), number(free.mostProperty(), "optimise.free.to", 0)));
        var worth = number(free.worthProperty(), "optimise.free.worth", 2).optional();
        var find = look.describe().node(Buttons.primary("target"), "optimise.free.find");
        find.setOnAction(event -> {
            worth.commit();
            wrong.setText(free.find().orElse(""));
            if (wrong.getText().isEmpty()) {
                popover.hide();
            }
        });
        var box = new VBox(
                12,
                head,
                what,
                bounds,
                new Field(text.say("optimise.free.worth", model.worthOf()), worth),
                wrong,
                find);
        box.getStyleClass().add("popover-page");
        return box;
    }

    private NumberField number(DoubleProperty value, String key, int decimals) {
        var field = look.describe().node(new NumberField(text, decimals).limits(0, 1e12), key);
        field.setPrefWidth(140);
        field.unit(model.currency());
        field.valueProperty().bindBidirectional(value);
        return field;
    }
}
