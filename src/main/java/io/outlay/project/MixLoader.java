package io.outlay.project;

import io.outlay.domain.Period;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.ChannelDay;
import io.outlay.domain.data.Measure;
import io.outlay.domain.mix.ControlScaling;
import io.outlay.domain.mix.LiftTest;
import io.outlay.domain.mix.MixBaseline;
import io.outlay.domain.mix.MixControl;
import io.outlay.domain.mix.MixExperiment;
import io.outlay.domain.mix.MixFinding;
import io.outlay.domain.mix.MixMedia;
import io.outlay.domain.mix.MixRequest;
import io.outlay.domain.mix.MixRows;
import io.outlay.domain.mix.MixSettings;
import io.outlay.domain.mix.MixShape;
import io.outlay.domain.mix.MixSource;
import io.outlay.domain.mix.MixTrend;
import io.outlay.domain.mix.MixVerdict;
import io.outlay.domain.mix.Prior;
import io.outlay.engine.data.Weeks;
import io.outlay.progress.Monitor;
import io.outlay.workspace.DataSummary;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Turns a stated mix model and the project's daily data into weekly rows. A week counts when the outcome is known on
/// each of its days; weeks that lack a day in the middle are left out, which the model then refuses by name.
final class MixLoader {
    private static final int HALF_YEAR = 26;
    /// Days read at once.
    private static final int PART = 182;

    private final Workspace workspace;
    private final Monitor monitor;
    private final List<MixFinding> findings = new ArrayList<>();

    MixLoader(Workspace workspace, Monitor monitor) {
        this.workspace = workspace;
        this.monitor = monitor;
    }

    MixInputs load(MixSettings settings) throws WorkspaceException {
        var summary = workspace.performance().summary();
        monitor.check();
        var dates = StudyLoader.dates(summary);
        var days = dates.isPresent() ? daily(dates.get()) : List.<ChannelDay>of();
        var included = workspace.channels().channels().stream()
                .filter(channel -> !channel.archived()
                        && settings.roles().channel(channel.id()).included())
                .toList();
        monitor.check();
        var byChannel = new HashMap<String, NavigableMap<LocalDate, ChannelDay>>();
        for (var day : days) {
            byChannel.computeIfAbsent(day.channelId(), id -> new TreeMap<>()).put(day.date(), day);
        }
        var media = included.stream()
                .filter(channel -> byChannel.containsKey(channel.id())
                        && byChannel.get(channel.id()).values().stream()
                                .anyMatch(day -> day.sums().containsKey(Measure.SPEND)))
                .toList();
        var reported = media.stream()
                .map(channel -> byChannel.getOrDefault(channel.id(), new TreeMap<>()))
                .toList();
        var ads = span(reported);
        var outcome = outcome(settings.roles().outcome(), summary, reported, ads);
        var weeks = weeks(outcome, ads, settings.roles().window());
        monitor.check();
        var columns = new ArrayList<MixMedia>();
        for (int c = 0; c < media.size(); c++) {
            monitor.check();
            columns.add(media(settings, media.get(c), reported.get(c), weeks, ads));
        }
        var values = weeks.stream().map(monday -> sum(outcome, monday)).toList();
        var request = new MixRequest(
                new MixRows(weeks, values, Optional.empty(), settings.shape().holdoutWeeks()),
                columns,
                new MixBaseline(
                        controls(settings.roles().controls(), summary, weeks),
                        ControlScaling.STANDARD,
                        settings.shape().fourierOrder(),
                        List.of(),
                        trend(settings.shape().trend(), weeks.size())),
                settings.shape().likelihood(),
                Map.of(),
                tests(settings.experiments(), columns, weeks),
                settings.sampling());
        return new MixInputs(request, findings, money(settings.roles().outcome(), summary));
    }

    /// Read part by part, so that a stop is heard between them however much there is.
    private List<ChannelDay> daily(Period all) throws WorkspaceException {
        var days = new ArrayList<ChannelDay>();
        for (var from = all.from(); !from.isAfter(all.to()); from = from.plusDays(PART)) {
            monitor.check();
            var to = from.plusDays(PART - 1L);
            days.addAll(workspace.performance().daily(new Period(from, to.isAfter(all.to()) ? all.to() : to)));
        }
        return days;
    }

