package io.outlay.feature.dayparts;

import io.outlay.domain.daypart.DaypartBucket;
import io.outlay.domain.daypart.DaypartCell;
import io.outlay.domain.daypart.DaypartGrouping;
import io.outlay.domain.daypart.DaypartPrediction;
import io.outlay.domain.daypart.DaypartRequest;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.daypart.DaypartSchedule;
import io.outlay.plot.ChartContent;
import io.outlay.plot.ChartTable;
import io.outlay.plot.ChartTable.Cell;
import io.outlay.plot.ChartTable.Column;
import io.outlay.plot.HeatmapChart;
import io.outlay.plot.NowPlanChart;
import io.outlay.plot.Readout;
import io.outlay.plot.Readout.Fact;
import io.outlay.plot.Style;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The room's charts from its figures.
record DaypartPlots(DaypartWords words) {
    private static final int HOURS = 24;
    private static final int DAYS = 7;

    ChartContent heatmap(Style style, DaypartAnalysis analysis, DaypartResult.Ok found) {
        var stretches = Stretch.of(found);
        var text = words.text();
        var grid = new HeatmapChart.Grid(
                words.figures(),
                Arrays.stream(DayOfWeek.values()).map(words::shortDay).toList(),
                found.heatmap().stream()
                        .filter(cell -> cell.samples() > 0)
                        .map(cell -> new HeatmapChart.Cell(cell.weekday(), cell.hour(), cell.lift(), cell.thin()))
                        .toList(),
                lifts(found, DaypartGrouping.HOUR),
                lifts(found, DaypartGrouping.WEEKDAY),
                Stream.of(Stretch.best(stretches, true), Stretch.best(stretches, false))
                        .flatMap(Optional::stream)
                        .map(this::block)
                        .toList());
        var chart = HeatmapChart.of(
                style,
                grid,
                new HeatmapChart.Words(
                        text.say("dayparts.key.half"),
                        text.say("dayparts.key.average"),
                        text.say("dayparts.key.twice"),
                        text.say("dayparts.key.thin", words.figures().count(DaypartRequest.MIN_PER_BUCKET))));
        var spots = found.heatmap().stream()
                .filter(cell -> cell.samples() > 0)
                .map(cell -> spot(cell, analysis, found))
                .toList();
        return new ChartContent(
                chart,
                style,
                words.title(analysis, stretches),
                words.subtitle(analysis),
                words.alternative(analysis, stretches),
                table(analysis, found),
                new Readout.Spots(spots, Readout.Reach.POINT, false),
                false);
    }

    private static List<Double> lifts(DaypartResult.Ok found, DaypartGrouping grouping) {
        var lifts = new Double[grouping.size()];
        Arrays.fill(lifts, Double.NaN);
        for (var bucket : found.buckets(grouping)) {
            bucket.lift().ifPresent(lift -> lifts[bucket.index()] = lift);
        }
        return List.of(lifts);
    }

    private HeatmapChart.Block block(Stretch stretch) {
        return new HeatmapChart.Block(
                stretch.peak(),
                stretch.days().getFirst().ordinal(),
                stretch.days().getLast().ordinal(),
                stretch.fromHour(),
                stretch.toHour(),
                words.label(stretch));
    }

