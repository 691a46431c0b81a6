package io.outlay.engine.study;

import io.outlay.domain.Interval;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.flight.FlightChannel;
import io.outlay.domain.flight.FlightOutcome;
import io.outlay.domain.flight.FlightProblem;
import io.outlay.domain.mix.MixFit;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.PlanRole;
import io.outlay.domain.study.StudyResult;
import io.outlay.domain.study.WeekRule;
import io.outlay.domain.study.WeeksAnswer;
import io.outlay.domain.study.WeeksPlan;
import io.outlay.domain.study.WeeksQuestion;
import io.outlay.engine.curves.Curve;
import io.outlay.engine.curves.Curves;
import io.outlay.engine.flight.Flighter;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Spends a split of a study week by week, with the study's own curves and the carry-over of the fit behind them.
///
/// Every channel keeps its total. One that the study plans may be moved between its limits per week; the others spend
/// evenly. Weeks before the plan that the data do not reach count as recent weeks. The plan is made for the mean
/// response and the mean carry-over; its gain against spending evenly is stated over the draws, each with its own.
public final class WeekPlanner {
    private static final double GAP = 1e-6;
    private static final double NONE = 1e-9;

    private final StudyResult study;
    private final Parallel parallel;
    private final List<WeekCarry> carries;
    private final int weeks;
    private final LocalDate first;

    /// @param fit the one that the study takes its figures from, if it does
    public WeekPlanner(StudyResult study, Optional<MixFit> fit, Parallel parallel) {
        this.study = study;
        this.parallel = parallel;
        this.first = study.settings().plan().from();
        this.weeks = (int) Math.round(study.settings().weeks());
        this.carries = study.channels().stream()
                .map(channel -> WeekCarry.of(
                        channel, fit.flatMap(it -> it.channel(channel.channel().id()))))
                .toList();
    }

    /// Weeks of the plan and after it that the plan acts in.
    public int reach() {
        return weeks + carries.stream().mapToInt(WeekCarry::lags).max().orElse(1) - 1;
    }

    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public WeeksAnswer plan(WeeksQuestion question, Monitor monitor) {
        var curves = PlanCurves.weekly(study.settings(), study.channels(), monitor);
        monitor.check();
        var channels = new ArrayList<FlightChannel>();
        double total = 0;
        for (int c = 0; c < curves.size(); c++) {
            channels.add(channel(question, c, curves.get(c)));
            total += question.split().get(c).amount();
        }
        var problem = new FlightProblem(
                channels, List.of(), weeks, question.season(), List.of(), List.of(), total, BudgetMode.AT_MOST, 1, 0);
        return switch (new Flighter(GAP, parallel).plan(problem, monitor)) {
            case FlightOutcome.Plan plan -> new WeeksAnswer.Found(answer(question, problem, plan, curves, monitor));
            case FlightOutcome.Infeasible clash -> new WeeksAnswer.Impossible(clash);
            case FlightOutcome.NotFound none -> new WeeksAnswer.NotFound();
        };
    }

    private FlightChannel channel(WeeksQuestion question, int c, List<CurveShape> draws) {
        var channel = study.channels().get(c);
        double total = question.split().get(c).amount();
        double[] even = even(question, c);
        double[] least = new double[weeks];
        double[] most = new double[weeks];
        for (int t = 0; t < weeks; t++) {
            boolean free = channel.role() == PlanRole.PLANNED
                    && rule(question, channel, t).isEmpty();
            least[t] = free ? Math.min(channel.minimum(), even[t]) : even[t];
            most[t] = free ? Math.max(channel.maximum(), even[t]) : even[t];
        }
        return new FlightChannel(
                channel.channel().id(),
                SpendResponse.MeanOfDraws.of(draws),
                carries.get(c).mean(),
                before(channel, carries.get(c).lags() - 1),
                boxed(least),
                boxed(most),
                total,
                total,
                Optional.empty());
    }

