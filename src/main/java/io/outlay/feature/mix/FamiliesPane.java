package io.outlay.feature.mix;

import io.outlay.domain.Interval;
import io.outlay.domain.mix.MixAverage;
import io.outlay.domain.mix.MixFamilyComparison;
import io.outlay.domain.mix.MixFamilyComparison.Candidate;
import io.outlay.project.MixRun;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.DataColumn;
import io.outlay.ui.kit.DataTable;
import io.outlay.ui.kit.FailedState;
import io.outlay.ui.kit.RunningBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// How much depends on the form of the curves: the model with every family, each family's weight, and the returns of
/// their mixture beside those of the fit.
final class FamiliesPane {
    private final MixViewModel room;
    private final FamiliesViewModel model;
    private final Services services;
    private final MixNames names;
    private final Look look;
    private final RunningBlock running;
    private final DataTable<Candidate> families;
    private final DataTable<Row> returns;
    private final VBox content = new VBox(16);
    private final Card card;
    private Optional<MixGround> ground = Optional.empty();
    private Optional<MixRun> fitted = Optional.empty();

    /// One channel, fitted and averaged.
    private record Row(String channel, Optional<Interval> fitted, Optional<Interval> averaged) {}

    FamiliesPane(MixViewModel room, Services services, MixNames names, Look look) {
        this.room = room;
        this.model = room.families();
        this.services = services;
        this.names = names;
        this.look = look;
        running = new RunningBlock(services.text(), model::stop).strip();
        running.titleProperty().set(names.say("mix.families.run"));
        families = look.describe()
                .node(new DataTable<>(services.text(), familyColumns()), "mix.families.weights")
                .kept("mix.families.weights", look.tables())
                .fitted()
                .spread();
        returns = look.describe()
                .node(new DataTable<>(services.text(), returnColumns()), "mix.families.returns")
                .kept("mix.families.returns", look.tables())
                .fitted()
                .spread();
        card = new Card(content).title(names.say("mix.families")).subtitle(names.say("mix.families.subtitle"));
        model.shownProperty().subscribe(now -> draw());
    }

    Node node() {
        return card;
    }

    void show(MixGround now, MixRun run) {
        ground = Optional.of(now);
        fitted = Optional.of(run);
        model.look(now.settings());
        draw();
    }

    private void draw() {
        if (ground.isEmpty() || fitted.isEmpty()) {
            return;
        }
        switch (model.shownProperty().get()) {
            case FamiliesViewModel.Untried() -> {
                card.title(names.say("mix.families"));
                put(start());
            }
            case FamiliesViewModel.Trying(var fraction, var phase, var startedAt) -> {
                running.show(fraction, phase, startedAt);
                put(running);
            }
            case FamiliesViewModel.Failed(var problem) ->
                put(new FailedState(services.text(), names.say("mix.families.failed"), problem, start()));
            case FamiliesViewModel.Known(var comparison) -> known(ground.get(), fitted.get(), comparison);
        }
    }

    private void known(MixGround on, MixRun run, MixFamilyComparison comparison) {
        var best = comparison.candidates().getFirst();
        card.title(names.say(
                "mix.families.title",
                names.family(best.family()),
                names.figures().wholePercent(best.weight())));
        families.items().setAll(comparison.candidates());
        var rows = new ArrayList<Row>();
        for (var channel : comparison.channels()) {
            rows.add(new Row(
                    MixNames.channel(on, channel.media()),
                    run.fit().channel(channel.media()).flatMap(it -> it.roas()),
                    channel.roas()));
        }
        returns.items().setAll(rows);
        var said = new Label(names.say(apart(run, comparison) ? "mix.families.matters" : "mix.families.same"));
        said.getStyleClass().add("paragraph");
        said.setMinHeight(Label.USE_PREF_SIZE);
        put(said, families, returns);
    }

    /// Whether an averaged return lies outside what the fit gives as likely.
    private static boolean apart(MixRun run, MixFamilyComparison comparison) {
        return comparison.channels().stream().anyMatch(channel -> outside(run, channel));
    }

    private static boolean outside(MixRun run, MixAverage.Mixed channel) {
        var own = run.fit().channel(channel.media()).flatMap(it -> it.roas());
        return own.isPresent()
                && channel.roas().isPresent()
                && (channel.roas().get().value() < own.get().low50()
                        || channel.roas().get().value() > own.get().high50());
    }

    private Button start() {
        var button = look.describe().node(Buttons.secondary("play"), "mix.families.start");
        button.disableProperty().bind(room.possibleProperty().not());
        button.setOnAction(event -> model.tryAll());
        return button;
    }

    private void put(Node... nodes) {
        if (!content.getChildren().equals(List.of(nodes))) {
            content.getChildren().setAll(nodes);
        }
    }

    private List<DataColumn<Candidate, ?>> familyColumns() {
        return List.of(
                DataColumn.<Candidate>text("family", names.say("mix.families.family"), it -> names.family(it.family()))
                        .withWidth(150),
                DataColumn.<Candidate>number(
                                "weight",
                                names.say("mix.families.weight"),
                                Candidate::weight,
                                names.figures()::wholePercent)
                        .withWidth(100)
                        .withStyle("strong"),
                DataColumn.<Candidate>number(
                                "bma",
                                names.say("mix.families.bma"),
                                Candidate::pseudoBma,
                                names.figures()::wholePercent)
                        .withWidth(110),
                DataColumn.<Candidate>text(
                                "elpd",
                                names.say("mix.compare.elpd"),
                                it -> names.say(
                                        "mix.compare.plusminus",
                                        names.figures().number(it.elpd(), 1),
                                        names.figures().number(it.se(), 1)))
                        .withWidth(180),
                DataColumn.<Candidate>text(
                                "checks",
                                names.say("mix.families.checks"),
                                it -> names.say(it.sound() ? "mix.families.sound" : "mix.families.unsound"))
                        .withWidth(120));
    }

    private List<DataColumn<Row, ?>> returnColumns() {
        return List.of(
                DataColumn.<Row>text("channel", names.say("mix.media.channel"), Row::channel)
                        .withWidth(150),
                figure("fitted", "mix.families.fitted", true),
                range("fitted.range", true),
                figure("averaged", "mix.families.averaged", false),
                range("averaged.range", false));
    }

    private static Optional<Interval> of(Row row, boolean own) {
        return own ? row.fitted() : row.averaged();
    }

    private DataColumn<Row, Double> figure(String id, String key, boolean own) {
        return DataColumn.<Row>number(
                        id,
                        names.say(key),
                        row -> of(row, own).map(Interval::value).orElse(Double.NaN),
                        names.figures()::ratio)
                .withWidth(110)
                .withStyle("strong");
    }

    private DataColumn<Row, String> range(String id, boolean own) {
        return DataColumn.<Row>text(
                        id,
                        names.say("mix.compare.range"),
                        row -> of(row, own)
                                .map(it -> names.say(
                                        "report.range",
                                        names.figures().ratio(it.low90()),
                                        names.figures().ratio(it.high90())))
                                .orElse("–"))
                .withWidth(120)
                .withStyle("muted");
    }
}
