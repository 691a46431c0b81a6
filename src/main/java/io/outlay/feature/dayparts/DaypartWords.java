package io.outlay.feature.dayparts;

import io.outlay.domain.daypart.DaypartBucket;
import io.outlay.domain.daypart.DaypartCell;
import io.outlay.domain.daypart.DaypartHour;
import io.outlay.domain.daypart.DaypartHourMark;
import io.outlay.domain.daypart.DaypartHourMark.Mark;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartPrediction;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.daypart.DaypartSchedule;
import io.outlay.domain.daypart.DaypartShift;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Sentences of the room. Only patterns that can be relied on are stated as such.
///
/// @param currency ISO 4217
public record DaypartWords(Text text, Figures figures, String currency) {
    private static final int WEEK = 7;
    private static final int HOURS = 24;

    /// `Sales per EUR`.
    public String metric(DaypartMetric metric) {
        return capital(metricInSentence(metric));
    }

    private String metricInSentence(DaypartMetric metric) {
        return text.say("dayparts.metric." + metric, currency);
    }

    String title(DaypartAnalysis analysis, List<Stretch> stretches) {
        var metric = metricInSentence(analysis.filter().metric());
        var peak = Stretch.best(stretches, true);
        if (peak.isPresent()) {
            return text.say(
                    "dayparts.title.peak",
                    capital(hours(peak.get())),
                    figures.wholePercent(peak.get().lift() - 1),
                    metric,
                    days(peak.get()));
        }
        return Stretch.best(stretches, false)
                .map(valley -> text.say(
                        "dayparts.title.valley",
                        capital(hours(valley)),
                        figures.wholePercent(1 - valley.lift()),
                        metric,
                        days(valley)))
                .orElseGet(() -> text.say("dayparts.title.none"));
    }

    String subtitle(DaypartAnalysis analysis) {
        return text.say(
                "dayparts.subtitle",
                metric(analysis.filter().metric()),
                scope(analysis),
                analysis.result().evidence().period().map(figures::shortPeriod).orElse(""),
                analysis.zone());
    }

    private static String scope(DaypartAnalysis analysis) {
        return analysis.filter()
                .campaign()
                .map(name -> analysis.channel() + ", " + name)
                .orElse(analysis.channel());
    }

    String alternative(DaypartAnalysis analysis, List<Stretch> stretches) {
        return text.say(
                "dayparts.alt",
                title(analysis, stretches),
                figures.count(stretches.stream().filter(Stretch::significant).count()));
    }

    /// `2 160 hours, 3 thin cells, clocks skip an hour on 29 Mar 2026`.
    public String evidence(DaypartResult result) {
        var words = hours(result);
        words = clocks(words, result, Mark.SKIPPED, "dayparts.evidence.skipped");
        return clocks(words, result, Mark.REPEATED, "dayparts.evidence.repeated");
    }

    private String clocks(String words, DaypartResult result, Mark mark, String key) {
        var dates = result.evidence().marks().stream()
                .filter(it -> it.mark() == mark)
                .map(DaypartHourMark::date)
                .distinct()
                .sorted()
                .map(figures::shortDate)
                .collect(Collectors.joining(", "));
        return dates.isEmpty() ? words : text.say(key, words, dates);
    }

    private String hours(DaypartResult result) {
        var hours = figures.count(result.evidence().samples());
        long thin = result instanceof DaypartResult.Ok ok
                ? ok.heatmap().stream().filter(DaypartCell::thin).count()
                : 0;
        return thin == 0
                ? text.say("dayparts.evidence", hours)
                : thin == 1
                        ? text.say("dayparts.evidence.thin.one", hours)
                        : text.say("dayparts.evidence.thin", hours, figures.count(thin));
    }

    public String patternsTitle(List<Stretch> stretches) {
        long reliable = stretches.stream().filter(Stretch::significant).count();
        return reliable == 0
                ? text.say("dayparts.patterns.none")
                : reliable == 1
                        ? text.say("dayparts.patterns.one")
                        : text.say("dayparts.patterns.many", figures.count(reliable));
    }

    /// `18:00 – 22:00`, which is so every day; or `Sunday`.
    public String when(Stretch stretch) {
        return capital(stretch.allDay() ? days(stretch) : hours(stretch));
    }

    /// `peak, 1.45 × average`.
    String label(Stretch stretch) {
        return text.say(
                stretch.peak() ? "dayparts.label.peak" : "dayparts.label.valley", figures.times(stretch.lift()));
    }

    private String hours(Stretch stretch) {
        return stretch.allDay() ? text.say("dayparts.allday") : figures.hours(stretch.fromHour(), stretch.toHour());
    }

