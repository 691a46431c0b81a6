package io.outlay.engine.mix;

import io.outlay.domain.mix.MixLikelihood;
import io.outlay.domain.mix.MixQuality;
import io.outlay.domain.mix.MixRequest;
import io.outlay.progress.Monitor;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How well a fitted model describes and predicts the outcome, all regions together.
final class QualityCheck {
    private static final int PRIOR_DRAWS = 400;
    private static final int REPLICATIONS = 1000;

    private final MixRequest request;
    private final MixTarget target;
    private final PosteriorDraws draws;
    private final RandomGenerator random;
    private final Monitor monitor;
    private final int periods;
    private final int fittedPeriods;
    private final double[] observed;
    /// scatter of a period's sum over regions when σ is 1
    private final double periodUnit;

    QualityCheck(MixRequest request, MixTarget target, PosteriorDraws draws, RandomGenerator random, Monitor monitor) {
        this.request = request;
        this.target = target;
        this.draws = draws;
        this.random = random;
        this.monitor = monitor;
        var data = target.data();
        periods = data.periods();
        fittedPeriods = periods - request.holdout();
        observed = new double[periods];
        for (int r = 0; r < data.rows(); r++) {
            observed[r % periods] += data.units()[data.region(r)] * data.outcome()[r];
        }
        periodUnit = Math.sqrt(Arrays.stream(data.units()).map(u -> u * u).sum());
    }

    double[] observed() {
        return observed;
    }

    /// What was to be expected of a period, scatter included, one number per draw.
    double[] predictive(int period) {
        monitor.check();
        var layout = target.layout();
        var predicted = draws.fitted[period].clone();
        for (int i = 0; i < predicted.length; i++) {
            double nu = layout.nu >= 0 ? draws.parameters[layout.nu][i] : 0;
            predicted[i] += draws.parameters[layout.sigma][i] * periodUnit * Scatter.draw(nu, random);
        }
        return predicted;
    }

    MixQuality quality() {
        var residual = new double[fittedPeriods];
        double relative = 0;
        int counted = 0;
        for (int t = 0; t < fittedPeriods; t++) {
            residual[t] = observed[t] - Summary.mean(draws.fitted[t]);
            if (observed[t] != 0) {
                relative += Math.abs(residual[t] / observed[t]);
                counted++;
            }
        }
        double total = (fittedPeriods - 1)
                * Summary.covariance(Arrays.copyOf(observed, fittedPeriods), Arrays.copyOf(observed, fittedPeriods));
        double left = Arrays.stream(residual).map(r -> r * r).sum();
        var prior = priorPredictive();
        return new MixQuality(
                total > 0 ? 1 - left / total : 0,
                counted > 0 ? relative / counted : 0,
                Summary.mean(draws.parameters[target.layout().sigma])
                        * target.data().units()[0],
                extreme(),
                autocorrelation(residual),
                baselineNegative(),
                prior[0],
                prior[1],
                holdout());
    }

    private static double autocorrelation(double[] residual) {
        double mean = Summary.mean(residual);
        double product = 0;
        double square = 0;
        for (int t = 0; t < residual.length; t++) {
            square += (residual[t] - mean) * (residual[t] - mean);
            if (t > 0) {
                product += (residual[t] - mean) * (residual[t - 1] - mean);
            }
        }
        return square > 0 ? product / square : 0;
    }

    /// Baseline of a period, draw by draw.
    double[] baseline(int period) {
        monitor.check();
        var baseline = draws.fitted[period].clone();
        for (var channel : draws.byPeriod) {
            for (int i = 0; i < baseline.length; i++) {
                baseline[i] -= channel[period][i];
            }
        }
        return baseline;
    }

    private double baselineNegative() {
        var totals = new double[draws.size];
        for (int t = 0; t < periods; t++) {
            var baseline = baseline(t);
            for (int i = 0; i < totals.length; i++) {
                totals[i] += baseline[i];
            }
        }
        return Arrays.stream(totals).filter(x -> x < 0).count() / (double) totals.length;
    }

