package io.outlay.engine.curves;

import java.util.Arrays;

/// Huber's robust loss (Ann. Math. Statist. 35, 1964): quadratic to 1.345·σ̂, linear beyond.
final class HuberLoss {
    /// Corner in robust standard deviations: 95 % efficiency with normal errors.
    static final double CORNER = 1.345;
    /// Penalty per parameter of the robust Akaike criterion (Ronchetti, Statist. Probab. Lett. 3, 1985): 2·E[ψ²]/E[ψ′]
    /// with normal errors.
    static final double PENALTY = 2 * 0.710_16 / 0.821_37;

    private static final double MAD_TO_SD = 1.4826;

    private HuberLoss() {}

    static double scale(double[] residuals) {
        var sizes = Arrays.stream(residuals).map(Math::abs).sorted().toArray();
        int half = sizes.length / 2;
        double median = sizes.length % 2 == 1 ? sizes[half] : 0.5 * (sizes[half - 1] + sizes[half]);
        return MAD_TO_SD * median;
    }

    static double[] weights(double[] residuals, double[] own, double sigma) {
        var weights = own.clone();
        for (int i = 0; i < weights.length; i++) {
            double size = Math.abs(residuals[i]) / sigma;
            if (size > CORNER) {
                weights[i] *= CORNER / size;
            }
        }
        return weights;
    }

    /// 2·Σw·ρ(r/σ), on the scale of a sum of squares in units of σ².
    static double deviance(double[] residuals, double[] own, double sigma) {
        double sum = 0;
        for (int i = 0; i < residuals.length; i++) {
            double size = Math.abs(residuals[i]) / sigma;
            sum += own[i] * (size <= CORNER ? size * size : 2 * CORNER * size - CORNER * CORNER);
        }
        return sum;
    }

    /// τ² with Var θ̂ = τ²(JᵀJ)⁻¹ (Huber, Robust Statistics, 1981, equation 6.6.6 with his factor K).
    static double variance(double[] residuals, double[] own, double sigma, int parameters) {
        int n = residuals.length;
        double psi2 = 0;
        double inside = 0;
        for (int i = 0; i < n; i++) {
            double size = Math.abs(residuals[i]);
            double psi = Math.min(size, CORNER * sigma);
            psi2 += own[i] * psi * psi;
            inside += size <= CORNER * sigma ? 1 : 0;
        }
        double m = Math.max(inside / n, 0.1);
        double k = 1 + (double) parameters / n * (1 - m) / m;
        return k * k * psi2 / (n - parameters) / (m * m);
    }
}
