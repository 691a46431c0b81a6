package io.outlay.feature.scenarios;

import io.outlay.text.Figures;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.DataColumn;
import io.outlay.ui.kit.DataTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// What each scenario would bring, side by side. The table stays while a slider moves; only its figures change.
final class OutcomeTablePane {
    /// Which columns there are, how figures are written in them, and whether there is room for all of them.
    private record Shape(boolean money, boolean target, Figures.Column column, boolean narrow) {}

    private static final double FIGURE = 48;

    private final Services services;
    private final Look look;
    private final ScenarioWords words;
    private final Consumer<String> onSelect;
    private final Card card = new Card();
    private Optional<Shape> shape = Optional.empty();
    private Optional<DataTable<SimulatedSet.One>> table = Optional.empty();
    private Optional<SimulatedSet> shown = Optional.empty();
    private boolean filling;

    /// @param onSelect is told the scenario whose row is chosen
    OutcomeTablePane(Services services, Look look, ScenarioWords words, Consumer<String> onSelect) {
        this.services = services;
        this.look = look;
        this.words = words;
        this.onSelect = onSelect;
        card.title(services.text().say("scenarios.table"));
    }

    Node node() {
        return card;
    }

    /// @param narrow whether only what is not said elsewhere is shown at first
    void show(ScenarioGround ground, SimulatedSet simulated, String selected, boolean narrow) {
        var wanted =
                new Shape(words.money(ground), simulated.set().target().isPresent(), words.column(simulated), narrow);
        shown = Optional.of(simulated);
        if (shape.filter(wanted::equals).isEmpty()) {
            shape = Optional.of(wanted);
            table.ifPresent(before -> card.getChildren().remove(before));
            var made = make(wanted);
            table = Optional.of(made);
            card.getChildren().add(made);
        }
        card.subtitle(services.text()
                .about(words.incremental(ground))
                .say("scenarios.table.subtitle", words.unit(ground, wanted.column())));
        table.ifPresent(it -> {
            filling = true;
            it.items().setAll(simulated.all());
            simulated.of(selected).ifPresent(it::select);
            filling = false;
        });
    }

    private DataTable<SimulatedSet.One> make(Shape of) {
        var made = new DataTable<>(services.text(), columns(of));
        made.selectedProperty().subscribe(one -> {
            if (one != null && !filling) {
                onSelect.accept(one.scenario().id());
            }
        });
        look.describe().node(made, "scenarios.table");
        return made.kept("scenarios", look.tables()).fitted().spread();
    }

    private List<DataColumn<SimulatedSet.One, ?>> columns(Shape of) {
        var text = services.text();
        Function<Double, String> amount = of.column()::text;
        Function<Double, String> probability = services.figures()::probability;
        var columns = new ArrayList<DataColumn<SimulatedSet.One, ?>>();
        columns.add(DataColumn.<SimulatedSet.One>text(
                        "name", text.say("scenarios.name"), it -> it.scenario().name())
                .withWidth(of.narrow() ? 145 : 152));
        columns.add(
                figure("mean", text.say("scenarios.mean"), it -> it.outcome().mean(), amount)
                        .withStyle("strong"));
        columns.add(DataColumn.<SimulatedSet.One>number(
                        "difference",
                        text.say("scenarios.against"),
                        it -> it.outcome().difference().mean(),
                        value -> "")
                .withCell(this::difference)
                .withWidth(of.narrow() ? 150 : 166));
        columns.add(figure("p5", "P5", it -> it.outcome().percentile(5), amount));
        columns.add(maybe(of, figure("p50", "P50", it -> it.outcome().percentile(50), amount)));
        columns.add(figure("p95", "P95", it -> it.outcome().percentile(95), amount));
        if (of.money()) {
            columns.add(figure(
                            "cvar",
                            text.say("scenarios.cvar"),
                            it -> it.outcome().spend() - it.outcome().conditionalValueAtRisk(),
                            amount)
                    .withWidth(72));
            columns.add(maybe(
                    of,
                    figure(
                                    "loss",
                                    text.say("scenarios.ploss"),
                                    it -> it.outcome().probabilityOfLoss(),
                                    probability)
                            .withWidth(62)));
        }
        if (of.target()) {
            columns.add(figure(
                            "target",
                            text.say("scenarios.ptarget"),
                            it -> it.outcome().probabilityTarget().orElse(Double.NaN),
                            probability)
                    .withWidth(76));
        }
        return columns;
    }

    /// Near the mean, or on the scenario's card: in a narrow window a matter of choosing columns.
    private static <V> DataColumn<SimulatedSet.One, V> maybe(Shape of, DataColumn<SimulatedSet.One, V> column) {
        return of.narrow() ? column.hidden() : column;
    }

    private Node difference(SimulatedSet.One one) {
        return shown.map(set -> difference(set, one)).orElseGet(Label::new);
    }

    private Node difference(SimulatedSet simulated, SimulatedSet.One one) {
        var change = new Label(words.change(simulated, one));
        if (simulated.isBase(one)) {
            change.getStyleClass().add("muted");
            return change;
        }
        var difference = one.outcome().difference();
        change.getStyleClass().add("strong");
        if (difference.low() > 0) {
            change.getStyleClass().add("success-text");
        } else if (difference.high() < 0) {
            change.getStyleClass().add("danger-text");
        }
        var ends = new Label(words.differenceRange(one));
        ends.getStyleClass().addAll("small", "muted");
        var line = new HBox(change, ends);
        line.getStyleClass().add("scenario-difference");
        return line;
    }

    private static DataColumn<SimulatedSet.One, Double> figure(
            String id, String title, Function<SimulatedSet.One, Double> value, Function<Double, String> shown) {
        return DataColumn.number(id, title, value, shown).withWidth(FIGURE);
    }
}
