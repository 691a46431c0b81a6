package io.outlay.feature.curves;

import io.outlay.domain.curve.CurveReading;
import io.outlay.plot.ChartContent;
import io.outlay.plot.ChartTable;
import io.outlay.plot.CurveChart;
import io.outlay.plot.CurveGridChart;
import io.outlay.plot.CurveSlopeChart;
import io.outlay.plot.FamiliesChart;
import io.outlay.plot.Readout;
import io.outlay.plot.ResidualChart;
import io.outlay.plot.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Charts of the room with everything that is said about them.
record CurveCharts(Unit unit, Style style) {
    private static final int STEPS = 100;

    /// The curve over its slope, with a line at the spend that is asked for.
    ChartContent curve(CurveFigures figures, FittedCurve curve, double asked) {
        var words = new CurveWords(unit, figures);
        var at = curve.at(asked);
        var even = unit.money() && figures.state().told() ? Optional.of(1.0) : Optional.<Double>empty();
        var half = figures.state() == CurveState.GOOD ? within(curve.half(), curve.end()) : Optional.<Double>empty();
        boolean now = asked == figures.study().today();
        var chart = CurveSlopeChart.of(
                style,
                unit.figures(),
                new CurveSlopeChart.Curve(
                        colour(figures),
                        figures.state().told(),
                        points(curve),
                        slope(curve),
                        seen(curve),
                        figures.largestSpend(),
                        Optional.of(asked),
                        half,
                        even),
                new CurveSlopeChart.Words(
                        unit.say("curves.chart.beyond"),
                        unit.say(now ? "curves.chart.now" : "curves.chart.at", unit.amount(asked)),
                        half.map(it -> unit.say("curves.chart.half", unit.amount(it)))
                                .orElse(""),
                        words.slopeTitle(curve, at),
                        unit.say("curves.chart.even"),
                        at.marginal().isPresent() ? unit.ratio(at.marginal().getAsDouble()) : "",
                        words.breakEvenSpend(curve).stream()
                                .mapToObj(unit::amount)
                                .findFirst()
                                .orElse(""),
                        unit.say("curves.chart.axis", unit.spendAxis(curve.end()))),
                incremental(figures, curve.end()));
        return new ChartContent(
                chart,
                style,
                words.title(),
                words.subtitle(),
                words.title() + ". " + words.slopeTitle(curve, at) + ".",
                table(curve),
                new Readout.Along(
                        0,
                        curve.end(),
                        curve.end() / STEPS,
                        true,
                        spend -> card(figures, words.asked(curve.at(spend)))),
                false);
    }

    /// What the mix model says that the same spend caused, where there is a fit of it that leads.
    private Optional<CurveSlopeChart.Beside> incremental(CurveFigures figures, double end) {
        return figures.study().mix().map(effect -> {
            var band = effect.curve();
            return new CurveSlopeChart.Beside(
                    IntStream.range(0, band.x().size())
                            .filter(i -> band.x().get(i) <= end)
                            .mapToObj(i -> new CurveChart.Point(
                                    band.x().get(i),
                                    band.mean().get(i),
                                    band.low().get(i),
                                    band.high().get(i)))
                            .toList(),
                    unit.say("curves.chart.incremental"));
        });
    }

    private Readout.Card card(CurveFigures figures, CurveWords.AskedWords words) {
        var facts = new ArrayList<Readout.Fact>();
        facts.add(new Readout.Fact(
                unit.say("curves.asked.outcome", unit.noun()), ranged(words.outcome(), words.outcomeRange())));
        facts.add(new Readout.Fact(
                unit.say("curves.asked.marginal", unit.step()), ranged(words.marginal(), words.marginalRange())));
        if (words.beyond()) {
            facts.add(new Readout.Fact(unit.say("curves.chart.beyond"), ""));
        }
        return new Readout.Card(OptionalInt.of(colour(figures)), unit.say("curves.asked.title", words.spend()), facts);
    }

    private String ranged(String value, String range) {
        return range.isEmpty() ? value : unit.say("curves.asked.ranged", value, range);
    }

    private static List<CurveChart.Point> points(FittedCurve curve) {
        return curve.readings().stream()
                .map(it -> new CurveChart.Point(it.x(), it.value(), it.valueLow(), it.valueHigh()))
                .toList();
    }

