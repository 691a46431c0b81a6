package io.outlay.feature.overview;

import io.outlay.plot.ChartContent;
import io.outlay.plot.ChartTable;
import io.outlay.plot.OverviewChart;
import io.outlay.plot.Readout;
import io.outlay.plot.Style;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Draws outcome over spend.
final class OverviewPlots {
    private final Text text;
    private final Figures figures;

    OverviewPlots(Text text, Figures figures) {
        this.text = text;
        this.figures = figures;
    }

    /// Empty when no whole span lies in the period.
    Optional<ChartContent> content(Style style, Page.Chart chart) {
        if (chart.spans().isEmpty()) {
            return Optional.empty();
        }
        var course = course(chart);
        var drawn = OverviewChart.of(
                style,
                figures,
                course,
                new OverviewChart.Words(
                        figures.compact(chart.spans().getLast().outcome()), ""));
        return Optional.of(new ChartContent(
                drawn,
                style,
                chart.title(),
                subtitle(chart, OverviewChart.units(figures, course)),
                alternative(chart),
                table(chart),
                new Readout.Spots(spots(chart, course), Readout.Reach.COLUMN, true),
                true));
    }

    private String subtitle(Page.Chart chart, OverviewChart.Units units) {
        var outcome = unit(units.outcome(), chart.money() ? chart.currency() : "");
        return text.say(
                "overview.chart.subtitle." + chart.length(),
                outcome.isEmpty() ? chart.outcome() : text.say("overview.chart.in", chart.outcome(), outcome),
                unit(units.spend(), chart.currency()),
                chart.period());
    }

    private static String unit(String suffix, String currency) {
        return (suffix + " " + currency).strip();
    }

    private static OverviewChart.Course course(Page.Chart chart) {
        return new OverviewChart.Course(
                chart.channels().stream()
                        .map(channel -> new OverviewChart.Channel(channel.name(), channel.colour()))
                        .toList(),
                chart.spans().stream()
                        .map(span -> new OverviewChart.Span(
                                span.period().from(),
                                (int) span.period().days(),
                                span.outcome(),
                                Optional.empty(),
                                span.spend()))
                        .toList(),
                List.of());
    }

    private String alternative(Page.Chart chart) {
        var order = Comparator.comparingDouble(Spans.Span::outcome);
        var least = chart.spans().stream().min(order).orElseThrow();
        var most = chart.spans().stream().max(order).orElseThrow();
        return text.say(
                "overview.chart.alternative",
                chart.title(),
                figures.compact(least.outcome()),
                figures.shortPeriod(least.period()),
                figures.compact(most.outcome()),
                figures.shortPeriod(most.period()));
    }

    private List<Readout.Spot> spots(Page.Chart chart, OverviewChart.Course course) {
        var spots = new ArrayList<Readout.Spot>();
        for (int i = 0; i < chart.spans().size(); i++) {
            var span = chart.spans().get(i);
            var facts = new ArrayList<Readout.Fact>();
            facts.add(new Readout.Fact(chart.outcome(), figures.compact(span.outcome())));
            facts.add(new Readout.Fact(text.say("overview.chart.spend"), figures.compact(total(span))));
            for (int c = 0; c < chart.channels().size(); c++) {
                facts.add(new Readout.Fact(
                        chart.channels().get(c).name(),
                        figures.compact(span.spend().get(c))));
            }
            spots.add(new Readout.Spot(
                    0,
                    OverviewChart.place(course.spans().get(i)),
                    span.outcome(),
                    span.period().from().toString(),
                    new Readout.Card(OptionalInt.empty(), figures.shortPeriod(span.period()), facts)));
        }
        return spots;
    }

    private ChartTable table(Page.Chart chart) {
        var columns = new ArrayList<ChartTable.Column>();
        columns.add(new ChartTable.Column(text.say("overview.chart.from"), false));
        columns.add(new ChartTable.Column(chart.outcome(), true));
        columns.add(new ChartTable.Column(text.say("overview.money", text.say("overview.chart.spend"), chart.currency()), true));
        chart.channels().forEach(channel -> columns.add(new ChartTable.Column(channel.name(), true)));
        var rows = new ArrayList<List<ChartTable.Cell>>();
        for (var span : chart.spans()) {
            var cells = new ArrayList<ChartTable.Cell>();
            cells.add(new ChartTable.Cell(
                    figures.date(span.period().from()), span.period().from().toString()));
            cells.add(figure(span.outcome()));
            cells.add(figure(total(span)));
            span.spend().forEach(spend -> cells.add(figure(spend)));
            rows.add(cells);
        }
        return new ChartTable(columns, rows);
    }

    private ChartTable.Cell figure(double value) {
        return ChartTable.Cell.of(figures.number(value, 0), value);
    }

    private static double total(Spans.Span span) {
        return span.spend().stream().mapToDouble(Double::doubleValue).sum();
    }
}
