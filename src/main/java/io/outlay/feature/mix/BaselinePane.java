package io.outlay.feature.mix;

import io.outlay.domain.mix.MixLikelihood;
import io.outlay.domain.mix.MixShape;
import io.outlay.domain.mix.MixSource;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.NumberField;
import io.outlay.ui.kit.Sparkline;
import io.outlay.ui.kit.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What moves the outcome besides media: controls, season, trend; how single odd weeks count, and which weeks are held
/// out.
final class BaselinePane {
    private static final List<Integer> WAVES = List.of(0, 1, 2, 3, 4, 6);
    private static final int MOST_HELD_OUT = 52;

    private final MixViewModel model;
    private final MixNames names;
    private final VBox controls = new VBox(4);
    private final Choices<Integer> season;
    private final Choices<MixShape.Trend> trend;
    private final Switch odd = new Switch();
    private final NumberField holdout;
    private final Card card;
    private List<MixGround.Series> shown = List.of();
    private List<String> chosen = List.of();
    private boolean showing;

    BaselinePane(MixViewModel model, MixNames names, Look look, Text text) {
        this.model = model;
        this.names = names;
        season = look.describe()
                .node(
                        new Choices<Integer>(
                                waves -> names.say(waves == 0 ? "mix.season.none" : "mix.season.waves", waves),
                                waves -> shape("mix.edit.season", shape -> shape.withFourierOrder(waves))),
                        "mix.season");
        trend = look.describe()
                .node(
                        new Choices<MixShape.Trend>(
                                it -> names.say("mix.trend." + it),
                                it -> shape("mix.edit.trend", shape -> shape.withTrend(it))),
                        "mix.trend");
        look.describe().node(odd, "mix.odd");
        odd.setText("");
        odd.selectedProperty().subscribe((before, on) -> {
            if (!showing) {
                shape(
                        "mix.edit.odd",
                        shape -> shape.withLikelihood(on ? MixLikelihood.STUDENT_T : MixLikelihood.NORMAL));
            }
        });
        holdout = look.describe()
                .node(new NumberField(text, 0), "mix.holdout")
                .limits(0, MOST_HELD_OUT)
                .unit(names.say("mix.weeks"));
        holdout.valueProperty().subscribe((before, weeks) -> {
            if (!showing) {
                shape("mix.edit.holdout", shape -> shape.withHoldoutWeeks(weeks.intValue()));
            }
        });
        card = new Card(
                        controls,
                        line("mix.season", season),
                        line("mix.trend", trend),
                        line("mix.holdout", holdout),
                        line("mix.odd", odd))
                .title(names.say("mix.baseline.title"))
                .subtitle(names.say("mix.baseline.subtitle"));
        card.getStyleClass().add("mix-baseline");
    }

    Node node() {
        return card;
    }

    private void shape(String key, UnaryOperator<MixShape> change) {
        model.edit(names.say(key), key, settings -> settings.withShape(change.apply(settings.shape())));
    }

    private HBox line(String key, Node control) {
        var label = new Label(names.say(key));
        label.getStyleClass().add("muted");
        label.setLabelFor(control instanceof NumberField number ? number.editor() : control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        if (control instanceof Region region && !(control instanceof Switch)) {
            region.setPrefWidth(190);
            region.setMaxWidth(190);
        }
        var line = new HBox(8, label, space, control);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("mix-line");
        return line;
    }

    void show(MixGround ground) {
        showing = true;
        var shape = ground.settings().shape();
        var waves = new ArrayList<>(WAVES);
        if (!waves.contains(shape.fourierOrder())) {
            waves.add(shape.fourierOrder());
        }
        season.show(waves, shape.fourierOrder());
        trend.show(List.of(MixShape.Trend.values()), shape.trend());
        odd.setSelected(shape.likelihood() == MixLikelihood.STUDENT_T);
        holdout.valueProperty().set(shape.holdoutWeeks());
        var free = ground.series().stream()
                .filter(series -> !new MixSource.Series(series.name())
                        .equals(ground.settings().roles().outcome()))
                .toList();
        var now = ground.settings().roles().controls();
        if (!free.equals(shown) || !now.equals(chosen)) {
            shown = free;
            chosen = now;
            controls.getChildren().setAll(free.stream().map(this::control).toList());
        }
        showing = false;
    }

    private HBox control(MixGround.Series series) {
        var on = new Switch();
        on.setId("mix-control-" + series.name());
        on.setAccessibleText(names.say("mix.control", MixNames.series(series.name())));
        on.setSelected(chosen.contains(series.name()));
        on.selectedProperty().subscribe((before, selected) -> choose(series.name(), selected));
        var name = new Label(MixNames.first(MixNames.series(series.name())));
        name.setLabelFor(on);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var course = new Sparkline(
                series.weekly().stream().mapToDouble(Double::doubleValue).toArray());
        course.getStyleClass().add("mix-spark");
        var line = new HBox(8, on, name, course);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void choose(String series, boolean selected) {
        model.edit(
                names.say(selected ? "mix.edit.control.add" : "mix.edit.control.remove", MixNames.series(series)),
                "",
                settings -> {
                    var all = new ArrayList<>(settings.roles().controls());
                    all.remove(series);
                    if (selected) {
                        all.add(series);
                    }
                    return settings.withRoles(settings.roles().withControls(all));
                });
    }
}
