package io.outlay.feature.channels;

import io.outlay.domain.Interval;
import io.outlay.domain.Period;
import io.outlay.domain.curve.CurveVerdict;
import io.outlay.domain.data.Campaign;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.ChannelDay;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.WeeklySeries;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.MixEffect;
import io.outlay.engine.data.ReturnRatio;
import io.outlay.engine.data.Weeks;
import io.outlay.engine.study.StudiedCurve;
import io.outlay.project.PlatformNames;
import io.outlay.session.ProjectState;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Makes the table of channels from the project's state and the campaigns of the viewed period.
final class ChannelTables {
    private static final int TREND_WEEKS = 26;

    /// A spend level counts as tried from this many weeks on.
    private static final int FEW_WEEKS = 3;

    private static final double BEYOND = 1.2;

    private final ProjectState state;
    private final Period period;
    private final Measure outcome;
    private final Map<String, BigDecimal> margins;
    private final Map<String, List<ChannelDay>> days;

    /// @param margins by channel
    ChannelTables(ProjectState state, Period period, Map<String, BigDecimal> margins) {
        this.margins = margins;
        this.state = state;
        this.period = period;
        this.outcome = state.question().map(asked -> asked.outcome()).orElse(Measure.REVENUE);
        this.days = state.days().stream().collect(Collectors.groupingBy(ChannelDay::channelId));
    }

    ChannelTable make(List<Campaign> campaigns) {
        var rows = new ArrayList<ChannelRow>();
        double spend = 0;
        double reported = 0;
        var together = new TreeMap<LocalDate, double[]>();
        for (var channel : state.channels()) {
            var sums = sums(channel);
            spend += sums.spend().orElse(0);
            if (sums.spend().isPresent()) {
                reported += sums.outcome().orElse(0);
            }
        }
        var ordered = state.setup().channels().stream()
                .sorted(Comparator.comparing(Channel::archived))
                .toList();
        for (var channel : ordered) {
            var series = series(channel);
            if (!channel.archived()) {
                series.ifPresent(weekly -> add(weekly, together));
            }
            rows.add(row(channel, series, campaigns, spend, reported));
        }
        return new ChannelTable(
                rows,
                period,
                outcome,
                state.project().currency(),
                spend,
                reported,
                returns(together),
                unclaimed(campaigns),
                incremental());
    }

    /// The study's own figure where it speaks of this period.
    private Optional<Interval> returns(TreeMap<LocalDate, double[]> together) {
        return state.currentStudy()
                .filter(study -> study.result().settings().observed().equals(period))
                .flatMap(study -> study.result().roas())
                .or(() -> ReturnRatio.of(column(together, 0), column(together, 1)));
    }

    /// Whether returns are what the project's mix model says was caused: it speaks of the observed period only.
    private boolean incremental() {
        return state.currentStudy()
                .filter(study -> study.result().incremental()
                        && study.result().settings().observed().equals(period))
                .isPresent();
    }

    private boolean told(ChannelStudy channel) {
        return state.study().map(run -> run.result().told(channel)).orElse(false);
    }

    private record Sums(OptionalDouble spend, OptionalDouble outcome) {}

    private Sums sums(Channel channel) {
        return new Sums(sum(channel, Measure.SPEND), sum(channel, outcome));
    }

    private OptionalDouble sum(Channel channel, Measure measure) {
        Optional<BigDecimal> sum = days.getOrDefault(channel.id(), List.of()).stream()
                .filter(day -> period.contains(day.date()))
                .flatMap(day -> Optional.ofNullable(day.sums().get(measure)).stream())
                .reduce(BigDecimal::add);
        return sum.map(amount -> OptionalDouble.of(amount.doubleValue())).orElse(OptionalDouble.empty());
    }

    private ChannelRow row(
            Channel channel, Optional<WeeklySeries> series, List<Campaign> campaigns, double all, double reported) {
        var sums = sums(channel);
        var study = state.study().flatMap(run -> run.result().channel(channel.id()));
        var claimed = series.flatMap(weekly -> ReturnRatio.of(weekly.spend(), weekly.outcome()));
        return new ChannelRow(
                channel,
                platforms(channel, campaigns),
                sums.spend(),
                share(channel, sums.spend(), all),
                sums.outcome(),
                sums.spend().isPresent() ? share(channel, sums.outcome(), reported) : OptionalDouble.empty(),
                incremental() ? study.flatMap(ChannelStudy::roas) : claimed,
                incremental() ? claimed : Optional.empty(),
                study.filter(this::told).flatMap(ChannelTables::curve),
                trend(channel),
                margin(channel),
                status(channel, study));
    }

    private OptionalDouble margin(Channel channel) {
        var margin = margins.get(channel.id());
        return margin == null || !outcome.money() ? OptionalDouble.empty() : OptionalDouble.of(margin.doubleValue());
    }

    private static OptionalDouble share(Channel channel, OptionalDouble part, double all) {
        return part.isPresent() && all > 0 && !channel.archived()
                ? OptionalDouble.of(part.getAsDouble() / all)
                : OptionalDouble.empty();
    }

    private static List<String> platforms(Channel channel, List<Campaign> campaigns) {
        return campaigns.stream()
                .filter(campaign -> campaign.channelId().equals(Optional.of(channel.id())))
                .map(campaign -> PlatformNames.of(campaign.entity().platform().code()))
                .distinct()
                .sorted()
                .toList();
    }

