package io.outlay.feature.optimise;

import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Field;
import io.outlay.ui.kit.NumberField;
import io.outlay.ui.kit.Popover;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.PopOver;

/// Asks what a budget that is not fixed is looked for by: it pays for itself, or reaches a target.
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
        var what = new Label();
        what.getStyleClass().addAll("paragraph", "muted");
        what.setWrapText(true);
        what.setMinHeight(Label.USE_PREF_SIZE);
        what.setPrefWidth(WIDTH);
        var wrong = new Label();
        wrong.getStyleClass().add("field-error");
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        var from = new Field(text.say("optimise.free.from"), number(free.leastProperty(), "optimise.free.from", 0));
        var bounds = new HBox(
                16, from, new Field(text.say("optimise.free.to"), number(free.mostProperty(), "optimise.free.to", 0)));
        var worth = number(free.worthProperty(), "optimise.free.worth", 2).optional();
        var earns = new Field(text.say("optimise.free.worth", model.words().worthOf()), worth);
        var amount = number(model.target().amountProperty(), "optimise.target.amount", 2)
                .optional();
        var reach = new VBox(new Field(text.say("optimise.target.amount"), amount));
        var aim = aim();
        aim.valueProperty().subscribe(chosen -> {
            boolean pays = chosen == BudgetAim.PAYS;
            show(from, pays);
            show(earns, pays);
            show(reach, !pays);
            amount.unit(unit(chosen));
            what.setText(text.say(pays ? "optimise.free.what" : "optimise.target.what." + chosen));
            wrong.setText("");
        });
        var find = look.describe().node(Buttons.primary("target"), "optimise.free.find");
        find.setOnAction(event -> {
            worth.commit();
            amount.commit();
            var chosen = aim.getValue();
            var why = chosen == BudgetAim.PAYS ? free.find() : model.target().find(chosen.target());
            wrong.setText(why.orElse(""));
            if (why.isEmpty()) {
                popover.hide();
            }
        });
        var box = new VBox(
                12, head, new Field(text.say("optimise.target.aim"), aim), what, bounds, earns, reach, wrong, find);
        box.getStyleClass().add("popover-page");
        return box;
    }

    private ComboBox<BudgetAim> aim() {
        var box = look.describe().node(new ComboBox<BudgetAim>(), "optimise.target.aim");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(BudgetAim aim) {
                return aim == null
                        ? ""
                        : text.say("optimise.target.aim." + aim, model.words().noun());
            }

            @Override
            public BudgetAim fromString(String written) {
                return box.getValue();
            }
        });
        box.getItems().setAll(BudgetAim.choices(model.words().money()));
        box.setValue(BudgetAim.PAYS);
        return box;
    }

    private String unit(BudgetAim aim) {
        return switch (aim) {
            case PAYS, ROAS -> "";
            case COST_PER_OUTCOME -> model.currency();
            case OUTCOME -> model.words().money() ? model.currency() : "";
        };
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private NumberField number(DoubleProperty value, String key, int decimals) {
        var field = look.describe().node(new NumberField(text, decimals).limits(0, 1e12), key);
        field.setPrefWidth(140);
        field.unit(model.currency());
        field.valueProperty().bindBidirectional(value);
        return field;
    }
}
