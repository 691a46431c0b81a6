package io.outlay.report;

import io.outlay.plot.ChangeBarChart;
import io.outlay.plot.CurveChart;
import io.outlay.report.Tables.Column;
import io.outlay.report.Tables.Line;
import io.outlay.report.model.Plan;
import io.outlay.report.model.Plan.Row;
import io.outlay.report.model.ResponseCurve;
import io.outlay.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/// Section 5: the recommended budget against today's.
final class BudgetSection {
    private static final int COLUMNS = 3;
    private static final int SMALL_CURVE_HEIGHT = 150;
    private static final int GAP = 22;
    private static final double CURVE_HEIGHT = 168;
    private static final double LARGE_CURVE_HEIGHT = 232;
    private static final int FEW = 9;

    private final Canvas canvas;
    private final Words words;
    private final PlanWords sentences;
    private final Plan plan;
    private final String currency;

    BudgetSection(Canvas canvas, Words words, Plan plan) {
        this.canvas = canvas;
        this.words = words;
        this.sentences = new PlanWords(words, plan);
        this.plan = plan;
        this.currency = words.currency();
    }

    void write() {
        canvas.heading(5, canvas.say("report.section.5"));
        tiles();
        canvas.spaced();
        canvas.markup().element("p", sentences.gain() + " " + sentences.certificate(), "class", "say");
        changes();
        table();
        curves();
    }

    private void tiles() {
        var figures = words.figures();
        var now = plan.current();
        var then = plan.recommended();
        var unit = words.outcome().money() ? currency : words.noun();
        canvas.markup().open("div", "class", "tiles");
        canvas.tile(
                canvas.say("report.tile.budget"),
                figures.compact(then.budget()),
                currency,
                canvas.say("report.tile.today", figures.compact(now.budget())));
        canvas.tile(
                canvas.say("report.tile.expected", Words.capital(words.noun())),
                figures.compact(then.outcome().value()),
                unit,
                words.range(then.outcome()) + "; "
                        + canvas.say(
                                "report.tile.today",
                                figures.compact(now.outcome().value())));
        canvas.tile(
                canvas.say(
                        "report.tile.return",
                        words.figures().count((long) words.outcome().perSpend()) + " " + currency),
                then.roas().map(it -> words.ratio(it.value())).orElse("–"),
                "",
                now.roas()
                        .map(it -> canvas.say("report.tile.today", words.ratio(it.value())))
                        .orElse(""));
        canvas.tile(
                canvas.say("report.tile.gain"), figures.change(plan.gain().value()), unit, words.range(plan.gain()));
        canvas.markup().close("div");
    }

    private void changes() {
        canvas.takeaway(
                sentences.title(),
                canvas.say(
                        "report.plan.changes",
                        currency,
                        words.per(plan.pace()),
                        words.figures().period(plan.period())));
        var changes = rows().stream()
                .map(row -> new ChangeBarChart.Change(
                        row.channel().name(),
                        row.channel().colour(),
                        row.current(),
                        row.recommended(),
                        row.fixed() ? canvas.say("report.plan.binding." + row.binding()) : ""))
                .toList();
        var chart = ChangeBarChart.of(canvas.style(), words.figures(), changes, canvas.say("report.plan.change"));
        canvas.chart(chart, canvas.width(), ChangeBarChart.height(changes.size()), sentences.alt());
    }

    private void table() {
        double now = plan.rows().stream().mapToDouble(Row::current).sum();
        double then = plan.rows().stream().mapToDouble(Row::recommended).sum();
        var figures = words.figures().column(largest());
        canvas.takeaway(
                canvas.say("report.plan.limits.title"),
                canvas.say("report.plan.limits", figures.unit(currency), words.per(plan.pace()), spent()));
        var columns = List.of(
                Column.name(canvas.say("report.channel")),
                Column.number(canvas.say("report.plan.now")),
                Column.number(canvas.say("report.plan.plan")),
                Column.number(canvas.say("report.plan.change")),
                Column.number(canvas.say("report.plan.minimum")),
                Column.number(canvas.say("report.plan.maximum")),
                Column.text(canvas.say("report.plan.binding")),
                Column.number(canvas.say("report.plan.seen")),
                Column.number(canvas.say("report.plan.next", spent())));
        var lines = new ArrayList<Line>();
        for (var row : rows()) {
            lines.add(Line.of(
                    row.channel().name(),
                    figures.text(row.current()),
                    figures.text(row.recommended()),
                    figures.change(row.change()),
                    row.minimum().map(figures::text).orElse("–"),
                    row.maximum().map(it -> limit(figures, row, it)).orElse("–"),
                    bound(row),
                    figures.text(row.observed().low()) + " – "
                            + figures.text(row.observed().high()),
                    row.marginal().map(words::ratio).orElse("–")));
        }
        lines.add(Line.strong(
                canvas.say("report.total"),
                figures.text(now),
                figures.text(then),
                figures.change(then - now),
                "",
                "",
                "",
                "",
                plan.marginal().map(words::ratio).orElse("")));
        Tables.write(canvas.markup(), "plan", columns, lines);
        if (plan.rows().stream().anyMatch(row -> row.maximum().isPresent() && !row.ownMaximum())) {
            canvas.note(canvas.say("report.plan.brackets"));
        }
        var binding = sentences.binding();
        if (!binding.isEmpty()) {
            canvas.markup().open("ul");
            binding.forEach(sentence -> canvas.markup().element("li", sentence));
            canvas.markup().close("ul");
        }
    }

