package io.outlay.report;

import io.outlay.plot.ContributionAreaChart;
import io.outlay.plot.WaterfallChart;
import io.outlay.report.Tables.Column;
import io.outlay.report.Tables.Line;
import io.outlay.report.model.MixModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// Section 2: what drove the outcome, by the mix model.
final class DriversSection {
    private static final double AREA_HEIGHT = 170;

    private final Canvas canvas;
    private final Words words;
    private final MixModel mix;

    DriversSection(Canvas canvas, Words words, MixModel mix) {
        this.canvas = canvas;
        this.words = words;
        this.mix = mix;
    }

    void write() {
        canvas.heading(2, canvas.say("report.section.2"));
        waterfall();
        areas();
        table();
    }

    private List<MixModel.Channel> sorted() {
        return mix.channels().stream()
                .sorted(Comparator.comparingDouble(
                                (MixModel.Channel c) -> -c.contribution().value())
                        .thenComparing(c -> c.channel().name()))
                .toList();
    }

    private String title() {
        var share = mix.contribution().times(1 / mix.fitted());
        return canvas.say(
                "report.mix.drivers.title",
                words.figures().wholePercent(share.value()),
                words.noun(),
                words.figures().wholePercent(share.low()),
                words.figures().wholePercent(share.high()));
    }

    private void waterfall() {
        canvas.takeaway(
                title(),
                canvas.say(
                        "report.mix.waterfall",
                        Words.capital(words.noun()),
                        unit(),
                        words.figures().period(mix.window())));
        var parts = new ArrayList<WaterfallChart.Part>();
        parts.add(part(canvas.say("report.mix.baseline"), OptionalInt.empty(), mix.baseline(), false));
        for (var channel : sorted()) {
            var value = channel.contribution();
            parts.add(new WaterfallChart.Part(
                    channel.channel().name(),
                    OptionalInt.of(channel.channel().colour()),
                    value.value(),
                    value.low(),
                    value.high(),
                    false));
        }
        parts.add(part(canvas.say("report.mix.total", words.noun()), OptionalInt.empty(), mix.fitted(), true));
        var chart = WaterfallChart.of(
                canvas.style(),
                words.figures(),
                parts,
                new WaterfallChart.Words(unit(), canvas.say("report.mix.share")));
        var largest = sorted().getFirst();
        canvas.chart(
                chart,
                canvas.width(),
                WaterfallChart.height(parts.size()),
                canvas.say(
                        "report.mix.waterfall.alt",
                        title(),
                        largest.channel().name(),
                        words.figures().compact(largest.contribution().value())));
        canvas.note(canvas.say(
                "report.mix.waterfall.note",
                words.figures().compact(mix.outcome()),
                words.figures().compact(mix.fitted())));
    }

    private static WaterfallChart.Part part(String name, OptionalInt colour, double value, boolean total) {
        return new WaterfallChart.Part(name, colour, value, value, value, total);
    }

    private void areas() {
        canvas.takeaway(
                canvas.say("report.mix.areas.title", words.noun()),
                canvas.say(
                        "report.mix.areas",
                        Words.capital(words.noun()),
                        unit(),
                        words.figures().period(mix.modelled())));
        var channels = mix.channels().stream()
                .map(c -> new ContributionAreaChart.Channel(
                        c.channel().name(), c.channel().colour()))
                .toList();
        var weeks = mix.weeks().stream()
                .map(week -> new ContributionAreaChart.Week(
                        week.from(),
                        week.baseline(),
                        week.contributions().stream().map(it -> it.value()).toList()))
                .toList();
        canvas.chart(
                ContributionAreaChart.of(
                        canvas.style(), words.figures(), channels, weeks, canvas.say("report.mix.baseline")),
                canvas.width(),
                AREA_HEIGHT,
                canvas.say("report.mix.areas.alt", words.noun()));
    }

    private void table() {
        var figures = words.figures();
        double spend =
                mix.channels().stream().mapToDouble(MixModel.Channel::spend).sum();
        canvas.takeaway(
                canvas.say("report.mix.parts.title"),
                canvas.say("report.mix.parts", words.currency(), words.noun(), figures.period(mix.window())));
        var columns = List.of(
                Column.name(canvas.say("report.channel")),
                Column.number(canvas.say("report.tile.spend")),
                Column.number(canvas.say("report.mix.share.spend")),
                Column.number(canvas.say("report.mix.contribution")),
                Column.number(canvas.say("report.range.head")),
                Column.number(canvas.say("report.mix.share.contribution")));
        var lines = new ArrayList<Line>();
        for (var channel : sorted()) {
            lines.add(Line.of(
                    channel.channel().name(),
                    figures.tabular(channel.spend()),
                    spend > 0 ? figures.percent(channel.spend() / spend) : "–",
                    figures.tabular(channel.contribution().value()),
                    words.range(channel.contribution()),
                    figures.percent(channel.contribution().value() / mix.fitted())));
        }
        lines.add(Line.strong(
                canvas.say("report.mix.channels"),
                figures.tabular(spend),
                spend > 0 ? figures.percent(1) : "–",
                figures.tabular(mix.contribution().value()),
                words.range(mix.contribution()),
                figures.percent(mix.contribution().value() / mix.fitted())));
        lines.add(Line.of(
                canvas.say("report.mix.baseline"),
                "",
                "",
                figures.tabular(mix.baseline()),
                "",
                figures.percent(mix.baseline() / mix.fitted())));
        Tables.write(canvas.markup(), "mix", columns, lines);
    }

    private String unit() {
        return words.outcome().money() ? words.currency() : words.noun();
    }
}
