package io.outlay.engine.mix;

import java.util.random.RandomGenerator;

/// Random numbers that the generator itself does not make.
final class Scatter {
    private Scatter() {}

    /// A standard normal number, or one of Student's t when ν > 0.
    static double draw(double nu, RandomGenerator random) {
        double z = random.nextGaussian();
        return nu > 0 ? z / Math.sqrt(gamma(nu / 2, random) / (nu / 2)) : z;
    }

    /// Gamma with rate 1. Marsaglia and Tsang, ACM TOMS 26 (2000).
    static double gamma(double shape, RandomGenerator random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
