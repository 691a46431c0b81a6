package io.outlay.feature.campaigns;

import io.outlay.domain.Period;
import io.outlay.domain.data.CampaignDay;
import io.outlay.domain.data.Measure;
import io.outlay.plot.ChartContent;
import io.outlay.plot.ChartTable;
import io.outlay.plot.CourseChart;
import io.outlay.plot.Readout;
import io.outlay.plot.Style;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/// One campaign's figure by day or week, and by hour of the day.
final class CampaignPlots {
    private final Text text;
    private final Figures figures;
    private final CampaignWords words;

    CampaignPlots(Text text, Figures figures, CampaignWords words) {
        this.text = text;
        this.figures = figures;
        this.words = words;
    }

    /// @param weekly complete and cut weeks from Monday; otherwise days
    Optional<ChartContent> course(CampaignTable table, CampaignLine line, Metric metric, boolean weekly, Style style) {
        var spans = spans(line.campaign().days(), table.period(), metric, weekly);
        if (spans.stream().allMatch(span -> span.value().isEmpty())) {
            return Optional.empty();
        }
        var spots = spans.stream()
                .filter(span -> span.value().isPresent())
                .map(span -> new Readout.Spot(
                        0,
                        span.from().toEpochDay() + span.days() / 2.0,
                        span.value().orElse(0),
                        "",
                        card(line, when(span), metric, span.value(), table.currency())))
                .toList();
        var unit = words.unit(metric, table.currency());
        return Optional.of(content(
                CourseChart.of(style, figures, colour(line), metric instanceof Metric.Sum, spans),
                style,
                text.say(weekly ? "campaigns.course.weeks" : "campaigns.course.days", words.metric(metric)),
                text.say(
                        "campaigns.course.subtitle",
                        figures.shortPeriod(table.period()),
                        unit.isEmpty() ? "" : ", " + unit),
                table(
                        text.say("campaigns.column.date"),
                        metric,
                        spans.stream()
                                .map(span -> List.of(
                                        new ChartTable.Cell(
                                                when(span), span.from().toString()),
                                        cell(metric, span.value())))
                                .toList()),
                spots));
    }

    Optional<ChartContent> hours(CampaignTable table, CampaignDetail detail, Metric metric, Style style) {
        var hours = detail.hours().stream().map(metric::of).toList();
        if (hours.stream().allMatch(OptionalDouble::isEmpty)) {
            return Optional.empty();
        }
        var spots = new ArrayList<Readout.Spot>();
        var rows = new ArrayList<List<ChartTable.Cell>>();
        for (int hour = 0; hour < hours.size(); hour++) {
            var name = figures.hours(hour, hour + 1);
            rows.add(List.of(ChartTable.Cell.of(name, hour), cell(metric, hours.get(hour))));
            if (hours.get(hour).isPresent()) {
                spots.add(new Readout.Spot(
                        0,
                        hour + 0.5,
                        hours.get(hour).getAsDouble(),
                        "",
                        card(detail.line(), name, metric, hours.get(hour), table.currency())));
            }
        }
        return Optional.of(content(
                CourseChart.hours(style, figures, colour(detail.line()), metric instanceof Metric.Sum, hours),
                style,
                text.say("campaigns.hours.title", words.metric(metric)),
                text.say("campaigns.hours.subtitle"),
                table(text.say("campaigns.column.hour"), metric, rows),
                spots));
    }

    private static ChartContent content(
            org.jfree.chart.JFreeChart chart,
            Style style,
            String title,
            String subtitle,
            ChartTable table,
            List<Readout.Spot> spots) {
        return new ChartContent(
                chart,
                style,
                title,
                subtitle,
                title,
                table,
                new Readout.Spots(spots, Readout.Reach.COLUMN, true),
                false);
    }

    private ChartTable table(String first, Metric metric, List<List<ChartTable.Cell>> rows) {
        return new ChartTable(
                List.of(new ChartTable.Column(first, false), new ChartTable.Column(words.metric(metric), true)), rows);
    }

    private ChartTable.Cell cell(Metric metric, OptionalDouble value) {
        return ChartTable.Cell.of(words.figure(metric, value), value.orElse(Double.NaN));
    }

    private Readout.Card card(CampaignLine line, String title, Metric metric, OptionalDouble value, String currency) {
        return new Readout.Card(
                colour(line),
                title,
                List.of(new Readout.Fact(
                        words.metric(metric),
                        (words.figure(metric, value) + " " + words.unit(metric, currency)).strip())));
    }

    private String when(CourseChart.Span span) {
        return figures.shortPeriod(new Period(span.from(), span.from().plusDays(span.days() - 1L)));
    }

    private static OptionalInt colour(CampaignLine line) {
        return line.channel().map(channel -> OptionalInt.of(channel.colour())).orElse(OptionalInt.empty());
    }

    private static List<CourseChart.Span> spans(List<CampaignDay> days, Period period, Metric metric, boolean weekly) {
        var sums = new TreeMap<LocalDate, Map<Measure, BigDecimal>>();
        for (var date = period.from(); !date.isAfter(period.to()); date = date.plusDays(1)) {
            sums.computeIfAbsent(start(date, period, weekly), from -> CampaignDetail.none());
        }
        for (var day : days) {
            CampaignDetail.add(
                    sums.computeIfAbsent(start(day.date(), period, weekly), from -> CampaignDetail.none()), day.sums());
        }
        var spans = new ArrayList<CourseChart.Span>();
        sums.forEach((from, total) -> {
            var next = sums.higherKey(from);
            var end = next == null ? period.to().plusDays(1) : next;
            spans.add(new CourseChart.Span(from, (int) (end.toEpochDay() - from.toEpochDay()), metric.of(total)));
        });
        return spans;
    }

    private static LocalDate start(LocalDate date, Period period, boolean weekly) {
        if (!weekly) {
            return date;
        }
        var monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.isBefore(period.from()) ? period.from() : monday;
    }
}
