package io.outlay.engine.mix;

import io.outlay.domain.mix.Prior;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Gamma;

/// A prior as a normalised log density with its derivative and its quantiles. Outside its support the density is 0.
sealed interface PriorTerm {
    double HALF_LOG_2_PI = 0.5 * Math.log(2 * Math.PI);

    double logDensity(double x);

    /// d ln p / dx.
    double slope(double x);

    /// Inverse distribution function, p in (0, 1).
    double quantile(double p);

    double draw(RandomGenerator random);

    static PriorTerm of(Prior prior) {
        return switch (prior) {
            case Prior.Normal(double mean, double sd) -> new NormalTerm(mean, sd);
            case Prior.HalfNormal(double sd) -> new HalfNormalTerm(sd);
            case Prior.Beta(double a, double b) -> new BetaTerm(a, b);
            case Prior.Gamma(double shape, double rate) -> new GammaTerm(shape, rate);
            case Prior.LogNormal(double mu, double sigma) -> new LogNormalTerm(mu, sigma);
            case Prior.Laplace(double mean, double scale) -> new LaplaceTerm(mean, scale);
            case Prior.Uniform(double low, double high) -> new UniformTerm(low, high);
        };
    }

    record NormalTerm(double mean, double sd, double logNormaliser) implements PriorTerm {
        NormalTerm(double mean, double sd) {
            this(mean, sd, -Math.log(sd) - HALF_LOG_2_PI);
        }

        @Override
        public double logDensity(double x) {
            double z = (x - mean) / sd;
            return logNormaliser - 0.5 * z * z;
        }

        @Override
        public double slope(double x) {
            return -(x - mean) / (sd * sd);
        }

        @Override
        public double draw(RandomGenerator random) {
            return mean + sd * random.nextGaussian();
        }

        @Override
        public double quantile(double p) {
            return new NormalDistribution(null, mean, sd).inverseCumulativeProbability(p);
        }
    }

    record HalfNormalTerm(double sd, double logNormaliser) implements PriorTerm {
        HalfNormalTerm(double sd) {
            this(sd, Math.log(2) - Math.log(sd) - HALF_LOG_2_PI);
        }

        @Override
        public double logDensity(double x) {
            double z = x / sd;
            return logNormaliser - 0.5 * z * z;
        }

        @Override
        public double slope(double x) {
            return -x / (sd * sd);
        }

        @Override
        public double draw(RandomGenerator random) {
            return Math.abs(sd * random.nextGaussian());
        }

        @Override
        public double quantile(double p) {
            return new NormalDistribution(null, 0, sd).inverseCumulativeProbability(0.5 + 0.5 * p);
        }
    }

    record BetaTerm(double a, double b, double logNormaliser) implements PriorTerm {
        BetaTerm(double a, double b) {
            this(a, b, Gamma.logGamma(a + b) - Gamma.logGamma(a) - Gamma.logGamma(b));
        }

        /// A power of 0 is 1 also at the end of the support.
        @Override
        public double logDensity(double x) {
            return logNormaliser + (a == 1 ? 0 : (a - 1) * Math.log(x)) + (b == 1 ? 0 : (b - 1) * Math.log1p(-x));
        }

        @Override
        public double slope(double x) {
            return (a == 1 ? 0 : (a - 1) / x) - (b == 1 ? 0 : (b - 1) / (1 - x));
        }

        @Override
        public double draw(RandomGenerator random) {
            double first = Scatter.gamma(a, random);
            double second = Scatter.gamma(b, random);
            return first / (first + second);
        }

        @Override
        public double quantile(double p) {
            return new BetaDistribution(null, a, b).inverseCumulativeProbability(p);
        }
    }

    record GammaTerm(double shape, double rate, double logNormaliser) implements PriorTerm {
        GammaTerm(double shape, double rate) {
            this(shape, rate, shape * Math.log(rate) - Gamma.logGamma(shape));
        }

        @Override
        public double logDensity(double x) {
            return logNormaliser + (shape - 1) * Math.log(x) - rate * x;
        }

        @Override
        public double slope(double x) {
            return (shape - 1) / x - rate;
        }

        @Override
        public double draw(RandomGenerator random) {
            return Scatter.gamma(shape, random) / rate;
        }

        @Override
        public double quantile(double p) {
            return new GammaDistribution(null, shape, 1 / rate).inverseCumulativeProbability(p);
        }
    }

    record LogNormalTerm(double mu, double sigma, double logNormaliser) implements PriorTerm {
        LogNormalTerm(double mu, double sigma) {
            this(mu, sigma, -Math.log(sigma) - HALF_LOG_2_PI);
        }

        @Override
        public double logDensity(double x) {
            double log = Math.log(x);
            double z = (log - mu) / sigma;
            return logNormaliser - 0.5 * z * z - log;
        }

        @Override
        public double slope(double x) {
            return -((Math.log(x) - mu) / (sigma * sigma) + 1) / x;
        }

        @Override
        public double draw(RandomGenerator random) {
            return Math.exp(mu + sigma * random.nextGaussian());
        }

        @Override
        public double quantile(double p) {
            return Math.exp(new NormalDistribution(null, mu, sigma).inverseCumulativeProbability(p));
        }
    }

    record LaplaceTerm(double mean, double scale, double logNormaliser) implements PriorTerm {
        LaplaceTerm(double mean, double scale) {
            this(mean, scale, -Math.log(2 * scale));
        }

        @Override
        public double logDensity(double x) {
            return logNormaliser - Math.abs(x - mean) / scale;
        }

        /// 0 at the kink.
        @Override
        public double slope(double x) {
            return -Math.signum(x - mean) / scale;
        }

        @Override
        public double draw(RandomGenerator random) {
            double above = random.nextExponential();
            return mean + scale * (above - random.nextExponential());
        }

        @Override
        public double quantile(double p) {
            return p < 0.5 ? mean + scale * Math.log(2 * p) : mean - scale * Math.log(2 * (1 - p));
        }
    }

    record UniformTerm(double low, double high) implements PriorTerm {
        @Override
        public double logDensity(double x) {
            return x >= low && x <= high ? -Math.log(high - low) : Double.NEGATIVE_INFINITY;
        }

        @Override
        public double slope(double x) {
            return 0;
        }

        @Override
        public double draw(RandomGenerator random) {
            return low + (high - low) * random.nextDouble();
        }

        @Override
        public double quantile(double p) {
            return low + p * (high - low);
        }
    }
}
