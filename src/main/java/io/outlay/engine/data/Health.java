package io.outlay.engine.data;

import io.outlay.domain.data.Channel;
import io.outlay.domain.data.ChannelDay;
import io.outlay.domain.data.HealthCheck;
import io.outlay.domain.data.HealthInput;
import io.outlay.domain.data.HealthKind;
import io.outlay.domain.data.HealthState;
import io.outlay.domain.data.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Checks data before anything is computed from them: one answer per [HealthKind], in its order.
public final class Health {
    /// Share of a source's days that may be missing before its figures are not to be relied on.
    static final double MANY_GAPS = 0.1;

    /// Days by which a source may end before the newest one.
    static final long LATE_DAYS = 7;

    /// Complete weeks with figures that a curve needs.
    static final int FEW_WEEKS = 8;

    /// Standard deviation of weekly spend over its mean, below which it counts as constant.
    static final double CONSTANT = 0.05;

    /// Share of spend without impressions that is worth a look.
    static final double UNSHOWN = 0.01;

    /// Share of spend in no channel that falsifies a plan.
    static final double UNMATCHED = 0.1;

    /// Share of spend that is there twice, from which on no total is right.
    static final double DOUBLED = 0.05;

    private final HealthInput input;

    private Health(HealthInput input) {
        this.input = input;
    }

    public static List<HealthCheck> of(HealthInput input) {
        var health = new Health(input);
        var checks = new ArrayList<HealthCheck>();
        for (var kind : HealthKind.values()) {
            checks.add(
                    switch (kind) {
                        case GAPS -> health.gaps();
                        case FRESHNESS -> health.freshness();
                        case CURRENCY -> health.currency();
                        case UNMATCHED -> health.unmatched();
                        case WEEKS -> health.weeks();
                        case VARIATION -> health.variation();
                        case EXPOSURE -> health.exposure();
                        case DUPLICATES -> health.duplicates();
                        case OUTLIERS -> UnusualDays.outliers(input);
                        case NEGATIVE -> UnusualDays.negative(input);
                        case COLLINEAR -> Collinearity.check(input);
                        case BREAKS -> LevelBreaks.check(input);
                    });
        }
        return List.copyOf(checks);
    }

    private HealthCheck gaps() {
        var gappy = input.sources().stream()
                .filter(source -> source.missing() > 0)
                .sorted(Comparator.comparingLong(HealthInput.Dated::missing).reversed())
                .toList();
        double worst = gappy.stream()
                .mapToDouble(
                        source -> (double) source.missing() / source.dates().days())
                .max()
                .orElse(0);
        return new HealthCheck(
                HealthKind.GAPS,
                gappy.isEmpty() ? HealthState.PASS : worst > MANY_GAPS ? HealthState.FAIL : HealthState.REVIEW,
                gappy.stream().mapToLong(HealthInput.Dated::missing).sum(),
                worst,
                gappy.stream().map(HealthInput.Dated::name).toList());
    }

    private HealthCheck freshness() {
        var newest = input.sources().stream()
                .map(source -> source.dates().to())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        var late = input.sources().stream()
                .filter(source -> behind(source, newest) > LATE_DAYS)
                .sorted(Comparator.comparing(source -> source.dates().to()))
                .toList();
        return new HealthCheck(
                HealthKind.FRESHNESS,
                late.isEmpty() ? HealthState.PASS : HealthState.REVIEW,
                late.stream().mapToLong(source -> behind(source, newest)).max().orElse(0),
                0,
                late.stream().map(HealthInput.Dated::name).toList());
    }

    private static long behind(HealthInput.Dated source, LocalDate newest) {
        return ChronoUnit.DAYS.between(source.dates().to(), newest);
    }

    private HealthCheck currency() {
        boolean missing = !input.missing().isEmpty();
        return new HealthCheck(
                HealthKind.CURRENCY,
                missing ? HealthState.FAIL : HealthState.PASS,
                input.currencies().size(),
                0,
                missing ? input.missing() : input.currencies());
    }

    private HealthCheck unmatched() {
        double share = input.spend() > 0 ? input.unmatched() / input.spend() : 0;
        var state = input.unmatchedFacts() == 0
                ? HealthState.PASS
                : share > UNMATCHED ? HealthState.FAIL : HealthState.REVIEW;
        return new HealthCheck(HealthKind.UNMATCHED, state, input.unmatchedFacts(), share, input.unmatchedFrom());
    }

