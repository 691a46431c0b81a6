package io.outlay.report;

import io.outlay.plot.CurveChart;
import io.outlay.plot.IntervalBarChart;
import io.outlay.plot.ReturnScatterChart;
import io.outlay.report.Tables.Column;
import io.outlay.report.Tables.Line;
import io.outlay.report.model.Estimate;
import io.outlay.report.model.MixModel;
import io.outlay.report.model.Returns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Sections 3 and 4: incremental returns beside reported ones, saturation and carry-over, by the mix model.
final class IncrementalSection {
    private static final int COLUMNS = 3;
    private static final int GAP = 22;
    private static final double CURVE_HEIGHT = 168;
    private static final double SCATTER_HEIGHT = 250;

    private final Canvas canvas;
    private final Words words;
    private final MixModel mix;

    IncrementalSection(Canvas canvas, Words words, MixModel mix) {
        this.canvas = canvas;
        this.words = words;
        this.mix = mix;
    }

    void returns() {
        canvas.heading(3, canvas.say("report.section.3"));
        bars();
        scatter();
        returnTable();
    }

    void saturation() {
        canvas.heading(4, canvas.say("report.section.4"));
        curves();
        carryOver();
    }

    private List<MixModel.Channel> sorted() {
        return mix.channels().stream()
                .filter(channel -> channel.roas().isPresent())
                .sorted(Comparator.comparingDouble(
                        channel -> -channel.roas().orElseThrow().value()))
                .toList();
    }

    private String spent() {
        return words.figures().count((long) words.outcome().perSpend()) + " " + words.currency();
    }

    private String title() {
        var channels = mix.channels().stream()
                .map(c -> new Returns.ChannelReturn(c.channel(), c.spend(), 0, c.roas(), c.half()))
                .toList();
        var even = words.outcome().money() ? Optional.of(1.0) : Optional.<Double>empty();
        return new ReturnTitle(words, new Returns(channels, even, Returns.RangeBasis.MIX_DRAWS)).title();
    }

    private void bars() {
        var title = title();
        canvas.takeaway(
                title,
                canvas.say(
                        "report.mix.returns",
                        Words.capital(words.noun()),
                        spent(),
                        words.figures().period(mix.window())));
        var bars = sorted().stream()
                .map(c -> new IntervalBarChart.Bar(
                        c.channel().name(), c.channel().colour(), c.roas().map(roas -> range(roas, c.half()))))
                .toList();
        double even = words.shown(1);
        var reference = words.outcome().money()
                ? Optional.of(new IntervalBarChart.Reference(
                        even,
                        canvas.say("report.chart.breakeven", words.figures().ratio(even))))
                : Optional.<IntervalBarChart.Reference>empty();
        canvas.chart(
                IntervalBarChart.of(
                        canvas.style(),
                        words.figures(),
                        bars,
                        new IntervalBarChart.Words(
                                canvas.say("report.chart.median"),
                                canvas.say("report.chart.range90"),
                                reference,
                                canvas.say("report.chart.nospend"))),
                canvas.width(),
                IntervalBarChart.height(bars.size(), 24.0 * bars.size() + 50),
                title);
    }

    private IntervalBarChart.Range range(Estimate roas, Optional<Estimate> half) {
        return new IntervalBarChart.Range(
                words.shown(roas.value()),
                words.shown(roas.low()),
                words.shown(roas.high()),
                half.map(h -> new IntervalBarChart.Half(words.shown(h.low()), words.shown(h.high()))));
    }

    private void scatter() {
        var told = sorted().stream()
                .filter(channel -> channel.next().isPresent() && channel.told())
                .toList();
        if (told.size() < 2) {
            return;
        }
        var title = canvas.say("report.mix.next.title");
        canvas.takeaway(title, canvas.say("report.mix.next", spent()));
        var points = told.stream()
                .map(c -> new ReturnScatterChart.Point(
                        c.channel().name(),
                        c.channel().colour(),
                        point(c.roas().orElseThrow()),
                        point(c.next().orElseThrow())))
                .toList();
        canvas.chart(
                ReturnScatterChart.of(
                        canvas.style(),
                        words.figures(),
                        points,
                        words.outcome().money() ? words.shown(1) : 0,
                        words.outcome().money() ? canvas.say("report.mix.next.line") : ""),
                canvas.width(),
                SCATTER_HEIGHT,
                title);
    }

