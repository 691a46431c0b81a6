package io.outlay.domain.mix;

import io.outlay.domain.data.HealthState;
import java.util.List;

/// One check of a fitted model.
///
/// @param figures  for the sentence, in the kind's order
/// @param subjects channels, dates or parameters concerned, the worst first
public record MixHealth(Kind kind, HealthState state, List<Double> figures, List<String> subjects) {
    public MixHealth {
        figures = List.copyOf(figures);
        subjects = List.copyOf(subjects);
    }

    /// What is checked. Each kind has one piece of advice, in the text bundle under its name.
    public enum Kind {
        /// Chains agree: worst R̂, least bulk and tail effective sample size. Subject: the parameter known least.
        CONVERGENCE,
        /// The sampler could follow everywhere: divergences, cut trajectories, least E-BFMI, and −1 where divergences
        /// lie at small values of the subject, 1 at large ones. Subject: a parameter, if they lie at one place.
        DIVERGENCES,
        /// The model makes data like these: p-value of the largest residual, R².
        PREDICTIVE_FIT,
        /// Periods by themselves: rows whose leave-one-out prediction cannot be trusted, largest Pareto k.
        INFLUENTIAL_PERIODS,
        /// The future from the past: log density per period predicted ahead, and left out one by one.
        FUTURE,
        /// Sales without media are not negative: probability of a negative baseline, worst period's.
        BASELINE,
        /// Returns one can believe: media's share of the outcome, largest return relative to the middle one.
        RETURNS,
        /// The data speak, not the beliefs: number of channels that lean on their prior.
        PRIOR,
        /// Nothing systematic is left: autocorrelation of residuals, its two standard errors.
        RESIDUALS,
        /// Better than last year's figure: error on the held-out periods, and the naive error.
        HOLDOUT
    }
}
