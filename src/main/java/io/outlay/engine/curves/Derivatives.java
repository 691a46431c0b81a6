package io.outlay.engine.curves;

import java.util.function.UnaryOperator;

/// Jacobians by differences.
final class Derivatives {
    private static final double CENTRAL_STEP = 6e-6;
    private static final double FIVE_POINT_STEP = 1e-3;

    private final UnaryOperator<double[]> predict;

    Derivatives(UnaryOperator<double[]> predict) {
        this.predict = predict;
    }

    /// (f(θ+h) − f(θ−h)) / 2h, error of order h²: for finding the way.
    void central(double[] at, double[][] out) {
        for (int j = 0; j < at.length; j++) {
            double h = exact(at[j], CENTRAL_STEP * size(at[j]));
            var up = predict.apply(shifted(at, j, h));
            var down = predict.apply(shifted(at, j, -h));
            for (int i = 0; i < out.length; i++) {
                out[i][j] = (up[i] - down[i]) / (2 * h);
            }
        }
    }

    /// (f(θ−2h) − 8f(θ−h) + 8f(θ+h) − f(θ+2h)) / 12h, error of order h⁴: about 1e-12 of the derivative, for
    /// the last digits. The step is a thousandth of the change that would alter the predictions by their own
    /// size, which suits a location far from 0 as well as a scale.
    ///
    /// @param predicted the predictions at θ
    void fivePoint(double[] at, double[] predicted, double[][] out) {
        central(at, out);
        for (int j = 0; j < at.length; j++) {
            double slope = 0;
            double level = 0;
            for (int i = 0; i < out.length; i++) {
                slope = Math.hypot(slope, out[i][j]);
                level = Math.hypot(level, predicted[i]);
            }
            double natural = slope > 0 && level > 0 ? level / slope : size(at[j]);
            double h = exact(at[j], FIVE_POINT_STEP * Math.min(natural, size(at[j])));
            var up = predict.apply(shifted(at, j, h));
            var down = predict.apply(shifted(at, j, -h));
            var up2 = predict.apply(shifted(at, j, 2 * h));
            var down2 = predict.apply(shifted(at, j, -2 * h));
            for (int i = 0; i < out.length; i++) {
                out[i][j] = (8 * (up[i] - down[i]) - (up2[i] - down2[i])) / (12 * h);
            }
        }
    }

    private static double size(double value) {
        return value == 0 ? 1 : Math.abs(value);
    }

    /// A step that is exactly representable around the value.
    private static double exact(double value, double h) {
        double moved = value + h;
        return moved == value ? Math.ulp(value) : moved - value;
    }

    private static double[] shifted(double[] at, int j, double by) {
        var copy = at.clone();
        copy[j] += by;
        return copy;
    }
}
