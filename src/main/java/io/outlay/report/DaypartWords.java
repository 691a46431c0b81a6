package io.outlay.report;

import io.outlay.report.model.Dayparts;
import io.outlay.report.model.Dayparts.Pattern;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;

/// Sentences of the day-part page. Only significant patterns are stated; others are called indicative.
record DaypartWords(Words words, Dayparts dayparts) {

    String title() {
        var best = reliable().stream().filter(Pattern::peak).max(Comparator.comparingDouble(Pattern::lift));
        var worst = reliable().stream().filter(p -> !p.peak()).min(Comparator.comparingDouble(Pattern::lift));
        if (best.isPresent()) {
            return words.say(
                    "report.dayparts.title.peak",
                    hours(best.get()),
                    words.figures().wholePercent(best.get().lift() - 1),
                    metric(),
                    days(best.get()));
        }
        return worst.map(pattern -> words.say(
                        "report.dayparts.title.valley",
                        hours(pattern),
                        words.figures().wholePercent(1 - pattern.lift()),
                        metric(),
                        days(pattern)))
                .orElseGet(() -> words.say("report.dayparts.title.none"));
    }

    String subtitle() {
        return words.say(
                "report.dayparts.subtitle",
                metric(),
                dayparts.campaign(),
                words.figures().period(dayparts.period()),
                dayparts.zone(),
                words.figures().count(dayparts.samples()));
    }

    String alt() {
        return words.say(
                "report.dayparts.alt", title(), words.figures().count(reliable().size()));
    }

    String patternsTitle() {
        int reliable = reliable().size();
        return reliable == 0
                ? words.say("report.dayparts.patterns.none")
                : reliable == 1
                        ? words.say("report.dayparts.patterns.one")
                        : words.say(
                                "report.dayparts.patterns.many", words.figures().count(reliable));
    }

    String when(Pattern pattern) {
        return Words.capital(days(pattern)) + ", " + hours(pattern);
    }

    /// `peak, 1.45 × average`.
    String label(Pattern pattern) {
        return words.say(
                pattern.peak() ? "report.dayparts.label.peak" : "report.dayparts.label.valley",
                words.figures().times(pattern.lift()));
    }

    String scheduleTitle(Dayparts.Schedule schedule) {
        return words.say("report.schedule.title", words.figures().cents(schedule.total()), words.currency());
    }

    String scheduleSubtitle(Dayparts.Schedule schedule) {
        return words.say(
                "report.schedule.subtitle",
                words.currency(),
                words.say("report.schedule.strategy." + schedule.strategy()));
    }

    String scheduleAlt(Dayparts.Schedule schedule) {
        var amounts = schedule.hours().stream().map(Dayparts.Hour::amount).toList();
        return words.say(
                "report.schedule.alt",
                scheduleTitle(schedule),
                words.figures()
                        .cents(amounts.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO)),
                words.figures()
                        .cents(amounts.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO)));
    }

    /// Against the even split; says so when the range holds it.
    String prediction(Dayparts.Prediction prediction) {
        var figures = words.figures();
        boolean open = prediction.scheduled().low() <= prediction.even()
                && prediction.even() <= prediction.scheduled().high();
        return words.say(
                open ? "report.schedule.prediction.open" : "report.schedule.prediction",
                prediction.even() > 0
                        ? figures.percentChange(prediction.scheduled().value() / prediction.even() - 1)
                        : figures.change(prediction.scheduled().value()),
                words.say("report.daily." + dayparts.metric()),
                figures.compact(prediction.scheduled().value()),
                words.range(prediction.scheduled()),
                figures.compact(prediction.even()));
    }

    String shortDay(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, words.text().locale());
    }

    private String metric() {
        return words.say("report.metric." + dayparts.metric(), words.currency());
    }

    private String hours(Pattern pattern) {
        return words.figures().hours(pattern.fromHour(), pattern.toHour());
    }

    private String days(Pattern pattern) {
        return new DayNames(words).of(pattern.days());
    }

    private List<Pattern> reliable() {
        return dayparts.patterns().stream().filter(Pattern::significant).toList();
    }
}
