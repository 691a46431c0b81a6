package io.outlay.engine.curves;

import io.outlay.domain.curve.ParameterEstimate;
import io.outlay.progress.Monitor;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/// Parameter estimates with profile-likelihood intervals, RSS(θ) ≤ RSSₘᵢₙ·(1 + t²/(n − p)). Positive parameters are
/// followed on their logarithm. An end is absent when the profile stays below the level as far as the box reaches,
/// except at the two ends that belong to a domain: β = 0 and p = 1.
final class Profiler {
    private static final double LARGEST_FIRST_STEP = 2;
    private static final double BETA_REACH = 25;

    private final SolvedFamily solved;
    private final Tangent tangent;
    private final double level;
    private final ReducedSearch search;
    private ReducedSearch.Minimum lowest;

    Profiler(SolvedFamily solved, Tangent tangent, double level, Monitor monitor) {
        this.solved = solved;
        this.tangent = tangent;
        this.level = level;
        search = new ReducedSearch(monitor);
        lowest = solved.minimum();
    }

    /// A point clearly below the supposed minimum, met on the way.
    Optional<double[]> lower() {
        return lowest.rss() < solved.minimum().rss() * (1 - 1e-9)
                        && solved.minimum().rss() > SolvedFamily.roundingFloor(solved.rows())
                ? Optional.of(lowest.logs())
                : Optional.empty();
    }

    ParameterEstimate beta() {
        double beta = solved.minimum().beta();
        if (beta == 0) {
            return new ParameterEstimate(
                    "beta", 0, OptionalDouble.empty(), OptionalDouble.of(0), OptionalDouble.empty());
        }
        var se = tangent.seOfBeta();
        double first = firstStep(se.isPresent() ? se.getAsDouble() / beta : 0.5);
        double zero = solved.problem().withBeta(0).evaluate(solved.minimum().logs());
        double limit = solved.minimum().rss() + level * level * solved.spread();
        var low = zero <= limit
                ? OptionalDouble.of(0)
                : exp(alongBeta().end(Math.log(beta), -first, Math.log(beta) - 700));
        var high = hasRunAway()
                ? OptionalDouble.empty()
                : exp(alongBeta().end(Math.log(beta), first, Math.log(beta) + BETA_REACH));
        return new ParameterEstimate("beta", beta, se, low, high);
    }

    ParameterEstimate shape(int j) {
        var form = solved.form();
        double log = solved.minimum().logs()[j];
        double value = form.parameter(solved.minimum().logs(), j);
        var name = form.name(j);
        var se = tangent.seOfLog(j);
        double first = firstStep(se.orElse(0.5));
        var low = along(j).end(log, -first, form.low()[j]);
        var high = along(j).end(log, first, form.high()[j]);
        boolean closed = name.equals("p");
        return new ParameterEstimate(
                name,
                value,
                se.isPresent() ? OptionalDouble.of(se.getAsDouble() * value) : se,
                low.isEmpty() && j >= form.own() && reachesNothing(name) ? OptionalDouble.of(0) : exp(low),
                high.isEmpty() && closed ? OptionalDouble.of(1) : exp(high));
    }

    /// Whether the parameter's domain begins at no carry-over, so that an open end is that one.
    private static boolean reachesNothing(String name) {
        return name.equals("alpha") || name.equals("theta");
    }

    ParameterEstimate baseline() {
        double value = solved.minimum().baseline();
        var se = tangent.seOfBaseline();
        double first =
                level * se.orElse(Math.sqrt(solved.variance() / solved.rows().size()));
        var low = alongBaseline().end(value, -first, Double.NEGATIVE_INFINITY);
        var high = alongBaseline().end(value, first, Double.POSITIVE_INFINITY);
        return new ParameterEstimate("baseline", value, se, low, high);
    }

    private boolean hasRunAway() {
        for (int j = 0; j < solved.form().own(); j++) {
            if (!tangent.isFree(j) && !solved.form().name(j).equals("p")) {
                return true;
            }
        }
        return false;
    }

    private double firstStep(double seOfLog) {
        return Math.max(1e-9, Math.min(LARGEST_FIRST_STEP, level * seOfLog));
    }

    private ProfileInterval alongBeta() {
        var at = new Warm();
        return interval(logBeta -> at.minimum(solved.problem().withBeta(Math.exp(logBeta)), -1));
    }

    private ProfileInterval along(int j) {
        var at = new Warm();
        return interval(log -> {
            at.logs[j] = log;
            return at.minimum(solved.problem(), j);
        });
    }

    private ProfileInterval alongBaseline() {
        var at = new Warm();
        return interval(value -> at.minimum(solved.problem().withBaselineAt(value), -1));
    }

    private ProfileInterval interval(DoubleFunction<Double> profile) {
        return new ProfileInterval(profile, solved.minimum().rss(), solved.spread(), level);
    }

    private static OptionalDouble exp(OptionalDouble log) {
        if (log.isEmpty()) {
            return log;
        }
        double value = Math.exp(log.getAsDouble());
        return value > 0 && value < Double.POSITIVE_INFINITY ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /// Follows the remaining shape parameters from one held value to the next.
    private final class Warm {
        private double[] logs = solved.minimum().logs().clone();

        double minimum(ReducedProblem problem, int held) {
            var found = search.minimise(problem, logs, held, 1e-9);
            logs = found.logs().clone();
            if (found.rss() < lowest.rss()) {
                lowest = found;
            }
            return found.rss();
        }
    }
}