    private ReturnScatterChart.Range point(Estimate estimate) {
        return new ReturnScatterChart.Range(
                words.shown(estimate.value()), words.shown(estimate.low()), words.shown(estimate.high()));
    }

    private void returnTable() {
        canvas.takeaway(canvas.say("report.mix.table.title"), canvas.say("report.mix.table", spent()));
        var columns = new ArrayList<>(List.of(
                Column.name(canvas.say("report.channel")),
                Column.number(canvas.say("report.mix.low")),
                Column.number(canvas.say("report.mix.mid")),
                Column.number(canvas.say("report.mix.high")),
                Column.number(canvas.say("report.mix.marginal")),
                Column.number(canvas.say("report.mix.claimed"))));
        if (!words.outcome().money()) {
            columns.add(Column.number(canvas.say("report.mix.cost", words.currency())));
        }
        var lines = new ArrayList<Line>();
        for (var channel : sorted()) {
            var roas = channel.roas().orElseThrow();
            var cells = new ArrayList<>(List.of(
                    channel.channel().name(),
                    words.ratio(roas.low()),
                    words.ratio(roas.value()),
                    words.ratio(roas.high()),
                    channel.next().map(next -> words.ratio(next.value())).orElse("–"),
                    channel.claimed().map(claim -> words.ratio(claim.value())).orElse("–")));
            if (!words.outcome().money()) {
                cells.add(roas.value() > 0 ? words.figures().compact(1 / roas.value()) : "–");
            }
            lines.add(new Line(cells, false));
        }
        Tables.write(canvas.markup(), "mix", columns, lines);
        canvas.note(canvas.say("report.mix.table.note"));
    }

    private void curves() {
        canvas.takeaway(
                canvas.say("report.mix.curves.title"),
                canvas.say("report.mix.curves", Words.capital(words.noun()), words.currency()));
        int columns = COLUMNS;
        double width = (canvas.width() - (columns - 1) * GAP) / (double) columns;
        var channels = mix.channels().stream()
                .sorted(Comparator.comparingDouble((MixModel.Channel c) -> -c.spend()))
                .toList();
        for (int i = 0; i < channels.size(); i++) {
            if (i % columns == 0) {
                canvas.markup().open("div", "class", "grid");
            }
            canvas.markup().open("div", "class", i % columns == columns - 1 ? "cell last" : "cell");
            var channel = channels.get(i);
            canvas.picture(
                    CurveChart.of(canvas.style(), words.figures(), drawn(channel), canvas.say("report.curves.beyond")),
                    Math.floor(width),
                    CURVE_HEIGHT,
                    canvas.say("report.mix.curve.alt", channel.channel().name()));
            canvas.markup().end("div");
            if (i % columns == columns - 1 || i == channels.size() - 1) {
                canvas.markup().close("div");
            }
        }
        canvas.note(canvas.say("report.mix.curves.note"));
    }

    private CurveChart.Curve drawn(MixModel.Channel channel) {
        var curve = channel.curve();
        return new CurveChart.Curve(
                channel.channel().name(),
                channel.channel().colour(),
                canvas.say("report.mix.curve.head", words.figures().compact(curve.current())),
                channel.told(),
                curve.points().stream()
                        .map(p -> new CurveChart.Point(
                                p.spend(),
                                p.response().value(),
                                p.response().low(),
                                p.response().high()))
                        .toList(),
                List.of(),
                curve.observed().low(),
                curve.observed().high(),
                curve.current(),
                Double.NaN);
    }

    private void carryOver() {
        canvas.takeaway(canvas.say("report.mix.carry.title"), canvas.say("report.mix.carry"));
        var figures = words.figures();
        var columns = List.of(
                Column.name(canvas.say("report.channel")),
                Column.number(canvas.say("report.mix.halfLife")),
                Column.number(canvas.say("report.range.head")),
                Column.number(canvas.say("report.mix.immediate")),
                Column.number(canvas.say("report.mix.carried")));
        var lines = mix.channels().stream()
                .map(channel -> Line.of(
                        channel.channel().name(),
                        figures.number(channel.halfLife().value(), 1),
                        canvas.say(
                                "report.range",
                                figures.number(channel.halfLife().low(), 1),
                                figures.number(channel.halfLife().high(), 1)),
                        figures.wholePercent(channel.immediate().value()),
                        figures.wholePercent(1 - channel.immediate().value())))
                .toList();
        Tables.write(canvas.markup(), "mix", columns, lines);
    }
}
