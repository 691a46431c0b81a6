package io.outlay.domain.curve;

import java.util.List;

/// Spend and response, one pair per period, in the order given.
///
/// @param x       spend ≥ 0, currency per period
/// @param y       response, outcome per period
/// @param weights ≥ 0 (inverse variances up to a factor), or empty for equal weights
public record CurvePoints(List<Double> x, List<Double> y, List<Double> weights) {

    public CurvePoints {
        x = List.copyOf(x);
        y = List.copyOf(y);
        weights = List.copyOf(weights);
        if (x.size() != y.size() || !(weights.isEmpty() || weights.size() == x.size())) {
            throw new IllegalArgumentException("spend, response and weights must have one value per row each");
        }
        for (int i = 0; i < x.size(); i++) {
            if (!(x.get(i) >= 0) || !Double.isFinite(x.get(i)) || !Double.isFinite(y.get(i))) {
                throw new IllegalArgumentException("row " + i + " is not a spend ≥ 0 and a finite response");
            }
            if (!weights.isEmpty() && !(weights.get(i) >= 0 && weights.get(i) < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("row " + i + " has a weight below 0");
            }
        }
    }

    public static CurvePoints of(double[] x, double[] y) {
        return new CurvePoints(
                java.util.Arrays.stream(x).boxed().toList(),
                java.util.Arrays.stream(y).boxed().toList(),
                List.of());
    }

    public int size() {
        return x.size();
    }

    /// The largest observed spend; 0 without rows.
    public double largestSpend() {
        return x.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
