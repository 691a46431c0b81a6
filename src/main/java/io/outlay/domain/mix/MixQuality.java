package io.outlay.domain.mix;

import java.util.Optional;

/// How well the model describes the outcome.
///
/// @param r2               of the posterior mean over the fitted rows
/// @param mape             mean absolute error of it relative to the outcome, over rows that are not 0
/// @param residualSd       posterior mean of the scatter, in the outcome's unit (per head where modelled so)
/// @param extremeP         Bayesian p-value of the largest scaled residual: how often the model itself makes one as
///                         large
/// @param autocorrelation  of neighbouring residuals, −1 to 1
/// @param baselineNegative probability that the baseline over all rows is below 0
/// @param priorLow         5 % point of the outcome over all rows by the priors alone, relative to the observed
/// @param priorHigh        95 % point of the same
/// @param holdout          present when periods were held out
public record MixQuality(
        double r2,
        double mape,
        double residualSd,
        double extremeP,
        double autocorrelation,
        double baselineNegative,
        double priorLow,
        double priorHigh,
        Optional<Holdout> holdout) {

    /// How the held-out periods were predicted.
    ///
    /// @param periods  how many
    /// @param mape     mean absolute error of the mean, relative to the outcome
    /// @param crps     continuous ranked probability score, in the outcome's unit; less is better
    /// @param coverage share of periods inside the 90 % range
    /// @param naive    mean absolute relative error of last year's same period (the last fitted period where less
    ///                 than a year is known)
    public record Holdout(int periods, double mape, double crps, double coverage, double naive) {}
}
