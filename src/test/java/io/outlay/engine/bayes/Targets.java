package io.outlay.engine.bayes;

import java.util.function.ToDoubleBiFunction;

/// Distributions whose moments are known.
final class Targets {
    private Targets() {}

    static Target of(int dimension, ToDoubleBiFunction<double[], double[]> density) {
        return new Target() {
            @Override
            public int dimension() {
                return dimension;
            }

            @Override
            public LogDensity density() {
                return new LogDensity() {
                    @Override
                    public int dimension() {
                        return dimension;
                    }

                    @Override
                    public double evaluate(double[] position, double[] gradient) {
                        return density.applyAsDouble(position, gradient);
                    }
                };
            }
        };
    }

    /// N((1, −2), [[4, 0.95], [0.95, 0.25]]), correlation 0.95.
    static Target correlatedNormal() {
        double determinant = 4 * 0.25 - 0.95 * 0.95;
        return of(2, (q, g) -> {
            double a = q[0] - 1;
            double b = q[1] + 2;
            g[0] = -(0.25 * a - 0.95 * b) / determinant;
            g[1] = -(4 * b - 0.95 * a) / determinant;
            return 0.5 * (a * g[0] + b * g[1]);
        });
    }

    /// y_i ~ N(μ, 2), μ ~ N(0, 5).
    static Target normalMean(double[] y) {
        return of(1, (q, g) -> {
            double value = -q[0] * q[0] / 50;
            g[0] = -q[0] / 25;
            for (double x : y) {
                value -= (x - q[0]) * (x - q[0]) / 8;
                g[0] += (x - q[0]) / 4;
            }
            return value;
        });
    }

    /// 17 of 60, p ~ Beta(1, 1), on the logit scale.
    static Target betaBinomial() {
        return of(1, (q, g) -> {
            double p = 1 / (1 + Math.exp(-q[0]));
            g[0] = 18 * (1 - p) - 44 * p;
            return 18 * Math.log(p) + 44 * Math.log1p(-p);
        });
    }

    /// Non-centred eight schools: μ, ln τ, η₁ … η₈.
    static Target eightSchools() {
        double[] y = {28, 8, -3, 7, -1, 1, 18, 12};
        double[] sigma = {15, 10, 16, 11, 9, 11, 10, 18};
        return of(10, (q, g) -> {
            double mu = q[0];
            double tau = Math.exp(q[1]);
            double value = -mu * mu / 50 - Math.log1p(tau * tau / 25) + q[1];
            g[0] = -mu / 25;
            g[1] = 1 - 2 * (tau * tau / 25) / (1 + tau * tau / 25);
            for (int j = 0; j < 8; j++) {
                double eta = q[2 + j];
                double z = (y[j] - mu - tau * eta) / sigma[j];
                value -= 0.5 * (eta * eta + z * z);
                double push = z / sigma[j];
                g[0] += push;
                g[1] += push * tau * eta;
                g[2 + j] = -eta + push * tau;
            }
            return value;
        });
    }
}
