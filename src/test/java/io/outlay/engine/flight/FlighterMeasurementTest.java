package io.outlay.engine.flight;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.flight.FlightProblem;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.engine.curves.Curves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A year of ten channels, seeds 1 to 20: gaps, times, and how much plain gradient ascent from an equal split leaves;
/// prints what the report of a release quotes.
class FlighterMeasurementTest {
    private static final int SEEDS = 20;

    @Test
    @Tag("slow")
    void concaveYearsAreProven() {
        measure(false);
    }

    @Test
    @Tag("slow")
    void sShapedYearsBeatGradientAscent() {
        measure(true);
    }

    private static void measure(boolean sShaped) {
        double[] gaps = new double[SEEDS];
        double[] better = new double[SEEDS];
        double[] millis = new double[SEEDS];
        for (int seed = 1; seed <= SEEDS; seed++) {
            var problem = Flights.year(seed, 10, 52, sShaped, seed % 2 == 0);
            long began = System.nanoTime();
            var plan = Flights.solve(problem);
            millis[seed - 1] = (System.nanoTime() - began) / 1e6;
            Flights.assertSound(problem, plan);
            gaps[seed - 1] = plan.gap();
            double plain = ascent(problem);
            better[seed - 1] = plan.value() / plain - 1;
            assertThat(plan.value()).as("seed " + seed).isGreaterThanOrEqualTo(plain * (1 - 1e-6));
            assertThat(plan.proven()).as("seed " + seed).isEqualTo(plan.gap() <= 1e-6);
            if (!sShaped) {
                assertThat(plan.proven()).as("seed " + seed).isTrue();
            }
        }
        System.out.printf(
                "%s, 52 x 10, %d years: gap median %.1e, largest %.1e; ms median %.0f, largest %.0f; above plain"
                        + " gradient ascent by median %.3f %%, largest %.3f %%%n",
                sShaped ? "S-shaped" : "concave",
                SEEDS,
                median(gaps),
                Arrays.stream(gaps).max().orElse(0),
                median(millis),
                Arrays.stream(millis).max().orElse(0),
                100 * median(better),
                100 * Arrays.stream(better).max().orElse(0));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return 0.5 * (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]);
    }

    /// Projected gradient ascent with a halving step, from an equal split, until 3000 steps or none gains.
    private static double ascent(FlightProblem problem) {
        var limits = new FlightLimits(problem);
        assertThat(limits.narrow()).isEmpty();
        var set = limits.tree();
        var terms = new TermResponse[problem.channels().size()][];
        for (int c = 0; c < terms.length; c++) {
            var channel = problem.channels().get(c);
            var curve = Curves.of(((SpendResponse.OneCurve) channel.response()).shape());
            terms[c] = IntStream.range(0, problem.periods() + channel.weights().size() - 1)
                    .mapToObj(t -> new CurveTerm(curve))
                    .toArray(TermResponse[]::new);
        }
        double[] floors = new double[terms.length];
        Arrays.fill(floors, 1e-6);
        var objective = new Objective(problem, terms, floors);
        int n = objective.size();
        double[] one = new double[n];
        Arrays.fill(one, 1);
        double[] even = new double[n];
        Arrays.fill(even, problem.total() / n);
        double[] x = new double[n];
        set.project(even, one, x);
        double[] gradient = new double[n];
        double[] target = new double[n];
        double[] next = new double[n];
        double step = 100;
        double value = objective.value(x);
        for (int i = 0; i < 3000 && step > 1e-9; i++) {
            objective.gradient(x, gradient, false);
            for (int j = 0; j < n; j++) {
                target[j] = x[j] + step * gradient[j];
            }
            set.project(target, one, next);
            double reached = objective.value(next);
            if (reached > value) {
                System.arraycopy(next, 0, x, 0, n);
                value = reached;
                step *= 1.3;
            } else {
                step *= 0.5;
            }
        }
        return Flights.objective(problem, rows(x, problem.periods()));
    }

    private static List<List<Double>> rows(double[] x, int periods) {
        var rows = new ArrayList<List<Double>>();
        for (int from = 0; from < x.length; from += periods) {
            rows.add(Arrays.stream(x, from, from + periods).boxed().toList());
        }
        return rows;
    }
}
