package io.outlay.feature.curves;

import io.outlay.domain.Interval;
import io.outlay.domain.study.MixEffect;
import io.outlay.plot.ChartContent;
import io.outlay.plot.ChartTable;
import io.outlay.plot.CurveChart;
import io.outlay.plot.CurveGridChart;
import io.outlay.plot.Readout;
import io.outlay.plot.Style;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The channels side by side by what the mix model says that their spend caused.
record CausedCurves(Unit unit, Style style) {

    private record Member(CurveFigures figures, MixEffect effect) {
        String name() {
            return figures.name();
        }

        Interval next() {
            return effect.marginal().orElseThrow();
        }
    }

    /// Whether a mix model leads.
    static boolean in(List<CurveFigures> all) {
        return all.stream().anyMatch(it -> it.study().mix().isPresent());
    }

    /// @param all of which at least one is in the mix model
    ChartContent content(List<CurveFigures> all, boolean sameAxes) {
        var members = all.stream()
                .flatMap(it -> it.study().mix().map(effect -> new Member(it, effect)).stream())
                .toList();
        var title = title(members);
        return new ChartContent(
                CurveGridChart.of(
                        style, unit.figures(), members.stream().map(this::cell).toList(), sameAxes),
                style,
                title,
                unit.say(
                        sameAxes ? "curves.compare.caused.same" : "curves.compare.caused.own",
                        unit.noun(),
                        unit.money() ? unit.currency() : unit.say("curves.number"),
                        unit.currency()),
                title + ".",
                new ChartTable(
                        List.of(
                                new ChartTable.Column(unit.say("curves.table.channel"), false),
                                new ChartTable.Column(unit.say("curves.table.spend"), true),
                                new ChartTable.Column(unit.say("curves.asked.marginal", unit.step()), true),
                                new ChartTable.Column(unit.say("curves.table.low"), true),
                                new ChartTable.Column(unit.say("curves.table.high"), true)),
                        members.stream().map(this::row).toList()),
                new Readout.Silent(),
                false);
    }

    private CurveChart.Curve cell(Member member) {
        var band = member.effect().curve();
        var points = IntStream.range(0, band.x().size())
                .mapToObj(i -> new CurveChart.Point(
                        band.x().get(i),
                        band.mean().get(i),
                        band.low().get(i),
                        band.high().get(i)))
                .toList();
        var study = member.figures().study();
        return new CurveChart.Curve(
                member.name(),
                study.channel().colour(),
                member.effect().told() && member.effect().marginal().isPresent()
                        ? unit.say(
                                "curves.compare.next", unit.ratio(member.next().value()), unit.step())
                        : unit.say("curves.compare.untold"),
                member.effect().told(),
                points,
                List.of(),
                0,
                study.series().largestSpend(),
                study.today(),
                Double.NaN);
    }

    private String title(List<Member> members) {
        var told = members.stream()
                .filter(it -> it.effect().told() && it.effect().marginal().isPresent())
                .sorted(Comparator.comparingDouble(it -> -it.next().value()))
                .toList();
        if (told.isEmpty()) {
            return unit.say("curves.compare.none");
        }
        var top = told.getFirst();
        var brings = unit.ratio(top.next().value());
        if (told.size() == 1) {
            return unit.say("curves.compare.one", top.name(), unit.step(), brings);
        }
        double rival = told.stream()
                .skip(1)
                .mapToDouble(it -> it.next().high90())
                .max()
                .orElse(0);
        return top.next().low90() > rival
                ? unit.say("curves.compare.clear", top.name(), unit.step(), brings)
                : unit.say("curves.compare.open", unit.step());
    }

    private List<ChartTable.Cell> row(Member member) {
        var next = member.effect().marginal();
        return List.of(
                ChartTable.Cell.of(member.name()),
                ChartTable.Cell.of(
                        unit.figures().compact(member.figures().study().today()),
                        member.figures().study().today()),
                ratio(next.map(Interval::value)),
                ratio(next.map(Interval::low90)),
                ratio(next.map(Interval::high90)));
    }

    private ChartTable.Cell ratio(Optional<Double> value) {
        return value.map(it -> ChartTable.Cell.of(unit.ratio(it), unit.shown(it)))
                .orElseGet(() -> ChartTable.Cell.of("–", Double.NaN));
    }
}
