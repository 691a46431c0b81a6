package io.outlay.feature.channels;

import io.outlay.domain.Interval;
import io.outlay.ui.Services;
import io.outlay.ui.kit.ChannelMarker;
import io.outlay.ui.kit.Chip;
import io.outlay.ui.kit.CurveSpark;
import io.outlay.ui.kit.DataColumn;
import io.outlay.ui.kit.IntervalAxis;
import io.outlay.ui.kit.IntervalBar;
import io.outlay.ui.kit.Sparkline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The columns of the channels' table, with the line of totals and the axis of the intervals.
final class ChannelColumns {
    private final Services services;
    private final ChannelWords words;
    private final ChannelTable now;
    private final double axisEnd;

    ChannelColumns(Services services, ChannelWords words, ChannelTable now) {
        this.services = services;
        this.words = words;
        this.now = now;
        this.axisEnd = axisEnd(now);
    }

    /// Where the axis of the intervals ends; other columns are needed when it changes.
    double axisEnd() {
        return axisEnd;
    }

    private static double axisEnd(ChannelTable table) {
        double most = table.rows().stream()
                .flatMap(row -> row.returns().stream())
                .mapToDouble(range -> range.high90() * table.per())
                .max()
                .orElse(1);
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1e-6))));
        for (double step : new double[] {1, 2, 4, 6, 8, 10}) {
            if (most <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /// @param name of a channel, with what selects it
    List<DataColumn<ChannelRow, ?>> all(Function<ChannelRow, Node> name) {
        var text = services.text();
        return List.of(
                DataColumn.<ChannelRow>text(
                                "channel",
                                text.say("channels.column.channel"),
                                row -> row.channel().name())
                        .withCell(name)
                        .withWidth(146),
                number("spend", row -> row.spend(), value -> services.figures().tabular(value))
                        .withWidth(70),
                share(),
                number(
                                "outcome",
                                row -> row.outcome(),
                                value -> services.figures().tabular(value))
                        .withWidth(80),
                number("roas", row -> returns(row), value -> services.figures().ratio(value * now.per()))
                        .withStyle("strong")
                        .withWidth(62),
                number(
                                "interval",
                                row -> returns(row),
                                value -> services.figures().ratio(value))
                        .withCell(this::interval)
                        .withHead(axis())
                        .withExport(row -> row.returns()
                                .<Object>map(range -> words.range(now, range))
                                .orElse(""))
                        .withAlign(HPos.LEFT)
                        .withWidth(112),
                claimed(),
                number("next", row -> row.next(), value -> services.figures().ratio(value * now.per()))
                        .withWidth(70),
                DataColumn.<ChannelRow>text(
                                "nextRange", text.say("channels.column.nextRange"), row -> words.nextRange(now, row))
                        .withStyle("muted")
                        .withWidth(108)
                        .hidden(),
                number(
                                "margin",
                                row -> row.margin(),
                                value -> services.figures().percent(value))
                        .withStyle("muted")
                        .withWidth(72)
                        .hidden(),
                number(
                                "profit",
                                row -> row.profit(),
                                value -> services.figures().tabular(value))
                        .withWidth(80)
                        .hidden(),
                number(
                                "maximum",
                                ChannelColumns::ofMaximum,
                                value -> services.figures().wholePercent(value))
                        .withCell(this::saturation)
                        .withAlign(HPos.LEFT)
                        .withWidth(106),
                number(
                                "trend",
                                ChannelColumns::last,
                                value -> services.figures().compact(value))
                        .withCell(ChannelColumns::trend)
                        .withAlign(HPos.LEFT)
                        .withWidth(74),
                DataColumn.<ChannelRow>text(
                                "state", text.say("channels.column.state"), row -> words.state(row.status()))
                        .withCell(this::state)
                        .withWidth(140));
    }

    /// Makes room for what platforms claim; the chart below has it too.
    private DataColumn<ChannelRow, Double> share() {
        var column = number(
                        "share", row -> row.share(), value -> services.figures().percent(value))
                .withStyle("muted")
                .withWidth(66);
        return now.incremental() ? column.hidden() : column;
    }

    /// What platforms claim, beside what the mix model says they caused.
    private DataColumn<ChannelRow, Double> claimed() {
        var column = number(
                        "claimed",
                        row -> row.claimed()
                                .map(range -> OptionalDouble.of(range.value()))
                                .orElse(OptionalDouble.empty()),
                        value -> services.figures().ratio(value * now.per()))
                .withStyle("muted")
                .withWidth(70);
        return now.incremental() ? column : column.hidden();
    }

    private interface Figure {
        OptionalDouble of(ChannelRow row);
    }

    private DataColumn<ChannelRow, Double> number(String id, Figure figure, Function<Double, String> shown) {
        return DataColumn.number(
                id,
                services.text().say("channels.column." + id),
                row -> figure.of(row).orElse(Double.NaN),
                shown);
    }

    private static OptionalDouble returns(ChannelRow row) {
        return row.returns().map(range -> OptionalDouble.of(range.value())).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble ofMaximum(ChannelRow row) {
        return row.curve().map(curve -> curve.now().shareOfCeiling()).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble last(ChannelRow row) {
        return row.trend().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(row.trend().getLast());
    }

    /// The last line, by column.
    Map<String, String> totals() {
        var totals = new LinkedHashMap<String, String>();
        totals.put("channel", services.text().say("channels.total"));
        totals.put("spend", services.figures().tabular(now.spend()));
        totals.put("share", now.spend() > 0 ? services.figures().wholePercent(1) : "");
        totals.put("outcome", services.figures().tabular(now.reported()));
        totals.put(
                "roas",
                now.returns().map(range -> words.ratio(now, range.value())).orElse("–"));
        totals.put(
                "interval", now.returns().map(range -> words.range(now, range)).orElse(""));
        return totals;
    }

    private IntervalAxis axis() {
        var ticks = now.outcome().money() && axisEnd >= 4
                ? List.of(1.0, axisEnd / 2, axisEnd)
                : List.of(0.0, axisEnd / 2, axisEnd);
        return new IntervalAxis(0, axisEnd, ticks, tick -> services.figures().compact(tick));
    }

    private Node interval(ChannelRow row) {
        if (row.returns().isEmpty()) {
            return new Label("");
        }
        Interval range = row.returns().get().times(now.per());
        var bar = new IntervalBar(0, axisEnd, now.outcome().money() ? OptionalDouble.of(1) : OptionalDouble.empty())
                .show(range.low90(), range.low50(), range.value(), range.high50(), range.high90());
        bar.getStyleClass().add(ChannelMarker.styleClass(row.channel().colour()));
        bar.setMaxHeight(IntervalBar.USE_PREF_SIZE);
        var cell = new HBox(bar);
        cell.getStyleClass().add("channels-interval");
        HBox.setHgrow(bar, Priority.ALWAYS);
        return cell;
    }

    private Node saturation(ChannelRow row) {
        var share = new Label(words.ofMaximum(row));
        share.getStyleClass().add("channels-saturation-share");
        share.setMinWidth(Label.USE_PREF_SIZE);
        var cell = new HBox();
        cell.getStyleClass()
                .addAll(
                        "channels-saturation",
                        ChannelMarker.styleClass(row.channel().colour()));
        row.curve().ifPresent(curve -> {
            var spark = new CurveSpark(
                    array(curve.band().x()),
                    array(curve.band().mean()),
                    curve.now().x());
            spark.setMaxHeight(CurveSpark.USE_PREF_SIZE);
            spark.setMinWidth(0);
            cell.getChildren().add(spark);
        });
        cell.getChildren().add(share);
        return cell;
    }

    private static Node trend(ChannelRow row) {
        var line = new Sparkline(array(row.trend()));
        line.setMaxHeight(Sparkline.USE_PREF_SIZE);
        line.getStyleClass()
                .addAll("channel-line", ChannelMarker.styleClass(row.channel().colour()));
        var cell = new HBox(line);
        cell.getStyleClass().add("channels-saturation");
        HBox.setHgrow(line, Priority.ALWAYS);
        return cell;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Node state(ChannelRow row) {
        var word = words.state(row.status());
        return switch (row.status()) {
            case ChannelStatus.Ready ready -> quiet(word);
            case ChannelStatus.Locked locked -> new Chip(Chip.Kind.NEUTRAL, word, "lock");
            case ChannelStatus.Archived archivedOne -> new Chip(Chip.Kind.NEUTRAL, word, "archive");
            case ChannelStatus.Thin thin -> new Chip(Chip.Kind.WARNING, word);
            case ChannelStatus.Wide wide -> new Chip(Chip.Kind.WARNING, word);
            case ChannelStatus.Held held -> new Chip(Chip.Kind.WARNING, word);
            case ChannelStatus.Untold untold -> new Chip(Chip.Kind.WARNING, word);
            case ChannelStatus.NotReported none -> quiet(word);
            case ChannelStatus.NoCurve none -> quiet(word);
        };
    }

    private static Label quiet(String word) {
        var label = new Label(word);
        label.getStyleClass().add("muted");
        return label;
    }
}
