package io.outlay.engine.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.domain.curve.CurveDraws;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.flight.FlightChannel;
import io.outlay.domain.flight.FlightOutcome;
import io.outlay.domain.flight.FlightProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.progress.Cancelled;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.run.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Plans over time: closed forms, certificates, small cases by brute force, limits, runs, and bad questions.
class FlighterTest {

    /// s_t·β / (k + x_t) is equal everywhere: x_t = s_t·(B + T·k)/Σs − k.
    @Test
    void followsTheSeasonAsTheClosedFormSays() {
        var season = List.of(0.8, 1.0, 1.5, 1.2);
        var problem = Flights.problem(
                100,
                4,
                season,
                List.of(Flights.channel("a", CurveShape.of(CurveFamily.LOGARITHMIC, 30, 10), List.of(1.0), 4)));
        var plan = Flights.solve(problem);
        Flights.assertSound(problem, plan);
        assertThat(plan.proven()).isTrue();
        for (int t = 0; t < 4; t++) {
            assertThat(plan.spends().getFirst().get(t))
                    .isCloseTo(season.get(t) * (100 + 40) / 4.5 - 10, Offset.offset(0.05));
        }
    }

    @Test
    void provesAYearOfTenConcaveChannels() {
        for (int seed = 1; seed <= 4; seed++) {
            var problem = Flights.year(seed, 10, 52, false, seed % 2 == 0);
            var plan = Flights.solve(problem);
            Flights.assertSound(problem, plan);
            assertThat(plan.concave()).isTrue();
            assertThat(plan.gap()).as("seed " + seed).isLessThanOrEqualTo(1e-6);
            assertThat(plan.proven()).isTrue();
        }
    }

    @Test
    void provesLimitsOnPeriods() {
        var year = Flights.year(3, 6, 26, false, false);
        var problem = new FlightProblem(
                year.channels(),
                List.of(),
                26,
                year.season(),
                Collections.nCopies(26, 60.0),
                Collections.nCopies(26, 130.0),
                year.total(),
                BudgetMode.EQUAL,
                2,
                0);
        var plan = Flights.solve(problem);
        Flights.assertSound(problem, plan);
        assertThat(plan.proven()).isTrue();
    }

    @Test
    void atMostAndProfitLeaveMoneyUnspent() {
        var problem = new FlightProblem(
                List.of(Flights.channel("a", CurveShape.of(CurveFamily.EXPONENTIAL, 30, 10), List.of(0.6, 0.4), 5)),
                List.of(),
                5,
                List.of(),
                List.of(),
                List.of(),
                1e6,
                BudgetMode.AT_MOST,
                1,
                1);
        var plan = Flights.solve(problem);
        Flights.assertSound(problem, plan);
        assertThat(plan.proven()).isTrue();
        double spent = plan.spends().getFirst().stream().mapToDouble(d -> d).sum();
        assertThat(spent).isBetween(1.0, 100.0);
    }

    /// Three periods, two S-shaped channels, every split on a grid.
    @Test
    void sShapedPlansComeNearBruteForceAndStayBelowTheBound() {
        for (int seed = 1; seed <= 6; seed++) {
            var drawn = Flights.year(seed, 2, 3, true, false);
            var problem = Flights.problem(60, 3, List.of(1.0, 1.3, 0.8), free(drawn.channels()));
            var plan = Flights.solve(problem);
            Flights.assertSound(problem, plan);
            double best = grid(problem, 3);
            assertThat(plan.upperBound()).as("seed " + seed).isGreaterThanOrEqualTo(best);
            assertThat(plan.value()).as("seed " + seed).isGreaterThanOrEqualTo(best * (1 - 2e-3));
        }
    }

    private static List<FlightChannel> free(List<FlightChannel> channels) {
        var free = new ArrayList<FlightChannel>();
        for (var channel : channels) {
            free.add(new FlightChannel(
                    channel.id(),
                    channel.response(),
                    channel.weights(),
                    channel.carryIn(),
                    Collections.nCopies(3, 0.0),
                    Collections.nCopies(3, Flights.NO_CAP),
                    0,
                    Flights.NO_CAP,
                    Optional.empty()));
        }
        return free;
    }

