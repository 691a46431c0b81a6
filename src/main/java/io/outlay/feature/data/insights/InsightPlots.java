package io.outlay.feature.data.insights;

import io.outlay.domain.insight.Dimension;
import io.outlay.domain.insight.GroupKey;
import io.outlay.domain.insight.InsightRow;
import io.outlay.domain.insight.Metric;
import io.outlay.feature.data.tab.FigureWords;
import io.outlay.plot.ChartContent;
import io.outlay.plot.ChartTable;
import io.outlay.plot.GroupBarChart;
import io.outlay.plot.GroupBarChart.Bar;
import io.outlay.plot.LinesChart;
import io.outlay.plot.LinesChart.Line;
import io.outlay.plot.LinesChart.Point;
import io.outlay.plot.Readout;
import io.outlay.plot.Style;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Draws figures by group: along time as lines, one per group of the other dimension; else as bars, the largest first.
final class InsightPlots {
    /// Lines that can be told apart.
    private static final int LINES = 6;

    private static final int BARS = 20;

    private final Text text;
    private final Figures figures;
    private final FigureWords words;

    InsightPlots(Text text, Figures figures) {
        this.text = text;
        this.figures = figures;
        this.words = new FigureWords(text, figures);
    }

    /// Empty when there is nothing to draw.
    Optional<ChartContent> chart(InsightContent content, Style style) {
        var choice = content.choice();
        if (timed(choice.first())) {
            return lines(content, style, false);
        }
        return choice.second().filter(InsightPlots::timed).isPresent()
                ? lines(content, style, true)
                : bars(content, style);
    }

    /// The height that it wants; lines take what there is.
    double height(InsightContent content) {
        boolean lines = timed(content.choice().first())
                || content.choice().second().filter(InsightPlots::timed).isPresent();
        return lines
                ? 300
                : GroupBarChart.height(Math.clamp(content.byFirst().rows().size(), 3, BARS));
    }

    private static boolean timed(Dimension dimension) {
        return switch (dimension) {
            case DAY, ISO_WEEK, MONTH, QUARTER -> true;
            case FISCAL_YEAR, PLATFORM, ACCOUNT, CHANNEL, CAMPAIGN, LEVEL, TAG, WEEKDAY, SEASON, HOLIDAY, EVENT ->
                false;
        };
    }