    /// In the unit that returns are shown in.
    private List<CurveChart.Point> slope(FittedCurve curve) {
        return curve.readings().stream()
                .filter(it -> it.marginal().isPresent())
                .map(it -> new CurveChart.Point(
                        it.x(),
                        unit.shown(it.marginal().orElse(0)),
                        unit.shown(it.marginalLow().orElse(0)),
                        unit.shown(it.marginalHigh().orElse(0))))
                .toList();
    }

    private static List<CurveSlopeChart.Seen> seen(FittedCurve curve) {
        var weeks = curve.weeks();
        double last = Math.max(1, weeks.size() - 1);
        return IntStream.range(0, weeks.size())
                .mapToObj(i -> new CurveSlopeChart.Seen(
                        weeks.get(i).spend(), weeks.get(i).outcome(), (last - i) / last, false))
                .toList();
    }

    private static Optional<Double> within(OptionalDouble value, double end) {
        return value.isPresent() && value.getAsDouble() <= end ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private ChartTable table(FittedCurve curve) {
        var rows = curve.readings().stream()
                .map(it -> List.of(
                        cell(it.x()),
                        cell(it.value()),
                        cell(it.valueLow()),
                        cell(it.valueHigh()),
                        ratio(it.marginal()),
                        ratio(it.marginalLow()),
                        ratio(it.marginalHigh())))
                .toList();
        return new ChartTable(
                heads(
                        unit.say("curves.table.spend"),
                        unit.say("curves.asked.outcome", unit.noun()),
                        unit.say("curves.table.low"),
                        unit.say("curves.table.high"),
                        unit.say("curves.asked.marginal", unit.step()),
                        unit.say("curves.table.low"),
                        unit.say("curves.table.high")),
                rows);
    }

    private static List<ChartTable.Column> heads(String... heads) {
        return List.of(heads).stream()
                .map(head -> new ChartTable.Column(head, true))
                .toList();
    }

    private ChartTable.Cell cell(double value) {
        return ChartTable.Cell.of(unit.amount(value), value);
    }

    private ChartTable.Cell ratio(OptionalDouble perSpend) {
        return perSpend.isPresent()
                ? ChartTable.Cell.of(unit.ratio(perSpend.getAsDouble()), unit.shown(perSpend.getAsDouble()))
                : ChartTable.Cell.of("–", Double.NaN);
    }

    /// What the curve leaves over, against spend and over time.
    ChartContent residuals(CurveFigures figures, FittedCurve curve) {
        var title = new PatternWords(unit).residuals(figures.name(), curve.residuals());
        var chart = ResidualChart.of(
                style,
                unit.figures(),
                curve.residuals().stream()
                        .map(it ->
                                new ResidualChart.Residual(it.spend(), it.week().toEpochDay(), it.residual()))
                        .toList(),
                OptionalInt.of(colour(figures)),
                new ResidualChart.Words(
                        unit.say("curves.residuals.spend", unit.spendAxis(figures.largestSpend())),
                        unit.say("curves.residuals.time")));
        var spots = new ArrayList<Readout.Spot>();
        for (int panel = 0; panel < 2; panel++) {
            for (var it : curve.residuals()) {
                spots.add(new Readout.Spot(
                        panel,
                        panel == 0 ? it.spend() : it.week().toEpochDay(),
                        it.residual(),
                        it.week().toString(),
                        new Readout.Card(
                                OptionalInt.of(colour(figures)),
                                unit.say("curves.residuals.week", unit.figures().date(it.week())),
                                List.of(
                                        new Readout.Fact(unit.say("curves.table.spend"), unit.amount(it.spend())),
                                        new Readout.Fact(
                                                unit.say("curves.residuals.left"),
                                                unit.figures().change(it.residual()))))));
            }
        }
        var rows = curve.residuals().stream()
                .map(it -> List.of(
                        new ChartTable.Cell(
                                unit.figures().date(it.week()), it.week().toString()),
                        cell(it.spend()),
                        cell(it.residual())))
                .toList();
        return new ChartContent(
                chart,
                style,
                title,
                unit.say("curves.residuals.subtitle", unit.noun(), unit.outcomeAxis(largest(curve))),
                title + ".",
                new ChartTable(
                        heads(
                                unit.say("curves.table.week"),
                                unit.say("curves.table.spend"),
                                unit.say("curves.residuals.left")),
                        rows),
                new Readout.Spots(spots, Readout.Reach.POINT, false),
                false);
    }

    private static double largest(FittedCurve curve) {
        return curve.residuals().stream()
                .mapToDouble(it -> Math.abs(it.residual()))
                .max()
                .orElse(1);
    }

    /// All families over the same weeks.
    ChartContent families(CurveFigures figures, FittedCurve curve) {
        var title = new PatternWords(unit).families(figures, curve);
        var words = new FitWords(unit, figures);
        var lines = curve.lines();
        var spends = curve.band().x();
        var drawn = new ArrayList<FamiliesChart.Line>();
        for (int i = lines.size() - 1; i >= 0; i--) {
            var line = lines.get(i);
            drawn.add(new FamiliesChart.Line(
                    words.family(line.family()) + " " + unit.figures().probability(line.weight()),
                    i == 0 ? OptionalInt.of(colour(figures)) : OptionalInt.empty(),
                    i == 0,
                    IntStream.range(0, spends.size())
                            .mapToObj(at -> new FamiliesChart.Point(
                                    spends.get(at), line.values().get(at)))
                            .toList()));
        }
        var seen = curve.weeks().stream()
                .map(week -> new FamiliesChart.Point(week.spend(), week.outcome()))
                .toList();
        var heads = new ArrayList<String>();
        heads.add(unit.say("curves.table.spend"));
        lines.forEach(line -> heads.add(words.family(line.family())));
        var rows = IntStream.range(0, spends.size())
                .mapToObj(at -> {
                    var row = new ArrayList<ChartTable.Cell>();
                    row.add(cell(spends.get(at)));
                    lines.forEach(line -> row.add(cell(line.values().get(at))));
                    return (List<ChartTable.Cell>) row;
                })
                .toList();
        return new ChartContent(
                FamiliesChart.of(style, unit.figures(), drawn, seen, figures.largestSpend()),
                style,
                title,
                unit.say(
                        "curves.families.subtitle",
                        unit.noun(),
                        unit.outcomeAxis(new CurveWords(unit, figures).highest()),
                        unit.spendAxis(curve.end())),
                title + ".",
                new ChartTable(heads(heads.toArray(String[]::new)), rows),
                new Readout.Silent(),
                false);
    }

    /// All channels side by side.
    ChartContent compare(List<CurveFigures> all, boolean sameAxes) {
        var title = new PatternWords(unit).compare(all);
        var fitted = all.stream().filter(it -> it.curve().isPresent()).toList();
        var cells = fitted.stream().map(this::small).toList();
        var rows = fitted.stream().map(this::compared).toList();
        return new ChartContent(
                CurveGridChart.of(style, unit.figures(), cells, sameAxes),
                style,
                title,
                unit.say(
                        sameAxes ? "curves.compare.subtitle.same" : "curves.compare.subtitle.own",
                        unit.noun(),
                        unit.money() ? unit.currency() : unit.say("curves.number"),
                        unit.currency()),
                title + ".",
                new ChartTable(
                        List.of(
                                new ChartTable.Column(unit.say("curves.table.channel"), false),
                                new ChartTable.Column(unit.say("curves.table.state"), false),
                                new ChartTable.Column(unit.say("curves.table.spend"), true),
                                new ChartTable.Column(unit.say("curves.asked.outcome", unit.noun()), true),
                                new ChartTable.Column(unit.say("curves.asked.marginal", unit.step()), true),
                                new ChartTable.Column(unit.say("curves.table.low"), true),
                                new ChartTable.Column(unit.say("curves.table.high"), true)),
                        rows),
                new Readout.Silent(),
                false);
    }

    private CurveChart.Curve small(CurveFigures figures) {
        var curve = figures.curve().orElseThrow();
        var now = curve.now();
        return new CurveChart.Curve(
                figures.name(),
                colour(figures),
                figures.state().told() && now.marginal().isPresent()
                        ? unit.say(
                                "curves.compare.next", unit.ratio(now.marginal().getAsDouble()), unit.step())
                        : new CurveWords(unit, figures).state(),
                figures.state().told(),
                points(curve),
                List.of(),
                0,
                figures.largestSpend(),
                now.x(),
                Double.NaN);
    }

    private List<ChartTable.Cell> compared(CurveFigures figures) {
        CurveReading now = figures.curve().orElseThrow().now();
        return List.of(
                ChartTable.Cell.of(figures.name()),
                ChartTable.Cell.of(new CurveWords(unit, figures).state()),
                cell(now.x()),
                cell(now.value()),
                ratio(now.marginal()),
                ratio(now.marginalLow()),
                ratio(now.marginalHigh()));
    }

    private static int colour(CurveFigures figures) {
        return figures.study().channel().colour();
    }
}