    private static double grid(FlightProblem problem, double step) {
        int cells = (int) Math.round(problem.total() / step);
        double best = 0;
        int[] at = new int[5];
        for (at[0] = 0; at[0] <= cells; at[0]++) {
            for (at[1] = 0; at[0] + at[1] <= cells; at[1]++) {
                for (at[2] = 0; at[0] + at[1] + at[2] <= cells; at[2]++) {
                    for (at[3] = 0; at[0] + at[1] + at[2] + at[3] <= cells; at[3]++) {
                        for (at[4] = 0; Arrays.stream(at).sum() <= cells; at[4]++) {
                            int rest = cells - Arrays.stream(at).sum();
                            best = Math.max(
                                    best,
                                    Flights.objective(
                                            problem,
                                            List.of(
                                                    List.of(at[0] * step, at[1] * step, at[2] * step),
                                                    List.of(at[3] * step, at[4] * step, rest * step))));
                        }
                    }
                }
            }
        }
        return best;
    }

    @Test
    void keepsRunsPausesAndCommitments() {
        var weights = Flights.geometric(0.5, 6);
        var shape = CurveShape.of(CurveFamily.HILL, 100, 30, 3);
        var runs = new FlightChannel.Runs(12, 3, 2);
        var first = Flights.with(Flights.channel("a", shape, weights, 16), runs);
        double[] low = new double[16];
        double[] high = new double[16];
        Arrays.fill(high, 80);
        low[5] = 25;
        high[5] = 25;
        high[9] = 0;
        var second = new FlightChannel(
                "b",
                new SpendResponse.OneCurve(shape),
                weights,
                List.of(10.0),
                Arrays.stream(low).boxed().toList(),
                Arrays.stream(high).boxed().toList(),
                0,
                300,
                Optional.empty());
        var problem = Flights.problem(500, 16, List.of(), List.of(first, second));
        var plan = Flights.solve(problem);
        Flights.assertSound(problem, plan);
        assertThat(plan.spends().get(1).get(5)).isEqualTo(25);
        assertThat(plan.spends().get(1).get(9)).isZero();
        assertRuns(plan.spends().getFirst(), runs);
    }

    private static void assertRuns(List<Double> spends, FlightChannel.Runs runs) {
        int length = runs.off();
        boolean on = false;
        for (double x : spends) {
            assertThat(x == 0 || x >= runs.spend() * (1 - 1e-9))
                    .as(spends.toString())
                    .isTrue();
            if (x > 0 != on) {
                assertThat(length).as(spends.toString()).isGreaterThanOrEqualTo(on ? runs.on() : runs.off());
                on = x > 0;
                length = 0;
            }
            length++;
        }
    }

    @Test
    void whatThePastCarriesInCounts() {
        var channel = new FlightChannel(
                "a",
                new SpendResponse.OneCurve(CurveShape.of(CurveFamily.EXPONENTIAL, 50, 20)),
                Flights.geometric(0.7, 8),
                List.of(40.0, 60.0, 80.0),
                Collections.nCopies(6, 0.0),
                Collections.nCopies(6, Flights.NO_CAP),
                0,
                Flights.NO_CAP,
                Optional.empty());
        var problem = Flights.problem(90, 6, List.of(), List.of(channel));
        var plan = Flights.solve(problem);
        Flights.assertSound(problem, plan);
        assertThat(plan.fromPast()).isPositive().isLessThan(plan.value());
        assertThat(plan.spends().getFirst().get(0))
                .isLessThan(plan.spends().getFirst().get(3));
        assertThat(plan.responses().getFirst()).hasSize(13);
    }

    @Test
    void meansOverDrawsAreProvenOnTheirExactMeans() {
        double[] beta = {90, 110, 100, 70};
        double[] k = {20, 30, 25, 40};
        var draws = new SpendResponse.MeanOfDraws(new CurveDraws(CurveFamily.EXPONENTIAL, beta, k));
        var channels = new ArrayList<FlightChannel>();
        for (int c = 0; c < 3; c++) {
            channels.add(new FlightChannel(
                    "c" + c,
                    draws,
                    Flights.geometric(0.2 * c, 5),
                    List.of(),
                    Collections.nCopies(12, 0.0),
                    Collections.nCopies(12, 1e18),
                    0,
                    1e18,
                    Optional.empty()));
        }
        var plan = Flights.solve(Flights.problem(400, 12, List.of(), channels));
        assertThat(plan.gap()).isLessThanOrEqualTo(1e-6);
        assertThat(plan.proven()).isTrue();
    }

