package io.outlay.feature.mix;

import io.outlay.domain.Interval;
import io.outlay.domain.mix.MixChannel;
import io.outlay.project.MixRun;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.ChannelMarker;
import io.outlay.ui.kit.IntervalAxis;
import io.outlay.ui.kit.IntervalBar;
import io.outlay.ui.kit.Segmented;
import io.outlay.ui.kit.Tip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What one unit of spend brought, or what one more would bring, with its ranges against break-even; beside it what the
/// platforms report.
final class ReturnsPane {
    private static final double THOUSAND = 1000;

    enum Measure {
        /// Of all spend.
        AVERAGE,
        /// Of a little more in every week.
        NEXT
    }

    private final MixNames names;
    private final Segmented<Measure> measure;
    private final GridPane rows = new GridPane();
    private final Card card;
    private Optional<Runnable> redraw = Optional.empty();

    ReturnsPane(MixNames names) {
        this.names = names;
        measure = new Segmented<>(List.of(Measure.values()), it -> names.say("mix.returns." + it));
        for (var option : Measure.values()) {
            measure.button(option).setId("mix-returns-" + option.name().toLowerCase(Locale.ROOT));
        }
        measure.valueProperty().subscribe((before, it) -> redraw.ifPresent(Runnable::run));
        rows.getStyleClass().add("mix-returns");
        var name = new ColumnConstraints();
        name.setMinWidth(104);
        var bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        var figure = new ColumnConstraints();
        figure.setHalignment(HPos.RIGHT);
        var range = new ColumnConstraints();
        range.setHalignment(HPos.RIGHT);
        rows.getColumnConstraints().setAll(name, bar, figure, range);
        card = new Card(measure, rows);
    }

    Node node() {
        return card;
    }

    private record Return(MixChannel channel, Interval interval) {}

    void show(MixGround ground, MixRun run) {
        redraw = Optional.of(() -> draw(ground, run));
        draw(ground, run);
    }

    private void draw(MixGround ground, MixRun run) {
        double factor = run.money() ? 1 : THOUSAND;
        var all = new ArrayList<Return>();
        for (var channel : run.fit().channels()) {
            (measure.value() == Measure.AVERAGE ? channel.roas() : channel.mroas())
                    .ifPresent(interval -> all.add(new Return(channel, interval.times(factor))));
        }
        all.sort(Comparator.comparingDouble((Return it) -> -it.interval().value()));
        card.title(title(ground, run, all));
        card.subtitle(names.say(
                run.money() ? "mix.returns.subtitle" : "mix.returns.subtitle.count",
                run.money() ? "1" : names.figures().count(1000),
                ground.currency()));
        rows.getChildren().clear();
        double high =
                all.stream().mapToDouble(it -> it.interval().high90()).max().orElse(1);
        double low = Math.min(
                0, all.stream().mapToDouble(it -> it.interval().low90()).min().orElse(0));
        var even = run.money() ? OptionalDouble.of(1) : OptionalDouble.empty();
        rows.add(
                new IntervalAxis(
                        low, high, ticks(low, high), value -> names.figures().compact(value)),
                1,
                0);
        int at = 1;
        for (var one : all) {
            var interval = one.interval();
            int colour = MixNames.colour(ground, one.channel().id());
            var name = MixNames.channel(ground, one.channel().id());
            var bar = new IntervalBar(low, high, even)
                    .show(interval.low90(), interval.low50(), interval.value(), interval.high50(), interval.high90());
            bar.getStyleClass().add(ChannelMarker.styleClass(colour));
            var figure = new Label(names.figures().ratio(interval.value()));
            figure.getStyleClass().add("strong");
            figure.setMinWidth(Label.USE_PREF_SIZE);
            var said = names.say(
                    "mix.returns.said",
                    name,
                    names.figures().ratio(interval.value()),
                    names.figures().ratio(interval.low90()),
                    names.figures().ratio(interval.high90()));
            Tip.on(bar, said);
            bar.setAccessibleText(said);
            var range = small(names.say(
                    "report.range",
                    names.figures().ratio(interval.low90()),
                    names.figures().ratio(interval.high90())));
            range.setMinWidth(Label.USE_PREF_SIZE);
            var label = ChannelMarker.named(colour, name);
            label.setMinWidth(0);
            var named = new VBox(label);
            ground.reported(one.channel().id())
                    .ifPresent(reported -> named.getChildren()
                            .add(small(names.say(
                                    "mix.returns.reported", names.figures().ratio(reported * factor)))));
            rows.addRow(at++, named, bar, figure, range);
        }
    }

    private static Label small(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private String title(MixGround ground, MixRun run, List<Return> all) {
        if (all.isEmpty()) {
            return names.say("mix.returns.none");
        }
        if (!run.money()) {
            var top = all.getFirst();
            boolean clear = all.stream().skip(1).noneMatch(it -> it.interval().overlaps(top.interval()));
            return clear
                    ? names.say(
                            "mix.returns.top",
                            MixNames.channel(ground, top.channel().id()))
                    : names.say("mix.returns.open");
        }
        long above = all.stream().filter(it -> it.interval().low90() > 1).count();
        var below = all.stream().filter(it -> it.interval().high90() < 1).toList();
        if (above == all.size()) {
            return names.say("mix.returns.all");
        }
        if (!below.isEmpty()) {
            return names.say(
                    "mix.returns.below",
                    MixNames.channel(ground, below.getLast().channel().id()));
        }
        return above == 0 ? names.say("mix.returns.uncertain") : names.say("mix.returns.some", above, all.size());
    }

    private static List<Double> ticks(double low, double high) {
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(1e-9, high - low))));
        while ((high - low) / step > 5) {
            step *= 2;
        }
        while ((high - low) / step < 2.5) {
            step /= 2;
        }
        var ticks = new ArrayList<Double>();
        for (double at = Math.ceil(low / step) * step; at <= high; at += step) {
            ticks.add(at);
        }
        return ticks;
    }
}
