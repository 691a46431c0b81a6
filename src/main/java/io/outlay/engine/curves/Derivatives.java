package io.outlay.engine.curves;

import java.util.function.UnaryOperator;

/// Jacobians by differences.
enum Derivatives {
    /// (f(θ+h) − f(θ−h)) / 2h, error of order h²: for finding the way.
    CENTRAL(6e-6),
    /// (f(θ−2h) − 8f(θ−h) + 8f(θ+h) − f(θ+2h)) / 12h, error of order h⁴: about 1e-12 of the derivative, for the last
    /// digits.
    FIVE_POINT(7e-4);

    private final double relativeStep;

    Derivatives(double relativeStep) {
        this.relativeStep = relativeStep;
    }

    void fill(UnaryOperator<double[]> predict, double[] at, double[][] out) {
        for (int j = 0; j < at.length; j++) {
            double h = relativeStep * (at[j] == 0 ? 1 : Math.abs(at[j]));
            // A step that is exactly representable around θ.
            h = (at[j] + h) - at[j];
            var up = predict.apply(shifted(at, j, h));
            var down = predict.apply(shifted(at, j, -h));
            double[] up2 = this == FIVE_POINT ? predict.apply(shifted(at, j, 2 * h)) : up;
            double[] down2 = this == FIVE_POINT ? predict.apply(shifted(at, j, -2 * h)) : down;
            for (int i = 0; i < out.length; i++) {
                out[i][j] = this == FIVE_POINT
                        ? (8 * (up[i] - down[i]) - (up2[i] - down2[i])) / (12 * h)
                        : (up[i] - down[i]) / (2 * h);
            }
        }
    }

    private static double[] shifted(double[] at, int j, double by) {
        var copy = at.clone();
        copy[j] += by;
        return copy;
    }
}