    @Test
    void namesContradictions() {
        var a = Flights.channel("a", CurveShape.of(CurveFamily.LINEAR, 2), List.of(1.0), 3);
        var tight = new FlightChannel(
                "b",
                a.response(),
                a.weights(),
                List.of(),
                List.of(30.0, 30.0, 30.0),
                a.maximum(),
                0,
                1e18,
                Optional.empty());
        var clash = (FlightOutcome.Infeasible) new Flighter(1e-6, Parallel.serial())
                .plan(Flights.problem(50, 3, List.of(), List.of(a, tight)), Monitor.silent());
        assertThat(clash).isEqualTo(new FlightOutcome.Infeasible(List.of("channel:b"), 90, "budget", 50, true));
    }

    @Test
    void zeroBudgetFlatCurvesAndOnePeriod() {
        var flat = Flights.channel("a", CurveShape.of(CurveFamily.LINEAR, 0), List.of(0.5, 0.5), 4);
        assertThat(Flights.solve(Flights.problem(10, 4, List.of(), List.of(flat)))
                        .value())
                .isZero();
        var power = Flights.channel("a", CurveShape.of(CurveFamily.POWER, 3, 0.5), List.of(1.0), 4);
        var nothing = Flights.solve(Flights.problem(0, 4, List.of(), List.of(power)));
        assertThat(nothing.value()).isZero();
        assertThat(nothing.upperBound()).isZero();
        var one = Flights.channel("a", CurveShape.of(CurveFamily.HILL, 80, 10, 4), List.of(1.0), 1);
        assertThat(Flights.solve(Flights.problem(12, 1, List.of(), List.of(one)))
                        .spends())
                .isEqualTo(List.of(List.of(12.0)));
    }

    @Test
    void scalesDoNotMatter() {
        for (double money : new double[] {1e-3, 1, 1e9}) {
            for (double worth : new double[] {1e-3, 1e6}) {
                var channels = List.of(
                        Flights.channel(
                                "a",
                                CurveShape.of(CurveFamily.EXPONENTIAL, 30 * worth, 10 * money),
                                List.of(0.7, 0.3),
                                8),
                        Flights.channel(
                                "b",
                                CurveShape.of(CurveFamily.MICHAELIS_MENTEN, 50 * worth, 30 * money),
                                List.of(1.0),
                                8));
                var plan = Flights.solve(Flights.problem(200 * money, 8, List.of(), channels));
                assertThat(plan.proven()).as(money + " " + worth).isTrue();
                assertThat(plan.value()).isCloseTo(VALUE * worth, Offset.offset(1e-4 * VALUE * worth));
            }
        }
    }

    private static final double VALUE = Flights.solve(Flights.problem(
                    200,
                    8,
                    List.of(),
                    List.of(
                            Flights.channel("a", CurveShape.of(CurveFamily.EXPONENTIAL, 30, 10), List.of(0.7, 0.3), 8),
                            Flights.channel(
                                    "b", CurveShape.of(CurveFamily.MICHAELIS_MENTEN, 50, 30), List.of(1.0), 8))))
            .value();

    @Test
    void sameBitsForOneAndTwoThreads() {
        var problem = Flights.year(5, 4, 12, true, true);
        try (var workers = new Workers(2)) {
            assertThat(new Flighter(1e-6, workers).plan(problem, Monitor.silent()))
                    .isEqualTo(Flights.solve(problem));
        }
    }

    @Test
    void stopsWhenAskedAndRefusesNonsense() {
        var problem = Flights.year(5, 4, 12, false, false);
        var monitor = new Monitor() {
            private int seen;

            @Override
            public void progress(double fraction, String phase) {}

            @Override
            public void check() {
                if (seen++ > 3) {
                    throw new Cancelled();
                }
            }
        };
        assertThatThrownBy(() -> new Flighter(1e-6, Parallel.serial()).plan(problem, monitor))
                .isInstanceOf(Cancelled.class);
        var a = Flights.channel("a", CurveShape.of(CurveFamily.LINEAR, 2), List.of(0.0), 3);
        assertThat(Flighter.faults(Flights.problem(5, 3, List.of(), List.of(a))))
                .hasSize(1);
        assertThat(Flighter.faults(Flights.problem(5, 4, List.of(), List.of(a))))
                .hasSize(3);
        assertThat(Flighter.faults(Flights.problem(5, 0, List.of(), List.of(a))))
                .hasSize(1);
    }
}
