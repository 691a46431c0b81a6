package io.outlay.feature.optimise.nexttest;

import io.outlay.domain.search.NextTestAnswer;
import io.outlay.domain.search.TestPlan;
import io.outlay.feature.optimise.tab.OptimiseTab;
import io.outlay.run.RunState;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.ChannelMarker;
import io.outlay.ui.kit.DataColumn;
import io.outlay.ui.kit.DataTable;
import io.outlay.ui.kit.EmptyState;
import io.outlay.ui.kit.FailedState;
import io.outlay.ui.kit.KeyValueList;
import io.outlay.ui.kit.OutOfDateBar;
import io.outlay.ui.kit.RunningBlock;
import io.outlay.ui.kit.Unfolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The tab of the next test: the proposal in words, its figures, and the best test of every channel.
public final class NextTestPane implements OptimiseTab {
    private final NextTestModel model;
    private final Text text;
    private final Look look;
    private final TestWords words;
    private final VBox root = new VBox(16);
    private final ScrollPane scroll = new ScrollPane(root);
    private final RunningBlock running;
    private final Subscription subscription;

    public NextTestPane(NextTestModel model, Services services, Look look) {
        this.model = model;
        this.text = services.text();
        this.look = look;
        words = new TestWords(text, services.figures(), model.currency());
        running = new RunningBlock(text, model::stop).strip();
        running.titleProperty().set(text.say("optimise.test.run"));
        root.getStyleClass().addAll("page", "room-page");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("room-scroll");
        subscription = Subscription.combine(
                model.shownProperty().subscribe(shown -> arrange()),
                model.outOfDate().subscribe(old -> arrange()),
                model.possible().subscribe(may -> arrange()),
                model.stateProperty().subscribe((before, now) -> {
                    progress(now);
                    if (kind(before) != kind(now)) {
                        arrange();
                    }
                }));
    }

    private static int kind(Optional<RunState<TestsShown>> state) {
        return state.map(it -> it instanceof RunState.Failed<TestsShown> ? 2 : it.ended() ? 0 : 1)
                .orElse(0);
    }

    private void progress(Optional<RunState<TestsShown>> state) {
        if (state.isPresent() && state.get() instanceof RunState.Running<TestsShown>(var fraction, var phase, var at)) {
            running.show(fraction, phase.isEmpty() ? "" : text.say(phase), at);
        }
    }

    private void arrange() {
        var nodes = new ArrayList<Node>();
        int kind = kind(model.stateProperty().get());
        if (kind == 1) {
            nodes.add(new Card(running));
        }
        if (model.stateProperty().get().orElse(null) instanceof RunState.Failed<TestsShown> failed) {
            nodes.add(new Card(new FailedState(
                    text, text.say("optimise.test.failed"), failed.problem(), button("optimise.test.again"))));
        }
        var shown = model.shownProperty().get();
        if (!model.possible().getValue()) {
            nodes.add(state("optimise.test.none", text.say("optimise.test.none.what")));
        } else if (shown.isPresent()) {
            if (model.outOfDate().getValue() && kind == 0) {
                nodes.add(new OutOfDateBar(text, text.say("optimise.test.old"), button("optimise.test.again")));
            }
            shown.get()
                    .answer()
                    .ifPresentOrElse(
                            answer -> answer(shown.get(), answer, nodes),
                            () -> nodes.add(state("optimise.test.nothing", text.say("optimise.test.nothing.what"))));
        } else if (kind == 0) {
            nodes.add(
                    state("optimise.test.empty", text.say("optimise.test.empty.what"), button("optimise.test.first")));
        }
        Unfolding.show(root, nodes);
    }

    private void answer(TestsShown shown, NextTestAnswer answer, List<Node> nodes) {
        var best = answer.tests().getFirst();
        var sentence = new Label(answer.worthwhile() ? words.why(shown, best) : words.whyNot(shown, answer));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        var title = answer.worthwhile() ? words.title(shown, best) : text.say("optimise.test.notWorth");
        var facts = new KeyValueList(words.facts(shown, best));
        facts.setMaxWidth(560);
        var how = new Label(text.say("optimise.test.how"));
        how.getStyleClass().addAll("muted", "small");
        how.setWrapText(true);
        how.setMinHeight(Region.USE_PREF_SIZE);
        var head = new Label(text.say("optimise.test.closest"));
        head.getStyleClass().add("strong");
        nodes.add(
                answer.worthwhile()
                        ? new Card(sentence, facts, how).title(title)
                        : new Card(sentence, head, facts, how).title(title));
        nodes.add(new Card(table(shown))
                .title(text.say("optimise.test.candidates"))
                .subtitle(text.say("optimise.test.candidates.what", words.unit(shown))));
    }

    private DataTable<TestPlan> table(TestsShown shown) {
        var figures = words.figures();
        var table = new DataTable<TestPlan>(
                        text,
                        List.of(
                                DataColumn.<TestPlan>text(
                                                "channel",
                                                text.say("optimise.column.channel"),
                                                test -> shown.name(test.channel()))
                                        .withCell(test -> ChannelMarker.named(
                                                shown.colour(test.channel()), shown.name(test.channel())))
                                        .withWidth(130),
                                DataColumn.<TestPlan>text(
                                                "change",
                                                text.say("optimise.test.column.change"),
                                                test -> words.change(test.change()))
                                        .withWidth(150),
                                number("weeks", "optimise.test.column.weeks", TestPlan::weeks, figures::compact),
                                number(
                                        "effect",
                                        "optimise.test.column.effect",
                                        it -> it.effect().value(),
                                        figures::change),
                                number("told", "optimise.test.column.told", TestPlan::detectable, figures::compact),
                                number("power", "optimise.test.column.power", TestPlan::power, figures::wholePercent),
                                number("value", "optimise.test.column.value", TestPlan::value, figures::compact),
                                number("cost", "optimise.test.column.cost", TestPlan::cost, figures::compact),
                                number("net", "optimise.test.column.net", TestPlan::net, figures::change)))
                .fitted()
                .spread();
        table.kept("optimise-tests", look.tables());
        look.describe().node(table, "optimise.test.table");
        table.items().setAll(shown.best());
        return table;
    }

    private interface Written {
        String of(double value);
    }

    private DataColumn<TestPlan, Double> number(
            String id, String key, ToDoubleFunction<TestPlan> value, Written written) {
        return DataColumn.number(id, text.say(key), value::applyAsDouble, written::of);
    }

    private Node state(String title, String sentence, Button... actions) {
        return new Card(new EmptyState("activity", text.say(title), sentence, actions));
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
