package io.outlay.engine.bayes;

import java.util.random.RandomGenerator;

/// A Euclidean metric, kept as the inverse mass matrix Σ, which is best when it is the covariance of the target.
/// Betancourt, A conceptual introduction to Hamiltonian Monte Carlo (2017), §4.2.
sealed interface Metric {

    /// out = Σ·in.
    void times(double[] in, double[] out);

    /// Draws a momentum from N(0, Σ⁻¹).
    void drawMomentum(RandomGenerator random, double[] momentum);

    /// Σ_ii.
    double variance(int i);

    /// Independent scales.
    final class Diagonal implements Metric {
        private final double[] variance;
        private final double[] inverseScale;

        Diagonal(double[] variance) {
            this.variance = variance.clone();
            inverseScale = new double[variance.length];
            for (int i = 0; i < variance.length; i++) {
                inverseScale[i] = 1 / Math.sqrt(variance[i]);
            }
        }

        @Override
        public void times(double[] in, double[] out) {
            for (int i = 0; i < variance.length; i++) {
                out[i] = variance[i] * in[i];
            }
        }

        @Override
        public void drawMomentum(RandomGenerator random, double[] momentum) {
            for (int i = 0; i < variance.length; i++) {
                momentum[i] = inverseScale[i] * random.nextGaussian();
            }
        }

        @Override
        public double variance(int i) {
            return variance[i];
        }
    }

    /// A full covariance Σ = L·Lᵀ.
    final class Dense implements Metric {
        private final double[][] covariance;
        private final Cholesky cholesky;

        Dense(double[][] covariance, Cholesky cholesky) {
            this.covariance = covariance;
            this.cholesky = cholesky;
        }

        @Override
        public void times(double[] in, double[] out) {
            int d = covariance.length;
            for (int i = 0; i < d; i++) {
                var row = covariance[i];
                double even = 0;
                double odd = 0;
                int j = 0;
                for (; j + 1 < d; j += 2) {
                    even += row[j] * in[j];
                    odd += row[j + 1] * in[j + 1];
                }
                out[i] = j < d ? even + odd + row[j] * in[j] : even + odd;
            }
        }

        /// p = L⁻ᵀz has covariance L⁻ᵀL⁻¹ = Σ⁻¹.
        @Override
        public void drawMomentum(RandomGenerator random, double[] momentum) {
            for (int i = 0; i < momentum.length; i++) {
                momentum[i] = random.nextGaussian();
            }
            cholesky.solveUpper(momentum);
        }

        @Override
        public double variance(int i) {
            return covariance[i][i];
        }
    }
}
