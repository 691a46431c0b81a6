package io.outlay.feature.optimise.weeks;

import io.outlay.domain.study.WeeksAnswer;
import io.outlay.domain.study.WeeksPlan;
import io.outlay.feature.optimise.tab.OptimiseTab;
import io.outlay.plot.Style;
import io.outlay.plot.WeekHeatmapChart;
import io.outlay.plot.fx.ChartPane;
import io.outlay.run.RunState;
import io.outlay.text.CsvStyle;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.EmptyState;
import io.outlay.ui.kit.FailedState;
import io.outlay.ui.kit.Icon;
import io.outlay.ui.kit.OutOfDateBar;
import io.outlay.ui.kit.RunningBlock;
import io.outlay.ui.kit.Switch;
import io.outlay.ui.kit.Unfolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/// The tab of the weeks: which split, its proof, the heatmap, and what is decided about single weeks.
public final class WeeksPane implements OptimiseTab {
    private final WeeksModel model;
    private final Text text;
    private final Look look;
    private final WeeksWords words;
    private final VBox root = new VBox(16);
    private final ScrollPane scroll = new ScrollPane(root);
    private final ComboBox<SplitOption> option;
    private final Switch season;
    private final Label verdict = new Label();
    private final Label bound = new Label();
    private final Card strip;
    private final ChartPane chart;
    private final Card plan;
    private final WeekPane week;
    private final RunningBlock running;
    private final Subscription subscription;

    public WeeksPane(WeeksModel model, Services services, Look look) {
        this.model = model;
        this.text = services.text();
        this.look = look;
        words = new WeeksWords(text, services.figures());
        option = look.describe().node(new ComboBox<SplitOption>(), "optimise.weeks.split");
        season = look.describe().node(new Switch(text.say("optimise.weeks.season")), "optimise.weeks.season");
        week = new WeekPane(model, services, look, words);
        chart = new ChartPane("optimise-weeks", text, look.charts());
        plan = new Card(chart);
        running = new RunningBlock(text, model::stop).strip();
        running.titleProperty().set(text.say("optimise.weeks.run"));
        strip = strip();
        root.getStyleClass().addAll("page", "room-page");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("room-scroll");
        chart.onPick(pick -> pick.key().ifPresent(this::pick));
        subscription = Subscription.combine(
                model.optionsProperty().subscribe(options -> {
                    option.getItems().setAll(options);
                    option.setValue(model.optionProperty().get());
                }),
                option.valueProperty().subscribe(value -> {
                    if (value != null) {
                        model.optionProperty().set(value);
                    }
                }),
                season.selectedProperty().subscribe(on -> model.follow(on)),
                model.choicesProperty().subscribe(kept -> {
                    season.setSelected(kept.seasonal());
                    week.show();
                }),
                model.shownProperty().subscribe(shown -> arrange()),
                model.outOfDate().subscribe(old -> arrange()),
                model.possible().subscribe(may -> arrange()),
                model.stateProperty().subscribe((before, now) -> {
                    progress(now);
                    if (kind(before) != kind(now)) {
                        arrange();
                    }
                }),
                look.appearance().subscribe(appearance -> refresh()));
    }

    private Card strip() {
        option.setConverter(new StringConverter<>() {
            @Override
            public String toString(SplitOption value) {
                return value == null ? "" : name(value);
            }

            @Override
            public SplitOption fromString(String name) {
                return option.getValue();
            }
        });
        verdict.getStyleClass().add("strong");
        verdict.setMinWidth(Region.USE_PREF_SIZE);
        bound.getStyleClass().addAll("muted", "small");
        bound.setWrapText(true);
        bound.setMinWidth(0);
        HBox.setHgrow(bound, Priority.ALWAYS);
        bound.setMaxWidth(Double.MAX_VALUE);
        var again = button("optimise.weeks.start");
        var csv = look.describe().node(Buttons.secondary("download"), "optimise.weeks.export");
        csv.setMinWidth(Region.USE_PREF_SIZE);
        csv.setOnAction(event -> model.exportCsv(CsvStyle.STANDARD));
        csv.disableProperty()
                .bind(model.shownProperty().map(shown -> model.plan().isEmpty()));
        option.setMinWidth(Region.USE_PREF_SIZE);
        season.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(12, option, season, space, csv, again);
        line.setAlignment(Pos.CENTER_LEFT);
        var proof = new HBox(12, Icon.of("shield"), verdict, bound);
        proof.setAlignment(Pos.CENTER_LEFT);
        proof.visibleProperty().bind(verdict.textProperty().isNotEmpty());
        proof.managedProperty().bind(proof.visibleProperty());
        return new Card(line, proof);
    }

