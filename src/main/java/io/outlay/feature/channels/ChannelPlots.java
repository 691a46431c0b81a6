package io.outlay.feature.channels;

import io.outlay.domain.Interval;
import io.outlay.plot.ChartContent;
import io.outlay.plot.ChartTable;
import io.outlay.plot.ChartTable.Cell;
import io.outlay.plot.CurveChart;
import io.outlay.plot.Readout;
import io.outlay.plot.ReturnScatterChart;
import io.outlay.plot.ShareDumbbellChart;
import io.outlay.plot.Style;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The room's charts from its table, with the sentences that the figures allow.
final class ChannelPlots {
    private final Text text;
    private final Figures figures;
    private final ChannelWords words;

    ChannelPlots(Text text, Figures figures, ChannelWords words) {
        this.text = text;
        this.figures = figures;
        this.words = words;
    }

    private static List<ChannelRow> shown(ChannelTable table) {
        return table.rows().stream()
                .filter(row -> !row.channel().archived())
                .filter(row -> row.share().isPresent() && row.outcomeShare().isPresent())
                .toList();
    }

    /// Share of spend beside share of the reported outcome; empty with fewer than two channels.
    Optional<ChartContent> shares(ChannelTable table, Style style) {
        var rows = shown(table);
        if (rows.size() < 2) {
            return Optional.empty();
        }
        var shares = rows.stream()
                .map(row -> new ShareDumbbellChart.Share(
                        row.channel().name(),
                        row.channel().colour(),
                        row.share().orElse(0),
                        row.outcomeShare().orElse(0)))
                .toList();
        var spots = new ArrayList<Readout.Spot>();
        for (int i = 0; i < shares.size(); i++) {
            var share = shares.get(i);
            spots.add(new Readout.Spot(
                    0,
                    share.ofEffect(),
                    i,
                    rows.get(i).id(),
                    new Readout.Card(
                            OptionalInt.of(share.colour()),
                            share.name(),
                            List.of(
                                    new Readout.Fact(
                                            text.say("channels.shares.spend"), figures.percent(share.ofSpend())),
                                    new Readout.Fact(
                                            text.say("channels.shares.outcome"), figures.percent(share.ofEffect()))))));
        }
        var title = sharesTitle(table, rows);
        return Optional.of(new ChartContent(
                ShareDumbbellChart.of(style, figures, shares),
                style,
                title,
                text.say("channels.shares.subtitle"),
                title,
                new ChartTable(
                        List.of(
                                new ChartTable.Column(text.say("channels.column.channel"), false),
                                new ChartTable.Column(text.say("channels.shares.spend"), true),
                                new ChartTable.Column(text.say("channels.shares.outcome"), true)),
                        shares.stream()
                                .map(share -> List.of(
                                        Cell.of(share.name()),
                                        Cell.of(figures.percent(share.ofSpend()), share.ofSpend()),
                                        Cell.of(figures.percent(share.ofEffect()), share.ofEffect())))
                                .toList()),
                new Readout.Spots(spots, Readout.Reach.ROW, false),
                false));
    }

    /// Names a channel only where its return is clear of that of all together.
    private String sharesTitle(ChannelTable table, List<ChannelRow> rows) {
        return rows.stream()
                .filter(row -> row.returns().isPresent() && table.returns().isPresent())
                .filter(row ->
                        row.returns().get().low90() > table.returns().get().high90())
                .max(Comparator.comparingDouble(
                        row -> row.outcomeShare().orElse(0) - row.share().orElse(0)))
                .map(row -> text.say("channels.shares.title", row.channel().name()))
                .orElseGet(() -> text.say("channels.shares.title.none"));
    }

