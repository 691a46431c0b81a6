package io.outlay.feature.mix;

import io.outlay.domain.mix.MixProgress;
import io.outlay.domain.mix.MixSampling;
import io.outlay.plot.ChartContent;
import io.outlay.plot.Style;
import io.outlay.plot.fx.ChartPane;
import io.outlay.project.MixRun;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.EmptyState;
import io.outlay.ui.kit.FailedState;
import io.outlay.ui.kit.Field;
import io.outlay.ui.kit.NumberField;
import io.outlay.ui.kit.RunningBlock;
import io.outlay.ui.kit.Switch;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The sampling: how much of it, how it goes while it runs, and how it went.
final class FitPane {
    private static final double SIDE = 300;

    private final MixViewModel model;
    private final Text text;
    private final MixNames names;
    private final Look look;
    private final FindingsPane findings;
    private final RunningBlock running;
    private final Card runningCard;
    private final SamplingPane sampling;
    private final ChartPane traces;
    private final Card tracesCard;
    private final VBox middle = new VBox(16);
    private final NumberField chains;
    private final NumberField warmup;
    private final NumberField draws;
    private final NumberField acceptance;
    private final NumberField seed;
    private final Switch leads = new Switch();
    private final VBox root;
    private boolean showing;
    private Optional<Drawn> drawn = Optional.empty();

    /// What the chains are drawn of.
    private record Drawn(MixRun run, MixGround ground, boolean dark) {}

    FitPane(MixViewModel model, Services services, Look look) {
        this.model = model;
        this.look = look;
        text = services.text();
        names = new MixNames(text, services.figures());
        findings = new FindingsPane(model, names, look);
        sampling = new SamplingPane(names);
        traces = new ChartPane("mix.traces", text, look.charts());
        tracesCard = new Card(traces);
        running = new RunningBlock(text, model::stop);
        running.titleProperty().set(names.say("mix.run"));
        runningCard = new Card(running);
        chains = number("mix.sampling.chains", 0, 1, 16, (all, value) -> of(value, all.warmup(), all));
        warmup = number(
                "mix.sampling.warmup",
                0,
                100,
                20_000,
                (all, value) -> new MixSampling(
                        all.chains(), value.intValue(), all.draws(), all.targetAcceptance(), all.seed()));
        draws = number(
                "mix.sampling.draws",
                0,
                100,
                20_000,
                (all, value) -> new MixSampling(
                        all.chains(), all.warmup(), value.intValue(), all.targetAcceptance(), all.seed()));
        acceptance = number(
                "mix.sampling.acceptance",
                2,
                0.6,
                0.99,
                (all, value) -> new MixSampling(all.chains(), all.warmup(), all.draws(), value, all.seed()));
        seed = number(
                "mix.sampling.seed",
                0,
                1,
                1_000_000_000,
                (all, value) -> new MixSampling(
                        all.chains(), all.warmup(), all.draws(), all.targetAcceptance(), value.longValue()));
        look.describe().node(leads, "mix.leads");
        leads.setText("");
        leads.selectedProperty().subscribe((before, on) -> {
            if (!showing) {
                model.edit(names.say("mix.edit.leads"), "", settings -> settings.leading(on));
            }
        });
        var lead = new Label(names.say("mix.leads"));
        lead.setLabelFor(leads);
        lead.getStyleClass().add("paragraph");
        HBox.setHgrow(lead, Priority.ALWAYS);
        lead.setMaxWidth(Double.MAX_VALUE);
        var side = new Card(
                        new HBox(12, field("mix.sampling.chains", chains), field("mix.sampling.seed", seed)),
                        new HBox(12, field("mix.sampling.warmup", warmup), field("mix.sampling.draws", draws)),
                        field("mix.sampling.acceptance", acceptance),
                        new HBox(8, lead, leads))
                .title(names.say("mix.sampling"))
                .subtitle(names.say("mix.sampling.subtitle"));
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(0);
        var columns = new HBox(16, middle, side);
        columns.setFillHeight(false);
        root = new VBox(16, findings.node(), columns);
    }