    private HealthCheck weeks() {
        var spending = spending();
        var few = spending.stream()
                .filter(channel -> weeksWithSpend(channel).size() < FEW_WEEKS)
                .map(Channel::name)
                .toList();
        var state = few.isEmpty()
                ? HealthState.PASS
                : few.size() == spending.size() ? HealthState.FAIL : HealthState.REVIEW;
        return new HealthCheck(HealthKind.WEEKS, state, few.size(), 0, few);
    }

    private HealthCheck variation() {
        var constant = spending().stream()
                .filter(channel -> constant(weeksWithSpend(channel)))
                .map(Channel::name)
                .toList();
        return new HealthCheck(
                HealthKind.VARIATION,
                constant.isEmpty() ? HealthState.PASS : HealthState.REVIEW,
                constant.size(),
                0,
                constant);
    }

    private static boolean constant(List<Double> weeks) {
        if (weeks.size() < 2) {
            return false;
        }
        double mean = weeks.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double squares = weeks.stream()
                .mapToDouble(week -> (week - mean) * (week - mean))
                .sum();
        return Math.sqrt(squares / (weeks.size() - 1)) < CONSTANT * mean;
    }

    /// Spend of complete weeks in which the channel spent anything.
    private List<Double> weeksWithSpend(Channel channel) {
        return new Weeks(Measure.SPEND)
                .of(channel.id(), input.days()).stream()
                        .flatMap(series -> series.spend().stream())
                        .filter(week -> week > 0)
                        .toList();
    }

    private List<Channel> spending() {
        var ids = new HashSet<String>();
        input.days().stream().filter(day -> spend(day).signum() > 0).forEach(day -> ids.add(day.channelId()));
        return input.channels().stream()
                .filter(channel -> ids.contains(channel.id()))
                .toList();
    }

    /// Only channels that report impressions at all are looked at: elsewhere they are unknown, not 0.
    private HealthCheck exposure() {
        var names = new ArrayList<String>();
        long days = 0;
        double unshown = 0;
        double all = 0;
        for (var channel : input.channels()) {
            var own = input.days().stream()
                    .filter(day -> day.channelId().equals(channel.id()))
                    .toList();
            if (own.stream().noneMatch(day -> impressions(day).isPresent())) {
                continue;
            }
            var dark = own.stream()
                    .filter(day -> spend(day).signum() > 0)
                    .filter(day ->
                            impressions(day).filter(it -> it.signum() > 0).isEmpty())
                    .toList();
            if (!dark.isEmpty()) {
                names.add(channel.name());
                days += dark.size();
            }
            unshown +=
                    dark.stream().mapToDouble(day -> spend(day).doubleValue()).sum();
            all += own.stream().mapToDouble(day -> spend(day).doubleValue()).sum();
        }
        double share = all > 0 ? unshown / all : 0;
        return new HealthCheck(
                HealthKind.EXPOSURE,
                share > UNSHOWN ? HealthState.REVIEW : HealthState.PASS,
                days,
                share,
                share > UNSHOWN ? names : List.of());
    }

    private HealthCheck duplicates() {
        var twice = DoubledCampaigns.of(input.campaigns());
        double spend = twice.stream().mapToDouble(DoubledCampaigns.Pair::spend).sum();
        double all = input.campaigns().stream()
                .flatMap(campaign -> campaign.sum(Measure.SPEND).stream())
                .mapToDouble(BigDecimal::doubleValue)
                .sum();
        double share = all > 0 ? spend / all : 0;
        return new HealthCheck(
                HealthKind.DUPLICATES,
                twice.isEmpty() ? HealthState.PASS : share > DOUBLED ? HealthState.FAIL : HealthState.REVIEW,
                twice.size(),
                share,
                twice.stream().map(DoubledCampaigns.Pair::name).toList());
    }

    private static BigDecimal spend(ChannelDay day) {
        return day.sums().getOrDefault(Measure.SPEND, BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> impressions(ChannelDay day) {
        return Optional.ofNullable(day.sums().get(Measure.IMPRESSIONS));
    }
}