    private Optional<ChartContent> bars(InsightContent content, Style style) {
        var metric = content.choice().metric();
        var dimension = content.choice().first();
        var rows = content.byFirst().rows().stream()
                .filter(row -> row.figure(metric).value().isPresent())
                .sorted(dimension.calendar() ? (_, _) -> 0 : largestFirst(metric))
                .limit(BARS)
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var bars = new ArrayList<Bar>();
        var spots = new ArrayList<Readout.Spot>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var key = row.keys().getFirst();
            var before = row.before(metric).value();
            bars.add(new Bar(
                    words.group(dimension, key),
                    colour(content, dimension, key),
                    value(row, metric).doubleValue(),
                    words.compact(metric, value(row, metric).doubleValue()),
                    before.map(it -> OptionalDouble.of(it.doubleValue())).orElse(OptionalDouble.empty())));
            spots.add(new Readout.Spot(0, value(row, metric).doubleValue(), i, key.id(), card(content, row, metric)));
        }
        return Optional.of(new ChartContent(
                GroupBarChart.of(style, bars, value -> words.compact(metric, value), ""),
                style,
                title(content),
                subtitle(content),
                title(content),
                table(content),
                new Readout.Spots(spots, Readout.Reach.ROW, false),
                false));
    }

    private Optional<ChartContent> lines(InsightContent content, Style style, boolean turned) {
        var metric = content.choice().metric();
        var time = turned
                ? content.choice().second().orElseThrow()
                : content.choice().first();
        var lines = new ArrayList<Line>();
        if (content.byBoth().isEmpty()) {
            lines.add(new Line(
                    words.metric(metric),
                    OptionalInt.empty(),
                    false,
                    points(content.byFirst().rows(), time, metric, false)));
            if (content.byFirst().before().isPresent()) {
                var before = before(content, time, metric);
                if (before.stream().anyMatch(point -> point.value().isPresent())) {
                    lines.add(new Line(text.say("data.insights.before"), OptionalInt.empty(), true, before));
                }
            }
        } else {
            var other = turned
                    ? content.choice().first()
                    : content.choice().second().orElseThrow();
            var groups = (turned ? content.byFirst() : content.bySecond().orElseThrow())
                    .rows().stream()
                            .filter(row -> row.figure(metric).value().isPresent())
                            .sorted(largestFirst(metric))
                            .limit(LINES)
                            .map(row -> row.keys().getFirst())
                            .toList();
            for (int i = 0; i < groups.size(); i++) {
                var group = groups.get(i);
                var rows = content.byBoth().get().rows().stream()
                        .filter(row -> row.keys().get(turned ? 0 : 1).equals(group))
                        .toList();
                var colour = colour(content, other, group);
                lines.add(new Line(
                        words.group(other, group),
                        colour.isPresent() ? colour : OptionalInt.of(i),
                        false,
                        points(rows, time, metric, turned)));
            }
        }
        if (lines.stream().allMatch(line -> line.points().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new ChartContent(
                LinesChart.of(style, figures, lines, value -> words.compact(metric, value)),
                style,
                title(content),
                subtitle(content),
                title(content),
                table(content),
                readout(lines, metric),
                true));
    }

    private List<Point> points(List<InsightRow> rows, Dimension time, Metric metric, boolean turned) {
        return rows.stream()
                .map(row -> new Point(
                        date(time, row.keys().get(turned ? 1 : 0).id()),
                        number(row.figure(metric).value())))
                .sorted(Comparator.comparing(Point::day))
                .toList();
    }

    /// The earlier period is laid over the later one: its groups have the later one's keys.
    private List<Point> before(InsightContent content, Dimension time, Metric metric) {
        return content.byFirst().rows().stream()
                .filter(row -> row.before(metric).value().isPresent())
                .map(row -> new Point(
                        date(time, row.keys().getFirst().id()),
                        number(row.before(metric).value())))
                .sorted(Comparator.comparing(Point::day))
                .toList();
    }

    private Readout readout(List<Line> lines, Metric metric) {
        var spots = new ArrayList<Readout.Spot>();
        for (var point : lines.getFirst().points()) {
            var facts = new ArrayList<Readout.Fact>();
            for (var line : lines) {
                line.points().stream()
                        .filter(it -> it.day().equals(point.day()))
                        .findFirst()
                        .filter(it -> it.value().isPresent())
                        .ifPresent(it -> facts.add(new Readout.Fact(
                                line.name(), words.compact(metric, it.value().getAsDouble()))));
            }
            spots.add(new Readout.Spot(
                    0,
                    point.day().toEpochDay(),
                    point.value().orElse(0),
                    point.day().toString(),
                    new Readout.Card(OptionalInt.empty(), figures.date(point.day()), facts)));
        }
        return new Readout.Spots(spots, Readout.Reach.COLUMN, true);
    }

    private Readout.Card card(InsightContent content, InsightRow row, Metric metric) {
        var facts = new ArrayList<Readout.Fact>();
        facts.add(new Readout.Fact(words.metric(metric), words.figure(metric, row.figure(metric))));
        if (content.byFirst().before().isPresent()) {
            facts.add(new Readout.Fact(text.say("data.insights.before"), words.figure(metric, row.before(metric))));
            row.change(metric)
                    .ifPresent(change -> facts.add(
                            new Readout.Fact(text.say("data.insights.change"), figures.percentChange(change))));
        }
        return new Readout.Card(
                colour(content, content.choice().first(), row.keys().getFirst()),
                words.group(content.choice().first(), row.keys().getFirst()),
                facts);
    }

    /// `Spend by channel: Google has most, 38 %`, as far as it can be said.
    private String title(InsightContent content) {
        var choice = content.choice();
        var metric = choice.metric();
        var by = choice.second().isPresent()
                ? text.say(
                        "data.insights.title.two",
                        words.metric(metric),
                        lower(choice.first()),
                        lower(choice.second().get()))
                : text.say("data.insights.title", words.metric(metric), lower(choice.first()));
        var total = content.byFirst().total();
        var change = total.change(metric);
        if (total.figure(metric).value().isEmpty()) {
            return by;
        }
        var all = words.compact(metric, value(total, metric).doubleValue())
                + (metric.unit() == Metric.Unit.MONEY
                        ? Figures.SPACE + content.byFirst().currency()
                        : "");
        return change.isPresent()
                ? text.say("data.insights.total.changed", by, all, figures.percentChange(change.getAsDouble()))
                : text.say("data.insights.total", by, all);
    }

    private String lower(Dimension dimension) {
        return words.dimension(dimension).toLowerCase(text.locale());
    }

    private String subtitle(InsightContent content) {
        var period = figures.period(content.byFirst().request().period());
        return content.byFirst()
                .before()
                .map(before -> text.say("data.insights.subtitle.compared", period, figures.period(before)))
                .orElse(text.say("data.insights.subtitle", period));
    }

    private ChartTable table(InsightContent content) {
        var metric = content.choice().metric();
        var columns = List.of(
                new ChartTable.Column(words.dimension(content.choice().first()), false),
                new ChartTable.Column(words.metric(metric), true));
        return new ChartTable(
                columns,
                content.byFirst().rows().stream()
                        .map(row -> List.of(
                                ChartTable.Cell.of(words.group(
                                        content.choice().first(), row.keys().getFirst())),
                                new ChartTable.Cell(
                                        words.figure(metric, row.figure(metric)),
                                        row.figure(metric)
                                                .value()
                                                .map(BigDecimal::toPlainString)
                                                .orElse(""))))
                        .toList());
    }

    private static OptionalInt colour(InsightContent content, Dimension dimension, GroupKey key) {
        var colour = dimension == Dimension.CHANNEL ? content.colours().get(key.id()) : null;
        return colour == null ? OptionalInt.empty() : OptionalInt.of(colour);
    }

    private static Comparator<InsightRow> largestFirst(Metric metric) {
        return Comparator.comparing((InsightRow row) -> value(row, metric)).reversed();
    }

    private static BigDecimal value(InsightRow row, Metric metric) {
        return row.figure(metric).value().orElse(BigDecimal.ZERO);
    }

    private static OptionalDouble number(Optional<BigDecimal> value) {
        return value.map(it -> OptionalDouble.of(it.doubleValue())).orElse(OptionalDouble.empty());
    }

    /// The first day of a group that happens once, such as `2026-W09`.
    private static LocalDate date(Dimension time, String id) {
        return switch (time) {
            case DAY -> LocalDate.parse(id);
            case ISO_WEEK ->
                LocalDate.of(Integer.parseInt(id.substring(0, 4)), 1, 4)
                        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(id.substring(6)))
                        .with(WeekFields.ISO.dayOfWeek(), 1);
            case MONTH -> YearMonth.parse(id).atDay(1);
            case QUARTER ->
                LocalDate.of(Integer.parseInt(id.substring(0, 4)), Integer.parseInt(id.substring(6)) * 3 - 2, 1);
            case FISCAL_YEAR, PLATFORM, ACCOUNT, CHANNEL, CAMPAIGN, LEVEL, TAG, WEEKDAY, SEASON, HOLIDAY, EVENT ->
                throw new IllegalArgumentException(time.id());
        };
    }
}
