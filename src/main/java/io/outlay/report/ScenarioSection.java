package io.outlay.report;

import io.outlay.plot.DotChart;
import io.outlay.report.Tables.Column;
import io.outlay.report.Tables.Line;
import io.outlay.report.model.Scenarios;
import io.outlay.report.model.Scenarios.Row;
import java.util.ArrayList;
import java.util.Optional;

/// Section 6: scenarios side by side, with differences from the base.
final class ScenarioSection {
    /// Lets the section stand below the curves of a few channels.
    private static final double TIGHT = 0.78;

    private final Canvas canvas;
    private final Words words;
    private final Scenarios scenarios;
    private final ScenarioWords sentences;

    ScenarioSection(Canvas canvas, Words words, Scenarios scenarios) {
        this.canvas = canvas;
        this.words = words;
        this.scenarios = scenarios;
        this.sentences = new ScenarioWords(words, scenarios);
    }

    void write() {
        canvas.markup().open("div", "class", "keep");
        canvas.heading(6, canvas.say("report.section.6"));
        canvas.takeaway(sentences.title(), sentences.subtitle());
        var dots = new ArrayList<DotChart.Dot>();
        for (int i = 0; i < scenarios.rows().size(); i++) {
            var row = scenarios.rows().get(i);
            dots.add(new DotChart.Dot(row.name(), row.mean(), row.p5(), row.p95(), i == 0));
        }
        var chart = DotChart.of(
                canvas.style(),
                words.figures(),
                dots,
                new DotChart.Words(canvas.say("report.scenarios.mean"), canvas.say("report.scenarios.range")),
                Optional.of(canvas.say("report.scenarios.base.line")));
        canvas.chart(chart, canvas.width(), DotChart.height(dots.size()) * TIGHT, sentences.alt());
        canvas.note(sentences.note());
        table();
        canvas.note(canvas.say("report.scenarios.explain", words.figures().wholePercent(scenarios.confidence())));
        canvas.markup().close("div");
    }

    private void table() {
        var figures = words.figures();
        boolean money = words.outcome().money();
        double mostSpend =
                scenarios.rows().stream().mapToDouble(Row::spend).max().orElse(0);
        double mostOutcome =
                scenarios.rows().stream().mapToDouble(Row::p95).max().orElse(0);
        // counts have a size of their own; amounts share one, so that they can be compared
        var column = figures.column(money ? Math.max(mostSpend, mostOutcome) : mostOutcome);
        var spend = money ? column : figures.column(mostSpend);
        canvas.takeaway(canvas.say("report.scenarios.table"), sentences.tableUnit(column, spend));
        var columns = new ArrayList<Column>();
        columns.add(Column.name(canvas.say("report.scenarios.name")));
        columns.add(Column.number(canvas.say("report.tile.spend")));
        columns.add(Column.number(canvas.say("report.scenarios.mean")));
        columns.add(Column.number("P5"));
        columns.add(Column.number("P50"));
        columns.add(Column.number("P95"));
        if (money) {
            columns.add(Column.number(canvas.say("report.scenarios.loss")));
            columns.add(
                    Column.number(canvas.say("report.scenarios.var", figures.wholePercent(scenarios.confidence()))));
            columns.add(
                    Column.number(canvas.say("report.scenarios.cvar", figures.wholePercent(scenarios.confidence()))));
        }
        columns.add(Column.number(canvas.say("report.scenarios.difference")));
        var lines = new ArrayList<Line>();
        for (var row : scenarios.rows()) {
            var cells = new ArrayList<String>();
            cells.add(row.name());
            cells.add(spend.text(row.spend()));
            cells.add(column.text(row.mean()));
            cells.add(column.text(row.p5()));
            cells.add(column.text(row.p50()));
            cells.add(column.text(row.p95()));
            if (money) {
                cells.add(row.loss().map(figures::probability).orElse("–"));
                cells.add(row.valueAtRisk().map(column::text).orElse("–"));
                cells.add(row.conditional().map(column::text).orElse("–"));
            }
            cells.add(difference(row));
            lines.add(new Line(cells, false));
        }
        Tables.write(canvas.markup(), "scenarios", columns, lines);
    }

    private String difference(Row row) {
        return row.difference()
                .map(it -> {
                    var ends = words.figures().compactEnds(it.low(), it.high());
                    return words.figures().change(it.value()) + " (" + ends.low() + " … " + ends.high() + ")";
                })
                .orElseGet(() -> canvas.say("report.scenarios.base"));
    }
}
