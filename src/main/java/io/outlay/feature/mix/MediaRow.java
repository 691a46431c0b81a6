package io.outlay.feature.mix;

import io.outlay.domain.curve.Adstock;
import io.outlay.domain.curve.AdstockKind;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.data.Measure;
import io.outlay.domain.mix.MixChannelChoice;
import io.outlay.domain.mix.MixIdentifiability;
import io.outlay.ui.Look;
import io.outlay.ui.kit.ChannelMarker;
import io.outlay.ui.kit.Chip;
import io.outlay.ui.kit.Sparkline;
import io.outlay.ui.kit.Switch;
import io.outlay.ui.kit.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// One channel in the model: whether it is part of it, what its effect is modelled on, how it saturates and lasts, and
/// what the data can tell.
final class MediaRow {
    private static final List<CurveFamily> FAMILIES =
            List.of(CurveFamily.LOGISTIC, CurveFamily.HILL, CurveFamily.MICHAELIS_MENTEN, CurveFamily.EXPONENTIAL);
    private static final List<Integer> WEEKS = List.of(1, 2, 4, 6, 8, 10, 13, 26);

    private final String id;
    private final MixNames names;
    private final Switch included = new Switch();
    private final StackPane name = new StackPane();
    private final StackPane course = new StackPane();
    private final Choices<Measure> exposure;
    private final Choices<CurveFamily> family;
    private final Choices<AdstockKind> kind;
    private final Choices<Integer> weeks;
    private final HBox verdict = new HBox();
    private final HBox line = new HBox();
    private boolean showing;

    MediaRow(String id, MixViewModel model, MixNames names, Look look) {
        this.id = id;
        this.names = names;
        exposure = new Choices<>(
                names::exposure, it -> model.editChannel(id, "mix.edit.exposure", choice -> choice.withExposure(it)));
        family = new Choices<>(
                names::family, it -> model.editChannel(id, "mix.edit.family", choice -> choice.withFamily(it)));
        kind = new Choices<>(
                names::carryOver,
                it -> model.editChannel(
                        id,
                        "mix.edit.carryOver",
                        choice -> choice.withAdstock(new Adstock(
                                it, choice.adstock().lags(), choice.adstock().normalised()))));
        weeks = new Choices<>(
                it -> names.say(it == 1 ? "mix.carryOver.none" : "mix.carryOver.weeks", it),
                it -> model.editChannel(
                        id,
                        "mix.edit.carryOver",
                        choice -> choice.withAdstock(new Adstock(
                                choice.adstock().kind(), it, choice.adstock().normalised()))));
        described(look, exposure, "mix.exposure");
        described(look, family, "mix.family");
        described(look, kind, "mix.carryOver");
        described(look, weeks, "mix.carryOverWeeks");
        look.describe().node(included, "mix.included");
        included.setText("");
        included.setId("mix-included-" + id);
        included.selectedProperty().subscribe((before, on) -> {
            if (!showing) {
                model.editChannel(id, on ? "mix.edit.include" : "mix.edit.exclude", choice -> choice.included(on));
            }
        });
        verdict.getStyleClass().add("mix-verdict");
        fill(line, included, name, course, exposure, family, kind, weeks, verdict);
    }

    private void described(Look look, Choices<?> box, String key) {
        look.describe().node(box, key);
        box.setId(key.replace('.', '-') + "-" + id);
    }

    /// What stands above the columns.
    static Node head(MixNames names) {
        var head = new HBox();
        fill(
                head,
                word(""),
                word(names.say("mix.media.channel")),
                word(names.say("mix.media.course")),
                word(names.say("mix.exposure")),
                word(names.say("mix.family")),
                word(names.say("mix.carryOver")),
                word(names.say("mix.carryOverWeeks")),
                word(names.say("mix.media.told")));
        head.getStyleClass().add("mix-head");
        return head;
    }

    private static Label word(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private static void fill(HBox line, Region... cells) {
        double[] widths = {36, 120, 108, 118, 124, 132, 96, 120};
        line.getStyleClass().add("mix-row");
        line.setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < cells.length; i++) {
            cells[i].setMinWidth(i < 3 || i == cells.length - 1 ? widths[i] : 84);
            cells[i].setPrefWidth(widths[i]);
            cells[i].setMaxWidth(i == 2 || i == 1 ? Double.MAX_VALUE : widths[i] + 60);
            if (i == 2 || i == cells.length - 1) {
                HBox.setHgrow(cells[i], Priority.ALWAYS);
            }
        }
        line.getChildren().setAll(cells);
    }

    String id() {
        return id;
    }

    Node node() {
        return line;
    }

    /// @param waiting whether what the data can tell is still being found out
    void show(MixGround ground, Optional<MixIdentifiability> told, boolean waiting) {
        showing = true;
        var channel = ground.channel(id).orElseThrow();
        var choice = ground.settings().roles().channel(id);
        var label = ChannelMarker.named(channel.colour(), channel.name());
        label.setMinWidth(0);
        name.getChildren().setAll(label);
        StackPane.setAlignment(label, Pos.CENTER_LEFT);
        included.setSelected(choice.included());
        included.setAccessibleText(names.say("mix.included.of", channel.name()));
        var spark = new Sparkline(series(ground, channel.id()));
        spark.getStyleClass().add(ChannelMarker.styleClass(channel.colour()));
        course.getChildren().setAll(spark);
        show(ground, choice);
        verdict.getChildren().clear();
        if (!choice.included()) {
            verdict.getChildren().add(word(names.say("mix.media.out")));
        } else if (told.isPresent()) {
            var chip = new Chip(MixNames.kind(told.get()), names.told(told.get(), ground));
            var words = names.words(ground);
            Tip.on(chip, (words.sentence(told.get()) + " " + words.advice(told.get())).strip());
            verdict.getChildren().add(chip);
        } else {
            verdict.getChildren().add(word(waiting ? names.say("mix.media.wait") : "–"));
        }
        showing = false;
    }

    private void show(MixGround ground, MixChannelChoice choice) {
        var exposures = new ArrayList<>(List.of(Measure.SPEND));
        ground.measures().stream()
                .filter(measure -> measure == Measure.IMPRESSIONS || measure == Measure.CLICKS)
                .forEach(exposures::add);
        if (!exposures.contains(choice.exposure())) {
            exposures.add(choice.exposure());
        }
        exposure.show(exposures, choice.exposure());
        family.show(FAMILIES, choice.family());
        kind.show(List.of(AdstockKind.values()), choice.adstock().kind());
        var lags = new ArrayList<>(WEEKS);
        if (!lags.contains(choice.adstock().lags())) {
            lags.add(choice.adstock().lags());
        }
        weeks.show(lags, choice.adstock().lags());
        for (Node node : List.of(course, exposure, family, kind, weeks)) {
            node.setDisable(!choice.included());
        }
    }

    private static double[] series(MixGround ground, String id) {
        return ground
                .media(id)
                .map(media -> media.exposure())
                .orElseGet(() -> ground.spend().getOrDefault(id, List.of()))
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