    private void curves() {
        if (plan.curves().isEmpty()) {
            return;
        }
        canvas.takeaway(
                sentences.curvesTitle(),
                canvas.say("report.curves.subtitle", Words.capital(words.noun()), words.per(plan.pace()), currency));
        int columns = columns(plan.curves().size());
        double width = (canvas.width() - (columns - 1) * GAP) / (double) columns;
        var curves = plan.curves().stream()
                .sorted(Comparator.comparingDouble(c -> -c.planned()))
                .toList();
        for (int i = 0; i < curves.size(); i++) {
            if (i % columns == 0) {
                canvas.markup().open("div", "class", "grid");
            }
            canvas.markup().open("div", "class", i % columns == columns - 1 ? "cell last" : "cell");
            var curve = curves.get(i);
            canvas.picture(
                    CurveChart.of(canvas.style(), words.figures(), drawn(curve), canvas.say("report.curves.beyond")),
                    Math.floor(width),
                    columns > COLUMNS ? SMALL_CURVE_HEIGHT : curves.size() > FEW ? CURVE_HEIGHT : LARGE_CURVE_HEIGHT,
                    sentences.curveAlt(curve));
            canvas.markup().end("div");
            if (i % columns == columns - 1 || i == curves.size() - 1) {
                canvas.markup().close("div");
            }
        }
        canvas.note(canvas.say("report.curves.note"));
    }

    /// One more than usual where that saves a row.
    private static int columns(int curves) {
        return (curves + COLUMNS) / (COLUMNS + 1) < (curves + COLUMNS - 1) / COLUMNS ? COLUMNS + 1 : COLUMNS;
    }

    private CurveChart.Curve drawn(ResponseCurve curve) {
        var figures = words.figures();
        return new CurveChart.Curve(
                curve.channel().name(),
                curve.channel().colour(),
                told(curve)
                        ? canvas.say(
                                "report.curves.head",
                                figures.compact(curve.current()),
                                figures.compact(curve.planned()))
                        : canvas.say("report.curves.untold", figures.compact(curve.current())),
                told(curve),
                curve.points().stream()
                        .map(p -> new CurveChart.Point(
                                p.spend(),
                                p.response().value(),
                                p.response().low(),
                                p.response().high()))
                        .toList(),
                curve.observations().stream()
                        .map(o -> new CurveChart.Dot(o.spend(), o.response()))
                        .toList(),
                curve.observed().low(),
                curve.observed().high(),
                curve.current(),
                curve.planned());
    }

    /// Channels by falling planned spend, as in the other tables of the section.
    private List<Row> rows() {
        return plan.rows().stream()
                .sorted(Comparator.comparingDouble((Row row) -> -row.recommended())
                        .thenComparing(row -> row.channel().name()))
                .toList();
    }

    /// The largest figure of one row, which decides the unit of the table.
    private double largest() {
        return plan.rows().stream()
                .flatMapToDouble(row -> DoubleStream.of(
                        row.current(), row.recommended(), row.maximum().orElse(0.0)))
                .max()
                .orElse(0);
    }

    private String bound(Row row) {
        var binding = canvas.say("report.plan.binding." + row.binding());
        return row.beyondData()
                ? (binding.isEmpty() ? "" : binding + ", ") + canvas.say("report.plan.beyond")
                : binding;
    }

    /// A limit that is not the person's stands in brackets.
    private static String limit(Figures.Column figures, Row row, double maximum) {
        return row.ownMaximum() ? figures.text(maximum) : "(" + figures.text(maximum) + ")";
    }

    private boolean told(ResponseCurve curve) {
        return plan.rows().stream()
                .noneMatch(row ->
                        row.channel().id().equals(curve.channel().id()) && row.binding() == Plan.Binding.CANNOT_TELL);
    }

    private String spent() {
        return words.figures().count((long) words.outcome().perSpend());
    }
}
