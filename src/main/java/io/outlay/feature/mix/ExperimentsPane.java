package io.outlay.feature.mix;

import io.outlay.domain.mix.MixExperiment;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.DataColumn;
import io.outlay.ui.kit.DataTable;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Experiments that changed a channel's spend and measured what came of it.
final class ExperimentsPane {
    private final MixViewModel model;
    private final MixNames names;
    private final DataTable<MixExperiment> table;
    private final ExperimentForm form;
    private final Label none = new Label();
    private final Button add;
    private final Card card;
    private Optional<MixGround> ground = Optional.empty();

    ExperimentsPane(MixViewModel model, Services services, MixNames names, Look look) {
        this.model = model;
        this.names = names;
        table = look.describe()
                .node(new DataTable<>(services.text(), columns()), "mix.experiments")
                .kept("mix.experiments", look.tables())
                .fitted()
                .spread();
        none.setText(names.say("mix.experiments.none"));
        none.getStyleClass().addAll("paragraph", "muted");
        form = new ExperimentForm(services.text(), names, look, this::save, this::closeForm);
        add = look.describe().node(Buttons.small(Buttons.secondary("plus")), "mix.experiments.add");
        add.setOnAction(event -> ground.ifPresent(now -> form.open(now, Optional.empty())));
        var change = look.describe().node(Buttons.small(Buttons.secondary("edit-2")), "mix.experiments.change");
        change.setOnAction(event -> ground.ifPresent(now -> chosen().ifPresent(it -> form.open(now, Optional.of(it)))));
        var remove = look.describe().node(Buttons.small(Buttons.secondary("trash-2")), "mix.experiments.remove");
        remove.setOnAction(event -> chosen().ifPresent(model::removeExperiment));
        var nothing = Bindings.isNull(table.selectedProperty());
        change.disableProperty().bind(nothing);
        remove.disableProperty().bind(nothing);
        card = new Card(none, table, form.node())
                .title(names.say("mix.experiments"))
                .subtitle(names.say("mix.experiments.subtitle"))
                .trailing(new HBox(8, change, remove, add));
    }

    Node node() {
        return card;
    }

    private Optional<MixExperiment> chosen() {
        return Optional.ofNullable(table.selectedProperty().get());
    }

    private void save(Optional<MixExperiment> before, MixExperiment after) {
        before.ifPresentOrElse(known -> model.replaceExperiment(known, after), () -> model.addExperiment(after));
        closeForm();
    }

    private void closeForm() {
        form.close();
        add.requestFocus();
    }

    void show(MixGround now) {
        ground = Optional.of(now);
        var all = now.settings().experiments();
        if (!table.items().equals(all)) {
            table.items().setAll(all);
        }
        boolean any = !all.isEmpty();
        table.setVisible(any);
        table.setManaged(any);
        none.setVisible(!any);
        none.setManaged(!any);
    }

    private List<DataColumn<MixExperiment, ?>> columns() {
        var figures = names.figures();
        return List.of(
                DataColumn.<MixExperiment>text(
                                "channel",
                                names.say("mix.media.channel"),
                                it -> ground.map(now -> MixNames.channel(now, it.channel()))
                                        .orElse(it.channel()))
                        .withWidth(130),
                DataColumn.<MixExperiment, java.time.LocalDate>of(
                        "from",
                        names.say("mix.experiment.from"),
                        it -> it.period().from(),
                        figures::date,
                        javafx.geometry.HPos.LEFT,
                        110),
                DataColumn.<MixExperiment, java.time.LocalDate>of(
                                "to",
                                names.say("mix.experiment.to"),
                                it -> it.period().to(),
                                figures::date,
                                javafx.geometry.HPos.LEFT,
                                110)
                        .withWidth(110),
                DataColumn.<MixExperiment>number(
                                "spend", names.say("mix.experiment.spend"), MixExperiment::spendChange, figures::change)
                        .withWidth(120),
                DataColumn.<MixExperiment>number(
                                "increment",
                                names.say("mix.experiment.increment"),
                                MixExperiment::increment,
                                figures::change)
                        .withWidth(140),
                DataColumn.<MixExperiment>number(
                                "se", names.say("mix.experiment.se"), MixExperiment::se, figures::compact)
                        .withWidth(110),
                DataColumn.<MixExperiment>text("note", names.say("mix.experiment.note"), MixExperiment::note)
                        .withWidth(180));
    }
}