    private static MixSampling of(Double chains, int warmup, MixSampling all) {
        return new MixSampling(chains.intValue(), warmup, all.draws(), all.targetAcceptance(), all.seed());
    }

    private NumberField number(
            String key, int decimals, double low, double high, BiFunction<MixSampling, Double, MixSampling> change) {
        var field = look.describe().node(new NumberField(text, decimals), key).limits(low, high);
        field.valueProperty().subscribe((before, now) -> {
            if (!showing) {
                model.edit(
                        names.say("mix.edit.sampling"),
                        key,
                        settings -> settings.withSampling(change.apply(settings.sampling(), now.doubleValue())));
            }
        });
        return field;
    }

    private Node field(String key, Node control) {
        var field = new Field(names.say(key), control);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    Node node() {
        return root;
    }

    void show(MixGround ground, MixWork work, Optional<MixProgress> progress, Optional<MixRun> fitted) {
        showing = true;
        var stated = ground.settings().sampling();
        chains.valueProperty().set(stated.chains());
        warmup.valueProperty().set(stated.warmup());
        draws.valueProperty().set(stated.draws());
        acceptance.valueProperty().set(stated.targetAcceptance());
        seed.valueProperty().set(stated.seed());
        leads.setSelected(ground.settings().leads());
        showing = false;
        findings.show(ground, work instanceof MixWork.Refused(var refused) ? refused : ground.stopping());
        switch (work) {
            case MixWork.Running(var fraction, var phase, var startedAt) -> {
                running.show(progress.map(MixProgress::fraction).orElse(fraction), phase, startedAt);
                progress.ifPresentOrElse(
                        now -> {
                            sampling.show(now);
                            if (now.traces().isEmpty()) {
                                put(runningCard, sampling.node());
                            } else {
                                drawn = Optional.empty();
                                show(ground, style -> new MixTraces(names, ground, style).of(now));
                                put(runningCard, sampling.node(), tracesCard);
                            }
                        },
                        () -> put(runningCard));
            }
            case MixWork.Failed(var problem) ->
                put(new Card(new FailedState(text, names.say("mix.failed"), problem, fit())));
            case MixWork.Refused refused -> put(nothing("mix.refused", "mix.refused.sentence"));
            case MixWork.Stopped() -> put(nothing("mix.stopped", "mix.stopped.sentence", fit()));
            case MixWork.Idle() ->
                fitted.ifPresentOrElse(
                        run -> {
                            sampling.show(run.fit(), run.request().sampling());
                            var wanted = Optional.of(new Drawn(run, ground, dark()));
                            if (!drawn.equals(wanted)) {
                                drawn = wanted;
                                show(ground, style -> new MixTraces(names, ground, style).of(run));
                            }
                            put(sampling.node(), tracesCard);
                        },
                        () -> put(nothing("mix.unfitted", "mix.unfitted.sentence", fit())));
        }
    }

    private boolean dark() {
        return look.appearance().getValue().dark();
    }

    private void show(MixGround ground, Function<Style, ChartContent> content) {
        double height = MixTraces.height(ground.inputs().request().media().size());
        traces.setPrefHeight(height);
        traces.setMinHeight(height);
        traces.show(content.apply(dark() ? Style.dark() : Style.light()));
    }

    private Card nothing(String title, String sentence, Button... actions) {
        return new Card(new EmptyState("sliders", names.say(title), names.say(sentence), actions));
    }

    private Button fit() {
        var button = look.describe().node(Buttons.secondary("play"), "mix.start");
        button.disableProperty().bind(model.possibleProperty().not());
        button.setOnAction(event -> model.fit());
        return button;
    }

    private void put(Node... nodes) {
        if (!middle.getChildren().equals(List.of(nodes))) {
            middle.getChildren().setAll(nodes);
        }
    }
}
