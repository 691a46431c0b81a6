package io.outlay.feature.optimise;

import io.outlay.domain.front.ObjectiveKind;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Field;
import io.outlay.ui.kit.NumberField;
import io.outlay.ui.kit.Popover;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.PopOver;

/// Asks which two aims the front is drawn between.
final class AxesPane {
    private static final double WIDTH = 280;

    private final OptimiseViewModel model;
    private final Text text;
    private final Look look;

    AxesPane(OptimiseViewModel model, Text text, Look look) {
        this.model = model;
        this.text = text;
        this.look = look;
    }

    void show(Node owner) {
        var popover = new Popover(PopOver.ArrowLocation.TOP_RIGHT);
        popover.setContentNode(content(popover));
        popover.show(owner);
    }

    private Node content(PopOver popover) {
        var axes = model.trades().shownProperty().get().axes();
        var head = new Label(text.say("optimise.axes.title"));
        head.getStyleClass().add("strong");
        var what = words(text.say("optimise.axes.what"));
        what.getStyleClass().addAll("paragraph", "muted");
        var up = choice("optimise.axes.up", axes.up());
        var across = choice("optimise.axes.across", axes.across());
        var worth = look.describe().node(new NumberField(text, 2).limits(0, 1e12), "optimise.axes.worth");
        worth.unit(model.currency());
        worth.optional();
        worth.valueProperty().bindBidirectional(model.trades().worthProperty());
        var earns = new Field(text.say("optimise.free.worth", model.words().worthOf()), worth);
        Runnable fit = () -> {
            boolean profit = new FrontAxes(up.getValue(), across.getValue()).has(ObjectiveKind.PROFIT);
            earns.setVisible(profit);
            earns.setManaged(profit);
        };
        up.valueProperty().subscribe(chosen -> fit.run());
        across.valueProperty().subscribe(chosen -> fit.run());
        var wrong = words("");
        wrong.getStyleClass().add("field-error");
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        var draw = look.describe().node(Buttons.primary("activity"), "optimise.axes.draw");
        draw.setOnAction(event -> {
            worth.commit();
            wrong.setText(model.trades()
                    .draw(new FrontAxes(up.getValue(), across.getValue()))
                    .orElse(""));
            if (wrong.getText().isEmpty()) {
                popover.hide();
            }
        });
        var box = new VBox(
                12,
                head,
                what,
                new Field(text.say("optimise.axes.up"), up),
                new Field(text.say("optimise.axes.across"), across),
                earns,
                wrong,
                draw);
        box.getStyleClass().add("popover-page");
        return box;
    }

    private static Label words(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.setPrefWidth(WIDTH);
        return label;
    }

    private ComboBox<ObjectiveKind> choice(String key, ObjectiveKind chosen) {
        var words = new AimWords(model.words());
        var box = look.describe().node(new ComboBox<ObjectiveKind>(), key);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(ObjectiveKind kind) {
                return kind == null ? "" : words.name(kind);
            }

            @Override
            public ObjectiveKind fromString(String written) {
                return box.getValue();
            }
        });
        box.getItems().setAll(words.choices());
        box.setValue(chosen);
        return box;
    }
}
