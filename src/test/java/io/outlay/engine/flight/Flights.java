package io.outlay.engine.flight;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.flight.FlightChannel;
import io.outlay.domain.flight.FlightOutcome;
import io.outlay.domain.flight.FlightProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.engine.curves.Curves;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// What the tests of plans over time share: short ways to state problems, the objective computed from scratch, limits.
final class Flights {
    static final double NO_CAP = 1e18;

    private Flights() {}

    static List<Double> geometric(double alpha, int lags) {
        var weights = new ArrayList<Double>();
        double sum = alpha == 0 ? 1 : (1 - Math.pow(alpha, lags)) / (1 - alpha);
        for (int l = 0; l < lags; l++) {
            weights.add(Math.pow(alpha, l) / sum);
        }
        return weights;
    }

    static FlightChannel channel(String id, CurveShape shape, List<Double> weights, int periods) {
        return new FlightChannel(
                id,
                new SpendResponse.OneCurve(shape),
                weights,
                List.of(),
                Collections.nCopies(periods, 0.0),
                Collections.nCopies(periods, NO_CAP),
                0,
                NO_CAP,
                Optional.empty());
    }

    static FlightChannel with(FlightChannel channel, FlightChannel.Runs runs) {
        return new FlightChannel(
                channel.id(),
                channel.response(),
                channel.weights(),
                channel.carryIn(),
                channel.minimum(),
                channel.maximum(),
                channel.least(),
                channel.most(),
                Optional.of(runs));
    }

    static FlightProblem problem(double total, int periods, List<Double> season, List<FlightChannel> channels) {
        return new FlightProblem(
                channels, List.of(), periods, season, List.of(), List.of(), total, BudgetMode.EQUAL, 1, 0);
    }

    static FlightOutcome.Plan solve(FlightProblem problem) {
        return (FlightOutcome.Plan) new Flighter(1e-6, Parallel.serial()).plan(problem, Monitor.silent());
    }

    /// The objective as its definition says, lag by lag.
    static double objective(FlightProblem problem, List<List<Double>> spends) {
        double sum = 0;
        for (int c = 0; c < problem.channels().size(); c++) {
            var channel = problem.channels().get(c);
            var curve = Curves.of(((SpendResponse.OneCurve) channel.response()).shape());
            int lags = channel.weights().size();
            int known = channel.carryIn().size();
            for (int t = 0; t < problem.periods() + lags - 1; t++) {
                double a = 0;
                for (int l = 0; l < lags; l++) {
                    int from = t - l;
                    double x = from >= problem.periods()
                            ? 0
                            : from >= 0
                                    ? spends.get(c).get(from)
                                    : -from <= known ? channel.carryIn().get(known + from) : 0;
                    a += channel.weights().get(l) * x;
                }
                sum += problem.valuePerUnit() * problem.factor(t) * curve.value(a);
            }
            for (double x : spends.get(c)) {
                sum -= problem.spendCost() * x;
            }
        }
        return sum;
    }

    static void assertSound(FlightProblem problem, FlightOutcome.Plan plan) {
        double slack = 1e-9 * Math.max(1, problem.total());
        double all = 0;
        for (int c = 0; c < problem.channels().size(); c++) {
            var channel = problem.channels().get(c);
            double sum = 0;
            for (int t = 0; t < problem.periods(); t++) {
                double x = plan.spends().get(c).get(t);
                sum += x;
                boolean off = channel.runs().isPresent() && x == 0;
                assertThat(x)
                        .isBetween(
                                off ? 0 : channel.minimum().get(t) - slack,
                                channel.maximum().get(t) + slack);
            }
            assertThat(sum).as(channel.id()).isBetween(channel.least() - slack, channel.most() + slack);
            all += sum;
        }
        assertThat(all).isLessThanOrEqualTo(problem.total() + slack);
        if (problem.mode() == BudgetMode.EQUAL) {
            assertThat(all).isGreaterThanOrEqualTo(problem.total() - slack);
        }
        for (int t = 0; t < problem.periods(); t++) {
            double sum = 0;
            for (var row : plan.spends()) {
                sum += row.get(t);
            }
            if (!problem.periodMaximum().isEmpty()) {
                assertThat(sum).isLessThanOrEqualTo(problem.periodMaximum().get(t) + slack);
            }
            if (!problem.periodMinimum().isEmpty()) {
                assertThat(sum).isGreaterThanOrEqualTo(problem.periodMinimum().get(t) - slack);
            }
        }
        double again = objective(problem, plan.spends());
        assertThat(plan.value()).isCloseTo(again, org.assertj.core.data.Offset.offset(1e-9 * Math.abs(again) + 1e-300));
        assertThat(plan.upperBound()).isGreaterThanOrEqualTo(plan.value());
    }

    /// Ten or so channels over a year with a season, carry-over and some of the past.
    static FlightProblem year(long seed, int channels, int periods, boolean sShaped, boolean totals) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double total = channels * periods * 20.0;
        var list = new ArrayList<FlightChannel>();
        for (int c = 0; c < channels; c++) {
            var carryIn = random.doubles(12, 0, 30).boxed().toList();
            double share = total / channels;
            list.add(new FlightChannel(
                    "c" + c,
                    new SpendResponse.OneCurve(sShaped ? sShaped(random) : concave(random)),
                    geometric(random.nextDouble(0, 0.8), random.nextInt(1, 14)),
                    carryIn,
                    Collections.nCopies(periods, random.nextDouble() < 0.3 ? 2.0 : 0.0),
                    Collections.nCopies(periods, random.nextDouble() < 0.3 ? 60.0 : NO_CAP),
                    totals && random.nextBoolean() ? 0.6 * share : 0,
                    totals && random.nextBoolean() ? 1.5 * share : NO_CAP,
                    Optional.empty()));
        }
        var season = new ArrayList<Double>();
        for (int t = 0; t < periods; t++) {
            season.add(1 + 0.4 * Math.sin(2 * Math.PI * t / 52));
        }
        return problem(total, periods, season, list);
    }

    static CurveShape concave(RandomGenerator random) {
        double beta = random.nextDouble(50, 200);
        double k = random.nextDouble(5, 60);
        return switch (random.nextInt(6)) {
            case 0 -> CurveShape.of(CurveFamily.HILL, beta, k, random.nextDouble(0.5, 1));
            case 1 -> CurveShape.of(CurveFamily.EXPONENTIAL, beta, k);
            case 2 -> CurveShape.of(CurveFamily.LOGISTIC, beta, 1 / k);
            case 3 -> CurveShape.of(CurveFamily.MICHAELIS_MENTEN, beta, k);
            case 4 -> CurveShape.of(CurveFamily.LOGARITHMIC, beta / 2, k);
            default -> CurveShape.of(CurveFamily.POWER, beta / 10, random.nextDouble(0.3, 0.8));
        };
    }

    private static CurveShape sShaped(RandomGenerator random) {
        return CurveShape.of(
                CurveFamily.HILL, random.nextDouble(50, 200), random.nextDouble(15, 70), random.nextDouble(1.5, 6));
    }
}
