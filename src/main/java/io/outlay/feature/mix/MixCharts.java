package io.outlay.feature.mix;

import io.outlay.domain.Interval;
import io.outlay.domain.mix.MixChannel;
import io.outlay.domain.mix.MixPeriod;
import io.outlay.plot.ChartContent;
import io.outlay.plot.ChartTable;
import io.outlay.plot.ContributionAreaChart;
import io.outlay.plot.FitChart;
import io.outlay.plot.Readout;
import io.outlay.plot.Style;
import io.outlay.plot.WaterfallChart;
import io.outlay.project.MixRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Charts of what a fit says of the outcome, with everything that is said about them.
record MixCharts(MixNames names, MixGround ground, MixRun run, Style style) {

    /// What happened against what the model expects.
    ChartContent fit() {
        var periods = run.fit().periods();
        var weeks = periods.stream()
                .map(it -> new FitChart.Week(
                        it.date(), it.observed(), it.fitted().value(), it.predicted5(), it.predicted95(), it.heldOut()))
                .toList();
        var quality = run.fit().quality();
        var title = quality.holdout()
                .map(it -> names.say(
                        it.mape() <= it.naive() ? "mix.chart.fit.title.held" : "mix.chart.fit.title.worse",
                        names.figures().percent(quality.mape()),
                        names.figures().percent(it.mape()),
                        it.periods(),
                        names.figures().percent(it.naive())))
                .orElseGet(
                        () -> names.say("mix.chart.fit.title", names.figures().percent(quality.mape())));
        var rows = periods.stream()
                .map(it -> List.of(
                        day(it),
                        cell(it.observed()),
                        cell(it.fitted().value()),
                        cell(it.predicted5()),
                        cell(it.predicted95()),
                        ChartTable.Cell.of(it.heldOut() ? names.say("mix.chart.fit.held") : "")))
                .toList();
        return new ChartContent(
                FitChart.of(
                        style,
                        names.figures(),
                        weeks,
                        new FitChart.Words(
                                names.say("mix.chart.fit.expected"),
                                names.say("mix.chart.fit.observed"),
                                names.say("mix.chart.fit.range"),
                                names.say("mix.chart.fit.held"))),
                style,
                title,
                names.say("mix.chart.fit.subtitle", MixNames.first(outcome()), unit(most(periods))),
                title + ".",
                new ChartTable(
                        List.of(
                                new ChartTable.Column(names.say("curves.table.week"), true),
                                new ChartTable.Column(names.say("mix.chart.fit.observed"), true),
                                new ChartTable.Column(names.say("mix.chart.fit.expected"), true),
                                new ChartTable.Column(names.say("curves.table.low"), true),
                                new ChartTable.Column(names.say("curves.table.high"), true),
                                new ChartTable.Column(names.say("mix.chart.fit.part"), false)),
                        rows),
                new Readout.Spots(
                        IntStream.range(0, weeks.size())
                                .mapToObj(i -> new Readout.Spot(
                                        0,
                                        FitChart.place(weeks.get(i)),
                                        weeks.get(i).expected(),
                                        periods.get(i).date().toString(),
                                        card(periods.get(i))))
                                .toList(),
                        Readout.Reach.COLUMN,
                        true),
                true);
    }

    private Readout.Card card(MixPeriod it) {
        return new Readout.Card(
                OptionalInt.empty(),
                names.say("curves.residuals.week", names.figures().date(it.date())),
                List.of(
                        new Readout.Fact(names.say("mix.chart.fit.observed"), amount(it.observed())),
                        new Readout.Fact(
                                names.say("mix.chart.fit.expected"),
                                amount(it.fitted().value())),
                        new Readout.Fact(
                                names.say("mix.chart.fit.range"),
                                names.say("report.range", amount(it.predicted5()), amount(it.predicted95())))));
    }

    /// What adds up to the outcome over all weeks.
    ChartContent waterfall() {
        var channels = bySize();
        var whole = sum(run.fit().periods().stream().map(MixPeriod::fitted).toList());
        var base = baseline();
        var parts = new ArrayList<WaterfallChart.Part>();
        parts.add(new WaterfallChart.Part(
                names.say("mix.chart.parts.baseline"),
                OptionalInt.empty(),
                base.value(),
                base.low90(),
                base.high90(),
                false));
        for (var channel : channels) {
            var it = channel.contribution();
            parts.add(new WaterfallChart.Part(
                    MixNames.channel(ground, channel.id()),
                    OptionalInt.of(MixNames.colour(ground, channel.id())),
                    it.value(),
                    it.low90(),
                    it.high90(),
                    false));
        }
        parts.add(new WaterfallChart.Part(
                names.say("mix.chart.parts.all"), OptionalInt.empty(), whole, whole, whole, true));
        var rows = parts.stream()
                .map(it -> List.of(
                        ChartTable.Cell.of(it.name()),
                        cell(it.value()),
                        cell(it.low()),
                        cell(it.high()),
                        ChartTable.Cell.of(names.figures().percent(it.value() / whole), it.value() / whole)))
                .toList();
        return new ChartContent(
                WaterfallChart.of(
                        style,
                        names.figures(),
                        parts,
                        new WaterfallChart.Words(names.unit(ground), names.say("mix.chart.parts.share"))),
                style,
                contributionTitle(),
                contributionSubtitle(whole),
                contributionTitle() + ".",
                new ChartTable(
                        List.of(
                                new ChartTable.Column(names.say("mix.chart.parts.part"), false),
                                new ChartTable.Column(names.say("mix.chart.parts.contribution"), true),
                                new ChartTable.Column(names.say("curves.table.low"), true),
                                new ChartTable.Column(names.say("curves.table.high"), true),
                                new ChartTable.Column(names.say("mix.chart.parts.share"), true)),
                        rows),
                new Readout.Silent(),
                false);
    }

