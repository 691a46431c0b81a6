package io.outlay.report.build;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.plan.BindingLimit;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.Limit;
import io.outlay.domain.plan.PlannedSpend;
import io.outlay.domain.scenario.ScenarioOutcome;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.PlanRole;
import io.outlay.domain.study.PlanStudy;
import io.outlay.domain.study.StudyResult;
import io.outlay.report.model.Estimate;
import io.outlay.report.model.Pace;
import io.outlay.report.model.Plan;
import io.outlay.report.model.ResponseCurve;
import io.outlay.report.model.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Section 5 from a plan: weekly rows, totals over the plan's weeks.
public final class PlanPart {
    private static final double ROUNDING = 1e-9;

    private final StudyResult study;
    private final double weeks;

    public PlanPart(StudyResult study) {
        this.study = study;
        this.weeks = study.settings().weeks();
    }

    /// Empty when the study recommends none.
    public Optional<Plan> of(PlanStudy made) {
        var simulation = made.simulation();
        var recommended = made.scenario(PlanStudy.RECOMMENDED);
        if (!(made.outcome() instanceof BudgetPlan plan) || simulation.isEmpty() || recommended.isEmpty()) {
            return Optional.empty();
        }
        var difference = recommended.get().difference();
        return Optional.of(new Plan(
                study.settings().plan(),
                Pace.WEEK,
                side(simulation.get().base()),
                side(recommended.get()),
                new Estimate(difference.mean(), difference.low(), difference.high()),
                gainProbability(recommended.get()),
                new Plan.Certificate(plan.value() / weeks, plan.upperBound() / weeks, plan.gap(), plan.proven()),
                boxed(plan.shadowPrice()),
                rows(made, plan),
                List.of(),
                curves(made, plan)));
    }

    /// A plan equal to today's gains nothing: without any difference the probability of a gain is 0, not 1.
    static double gainProbability(ScenarioOutcome recommended) {
        var difference = recommended.difference();
        return difference.low() == 0 && difference.high() == 0 ? 0 : 1 - recommended.probabilityBelowBase();
    }

    private static Plan.Side side(ScenarioOutcome outcome) {
        var response = new Estimate(outcome.mean(), outcome.percentile(5), outcome.percentile(95));
        return new Plan.Side(
                outcome.spend(),
                response,
                outcome.spend() > 0 ? Optional.of(response.times(1 / outcome.spend())) : Optional.empty());
    }

    private List<Plan.Row> rows(PlanStudy made, BudgetPlan plan) {
        var rows = new ArrayList<Plan.Row>();
        for (int c = 0; c < study.channels().size(); c++) {
            var channel = study.channels().get(c);
            var id = channel.channel().id();
            boolean free = channel.role() == PlanRole.PLANNED;
            rows.add(new Plan.Row(
                    ReportBuilder.key(channel),
                    made.today().get(c).amount() / weeks,
                    planned(made, plan, c) / weeks,
                    free ? channel.channel().minimum().map(BigDecimal::doubleValue) : Optional.empty(),
                    free ? Optional.of(channel.maximum()) : Optional.empty(),
                    own(channel),
                    binding(channel, plan),
                    free ? boxed(planned(plan, id).marginal()) : Optional.empty(),
                    observed(channel)));
        }
        return rows;
    }

    /// A plan that differs from today's by rounding alone is no change.
    private double planned(PlanStudy made, BudgetPlan plan, int c) {
        double today = made.today().get(c).amount();
        double spend = plan.spend(study.channels().get(c).channel().id());
        return Math.abs(spend - today) <= ROUNDING * Math.max(spend, today) ? today : spend;
    }

    private static Plan.Binding binding(ChannelStudy channel, BudgetPlan plan) {
        return switch (channel.role()) {
            case LOCKED -> Plan.Binding.LOCKED;
            case HELD -> Plan.Binding.CANNOT_TELL;
            case PLANNED -> {
                var kinds = plan.binding().stream()
                        .map(BindingLimit::limit)
                        .filter(limit -> limit.id().equals(channel.channel().id()))
                        .map(Limit::kind)
                        .toList();
                yield kinds.contains(Limit.Kind.CHANNEL_MAXIMUM)
                        ? own(channel) ? Plan.Binding.AT_MAXIMUM : Plan.Binding.OBSERVED_LIMIT
                        : kinds.contains(Limit.Kind.CHANNEL_MINIMUM) ? Plan.Binding.AT_MINIMUM : Plan.Binding.NONE;
            }
        };
    }

    /// Whether the upper limit is the person's and not the edge of what was observed.
    private static boolean own(ChannelStudy channel) {
        return channel.channel()
                .maximum()
                .filter(maximum -> maximum.doubleValue() <= channel.maximum())
                .isPresent();
    }

    private List<ResponseCurve> curves(PlanStudy made, BudgetPlan plan) {
        var curves = new ArrayList<ResponseCurve>();
        for (int c = 0; c < study.channels().size(); c++) {
            var channel = study.channels().get(c);
            double today = made.today().get(c).amount() / weeks;
            double planned = planned(made, plan, c) / weeks;
            curve(channel, today, planned).ifPresent(curves::add);
        }
        return curves;
    }

    private static Optional<ResponseCurve> curve(ChannelStudy channel, double today, double planned) {
        return channel.band().filter(band -> band.x().size() > 1).map(band -> {
            var points = new ArrayList<ResponseCurve.Point>();
            for (int i = 0; i < band.x().size(); i++) {
                points.add(new ResponseCurve.Point(
                        band.x().get(i),
                        new Estimate(
                                band.mean().get(i),
                                band.low().get(i),
                                band.high().get(i))));
            }
            var observations = new ArrayList<ResponseCurve.Observation>();
            // what platforms report is no observation of what advertising caused
            for (int i = 0; i < channel.series().size() && channel.mix().isEmpty(); i++) {
                observations.add(new ResponseCurve.Observation(
                        channel.series().spend().get(i),
                        channel.series().outcome().get(i)));
            }
            return new ResponseCurve(
                    ReportBuilder.key(channel),
                    channel.mix()
                            .map(effect -> effect.draws().family())
                            .or(() -> channel.fits().best())
                            .map(CurveFamily::id)
                            .orElse(""),
                    points,
                    observed(channel),
                    today,
                    planned,
                    observations);
        });
    }

    static Span observed(ChannelStudy channel) {
        var spend = channel.series().spend();
        return new Span(
                spend.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                channel.series().largestSpend());
    }

    private static PlannedSpend planned(BudgetPlan plan, String channel) {
        return plan.spends().stream()
                .filter(spend -> spend.channel().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