    /// How often data made by the model have a largest scaled residual beyond the observed one.
    private double extreme() {
        int kept = draws.logLikelihood[0].length;
        int every = draws.size / kept;
        int step = Math.max(1, kept / REPLICATIONS);
        int beyond = 0;
        int tried = 0;
        for (int i = 0; i < kept; i += step) {
            monitor.check();
            double sigma = draws.parameters[target.layout().sigma][i * every];
            double nu = target.layout().nu >= 0 ? draws.parameters[target.layout().nu][i * every] : 0;
            double seen = 0;
            double made = 0;
            for (var row : draws.logLikelihood) {
                seen = Math.max(seen, squared(row[i], sigma, nu));
                double z = Scatter.draw(nu, random);
                made = Math.max(made, z * z);
            }
            beyond += made >= seen ? 1 : 0;
            tried++;
        }
        return (double) beyond / tried;
    }

    /// The squared scaled residual behind a log likelihood.
    private double squared(double logLikelihood, double sigma, double nu) {
        if (target.data().likelihood() == MixLikelihood.NORMAL) {
            return -2 * (logLikelihood + Math.log(sigma) + PriorTerm.HALF_LOG_2_PI);
        }
        double peak = org.apache.commons.math3.special.Gamma.logGamma((nu + 1) / 2)
                - org.apache.commons.math3.special.Gamma.logGamma(nu / 2)
                - 0.5 * Math.log(nu * Math.PI)
                - Math.log(sigma);
        return nu * Math.expm1(2 * (peak - logLikelihood) / (nu + 1));
    }

    /// 5 and 95 % points of the outcome over all rows by the priors alone, relative to the observed.
    private double[] priorPredictive() {
        var prior = new PriorDraws(target, monitor);
        var data = target.data();
        double seen = Arrays.stream(observed).sum();
        var totals = new double[PRIOR_DRAWS];
        for (int i = 0; i < PRIOR_DRAWS; i++) {
            prior.draw(random);
            for (int r = 0; r < data.rows(); r++) {
                totals[i] += data.units()[data.region(r)] * prior.density().fittedMean()[r];
            }
        }
        var finite = Arrays.stream(totals).filter(Double::isFinite).sorted().toArray();
        if (finite.length == 0 || seen == 0) {
            return new double[] {0, 0};
        }
        return new double[] {Summary.quantile(finite, 0.05) / seen, Summary.quantile(finite, 0.95) / seen};
    }

    private Optional<MixQuality.Holdout> holdout() {
        if (request.holdout() == 0) {
            return Optional.empty();
        }
        double error = 0;
        double naive = 0;
        double crps = 0;
        int inside = 0;
        int counted = 0;
        int season = season();
        for (int t = fittedPeriods; t < periods; t++) {
            var predicted = predictive(t);
            Arrays.sort(predicted);
            inside +=
                    observed[t] >= Summary.quantile(predicted, 0.05) && observed[t] <= Summary.quantile(predicted, 0.95)
                            ? 1
                            : 0;
            crps += crps(predicted, observed[t]) / request.holdout();
            int before = t - season >= 0 && t - season < fittedPeriods ? t - season : fittedPeriods - 1;
            if (observed[t] != 0) {
                error += Math.abs((observed[t] - Summary.mean(draws.fitted[t])) / observed[t]);
                naive += Math.abs((observed[t] - observed[before]) / observed[t]);
                counted++;
            }
        }
        return Optional.of(new MixQuality.Holdout(
                request.holdout(),
                counted > 0 ? error / counted : 0,
                crps,
                (double) inside / request.holdout(),
                counted > 0 ? naive / counted : 0));
    }

    /// Periods in a year.
    private int season() {
        var dates = request.dates();
        int first = 0;
        int second = Math.min(1, dates.size() - 1);
        long days =
                Math.max(1, Math.abs(java.time.temporal.ChronoUnit.DAYS.between(dates.get(first), dates.get(second))));
        return (int) Math.round(365.25 / days);
    }

    /// E|X − y| − ½E|X − X′| of sorted draws. Gneiting and Raftery, JASA 102 (2007).
    private static double crps(double[] sorted, double y) {
        int n = sorted.length;
        double distance = 0;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            distance += Math.abs(sorted[i] - y) / n;
            spread += sorted[i] * (2.0 * i - n + 1) / ((double) n * n);
        }
        return distance - spread;
    }
}