    /// Whether the outcome is an amount in the project's currency.
    private boolean money(MixSource source, DataSummary summary) throws WorkspaceException {
        var currency = workspace.project().get().currency();
        return switch (source) {
            case MixSource.Series(var name) ->
                summary.series().stream()
                        .anyMatch(series ->
                                series.name().equals(name) && series.unit().equals(currency));
            case MixSource.Reported(var measure) -> measure.money();
        };
    }

    private static Optional<Period> span(List<NavigableMap<LocalDate, ChannelDay>> media) {
        var first = media.stream().map(NavigableMap::firstKey).min(LocalDate::compareTo);
        var last = media.stream().map(NavigableMap::lastKey).max(LocalDate::compareTo);
        return first.flatMap(from -> last.map(to -> new Period(from, to)));
    }

    /// Known days of the outcome.
    private NavigableMap<LocalDate, Double> outcome(
            MixSource source,
            DataSummary summary,
            List<NavigableMap<LocalDate, ChannelDay>> media,
            Optional<Period> ads)
            throws WorkspaceException {
        var known = new TreeMap<LocalDate, Double>();
        switch (source) {
            case MixSource.Series(var name) -> {
                if (unknown(name, summary)) {
                    return known;
                }
                for (var point : workspace.outcomes().series(name)) {
                    known.merge(point.date(), point.value().doubleValue(), Double::sum);
                }
            }
            case MixSource.Reported(var measure) -> {
                findings.add(MixFinding.of(MixVerdict.REPORTED_OUTCOME, measure.id()));
                ads.ifPresent(span -> span.from()
                        .datesUntil(span.to().plusDays(1))
                        .forEach(date -> known.put(
                                date,
                                media.stream()
                                        .mapToDouble(channel -> value(channel, date, measure))
                                        .sum())));
            }
        }
        return known;
    }

    private boolean unknown(String series, DataSummary summary) {
        boolean unknown = summary.series().stream().noneMatch(s -> s.name().equals(series));
        if (unknown) {
            findings.add(MixFinding.of(MixVerdict.UNKNOWN_SERIES, series));
        }
        return unknown;
    }

    /// Mondays of the complete weeks for which outcome and spend are known.
    private static List<LocalDate> weeks(
            NavigableMap<LocalDate, Double> outcome, Optional<Period> ads, Optional<Period> window) {
        if (outcome.isEmpty() || ads.isEmpty()) {
            return List.of();
        }
        return Weeks.complete(new Period(outcome.firstKey(), outcome.lastKey())).stream()
                .filter(monday -> covers(ads.get(), monday)
                        && window.map(period -> covers(period, monday)).orElse(true)
                        && outcome.subMap(monday, true, monday.plusDays(6), true)
                                        .size()
                                == 7)
                .toList();
    }

    private static boolean covers(Period period, LocalDate monday) {
        return period.contains(monday) && period.contains(monday.plusDays(6));
    }

