package io.outlay.report;

import io.outlay.plot.HeatmapChart;
import io.outlay.plot.ScheduleChart;
import io.outlay.report.Tables.Column;
import io.outlay.report.Tables.Line;
import io.outlay.report.model.Dayparts;
import io.outlay.report.model.Dayparts.Pattern;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The day-part page: when the same money brings more, and the schedule that follows.
final class DaypartSection {
    private static final int HALF_DAY = 12;

    private final Canvas canvas;
    private final Words words;
    private final Dayparts dayparts;
    private final DaypartWords sentences;

    DaypartSection(Canvas canvas, Words words, Dayparts dayparts) {
        this.canvas = canvas;
        this.words = words;
        this.dayparts = dayparts;
        this.sentences = new DaypartWords(words, dayparts);
    }

    void write() {
        canvas.heading("section-dayparts", canvas.say("report.section.dayparts"));
        canvas.takeaway(sentences.title(), sentences.subtitle());
        var days = Arrays.asList(DayOfWeek.values());
        var grid = new HeatmapChart.Grid(
                words.figures(),
                days.stream().map(sentences::shortDay).toList(),
                dayparts.cells().stream()
                        .map(c -> new HeatmapChart.Cell(c.day().ordinal(), c.hour(), c.lift(), c.thin()))
                        .toList(),
                hourLifts(),
                dayLifts(),
                Stream.concat(sentences.best().stream(), sentences.worst().stream())
                        .flatMap(p -> blocks(p).stream())
                        .toList());
        var chart = HeatmapChart.of(
                canvas.style(),
                grid,
                new HeatmapChart.Words(
                        canvas.say("report.dayparts.key.half"),
                        canvas.say("report.dayparts.key.average"),
                        canvas.say("report.dayparts.key.twice"),
                        canvas.say("report.dayparts.key.thin", words.figures().count(dayparts.thinBelow()))));
        canvas.chart(chart, canvas.width(), HeatmapChart.height(days.size()), sentences.alt());
        patterns();
        dayparts.schedule().ifPresent(this::schedule);
    }

    private void patterns() {
        var figures = words.figures();
        var unlisted = sentences.unlisted();
        canvas.takeaway(
                sentences.patternsTitle(),
                canvas.say("report.dayparts.patterns.subtitle") + (unlisted.isEmpty() ? "" : ". " + unlisted));
        if (dayparts.patterns().isEmpty()) {
            return;
        }
        var columns = List.of(
                Column.name(canvas.say("report.dayparts.when")),
                Column.text(canvas.say("report.dayparts.kind")),
                Column.number(canvas.say("report.dayparts.lift")),
                Column.number(canvas.say("report.dayparts.p")),
                Column.number(canvas.say("report.dayparts.strength")),
                Column.text(canvas.say("report.dayparts.use")));
        var lines = sentences.listed().stream()
                .map(p -> Line.of(
                        sentences.when(p),
                        canvas.say(p.peak() ? "report.dayparts.peak" : "report.dayparts.valley"),
                        figures.times(p.lift()),
                        figures.pValue(p.pAdjusted()),
                        figures.number(p.strength(), 2),
                        canvas.say(p.significant() ? "report.dayparts.reliable" : "report.dayparts.indicative")))
                .toList();
        Tables.write(canvas.markup(), "patterns", columns, lines);
    }

    private void schedule(Dayparts.Schedule schedule) {
        canvas.takeaway(sentences.scheduleTitle(schedule), sentences.scheduleSubtitle(schedule));
        dayparts.prediction().ifPresent(p -> canvas.markup().element("p", sentences.prediction(p), "class", "lead-in"));
        var hours = schedule.hours().stream()
                .map(h -> new ScheduleChart.Hour(h.hour(), h.effective(), h.amount()))
                .toList();
        canvas.chart(
                ScheduleChart.of(canvas.style(), words.figures(), hours),
                canvas.width(),
                ScheduleChart.height(),
                sentences.scheduleAlt(schedule));
        var columns = new ArrayList<Column>();
        columns.add(Column.name(canvas.say("report.dayparts.hour")));
        var morning = new ArrayList<String>();
        var evening = new ArrayList<String>();
        morning.add("00 – 11");
        evening.add("12 – 23");
        for (int i = 0; i < HALF_DAY; i++) {
            columns.add(Column.number("+%d".formatted(i)));
            morning.add(words.figures().cents(schedule.hours().get(i).amount()));
            evening.add(words.figures().cents(schedule.hours().get(i + HALF_DAY).amount()));
        }
        Tables.write(canvas.markup(), "hours", columns, List.of(new Line(morning, false), new Line(evening, false)));
    }

    private List<Double> hourLifts() {
        var lifts = new Double[24];
        Arrays.fill(lifts, Double.NaN);
        dayparts.hours().forEach(h -> lifts[h.hour()] = h.lift());
        return List.of(lifts);
    }

    private List<Double> dayLifts() {
        var lifts = new Double[7];
        Arrays.fill(lifts, Double.NaN);
        dayparts.weekdays().forEach(d -> lifts[d.day().ordinal()] = d.lift());
        return List.of(lifts);
    }

    /// One block per run of neighbouring weekdays.
    private List<HeatmapChart.Block> blocks(Pattern pattern) {
        var days = pattern.days().isEmpty()
                ? Arrays.asList(DayOfWeek.values())
                : pattern.days().stream().sorted().toList();
        var blocks = new ArrayList<HeatmapChart.Block>();
        int first = 0;
        for (int i = 0; i < days.size(); i++) {
            if (i == days.size() - 1 || days.get(i + 1).ordinal() != days.get(i).ordinal() + 1) {
                blocks.add(new HeatmapChart.Block(
                        pattern.peak(),
                        days.get(first).ordinal(),
                        days.get(i).ordinal(),
                        pattern.fromHour(),
                        pattern.toHour(),
                        sentences.label(pattern)));
                first = i + 1;
            }
        }
        return blocks;
    }
}