    /// The complete weeks inside the period.
    private Optional<WeeklySeries> series(Channel channel) {
        return new Weeks(outcome)
                .of(channel.id(), days.getOrDefault(channel.id(), List.of()))
                .map(this::inside);
    }

    private WeeklySeries inside(WeeklySeries all) {
        var weeks = new ArrayList<LocalDate>();
        var spend = new ArrayList<Double>();
        var reported = new ArrayList<Double>();
        for (int i = 0; i < all.size(); i++) {
            var monday = all.weeks().get(i);
            if (period.contains(monday) && period.contains(monday.plusDays(6))) {
                weeks.add(monday);
                spend.add(all.spend().get(i));
                reported.add(all.outcome().get(i));
            }
        }
        return new WeeklySeries(all.channelId(), weeks, spend, reported);
    }

    private static void add(WeeklySeries series, TreeMap<LocalDate, double[]> together) {
        for (int i = 0; i < series.size(); i++) {
            var sums = together.computeIfAbsent(series.weeks().get(i), monday -> new double[2]);
            sums[0] += series.spend().get(i);
            sums[1] += series.outcome().get(i);
        }
    }

    private static List<Double> column(TreeMap<LocalDate, double[]> weeks, int column) {
        return weeks.values().stream().map(sums -> sums[column]).toList();
    }

    private List<Double> trend(Channel channel) {
        var last = period.to().plusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var first = last.minusWeeks(TREND_WEEKS);
        var weeks = new double[TREND_WEEKS];
        boolean any = false;
        for (var day : days.getOrDefault(channel.id(), List.of())) {
            var spend = day.sums().get(Measure.SPEND);
            if (spend != null && !day.date().isBefore(first) && day.date().isBefore(last)) {
                weeks[(int) ((day.date().toEpochDay() - first.toEpochDay()) / 7)] += spend.doubleValue();
                any = true;
            }
        }
        return any ? java.util.Arrays.stream(weeks).boxed().toList() : List.of();
    }

    private static Optional<ChannelCurve> curve(ChannelStudy study) {
        return StudiedCurve.of(study)
                .map(curve -> new ChannelCurve(
                        curve.at(study.today()), curve.band(), study.series().largestSpend()));
    }

    private ChannelStatus status(Channel channel, Optional<ChannelStudy> study) {
        if (channel.archived()) {
            return new ChannelStatus.Archived();
        }
        if (channel.locked()) {
            return new ChannelStatus.Locked();
        }
        if (study.isEmpty()) {
            return state.study().isEmpty() ? new ChannelStatus.NoCurve() : notInStudy(channel);
        }
        var fits = study.get().fits();
        var effect = study.get().mix();
        if (effect.isPresent()) {
            return caused(study.get(), effect.get());
        }
        if (!fits.tell()) {
            return new ChannelStatus.Held(fits.allVerdicts().stream()
                    .filter(CurveVerdict::leavesOpen)
                    .findFirst()
                    .orElse(CurveVerdict.TOO_FEW_POINTS));
        }
        if (fits.allVerdicts().contains(CurveVerdict.NO_SATURATION_SEEN)) {
            return thin(study.get());
        }
        return wide(study.get()) ? new ChannelStatus.Wide() : new ChannelStatus.Ready();
    }

    private ChannelStatus caused(ChannelStudy study, MixEffect effect) {
        if (!effect.told()) {
            return new ChannelStatus.Untold(
                    effect.verdict(), effect.from().stream().map(this::name).toList());
        }
        return wide(study) ? new ChannelStatus.Wide() : new ChannelStatus.Ready();
    }

    private String name(String id) {
        return state.setup().channels().stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst()
                .map(Channel::name)
                .orElse(id);
    }

    private ChannelStatus notInStudy(Channel channel) {
        return series(channel).isEmpty() ? new ChannelStatus.NotReported() : new ChannelStatus.NoCurve();
    }

    private static ChannelStatus thin(ChannelStudy study) {
        var highest = study.series().spend().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        int weeks = Math.min(FEW_WEEKS, highest.size() - 1);
        return new ChannelStatus.Thin(highest.get(weeks), weeks, study.series().largestSpend() * BEYOND);
    }

    /// The 90 % range of what the next 1 brings is wider than the figure itself, and than a quarter of the average
    /// return: a small figure that is surely small is no wide range.
    private static boolean wide(ChannelStudy study) {
        double quarter = study.roas().map(Interval::value).orElse(0.0) / 4;
        return curve(study)
                .map(ChannelCurve::now)
                .filter(now -> now.marginal().isPresent())
                .filter(now -> now.marginalHigh().orElse(0) - now.marginalLow().orElse(0)
                        > Math.max(now.marginal().orElse(0), quarter))
                .isPresent();
    }

    private static ChannelTable.Unclaimed unclaimed(List<Campaign> campaigns) {
        var none = campaigns.stream().filter(c -> c.channelId().isEmpty()).toList();
        return new ChannelTable.Unclaimed(
                none.size(),
                none.stream()
                        .flatMap(campaign -> campaign.sum(Measure.SPEND).stream())
                        .mapToDouble(BigDecimal::doubleValue)
                        .sum());
    }
}