    /// What is not decided, spread evenly over the weeks that are not.
    private double[] even(WeeksQuestion question, int c) {
        var channel = study.channels().get(c);
        double rest = question.split().get(c).amount();
        int free = 0;
        double[] spends = new double[weeks];
        for (int t = 0; t < weeks; t++) {
            var rule = rule(question, channel, t);
            rest -= rule.map(WeekRule::amount).orElse(0.0);
            free += rule.isPresent() ? 0 : 1;
        }
        for (int t = 0; t < weeks; t++) {
            spends[t] = rule(question, channel, t).map(WeekRule::amount).orElse(Math.max(0, rest) / Math.max(1, free));
        }
        return spends;
    }

    private Optional<WeekRule> rule(WeeksQuestion question, ChannelStudy channel, int t) {
        return question.rules().stream()
                .filter(rule -> rule.channel().equals(channel.channel().id())
                        && rule.week().equals(first.plusWeeks(t)))
                .findFirst();
    }

    /// The latest last.
    private List<Double> before(ChannelStudy channel, int count) {
        var series = channel.series();
        var spends = new ArrayList<Double>();
        for (int back = count; back >= 1; back--) {
            var day = first.minusWeeks(back);
            int at = -1;
            for (int t = 0; t < series.size(); t++) {
                at = series.weeks().get(t).isAfter(day) ? at : t;
            }
            boolean known = at >= 0 && day.isBefore(series.weeks().get(at).plusWeeks(1));
            spends.add(known ? series.spend().get(at) : at >= 0 ? channel.today() : 0.0);
        }
        return spends;
    }

    private WeeksPlan answer(
            WeeksQuestion question,
            FlightProblem problem,
            FlightOutcome.Plan plan,
            List<List<CurveShape>> curves,
            Monitor monitor) {
        int draws = study.settings().draws();
        double[] gains = new double[draws];
        double even = 0;
        var channels = new ArrayList<WeeksPlan.Channel>();
        for (int c = 0; c < curves.size(); c++) {
            var limits = problem.channels().get(c);
            var spend = plan.spends().get(c).stream().map(WeekPlanner::clean).toList();
            double[] chosen = unboxed(spend);
            double[] plain = even(question, c);
            double[] past = unboxed(limits.carryIn());
            channels.add(new WeeksPlan.Channel(
                    limits.id(),
                    study.channels().get(c).role() == PlanRole.PLANNED,
                    limits.carryIn(),
                    spend,
                    limits.minimum(),
                    limits.maximum(),
                    plan.responses().get(c)));
            double[] mean = unboxed(limits.weights());
            boolean same = IntStream.range(0, weeks).allMatch(t -> chosen[t] == plain[t]);
            for (int d = 0; d < draws; d++) {
                monitor.check();
                var curve = Curves.of(curves.get(c).get(d));
                even += outcome(problem, curve, plain, past, mean) / draws;
                if (!same) {
                    double[] own = carries.get(c).draw(d, draws);
                    gains[d] += outcome(problem, curve, chosen, past, own) - outcome(problem, curve, plain, past, own);
                }
            }
        }
        return new WeeksPlan(
                IntStream.range(0, weeks).mapToObj(first::plusWeeks).toList(),
                channels,
                plan.value(),
                plan.upperBound(),
                plan.gap(),
                plan.proven(),
                even,
                Interval.ofDraws(gains));
    }

    private double outcome(FlightProblem problem, Curve curve, double[] spend, double[] past, double[] w) {
        double sum = 0;
        for (int t = 0; t < weeks + w.length - 1; t++) {
            double level = 0;
            for (int lag = 0; lag < w.length; lag++) {
                int at = t - lag;
                if (at >= 0 && at < weeks) {
                    level += w[lag] * spend[at];
                } else if (at < 0 && past.length + at >= 0) {
                    level += w[lag] * past[past.length + at];
                }
            }
            sum += problem.factor(t) * curve.value(level);
        }
        return sum;
    }

    private static double clean(double spend) {
        return spend < NONE ? 0 : spend;
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static double[] unboxed(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
