package io.outlay.report.build;

import io.outlay.domain.curve.CurveVerdict;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.PlanRole;
import io.outlay.domain.study.StudyResult;
import io.outlay.report.model.Dayparts;
import io.outlay.report.model.Estimate;
import io.outlay.report.model.Pace;
import io.outlay.report.model.Plan;
import io.outlay.report.model.Recommendation;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The three recommendations of page 1, the one worth most first: the plan, the hours, and what to find out.
final class AdvicePart {
    private static final int MOST = 3;
    private static final int TEST_WEEKS = 8;
    private static final double BEYOND = 1.2;
    private static final int LONGEST = 12;

    private final StudyResult study;

    AdvicePart(StudyResult study) {
        this.study = study;
    }

    List<Recommendation> advice(Optional<Plan> plan, Optional<Dayparts> dayparts) {
        var advice = new ArrayList<Recommendation>();
        plan.ifPresent(p -> advice.add(money(p)));
        dayparts.flatMap(AdvicePart::hours).ifPresent(advice::add);
        study.channels().stream()
                .sorted(Comparator.comparingDouble((ChannelStudy channel) -> -channel.today()))
                .flatMap(channel -> learning(channel).stream())
                .forEach(advice::add);
        study.dayparts().flatMap(AdvicePart::moreDays).ifPresent(advice::add);
        return advice.stream().limit(MOST).toList();
    }

    private static Recommendation money(Plan plan) {
        return plan.reliable()
                ? new Recommendation(
                        new Recommendation.FollowPlan(),
                        Optional.of(plan.gain()),
                        Recommendation.GainUnit.OUTCOME_IN_PLAN_PERIOD,
                        Optional.of(plan.gainProbability()))
                : new Recommendation(
                        new Recommendation.KeepBudget(),
                        Optional.empty(),
                        Recommendation.GainUnit.OUTCOME_IN_PLAN_PERIOD,
                        Optional.of(1 - plan.gainProbability()));
    }

    /// The longest stretch of significant peak hours that holds on every day.
    private static Optional<Recommendation> hours(Dayparts dayparts) {
        return dayparts.patterns().stream()
                .filter(pattern -> pattern.peak()
                        && pattern.significant()
                        && pattern.days().size() == DayOfWeek.values().length)
                .filter(pattern -> pattern.toHour() - pattern.fromHour() < LONGEST)
                .max(Comparator.comparingInt(pattern -> pattern.toHour() - pattern.fromHour()))
                .map(pattern -> new Recommendation(
                        new Recommendation.ShiftHours(
                                dayparts.campaign(), pattern.days(), pattern.fromHour(), pattern.toHour()),
                        dayparts.prediction().map(AdvicePart::gain),
                        unit(dayparts.metric()),
                        Optional.empty()));
    }

    private static Estimate gain(Dayparts.Prediction prediction) {
        var scheduled = prediction.scheduled();
        return new Estimate(
                scheduled.value() - prediction.even(),
                scheduled.low() - prediction.even(),
                scheduled.high() - prediction.even());
    }

    private static Recommendation.GainUnit unit(Dayparts.Metric metric) {
        return switch (metric) {
            case ROAS -> Recommendation.GainUnit.SALES_PER_DAY;
            case CONVERSIONS_PER_SPEND, CONVERSION_RATE -> Recommendation.GainUnit.CONVERSIONS_PER_DAY;
            case CLICKS_PER_SPEND, CLICK_RATE -> Recommendation.GainUnit.CLICKS_PER_DAY;
        };
    }

    private static Optional<Recommendation> learning(ChannelStudy channel) {
        if (channel.today() <= 0) {
            return Optional.empty();
        }
        var verdicts = channel.fits().bestFit().map(fit -> fit.verdicts()).orElse(List.of());
        if (channel.role() == PlanRole.HELD) {
            return Optional.of(new Recommendation(
                    new Recommendation.VarySpend(ReportBuilder.key(channel), TEST_WEEKS),
                    Optional.empty(),
                    Recommendation.GainUnit.OUTCOME_IN_PLAN_PERIOD,
                    Optional.empty()));
        }
        if (verdicts.contains(CurveVerdict.NO_SATURATION_SEEN)) {
            return Optional.of(new Recommendation(
                    new Recommendation.TryLevel(
                            ReportBuilder.key(channel),
                            channel.series().largestSpend() * BEYOND,
                            Pace.WEEK,
                            TEST_WEEKS),
                    Optional.empty(),
                    Recommendation.GainUnit.OUTCOME_IN_PLAN_PERIOD,
                    Optional.empty()));
        }
        return Optional.empty();
    }

    private static Optional<Recommendation> moreDays(DaypartResult result) {
        return result instanceof DaypartResult.InsufficientData thin
                        && thin.moreDays().isPresent()
                ? Optional.of(new Recommendation(
                        new Recommendation.CollectDays(
                                String.join(", ", thin.evidence().campaigns()),
                                thin.moreDays().getAsInt()),
                        Optional.empty(),
                        Recommendation.GainUnit.OUTCOME_IN_PLAN_PERIOD,
                        Optional.empty()))
                : Optional.empty();
    }
}
