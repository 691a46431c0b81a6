package io.outlay.feature.mix;

import io.outlay.domain.Interval;
import io.outlay.project.MixRun;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.DataColumn;
import io.outlay.ui.kit.DataTable;
import io.outlay.ui.kit.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Two fits side by side: returns with their ranges, and how well each describes the outcome.
final class ComparePane {
    private final MixNames names;
    private final Choices<Long> other;
    private final DataTable<Row> returns;
    private final DataTable<Line> quality;
    private final Card card;
    private final Card second;
    private final VBox root;
    private List<MixViewModel.StoredFit> fits = List.of();

    /// One channel in both fits.
    private record Row(String channel, Optional<Interval> now, Optional<Interval> then) {
        double change() {
            return now.isPresent() && then.isPresent()
                    ? now.get().value() - then.get().value()
                    : Double.NaN;
        }
    }

    private record Line(String what, String now, String then) {}

    ComparePane(MixViewModel model, Services services, MixNames names, Look look) {
        this.names = names;
        other = look.describe()
                .node(new Choices<Long>(this::called, id -> model.compare(Optional.of(id))), "mix.compare.with");
        other.setPrefWidth(300);
        var done = look.describe().node(Buttons.secondary("x"), "mix.compare.done");
        done.setOnAction(event -> model.endComparison());
        returns = look.describe()
                .node(new DataTable<>(services.text(), returnColumns()), "mix.compare.returns")
                .kept("mix.compare.returns", look.tables())
                .fitted()
                .spread();
        quality = look.describe()
                .node(
                        new DataTable<Line>(
                                services.text(),
                                List.of(
                                        DataColumn.<Line>text("what", names.say("mix.compare.what"), Line::what)
                                                .withWidth(320),
                                        DataColumn.<Line>text("now", names.say("mix.compare.now"), Line::now)
                                                .withWidth(240),
                                        DataColumn.<Line>text("then", names.say("mix.compare.then"), Line::then)
                                                .withWidth(240))),
                        "mix.compare.quality")
                .kept("mix.compare.quality", look.tables())
                .fitted()
                .spread();
        card = new Card(returns).title(names.say("mix.compare.returns"));
        second = new Card(quality).title(names.say("mix.compare.quality"));
        var head = new HBox(16, new Field(names.say("mix.compare.with"), other), done);
        head.setAlignment(Pos.BOTTOM_LEFT);
        root = new VBox(16, head, card, second);
        model.storedFitsProperty().subscribe(all -> fits = all);
    }

    Node node() {
        return root;
    }

    private String called(long id) {
        return fits.stream()
                .filter(fit -> fit.id() == id)
                .findFirst()
                .map(MixViewModel.StoredFit::words)
                .orElse("");
    }

    void show(MixGround ground, MixViewModel.Comparison two) {
        other.show(
                fits.stream()
                        .map(MixViewModel.StoredFit::id)
                        .filter(id -> id != two.now().id())
                        .toList(),
                two.then().id());
        card.subtitle(names.say(
                "mix.compare.subtitle",
                called(two.now().id()),
                called(two.then().id())));
        var rows = new ArrayList<Row>();
        for (var channel : ground.channels()) {
            var now = two.now().fit().channel(channel.id());
            var then = two.then().fit().channel(channel.id());
            if (now.isPresent() || then.isPresent()) {
                rows.add(new Row(channel.name(), now.flatMap(it -> it.roas()), then.flatMap(it -> it.roas())));
            }
        }
        returns.items().setAll(rows);
        quality.items()
                .setAll(
                        line(
                                "mix.compare.weeks",
                                two,
                                run -> names.figures()
                                        .count(run.request().dates().size())),
                        line(
                                "mix.compare.media",
                                two,
                                run -> names.figures()
                                        .count(run.request().media().size())),
                        line(
                                "mix.compare.r2",
                                two,
                                run -> names.figures()
                                        .percent(run.fit().quality().r2())),
                        line(
                                "mix.compare.mape",
                                two,
                                run -> names.figures()
                                        .percent(run.fit().quality().mape())),
                        line(
                                "mix.compare.holdout",
                                two,
                                run -> run.fit()
                                        .quality()
                                        .holdout()
                                        .map(it -> names.figures().percent(it.mape()))
                                        .orElse("–")),
                        line(
                                "mix.compare.elpd",
                                two,
                                run -> names.say(
                                        "mix.compare.plusminus",
                                        names.figures().number(run.fit().loo().elpd(), 1),
                                        names.figures().number(run.fit().loo().se(), 1))),
                        line(
                                "mix.compare.review",
                                two,
                                run -> names.figures()
                                        .count(Trust.of(run, ground, names).lines().stream()
                                                .filter(it -> it.state() != io.outlay.domain.data.HealthState.PASS)
                                                .count())),
                        line("mix.compare.settings", two, this::settings));
        second.subtitle(names.say(
                two.now().request().dates().equals(two.then().request().dates())
                        ? "mix.compare.same"
                        : "mix.compare.other"));
    }

    private String settings(MixRun run) {
        var shape = run.settings().shape();
        return names.say(
                "mix.compare.shape",
                names.say(shape.fourierOrder() == 0 ? "mix.season.none" : "mix.season.waves", shape.fourierOrder()),
                names.say("mix.trend." + shape.trend()),
                names.figures().count(shape.holdoutWeeks()));
    }

    private Line line(String key, MixViewModel.Comparison two, Function<MixRun, String> words) {
        return new Line(names.say(key), words.apply(two.now()), words.apply(two.then()));
    }

    private List<DataColumn<Row, ?>> returnColumns() {
        return List.of(
                DataColumn.<Row>text("channel", names.say("mix.media.channel"), Row::channel)
                        .withWidth(150),
                figure("now", "mix.compare.now", Row::now),
                range("now.range", Row::now),
                figure("then", "mix.compare.then", Row::then),
                range("then.range", Row::then),
                DataColumn.<Row>number(
                                "change",
                                names.say("mix.compare.change"),
                                Row::change,
                                value -> names.figures().number(value, 2))
                        .withWidth(90),
                DataColumn.<Row>text("told", names.say("mix.compare.told"), this::told)
                        .withWidth(180));
    }

    private String told(Row row) {
        if (row.now().isEmpty() || row.then().isEmpty()) {
            return names.say("mix.compare.one");
        }
        return names.say(row.now().get().overlaps(row.then().get()) ? "mix.compare.overlap" : "mix.compare.differ");
    }

    private DataColumn<Row, Double> figure(String id, String key, Function<Row, Optional<Interval>> of) {
        return DataColumn.<Row>number(
                        id,
                        names.say(key),
                        row -> of.apply(row).map(Interval::value).orElse(Double.NaN),
                        names.figures()::ratio)
                .withWidth(100)
                .withStyle("strong");
    }

    private DataColumn<Row, String> range(String id, Function<Row, Optional<Interval>> of) {
        return DataColumn.<Row>text(
                        id,
                        names.say("mix.compare.range"),
                        row -> of.apply(row)
                                .map(it -> names.say(
                                        "report.range",
                                        names.figures().ratio(it.low90()),
                                        names.figures().ratio(it.high90())))
                                .orElse("–"))
                .withWidth(120)
                .withStyle("muted");
    }
}
