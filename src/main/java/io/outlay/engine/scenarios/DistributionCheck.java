package io.outlay.engine.scenarios;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.scenario.Distribution;
import java.util.List;

/// Finds what is impossible about a stated distribution and names its field, such as
/// `channels[0].curve.beta.normal[1]`.
///
/// A normal or log-normal input may reach outside what is possible for it with at most half its probability (it is
/// then truncated, see [Quantile]); beyond that its stated centre is itself impossible and it is refused. Triangular
/// and empirical inputs state their own limits, which must be possible.
final class DistributionCheck {
    /// Largest number of standard deviations that a draw can lie from the mean, rounded up: Φ⁻¹ of half a step of
    /// the uniform numbers.
    private static final double REACH = 8.3;

    private static final double MOST_OUTSIDE = 0.5;

    private final List<Problem> problems;

    DistributionCheck(List<Problem> problems) {
        this.problems = problems;
    }

    void check(Distribution distribution, Span span, String path) {
        switch (distribution) {
            case Distribution.Fixed(double value) -> inside(value, span, path);
            case Distribution.Normal(double mean, double sd) -> normal(mean, sd, span, path + ".normal");
            case Distribution.LogNormal(double mu, double sigma) -> logNormal(mu, sigma, span, path + ".lognormal");
            case Distribution.Triangular triangular -> triangular(triangular, span, path + ".triangular");
            case Distribution.Empirical(List<Double> values) -> {
                if (values.isEmpty()) {
                    bad(path + ".empirical", "[]", "at least one value is needed");
                }
                for (int i = 0; i < values.size(); i++) {
                    inside(values.get(i), span, path + ".empirical[" + i + "]");
                }
            }
        }
    }

    private void normal(double mean, double sd, Span span, String path) {
        boolean meanFits = finite(mean, path + "[0]");
        boolean sdFits = spread(sd, path + "[1]");
        if (meanFits && sdFits) {
            if (sd == 0) {
                inside(mean, span, path + "[0]");
            } else if (!Double.isFinite(Math.abs(mean) + REACH * sd)) {
                tooLarge(path + "[1]", sd);
            } else {
                mostlyInside(new Distribution.Normal(mean, sd), mean, span, path + "[0]");
            }
        }
    }

    private void logNormal(double mu, double sigma, Span span, String path) {
        boolean muFits = finite(mu, path + "[0]");
        boolean sigmaFits = spread(sigma, path + "[1]");
        if (muFits && sigmaFits) {
            if (!Double.isFinite(Math.exp(mu + REACH * sigma))) {
                tooLarge(path + "[1]", sigma);
            } else if (!(Math.exp(mu - REACH * sigma) > 0)) {
                bad(path + "[0]", "" + mu, "its draws are too near to 0 to be told from it");
            } else if (sigma == 0) {
                inside(Math.exp(mu), span, path + "[0]");
            } else {
                mostlyInside(new Distribution.LogNormal(mu, sigma), mu, span, path + "[0]");
            }
        }
    }

    private void triangular(Distribution.Triangular t, Span span, String path) {
        if (finite(t.low(), path + "[0]") && finite(t.mode(), path + "[1]") && finite(t.high(), path + "[2]")) {
            if (t.mode() < t.low()) {
                bad(path + "[1]", "" + t.mode(), "the peak must be ≥ the low end " + t.low());
            } else if (t.high() < t.mode()) {
                bad(path + "[2]", "" + t.high(), "the high end must be ≥ the peak " + t.mode());
            } else if (t.low() == t.high()) {
                inside(t.low(), span, path + "[0]");
            } else {
                // The ends themselves are never drawn, so an open limit may be one of them.
                if (t.low() < span.low()) {
                    bad(path + "[0]", "" + t.low(), "must be ≥ " + (long) span.low());
                }
                if (t.high() > span.high()) {
                    bad(path + "[2]", "" + t.high(), "must be ≤ " + (long) span.high());
                }
            }
        }
    }

    private void mostlyInside(Distribution distribution, double centre, Span span, String path) {
        if (Quantile.of(distribution, span).outside() > MOST_OUTSIDE) {
            bad(path, "" + centre, "more than half of its draws would not be " + span.rule());
        }
    }

    private void inside(double value, Span span, String path) {
        if (!span.holds(value)) {
            bad(path, "" + value, "must be " + span.rule());
        }
    }

    private boolean finite(double value, String path) {
        if (!Double.isFinite(value)) {
            bad(path, "" + value, "must be a finite number");
            return false;
        }
        return true;
    }

    private boolean spread(double value, String path) {
        if (!(value >= 0) || !Double.isFinite(value)) {
            bad(path, "" + value, "must be ≥ 0");
            return false;
        }
        return true;
    }

    private void tooLarge(String path, double value) {
        bad(path, "" + value, "its draws go beyond the largest number");
    }

    void bad(String path, String value, String why) {
        problems.add(
                Problem.error(ProblemCode.BAD_VALUE, Location.path(path).found(value), path, value + " (" + why + ")"));
    }
}
