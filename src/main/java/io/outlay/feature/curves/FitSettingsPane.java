package io.outlay.feature.curves;

import io.outlay.domain.curve.AdstockKind;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.FitLoss;
import io.outlay.domain.study.FitChoices;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.Chip;
import io.outlay.ui.kit.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/// How good the fit is, and the choices that the next one follows.
final class FitSettingsPane {
    private final Text text;
    private final ComboBox<Optional<CurveFamily>> family = new ComboBox<>();
    private final ComboBox<Optional<AdstockKind>> carryOver = new ComboBox<>();
    private final Switch outliers = new Switch();
    private final StackPane state = new StackPane();
    private final Card card;
    private final Subscription subscription;
    private boolean showing;

    FitSettingsPane(CurvesViewModel model, Text text, Look look) {
        this.text = text;
        look.describe().node(family, "curves.family");
        look.describe().node(outliers, "curves.outliers");
        outliers.setText("");
        look.describe().node(carryOver, "curves.carryOver");
        fill(family, choices(CurveFamily.values()), this::name, model::chooseFamily);
        fill(carryOver, choices(AdstockKind.values()), this::lasting, model::chooseCarryOver);
        outliers.selectedProperty().subscribe(on -> {
            if (!showing) {
                model.resistOutliers(on);
            }
        });
        state.setAlignment(Pos.TOP_RIGHT);
        state.setMinWidth(Region.USE_PREF_SIZE);
        card = new Card(
                        line("curves.family", family, false),
                        line("curves.carryOver", carryOver, false),
                        line("curves.outliers", outliers, true))
                .title(text.say("curves.fit.title"))
                .trailing(state);
        subscription = model.choiceProperty().subscribe(choice -> chosen(choice));
    }

    Node node() {
        return card;
    }

    void close() {
        subscription.unsubscribe();
    }

    /// What the last fit says of itself.
    void show(FitWords words, CurveWords curve) {
        card.subtitle(words.summary());
        state.getChildren().setAll(new Chip(ChannelListPane.kind(curve.figures().state()), curve.state()));
    }

    /// The channel was not fitted.
    void showUnfitted(String word) {
        card.subtitle("");
        state.getChildren().setAll(new Chip(ChannelListPane.kind(CurveState.NOT_FITTED), word));
    }

    private void chosen(FitChoices.Choice choice) {
        showing = true;
        family.setValue(choice.family());
        carryOver.setValue(choice.carryOver());
        outliers.setSelected(choice.loss() == FitLoss.HUBER);
        showing = false;
    }

    private HBox line(String key, Node control, boolean right) {
        var label = new Label(text.say(key));
        label.getStyleClass().add("muted");
        label.setLabelFor(control);
        label.setMinWidth(right ? Region.USE_PREF_SIZE : 72);
        var line = new HBox(8, label);
        line.getStyleClass().add("curves-choice");
        if (right) {
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            line.getChildren().add(space);
        }
        line.getChildren().add(control);
        return line;
    }

    private <T> void fill(
            ComboBox<Optional<T>> box,
            List<Optional<T>> items,
            Function<Optional<T>, String> name,
            Consumer<Optional<T>> choose) {
        box.getItems().setAll(items);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<T> chosen) {
                return chosen == null ? "" : name.apply(chosen);
            }

            @Override
            public Optional<T> fromString(String written) {
                return Optional.empty();
            }
        });
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.valueProperty().subscribe(chosen -> {
            if (chosen != null && !showing) {
                choose.accept(chosen);
            }
        });
    }

    /// Nothing chosen first.
    private static <T> List<Optional<T>> choices(T[] values) {
        var choices = new ArrayList<Optional<T>>();
        choices.add(Optional.empty());
        for (var one : values) {
            choices.add(Optional.of(one));
        }
        return choices;
    }

    private String name(Optional<CurveFamily> chosen) {
        return chosen.map(one -> text.say("curves.family." + one.id()))
                .orElseGet(() -> text.say("curves.family.automatic"));
    }

    private String lasting(Optional<AdstockKind> chosen) {
        return chosen.map(one -> text.say("curves.carryOver." + one.id()))
                .orElseGet(() -> text.say("curves.carryOver.none"));
    }
}