    private static double sum(NavigableMap<LocalDate, Double> days, LocalDate monday) {
        return days.subMap(monday, true, monday.plusDays(6), true).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private MixMedia media(
            MixSettings settings,
            Channel channel,
            NavigableMap<LocalDate, ChannelDay> days,
            List<LocalDate> weeks,
            Optional<Period> ads) {
        var choice = settings.roles().channel(channel.id());
        var last = days.lastKey();
        if (!weeks.isEmpty() && last.isBefore(weeks.getLast())) {
            findings.add(MixFinding.of(MixVerdict.SPEND_ENDS, channel.id(), last));
        }
        var history = new ArrayList<Double>();
        if (!weeks.isEmpty()) {
            for (int back = choice.adstock().lags() - 1; back >= 1; back--) {
                var monday = weeks.getFirst().minusWeeks(back);
                if (ads.isPresent() && covers(ads.get(), monday)) {
                    history.add(week(days, monday, choice.exposure()));
                }
            }
        }
        var priors = new HashMap<String, Prior>();
        for (var belief : choice.beliefs()) {
            if (priors.put(belief.parameter(), belief.prior()) != null) {
                findings.add(MixFinding.of(
                        MixVerdict.PRIORS_CONTRADICT, channel.id(), belief.parameter(), belief.parameter()));
            }
        }
        // A belief about a parameter that the chosen curve or carry-over does not have says nothing.
        priors.keySet()
                .removeIf(name -> !name.equals("roas")
                        && !choice.family().parameters().contains(name)
                        && !choice.adstock().kind().parameters().contains(name));
        return new MixMedia(
                channel.id(),
                weeks.stream()
                        .map(monday -> week(days, monday, choice.exposure()))
                        .toList(),
                weeks.stream().map(monday -> week(days, monday, Measure.SPEND)).toList(),
                history,
                choice.family(),
                choice.adstock(),
                priors);
    }

    private static double week(NavigableMap<LocalDate, ChannelDay> days, LocalDate monday, Measure measure) {
        double sum = 0;
        for (int d = 0; d < 7; d++) {
            sum += value(days, monday.plusDays(d), measure);
        }
        return sum;
    }

    /// A day without rows had no delivery.
    private static double value(NavigableMap<LocalDate, ChannelDay> days, LocalDate date, Measure measure) {
        var day = days.get(date);
        return day == null
                ? 0
                : day.sums().getOrDefault(measure, BigDecimal.ZERO).doubleValue();
    }

    /// Weekly means over the days on record and over markets; a week without any is no number, which the model refuses
    /// by name.
    private List<MixControl> controls(List<String> names, DataSummary summary, List<LocalDate> weeks)
            throws WorkspaceException {
        var controls = new ArrayList<MixControl>();
        for (var name : names) {
            monitor.check();
            if (unknown(name, summary)) {
                continue;
            }
            var sums = new HashMap<LocalDate, double[]>();
            for (var point : workspace.outcomes().series(name)) {
                var monday = point.date().with(java.time.DayOfWeek.MONDAY);
                var sum = sums.computeIfAbsent(monday, week -> new double[2]);
                sum[0] += point.value().doubleValue();
                sum[1]++;
            }
            controls.add(new MixControl(
                    name,
                    weeks.stream()
                            .map(monday -> {
                                var sum = sums.get(monday);
                                return sum == null ? Double.NaN : sum[0] / sum[1];
                            })
                            .toList()));
        }
        return controls;
    }

    private static MixTrend trend(MixShape.Trend trend, int weeks) {
        return switch (trend) {
            case NONE -> new MixTrend.None();
            case LINEAR -> new MixTrend.Linear();
            case HALF_YEARS -> {
                var knots = new ArrayList<Integer>();
                for (int knot = HALF_YEAR; knot < weeks - HALF_YEAR / 2; knot += HALF_YEAR) {
                    knots.add(knot);
                }
                yield knots.isEmpty() ? new MixTrend.Linear() : new MixTrend.Piecewise(knots);
            }
        };
    }

    private List<LiftTest> tests(List<MixExperiment> experiments, List<MixMedia> media, List<LocalDate> weeks) {
        var tests = new ArrayList<LiftTest>();
        for (var experiment : experiments) {
            int from = week(weeks, experiment.period().from());
            int to = week(weeks, experiment.period().to());
            var channel = media.stream()
                    .filter(m -> m.id().equals(experiment.channel()))
                    .findFirst();
            if (channel.isEmpty() || from < 0 || to < 0) {
                findings.add(MixFinding.of(
                        MixVerdict.EXPERIMENT_LEFT_OUT,
                        experiment.channel(),
                        experiment.period().from(),
                        experiment.period().to()));
                continue;
            }
            tests.add(new LiftTest(
                    experiment.channel(),
                    from,
                    to,
                    experiment.spendChange() * perSpend(channel.get()),
                    experiment.increment(),
                    experiment.se()));
        }
        return tests;
    }

    private static int week(List<LocalDate> weeks, LocalDate date) {
        return weeks.indexOf(date.with(java.time.DayOfWeek.MONDAY));
    }

    private static double perSpend(MixMedia media) {
        double exposure =
                media.exposure().stream().mapToDouble(Double::doubleValue).sum();
        double spend = media.spend().stream().mapToDouble(Double::doubleValue).sum();
        return spend > 0 ? exposure / spend : 1;
    }
}