    private Readout.Spot spot(DaypartCell cell, DaypartAnalysis analysis, DaypartResult.Ok found) {
        var text = words.text();
        var figures = words.figures();
        var metric = analysis.filter().metric();
        var bucket = bucket(found, DaypartGrouping.HOUR_OF_WEEK, cell.weekday() * HOURS + cell.hour());
        var hour = bucket(found, DaypartGrouping.HOUR, cell.hour());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                words.metric(metric),
                bucket.mean().isPresent() ? words.value(bucket.mean().getAsDouble(), metric) : "–"));
        facts.add(new Fact(text.say("dayparts.read.range"), words.range(bucket, metric)));
        facts.add(new Fact(text.say("dayparts.read.lift"), figures.times(cell.lift())));
        facts.add(new Fact(text.say("dayparts.read.borrowed"), figures.wholePercent(cell.borrowed())));
        facts.add(new Fact(text.say("dayparts.read.samples"), figures.count(bucket.n())));
        facts.add(new Fact(
                text.say("dayparts.read.p"),
                hour.adjusted().isPresent() ? figures.pValue(hour.adjusted().getAsDouble()) : "–"));
        return new Readout.Spot(
                0,
                cell.hour() + 0.5,
                cell.weekday(),
                bucket.name(),
                new Readout.Card(
                        OptionalInt.empty(),
                        words.day(DayOfWeek.of(cell.weekday() + 1)) + " " + figures.hours(cell.hour(), cell.hour() + 1),
                        facts));
    }

    private static DaypartBucket bucket(DaypartResult.Ok found, DaypartGrouping grouping, int index) {
        int before = switch (grouping) {
            case HOUR -> 0;
            case WEEKDAY -> HOURS;
            case DAYPART -> HOURS + DAYS;
            case WEEK_PART -> HOURS + DAYS + 4;
            case HOUR_OF_WEEK -> HOURS + DAYS + 4 + 2;
        };
        return found.buckets().get(before + index);
    }

    private ChartTable table(DaypartAnalysis analysis, DaypartResult.Ok found) {
        var text = words.text();
        var figures = words.figures();
        var metric = analysis.filter().metric();
        var columns = List.of(
                new Column(text.say("dayparts.table.day"), false),
                new Column(text.say("dayparts.table.hour"), true),
                new Column(words.metric(metric), true),
                new Column(text.say("dayparts.table.low"), true),
                new Column(text.say("dayparts.table.high"), true),
                new Column(text.say("dayparts.read.lift"), true),
                new Column(text.say("dayparts.read.borrowed"), true),
                new Column(text.say("dayparts.read.samples"), true));
        var rows = found.heatmap().stream()
                .map(cell -> {
                    var bucket = bucket(found, DaypartGrouping.HOUR_OF_WEEK, cell.weekday() * HOURS + cell.hour());
                    return List.of(
                            Cell.of(words.day(DayOfWeek.of(cell.weekday() + 1))),
                            Cell.of("" + cell.hour(), cell.hour()),
                            figure(bucket.mean().orElse(Double.NaN), analysis),
                            figure(bucket.low().orElse(Double.NaN), analysis),
                            figure(bucket.high().orElse(Double.NaN), analysis),
                            Cell.of(figures.number(cell.lift(), 2), cell.lift()),
                            Cell.of(figures.wholePercent(cell.borrowed()), cell.borrowed()),
                            Cell.of(figures.count(bucket.n()), bucket.n()));
                })
                .toList();
        return new ChartTable(columns, rows);
    }

    private Cell figure(double value, DaypartAnalysis analysis) {
        return Double.isNaN(value)
                ? Cell.of("–", value)
                : Cell.of(words.value(value, analysis.filter().metric()), value);
    }

    ChartContent prediction(Style style, DaypartSchedule schedule, DaypartPrediction prediction) {
        var text = words.text();
        var even = text.say("dayparts.prediction.even");
        var planned = words.strategy(schedule);
        var rows = List.of(
                new NowPlanChart.Row(even, prediction.even(), prediction.evenLow(), prediction.evenHigh(), false),
                new NowPlanChart.Row(planned, prediction.value(), prediction.low(), prediction.high(), true));
        var title = words.predictionTitle(prediction);
        return new ChartContent(
                NowPlanChart.of(style, words.figures(), rows),
                style,
                title,
                words.predictionSubtitle(prediction),
                title + ". " + words.predictionNote(prediction),
                new ChartTable(
                        List.of(
                                new Column(text.say("dayparts.table.plan"), false),
                                new Column(text.say("dayparts.table.mean"), true),
                                new Column(text.say("dayparts.table.low"), true),
                                new Column(text.say("dayparts.table.high"), true)),
                        rows.stream()
                                .map(row -> List.of(
                                        Cell.of(row.name()),
                                        Cell.of(words.figures().compact(row.value()), row.value()),
                                        Cell.of(words.figures().compact(row.low()), row.low()),
                                        Cell.of(words.figures().compact(row.high()), row.high())))
                                .toList()),
                new Readout.Silent(),
                false);
    }
}