    private String name(SplitOption value) {
        return switch (value) {
            case SplitOption.Recommended r -> text.say("optimise.weeks.recommended");
            case SplitOption.Today t -> text.say("optimise.today");
            case SplitOption.Saved(var saved) -> saved.name();
        };
    }

    private static int kind(Optional<RunState<WeeksShown>> state) {
        return state.map(it -> it instanceof RunState.Failed<WeeksShown> ? 2 : it.ended() ? 0 : 1)
                .orElse(0);
    }

    private void progress(Optional<RunState<WeeksShown>> state) {
        if (state.isPresent() && state.get() instanceof RunState.Running<WeeksShown>(var fraction, var phase, var at)) {
            running.show(fraction, phase.isEmpty() ? "" : text.say(phase), at);
        }
    }

    private void arrange() {
        var nodes = new ArrayList<Node>();
        boolean may = model.possible().getValue();
        int kind = kind(model.stateProperty().get());
        if (kind == 1) {
            nodes.add(new Card(running));
        }
        if (model.stateProperty().get().orElse(null) instanceof RunState.Failed<WeeksShown> failed) {
            nodes.add(new Card(new FailedState(
                    text, text.say("optimise.weeks.failed"), failed.problem(), button("optimise.weeks.again"))));
        }
        var shown = model.shownProperty().get();
        if (!may) {
            nodes.add(state("calendar", "optimise.weeks.none", text.say("optimise.weeks.none.what")));
        } else if (shown.isEmpty()) {
            nodes.add(strip);
            if (kind == 0) {
                nodes.add(state(
                        "calendar",
                        "optimise.weeks.empty",
                        text.say("optimise.weeks.empty.what"),
                        button("optimise.weeks.first")));
            }
        } else {
            if (model.outOfDate().getValue() && kind == 0) {
                nodes.add(new OutOfDateBar(text, text.say("optimise.weeks.old"), button("optimise.weeks.again")));
            }
            nodes.add(strip);
            answer(shown.get(), nodes);
        }
        Unfolding.show(root, nodes);
    }

    private void answer(WeeksShown shown, List<Node> nodes) {
        season.setDisable(!shown.seasonal() || !model.changePossible().getValue());
        var found = model.plan();
        verdict.setText(found.map(words::verdict).orElse(""));
        bound.setText(found.map(words::bound).orElse(""));
        switch (shown.answer()) {
            case WeeksAnswer.Found f -> {
                refresh();
                nodes.add(plan);
            }
            case WeeksAnswer.Impossible(var clash) ->
                nodes.add(state("alert-triangle", "optimise.weeks.impossible", words.clash(clash, shown.study())));
            case WeeksAnswer.NotFound n ->
                nodes.add(state("alert-triangle", "optimise.weeks.notFound", text.say("flight.notFound")));
        }
        week.show();
        nodes.add(week.node());
    }

    private void refresh() {
        model.shownProperty()
                .get()
                .ifPresent(shown -> model.plan().ifPresent(found -> {
                    var style = look.appearance().getValue().dark() ? Style.dark() : Style.light();
                    if (chart.getChildren().getLast() instanceof Region body) {
                        double height = WeekHeatmapChart.height(found.channels().size());
                        body.setMinHeight(height);
                        body.setPrefHeight(height);
                    }
                    chart.show(new WeeksPlots(words, model.currency())
                            .heatmap(style, shown.study(), found, shown.asked().choices()));
                }));
    }

    private void pick(String key) {
        var at = key.split(" ");
        model.plan().ifPresent((WeeksPlan found) -> week.pick(found, Integer.parseInt(at[0]), Integer.parseInt(at[1])));
    }

    private Node state(String icon, String title, String sentence, Button... actions) {
        return new Card(new EmptyState(icon, text.say(title), sentence, actions));
    }

    private Button button(String key) {
        var button = look.describe().node(Buttons.secondary(), key);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> model.start());
        return button;
    }

    @Override
    public Node node() {
        return scroll;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        model.close();
    }
}