    int partCount() {
        return run.fit().channels().size() + 2;
    }

    /// The same week by week.
    ChartContent area() {
        var periods = run.fit().periods();
        var order = bySize();
        var ids = run.fit().channels().stream().map(MixChannel::id).toList();
        var weeks = periods.stream()
                .map(it -> new ContributionAreaChart.Week(
                        it.date(),
                        it.baseline().value(),
                        order.stream()
                                .map(channel -> it.contributions()
                                        .get(ids.indexOf(channel.id()))
                                        .value())
                                .toList()))
                .toList();
        var heads = new ArrayList<ChartTable.Column>();
        heads.add(new ChartTable.Column(names.say("curves.table.week"), true));
        heads.add(new ChartTable.Column(names.say("mix.chart.parts.baseline"), true));
        order.forEach(it -> heads.add(new ChartTable.Column(MixNames.channel(ground, it.id()), true)));
        var rows = new ArrayList<List<ChartTable.Cell>>();
        for (int i = 0; i < weeks.size(); i++) {
            var row = new ArrayList<ChartTable.Cell>();
            row.add(day(periods.get(i)));
            row.add(cell(weeks.get(i).baseline()));
            weeks.get(i).channels().forEach(value -> row.add(cell(value)));
            rows.add(row);
        }
        return new ChartContent(
                ContributionAreaChart.of(
                        style,
                        names.figures(),
                        order.stream()
                                .map(it -> new ContributionAreaChart.Channel(
                                        MixNames.channel(ground, it.id()), MixNames.colour(ground, it.id())))
                                .toList(),
                        weeks,
                        names.say("mix.chart.parts.baseline")),
                style,
                contributionTitle(),
                names.say("mix.chart.area.subtitle", outcome(), unit(most(periods))),
                contributionTitle() + ".",
                new ChartTable(heads, rows),
                new Readout.Silent(),
                false);
    }

    private String contributionSubtitle(double whole) {
        return names.say("mix.chart.parts.subtitle", outcome(), unit(whole));
    }

    /// `Media brought 33 % of shop revenue (29 to 37 %)`, from the draws of all channels together.
    private String contributionTitle() {
        double whole = sum(run.fit().periods().stream().map(MixPeriod::fitted).toList());
        var draws = run.fit().draws();
        var sums = new double[draws.size()];
        for (int c = 0; c < draws.media().size(); c++) {
            var own = draws.contribution(c);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += own[i];
            }
        }
        Arrays.sort(sums);
        double mean = Arrays.stream(sums).average().orElse(0);
        return names.say(
                "mix.chart.parts.title",
                names.figures().wholePercent(mean / whole),
                outcome(),
                names.figures().wholePercent(sums[(int) (0.05 * (sums.length - 1))] / whole),
                names.figures().wholePercent(sums[(int) (0.95 * (sums.length - 1))] / whole));
    }

    /// The whole less what media brought: its range is that of all channels together, turned round.
    private Interval baseline() {
        double whole = sum(run.fit().periods().stream().map(MixPeriod::fitted).toList());
        var draws = run.fit().draws();
        var rest = new double[draws.size()];
        Arrays.fill(rest, whole);
        for (int c = 0; c < draws.media().size(); c++) {
            var own = draws.contribution(c);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= own[i];
            }
        }
        Arrays.sort(rest);
        int last = rest.length - 1;
        return new Interval(
                sum(run.fit().periods().stream().map(MixPeriod::baseline).toList()),
                rest[(int) (0.05 * last)],
                rest[(int) (0.25 * last)],
                rest[(int) (0.75 * last)],
                rest[(int) (0.95 * last)]);
    }

    private List<MixChannel> bySize() {
        return run.fit().channels().stream()
                .sorted(Comparator.comparingDouble(it -> -it.contribution().value()))
                .toList();
    }

    private static double sum(List<Interval> all) {
        return all.stream().mapToDouble(Interval::value).sum();
    }

    private static double most(List<MixPeriod> periods) {
        return periods.stream().mapToDouble(MixPeriod::observed).max().orElse(1);
    }

    private String outcome() {
        return names.outcome(run.settings().roles().outcome());
    }

    /// `M EUR`, or the word for a number.
    private String unit(double largest) {
        var column = names.figures().column(largest);
        return run.money()
                ? column.unit(ground.currency())
                : column.suffix().isEmpty()
                        ? names.say("curves.number")
                        : column.suffix().strip();
    }

    private String amount(double value) {
        return names.figures().compact(value);
    }

    private ChartTable.Cell day(MixPeriod it) {
        return new ChartTable.Cell(names.figures().date(it.date()), it.date().toString());
    }

    private ChartTable.Cell cell(double value) {
        return ChartTable.Cell.of(amount(value), value);
    }
}
