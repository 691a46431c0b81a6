package io.outlay.report.build;

import io.outlay.domain.curve.CurveVerdict;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.mix.MixIdentifiability;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.PlanRole;
import io.outlay.domain.study.StudyResult;
import io.outlay.report.model.Dayparts;
import io.outlay.report.model.Pace;
import io.outlay.report.model.Plan;
import io.outlay.report.model.Recommendation;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The three recommendations of page 1, the one worth most first: the plan, the hours, and what to find out.
final class AdvicePart {
    private static final int MOST = 3;
    private static final int TEST_WEEKS = 8;
    private static final double BEYOND = 1.2;

    /// Largest over least spend below which spend hardly changed.
    private static final double NARROW = 1.5;

    private final StudyResult study;

    AdvicePart(StudyResult study) {
        this.study = study;
    }

    List<Recommendation> advice(Optional<Plan> plan, Optional<Dayparts> dayparts) {
        var advice = new ArrayList<Recommendation>();
        advice.add(plan.map(AdvicePart::money).orElseGet(() -> knowing(new Recommendation.KeepBudget())));
        dayparts.flatMap(AdvicePart::hours).ifPresent(advice::add);
        advice.addAll(learning());
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
                        Optional.of(plan.gainProbability()));
    }

    /// The stretch of significant peak hours of every day that is worth most.
    private static Optional<Recommendation> hours(Dayparts dayparts) {
        return dayparts.patterns().stream()
                .filter(pattern -> pattern.peak()
                        && pattern.significant()
                        && pattern.grain() == Dayparts.Grain.HOURS
                        && pattern.days().size() == DayOfWeek.values().length)
                .max(Comparator.comparingDouble(Dayparts.Pattern::weight))
                .map(pattern -> new Recommendation(
                        new Recommendation.ShiftHours(
                                dayparts.campaign(), pattern.days(), pattern.fromHour(), pattern.toHour()),
                        dayparts.prediction().map(Dayparts.Prediction::gain),
                        unit(dayparts.metric()),
                        dayparts.prediction().map(Dayparts.Prediction::gainProbability)));
    }

    private static Recommendation.GainUnit unit(Dayparts.Metric metric) {
        return switch (metric) {
            case ROAS -> Recommendation.GainUnit.SALES_PER_DAY;
            case CONVERSIONS_PER_SPEND, CONVERSION_RATE -> Recommendation.GainUnit.CONVERSIONS_PER_DAY;
            case CLICKS_PER_SPEND, CLICK_RATE -> Recommendation.GainUnit.CLICKS_PER_DAY;
        };
    }

    /// What to find out: one recommendation per reason for channels that cannot be told, then untried levels.
    private List<Recommendation> learning() {
        var active = study.channels().stream()
                .filter(channel -> channel.today() > 0)
                .sorted(Comparator.comparingDouble((ChannelStudy channel) -> -channel.today()))
                .toList();
        var untold = new LinkedHashMap<Recommendation.Why, List<ChannelStudy>>();
        for (var channel : active) {
            if (channel.role() == PlanRole.HELD) {
                untold.computeIfAbsent(why(channel), reason -> new ArrayList<>())
                        .add(channel);
            }
        }
        var learning = new ArrayList<Recommendation>();
        untold.forEach((why, channels) -> learning.add(vary(why, channels)));
        active.stream()
                .filter(channel -> channel.mix().isEmpty()
                        && channel.role() == PlanRole.PLANNED
                        && channel.fits()
                                .bestFit()
                                .filter(fit -> fit.verdicts().contains(CurveVerdict.NO_SATURATION_SEEN))
                                .isPresent())
                .map(AdvicePart::newLevel)
                .forEach(learning::add);
        return learning;
    }

    private static Recommendation.Why why(ChannelStudy channel) {
        if (channel.mix().isPresent()) {
            return channel.mix().get().verdict() == MixIdentifiability.Verdict.NO_VARIATION
                    ? Recommendation.Why.NARROW
                    : Recommendation.Why.NOT_TOLD;
        }
        if (channel.fits().verdicts().contains(CurveVerdict.TOO_FEW_POINTS)) {
            return Recommendation.Why.FEW_WEEKS;
        }
        var spent = PlanPart.observed(channel);
        return spent.high() < NARROW * spent.low() ? Recommendation.Why.NARROW : Recommendation.Why.NO_LINK;
    }

    private static Recommendation vary(Recommendation.Why why, List<ChannelStudy> channels) {
        var first = channels.getFirst();
        return knowing(new Recommendation.VarySpend(
                channels.stream().map(ReportBuilder::key).toList(),
                TEST_WEEKS,
                why,
                channels.size() == 1 ? Optional.of(PlanPart.observed(first)) : Optional.empty(),
                first.series().size()));
    }

    private static Recommendation newLevel(ChannelStudy channel) {
        return knowing(new Recommendation.TryLevel(
                ReportBuilder.key(channel), channel.series().largestSpend() * BEYOND, Pace.WEEK, TEST_WEEKS));
    }

    /// Something that is worth doing only for what is learned.
    private static Recommendation knowing(Recommendation.Action action) {
        return new Recommendation(
                action, Optional.empty(), Recommendation.GainUnit.OUTCOME_IN_PLAN_PERIOD, Optional.empty());
    }

    private static Optional<Recommendation> moreDays(DaypartResult result) {
        return result instanceof DaypartResult.InsufficientData thin
                        && thin.moreDays().isPresent()
                ? Optional.of(knowing(new Recommendation.CollectDays(
                        String.join(", ", thin.evidence().campaigns()),
                        thin.moreDays().getAsInt())))
                : Optional.empty();
    }
}
