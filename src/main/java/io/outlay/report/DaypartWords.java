package io.outlay.report;

import io.outlay.report.model.Dayparts;
import io.outlay.report.model.Dayparts.Pattern;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Sentences of the day-part page. Only significant patterns are stated; others are called indicative.
record DaypartWords(Words words, Dayparts dayparts) {
    private static final int LISTED = 10;

    String title() {
        var best = best();
        if (best.isPresent()) {
            return words.say(
                    "report.dayparts.title.peak",
                    Words.capital(hours(best.get())),
                    words.figures().wholePercent(best.get().lift() - 1),
                    metric(),
                    days(best.get()));
        }
        return worst().map(pattern -> words.say(
                        "report.dayparts.title.valley",
                        Words.capital(hours(pattern)),
                        words.figures().wholePercent(1 - pattern.lift()),
                        metric(),
                        days(pattern)))
                .orElseGet(() -> words.say("report.dayparts.title.none"));
    }

    /// The stretch of peak hours that is worth most.
    Optional<Pattern> best() {
        return stretch(true);
    }

    /// The stretch of valley hours that costs most.
    Optional<Pattern> worst() {
        return stretch(false);
    }

    private Optional<Pattern> stretch(boolean peak) {
        return reliable().stream()
                .filter(pattern -> pattern.peak() == peak)
                .min(Comparator.comparing(Pattern::grain)
                        .thenComparing(pattern ->
                                -pattern.weight() * Math.max(1, pattern.days().size())));
    }

    /// What the table lists: hours and days, not the wider blocks that repeat them; at most ten.
    List<Pattern> listed() {
        return main().stream().limit(LISTED).toList();
    }

    /// How many patterns only the CSV has; empty when none.
    String unlisted() {
        int more = dayparts.patterns().size() - listed().size();
        return switch (more) {
            case 0 -> "";
            case 1 -> words.say("report.dayparts.more.one");
            default -> words.say("report.dayparts.more", words.figures().count(more));
        };
    }

    private List<Pattern> main() {
        var narrow = dayparts.patterns().stream().filter(p -> !p.grain().wide()).toList();
        return narrow.isEmpty() ? dayparts.patterns() : narrow;
    }

    String subtitle() {
        return words.say(
                "report.dayparts.subtitle",
                Words.capital(metric()),
                dayparts.campaign(),
                words.figures().shortPeriod(dayparts.period()),
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
        return pattern.fromHour() == 0 && pattern.toHour() == 24
                ? Words.capital(days(pattern))
                : Words.capital(days(pattern)) + ", " + hours(pattern);
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

    /// Against the even split; says so when the gain's range holds zero.
    String prediction(Dayparts.Prediction prediction) {
        var figures = words.figures();
        var gain = prediction.gain();
        return words.say(
                gain.low() <= 0 ? "report.schedule.prediction.open" : "report.schedule.prediction",
                prediction.even() > 0
                        ? figures.percentChange(gain.value() / prediction.even())
                        : figures.change(gain.value()),
                words.say("report.daily." + dayparts.metric()),
                figures.change(gain.value()),
                words.range(gain),
                figures.compact(prediction.even()));
    }

    String shortDay(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, words.text().locale());
    }

    private String metric() {
        return words.say("report.metric." + dayparts.metric(), words.currency());
    }

    private String hours(Pattern pattern) {
        return pattern.fromHour() == 0 && pattern.toHour() == 24
                ? words.say("report.dayparts.allday")
                : words.figures().hours(pattern.fromHour(), pattern.toHour());
    }

    private String days(Pattern pattern) {
        return new DayNames(words).of(pattern.days());
    }

    private List<Pattern> reliable() {
        return main().stream().filter(Pattern::significant).toList();
    }
}
