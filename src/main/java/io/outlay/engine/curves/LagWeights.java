package io.outlay.engine.curves;

import io.outlay.domain.curve.Adstock;

/// Weights of an adstock over its lags, and their derivatives by its parameters. Reuses its arrays: one thread at a
/// time.
public final class LagWeights {
    private final Adstock adstock;
    private final double[] weights;
    private final double[][] derivatives;

    public LagWeights(Adstock adstock) {
        this.adstock = adstock;
        weights = new double[adstock.lags()];
        derivatives = new double[adstock.kind().parameters().size()][adstock.lags()];
    }

    /// Per lag, as of the last [#set]; the array itself.
    public double[] weights() {
        return weights;
    }

    /// [parameter][lag], as of the last [#set]; the array itself.
    public double[][] derivatives() {
        return derivatives;
    }

    /// @param p the adstock's parameters in its order
    public void set(double[] p) {
        int lags = weights.length;
        switch (adstock.kind()) {
            case GEOMETRIC -> {
                double power = 1;
                double before = 0;
                for (int l = 0; l < lags; l++) {
                    weights[l] = power;
                    derivatives[0][l] = l * before;
                    before = power;
                    power *= p[0];
                }
            }
            case DELAYED -> {
                double log = Math.log(p[0]);
                for (int l = 0; l < lags; l++) {
                    double distance = (l - p[1]) * (l - p[1]);
                    double w = Math.exp(distance * log);
                    weights[l] = w;
                    derivatives[0][l] = distance * w / p[0];
                    derivatives[1][l] = -2 * (l - p[1]) * log * w;
                }
            }
            case BINOMIAL -> {
                double power = 1 / p[0] - 1;
                for (int l = 0; l < lags; l++) {
                    double log = Math.log1p(-(double) l / lags);
                    double w = Math.exp(power * log);
                    weights[l] = w;
                    derivatives[0][l] = -w * log / (p[0] * p[0]);
                }
            }
            case WEIBULL_DENSITY -> {
                for (int l = 0; l < lags; l++) {
                    double log = Math.log((l + 1) / p[1]);
                    double power = Math.exp(p[0] * log);
                    double w = p[0] / (l + 1) * power * Math.exp(-power);
                    weights[l] = w;
                    derivatives[0][l] = w * (1 / p[0] + log - power * log);
                    derivatives[1][l] = w * p[0] / p[1] * (power - 1);
                }
            }
            case WEIBULL_SURVIVAL -> {
                weights[0] = 1;
                derivatives[0][0] = 0;
                derivatives[1][0] = 0;
                for (int l = 1; l < lags; l++) {
                    double log = Math.log(l / p[1]);
                    double power = Math.exp(p[0] * log);
                    double w = Math.exp(-power);
                    weights[l] = w;
                    derivatives[0][l] = -w * power * log;
                    derivatives[1][l] = w * power * p[0] / p[1];
                }
            }
        }
        if (adstock.normalised()) {
            normalise();
        }
    }

    private void normalise() {
        double total = sum(weights);
        for (int l = 0; l < weights.length; l++) {
            weights[l] /= total;
        }
        for (var derivative : derivatives) {
            double change = sum(derivative);
            for (int l = 0; l < weights.length; l++) {
                derivative[l] = (derivative[l] - weights[l] * change) / total;
            }
        }
    }

    private static double sum(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum;
    }
}