    /// What the next 1 brings against the average return; empty where fewer than two channels can be told.
    Optional<ChartContent> returns(ChannelTable table, Style style) {
        double per = table.per();
        var told = table.rows().stream()
                .filter(row -> !row.channel().archived())
                .filter(row -> row.returns().isPresent() && row.next().isPresent())
                .toList();
        if (told.size() < 2) {
            return Optional.empty();
        }
        var points = told.stream()
                .map(row -> new ReturnScatterChart.Point(
                        row.channel().name(), row.channel().colour(), average(row, per), next(row, per)))
                .toList();
        var spots = new ArrayList<Readout.Spot>();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            var row = told.get(i);
            spots.add(new Readout.Spot(
                    0,
                    point.average().value(),
                    point.next().value(),
                    row.id(),
                    new Readout.Card(
                            OptionalInt.of(point.colour()),
                            point.name(),
                            List.of(
                                    new Readout.Fact(
                                            text.say("channels.returns.average"),
                                            words.ratio(
                                                            table,
                                                            row.returns()
                                                                    .map(Interval::value)
                                                                    .orElse(0.0))
                                                    + "  "
                                                    + row.returns()
                                                            .map(range -> words.range(table, range))
                                                            .orElse("")),
                                    new Readout.Fact(
                                            text.say("channels.returns.next"),
                                            words.ratio(table, row.next()) + "  " + words.nextRange(table, row))))));
        }
        boolean money = table.outcome().money();
        double line = money ? 1 : table.returns().map(Interval::value).orElse(0.0) * per;
        var label = money ? text.say("channels.returns.line") : text.say("channels.returns.line.conversions");
        var title = money ? returnsTitle(told) : text.say("channels.returns.title.none");
        return Optional.of(new ChartContent(
                ReturnScatterChart.of(style, figures, points, line, label),
                style,
                title,
                text.about(table.incremental()).say("channels.returns.subtitle", hidden(table, told.size())),
                title,
                returnsTable(points),
                new Readout.Spots(spots, Readout.Reach.POINT, false),
                false));
    }

    private String hidden(ChannelTable table, int told) {
        long others =
                table.rows().stream().filter(row -> !row.channel().archived()).count() - told;
        return others == 0
                ? ""
                : text.say(others == 1 ? "channels.returns.hidden.one" : "channels.returns.hidden", others);
    }

    private ChartTable returnsTable(List<ReturnScatterChart.Point> points) {
        var low = text.say("channels.low");
        var high = text.say("channels.high");
        var average = text.say("channels.returns.average");
        var next = text.say("channels.returns.next");
        return new ChartTable(
                List.of(
                        new ChartTable.Column(text.say("channels.column.channel"), false),
                        new ChartTable.Column(average, true),
                        new ChartTable.Column(low, true),
                        new ChartTable.Column(high, true),
                        new ChartTable.Column(next, true),
                        new ChartTable.Column(low, true),
                        new ChartTable.Column(high, true)),
                points.stream()
                        .map(point -> List.of(
                                Cell.of(point.name()),
                                ratio(point.average().value()),
                                ratio(point.average().low()),
                                ratio(point.average().high()),
                                ratio(point.next().value()),
                                ratio(point.next().low()),
                                ratio(point.next().high())))
                        .toList());
    }

    private Cell ratio(double value) {
        return Cell.of(figures.ratio(value), value);
    }

    private static ReturnScatterChart.Range average(ChannelRow row, double per) {
        var range = row.returns().orElseThrow();
        return new ReturnScatterChart.Range(range.value() * per, range.low90() * per, range.high90() * per);
    }

    private static ReturnScatterChart.Range next(ChannelRow row, double per) {
        var now = row.curve().orElseThrow().now();
        return new ReturnScatterChart.Range(
                now.marginal().orElse(0) * per,
                now.marginalLow().orElse(0) * per,
                now.marginalHigh().orElse(0) * per);
    }

    /// A channel loses when its whole range does, probably loses when the figure does.
    private String returnsTitle(List<ChannelRow> told) {
        var losing = told.stream()
                .filter(row -> row.next().orElse(1) < 1)
                .min(Comparator.comparingDouble(row -> row.next().orElse(1)));
        if (losing.isPresent()) {
            boolean clear = losing.get()
                    .curve()
                    .map(curve -> curve.now().marginalHigh().orElse(1) < 1)
                    .orElse(false);
            return text.say(
                    clear ? "channels.returns.title.loses" : "channels.returns.title.probably",
                    losing.get().channel().name());
        }
        boolean all = told.stream()
                .allMatch(row -> row.curve()
                        .map(curve -> curve.now().marginalLow().orElse(0) > 1)
                        .orElse(false));
        return text.say(all ? "channels.returns.title.all" : "channels.returns.title.none");
    }

    /// The fitted curve of one channel with the spend of now; empty where the data cannot tell.
    Optional<ChartContent> curve(ChannelTable table, ChannelRow row, Style style) {
        return row.curve().map(curve -> {
            var points = new ArrayList<CurveChart.Point>();
            var band = curve.band();
            for (int i = 0; i < band.x().size(); i++) {
                points.add(new CurveChart.Point(
                        band.x().get(i),
                        band.mean().get(i),
                        band.low().get(i),
                        band.high().get(i)));
            }
            var chart = CurveChart.of(
                    style,
                    figures,
                    new CurveChart.Curve(
                            "",
                            row.channel().colour(),
                            "",
                            true,
                            points,
                            List.of(),
                            0,
                            curve.observed(),
                            curve.now().x(),
                            Double.NaN),
                    text.say("channels.curve.beyond"));
            var title = words.next(table, row).orElseGet(() -> text.say("channels.curve"));
            return new ChartContent(
                    chart,
                    style,
                    title,
                    text.say(
                            "channels.curve.subtitle",
                            words.nextRange(table, row),
                            table.currency(),
                            figures.compact(curve.now().x())),
                    title,
                    curveTable(points),
                    along(row, points),
                    false);
        });
    }

    private ChartTable curveTable(List<CurveChart.Point> points) {
        return new ChartTable(
                List.of(
                        new ChartTable.Column(text.say("channels.curve.spend"), true),
                        new ChartTable.Column(text.say("channels.curve.outcome"), true),
                        new ChartTable.Column(text.say("channels.low"), true),
                        new ChartTable.Column(text.say("channels.high"), true)),
                points.stream()
                        .map(point -> List.of(
                                Cell.of(figures.compact(point.spend()), point.spend()),
                                Cell.of(figures.compact(point.value()), point.value()),
                                Cell.of(figures.compact(point.low()), point.low()),
                                Cell.of(figures.compact(point.high()), point.high())))
                        .toList());
    }

    private Readout along(ChannelRow row, List<CurveChart.Point> points) {
        var spots = points.stream()
                .map(point -> new Readout.Spot(
                        0,
                        point.spend(),
                        point.value(),
                        "",
                        new Readout.Card(
                                OptionalInt.of(row.channel().colour()),
                                figures.compact(point.spend()),
                                List.of(
                                        new Readout.Fact(
                                                text.say("channels.curve.outcome"), figures.compact(point.value())),
                                        new Readout.Fact(
                                                text.say("channels.curve.range"),
                                                text.say(
                                                        "channels.range",
                                                        figures.compact(point.low()),
                                                        figures.compact(point.high())))))))
                .toList();
        return new Readout.Spots(spots, Readout.Reach.COLUMN, true);
    }
}
