package io.outlay.engine.scenarios;

import io.outlay.domain.scenario.Distribution;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Erf;

/// The inverse distribution function of one input, restricted to the values that are possible for it.
///
/// A normal or log-normal input may reach outside its [Span]; it is then drawn from the distribution conditioned on
/// the span, by inverting the distribution function between the span's two ends (Devroye, Non-uniform random variate
/// generation, 1986, II.2.1). Nothing piles up at the limit, as it would by clamping, and exactly one uniform number
/// is used per draw, so that all scenarios keep common random numbers.
///
/// @param value   of a probability in (0, 1)
/// @param certain whether it is the same for every probability
/// @param outside probability of the stated distribution outside the span, 0 when nothing was left out
record Quantile(DoubleUnaryOperator value, boolean certain, double outside) {
    private static final double ROOT_2 = Math.sqrt(2);

    /// Keeps a rounded result inside an open end of the span.
    private static final double FLOOR = 1e-12;

    static Quantile of(Distribution distribution, Span span) {
        return switch (distribution) {
            case Distribution.Fixed(double value) -> fixed(value);
            case Distribution.Normal(double mean, double sd) -> sd == 0 ? fixed(mean) : normal(mean, sd, span);
            case Distribution.LogNormal(double mu, double sigma) ->
                sigma == 0 ? fixed(Math.exp(mu)) : logNormal(mu, sigma, span);
            case Distribution.Triangular(double low, double mode, double high) ->
                low == high ? fixed(low) : triangular(low, mode, high);
            case Distribution.Empirical empirical -> empirical(empirical);
        };
    }

    double at(double probability) {
        return value.applyAsDouble(probability);
    }

    private static Quantile fixed(double value) {
        return new Quantile(p -> value, true, 0);
    }

    private static Quantile normal(double mean, double sd, Span span) {
        double from = below((span.low() - mean) / sd);
        double to = below((span.high() - mean) / sd);
        double floor = span.lowIncluded() ? span.low() : span.low() + FLOOR * sd;
        double ceiling = span.high();
        return new Quantile(
                p -> Math.clamp(mean + sd * standardNormal(from + p * (to - from)), floor, ceiling),
                false,
                from + (1 - to));
    }

    private static Quantile logNormal(double mu, double sigma, Span span) {
        double to = span.high() == Double.POSITIVE_INFINITY ? 1 : below((Math.log(span.high()) - mu) / sigma);
        double ceiling = span.high();
        return new Quantile(p -> Math.min(ceiling, Math.exp(mu + sigma * standardNormal(p * to))), false, 1 - to);
    }

    private static Quantile triangular(double low, double mode, double high) {
        double width = high - low;
        double turn = (mode - low) / width;
        double left = width * (mode - low);
        double right = width * (high - mode);
        return new Quantile(p -> p < turn ? low + Math.sqrt(p * left) : high - Math.sqrt((1 - p) * right), false, 0);
    }

    private static Quantile empirical(Distribution.Empirical empirical) {
        var sorted = empirical.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        int last = sorted.length - 1;
        return new Quantile(
                p -> sorted[Math.clamp((long) Math.ceil(p * sorted.length) - 1, 0, last)],
                sorted[0] == sorted[last],
                0);
    }

    /// Φ(z).
    private static double below(double z) {
        if (Double.isInfinite(z)) {
            return z > 0 ? 1 : 0;
        }
        return 0.5 * Erf.erfc(-z / ROOT_2);
    }

    /// Φ⁻¹(p).
    static double standardNormal(double p) {
        return NormalQuantile.at(p);
    }
}