    private String days(Stretch stretch) {
        return stretch.days().size() == WEEK
                ? text.say("dayparts.everyday")
                : stretch.days().stream().map(this::day).collect(Collectors.joining(", "));
    }

    String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, text.locale());
    }

    String shortDay(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, text.locale());
    }

    /// The metric of a bucket, to three digits.
    String value(double value, DaypartMetric metric) {
        return metric == DaypartMetric.CTR || metric == DaypartMetric.CVR
                ? figures.number(value * 100, 2) + Figures.SPACE + "%"
                : figures.ratio(value);
    }

    String range(DaypartBucket bucket, DaypartMetric metric) {
        if (bucket.low().isEmpty() || bucket.high().isEmpty()) {
            return text.say("dayparts.unknown");
        }
        return value(bucket.low().getAsDouble(), metric) + " – "
                + value(bucket.high().getAsDouble(), metric);
    }

    /// `Best from 09:00 – 12:00 until 4 Nov, from 12:00 – 15:00 since (1.58 × average, p 0.03).`
    public String moved(DaypartShift shift) {
        return text.say(
                "dayparts.moved.sentence",
                three(shift.before()),
                figures.shortDate(shift.since()),
                three(shift.now()),
                figures.times(shift.liftNow()),
                figures.pValue(shift.p()));
    }

    /// The last hours of a day run into the next.
    private String three(int from) {
        int to = from + DaypartShift.HOURS;
        return figures.hours(from, to > HOURS ? to - HOURS : to);
    }

    public String scheduleTitle(DaypartSchedule schedule) {
        boolean even = schedule.hours().stream()
                        .map(DaypartHour::multiplier)
                        .distinct()
                        .count()
                == 1;
        return text.say(even ? "dayparts.schedule.even" : "dayparts.schedule.title");
    }

    /// An amount with the decimals of its currency.
    public String money(DaypartSchedule schedule, BigDecimal amount) {
        return figures.number(amount, schedule.budget().minorDigits());
    }

    /// What is said of an hour of the schedule to those who do not see it.
    public String hour(DaypartSchedule schedule, int hour) {
        var it = schedule.hours().get(hour);
        return text.say(
                "dayparts.schedule.hour",
                figures.hours(hour, hour + 1),
                figures.number(it.multiplier(), 1),
                money(schedule, it.amount()),
                currency,
                figures.times(it.effective()));
    }

    /// `+8.9 % sales for the same money`; a gain whose range holds zero is none.
    String predictionTitle(DaypartPrediction prediction) {
        var gain = prediction.gain();
        boolean none = gain.low() <= 0 && gain.high() >= 0;
        var outcome = outcome(prediction);
        return none || prediction.even() <= 0
                ? text.say("dayparts.prediction.none", outcome)
                : text.say("dayparts.prediction", figures.percentChange(gain.value() / prediction.even()), outcome);
    }

    String predictionSubtitle(DaypartPrediction prediction) {
        var column = figures.column(Math.max(prediction.high(), prediction.evenHigh()));
        var unit = column.unit(prediction.outcome().money() ? currency : "").strip();
        var outcome = capital(outcome(prediction));
        return unit.isEmpty()
                ? text.say("dayparts.prediction.subtitle", outcome)
                : text.say("dayparts.prediction.subtitle.unit", outcome, unit);
    }

    /// What the gain is and rests on.
    public String predictionNote(DaypartPrediction prediction) {
        var gain = prediction.gain();
        var ends = figures.compactEnds(gain.low(), gain.high());
        var note = text.say("dayparts.prediction.note", figures.change(gain.value()), ends.low(), ends.high());
        int unknown = prediction.unknown().size();
        return unknown == 0 ? note : note + " " + text.say("dayparts.prediction.unknown", figures.count(unknown));
    }

    private String outcome(DaypartPrediction prediction) {
        return text.say("dayparts.outcome." + prediction.outcome());
    }

    String strategy(DaypartSchedule schedule) {
        return text.say("dayparts.strategy." + schedule.budget().strategy().id());
    }

    /// Why there is no result, and what would help.
    public String insufficient(DaypartResult.InsufficientData result) {
        var more = result.moreDays().isPresent()
                ? text.say("daypart.more", figures.count(result.moreDays().getAsInt()))
                : "";
        var offered =
                result.evidence().offered().stream().map(this::metricInSentence).collect(Collectors.joining(", "));
        return text.say(
                        "daypart.reason." + result.reason(),
                        figures.count(result.evidence().samples()),
                        figures.count(result.samplesNeeded()),
                        more,
                        offered)
                .strip();
    }

    /// What a channel can be asked that reports no conversions by the hour.
    public String delivery(HourlyChannel channel) {
        return text.say(
                "dayparts.delivery",
                channel.offered().stream().map(this::metricInSentence).collect(Collectors.joining(", ")));
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
