package io.outlay.feature.optimise.weeks;

import io.outlay.domain.study.StudyResult;
import io.outlay.domain.study.WeeksPlan;
import io.outlay.plot.ChartContent;
import io.outlay.plot.ChartTable;
import io.outlay.plot.ChartTable.Cell;
import io.outlay.plot.ChartTable.Column;
import io.outlay.plot.Readout;
import io.outlay.plot.Readout.Fact;
import io.outlay.plot.Style;
import io.outlay.plot.WeekHeatmapChart;
import io.outlay.plot.WeekHeatmapChart.Line;
import io.outlay.project.WeekChoices;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The heatmap of the weeks and its table.
record WeeksPlots(WeeksWords words, String currency) {
    /// Weeks before and after the plan that are shown.
    private static final int MARGIN = 4;

    ChartContent heatmap(Style style, StudyResult study, WeeksPlan plan, WeekChoices choices) {
        int before = Math.min(
                MARGIN,
                plan.channels().stream()
                        .mapToInt(it -> it.before().size())
                        .max()
                        .orElse(0));
        int after = Math.min(
                MARGIN,
                plan.channels().stream()
                        .mapToInt(WeeksPlan.Channel::after)
                        .max()
                        .orElse(0));
        var grid = new WeekHeatmapChart.Grid(
                plan.weeks().stream().map(words.figures()::dayOfMonth).toList(),
                IntStream.range(0, plan.channels().size())
                        .mapToObj(c -> line(study, plan, choices, c, before, after))
                        .toList(),
                before,
                after);
        var text = words.text();
        var chart = WeekHeatmapChart.of(
                style,
                grid,
                new WeekHeatmapChart.Words(
                        text.say("optimise.weeks.before"),
                        text.say("optimise.front.plan"),
                        text.say("optimise.weeks.after"),
                        text.say("optimise.weeks.key.half"),
                        text.say("optimise.weeks.key.twice"),
                        text.say("optimise.weeks.key.decided")));
        var title = words.title(plan);
        var detail = words.detail(plan, currency);
        return new ChartContent(
                chart,
                style,
                title,
                detail,
                title + ". " + detail,
                table(study, plan),
                new Readout.Spots(spots(study, plan, choices, before), Readout.Reach.POINT, false),
                false);
    }

    private static Line line(StudyResult study, WeeksPlan plan, WeekChoices choices, int c, int before, int after) {
        var row = plan.channels().get(c);
        var channel = study.channels().get(c).channel();
        double even = even(row);
        double usual = row.response().stream()
                .limit(row.spend().size())
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        int known = row.before().size();
        return new Line(
                channel.colour(),
                channel.name(),
                IntStream.range(0, before)
                        .mapToObj(t -> known - before + t < 0
                                ? 1.0
                                : share(row.before().get(known - before + t), even))
                        .toList(),
                row.spend().stream().map(spend -> share(spend, even)).toList(),
                plan.weeks().stream()
                        .map(week -> choices.rule(row.id(), week).isPresent())
                        .toList(),
                IntStream.range(0, after)
                        .mapToObj(t -> t < row.after() && usual > 0
                                ? row.response().get(row.spend().size() + t) / usual
                                : 0.0)
                        .toList());
    }

    private static double even(WeeksPlan.Channel row) {
        return row.spend().stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double share(double spend, double even) {
        return even > 0 ? spend / even : 1;
    }

    private List<Readout.Spot> spots(StudyResult study, WeeksPlan plan, WeekChoices choices, int before) {
        var text = words.text();
        var figures = words.figures();
        var spots = new ArrayList<Readout.Spot>();
        for (int c = 0; c < plan.channels().size(); c++) {
            var row = plan.channels().get(c);
            var channel = study.channels().get(c).channel();
            for (int t = 0; t < plan.weeks().size(); t++) {
                var facts = new ArrayList<Fact>();
                facts.add(new Fact(
                        text.say("optimise.weeks.read.spend"),
                        figures.compact(row.spend().get(t)) + " " + currency));
                facts.add(new Fact(text.say("optimise.weeks.read.even"), figures.compact(even(row))));
                facts.add(new Fact(
                        text.say("optimise.weeks.read.limits"),
                        figures.compact(row.least().get(t)) + "–"
                                + figures.compact(row.most().get(t))));
                choices.rule(row.id(), plan.weeks().get(t))
                        .ifPresent(rule -> facts.add(new Fact(
                                text.say(rule.amount() > 0 ? "optimise.weeks.committed" : "optimise.weeks.off"), "")));
                spots.add(new Readout.Spot(
                        0,
                        before + t + 0.5,
                        c,
                        c + " " + t,
                        new Readout.Card(
                                OptionalInt.of(channel.colour()),
                                channel.name() + ", " + words.week(plan.weeks().get(t)),
                                facts)));
            }
        }
        return spots;
    }

    private ChartTable table(StudyResult study, WeeksPlan plan) {
        var text = words.text();
        var columns = new ArrayList<Column>();
        columns.add(new Column(text.say("optimise.weeks.column.week"), false));
        study.channels()
                .forEach(channel -> columns.add(new Column(channel.channel().name(), true)));
        columns.add(new Column(text.say("optimise.total"), true));
        return new ChartTable(
                columns,
                IntStream.range(0, plan.weeks().size())
                        .mapToObj(t -> {
                            var cells = new ArrayList<Cell>();
                            var week = plan.weeks().get(t);
                            cells.add(new Cell(words.figures().shortDate(week), week.toString()));
                            double total = 0;
                            for (var row : plan.channels()) {
                                total += row.spend().get(t);
                                cells.add(figure(row.spend().get(t)));
                            }
                            cells.add(figure(total));
                            return List.copyOf(cells);
                        })
                        .toList());
    }

    private Cell figure(double value) {
        return Cell.of(words.figures().tabular(value), value);
    }
}
