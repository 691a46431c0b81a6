package io.outlay.domain.mix;

/// What can be wrong with the data or the beliefs of a mix model, known before anything is sampled. A verdict is
/// part of the result, never an exception; its advice stands in the text bundle under its name.
public enum MixVerdict {
    /// A number is missing, not finite or below 0 where it may not be.
    BAD_NUMBER(true),
    /// Columns of different lengths, channels or names given twice, a setting out of range.
    BAD_SETTING(true),
    /// No channel is part of the model.
    NO_MEDIA(true),
    /// Fewer fitted rows than 20 or than parameters: the answer would be the prior.
    TOO_FEW_ROWS(true),
    /// Periods are missing between the first and the last.
    MISSING_PERIODS(true),
    /// Two rows of one period, or rows out of order.
    PERIOD_TWICE(true),
    /// The outcome never changes.
    CONSTANT_OUTCOME(true),
    /// A prior that is no distribution, or none on its parameter's range.
    IMPOSSIBLE_PRIOR(true),
    /// Beliefs that cannot hold together: stated twice for one channel, or together more than the whole outcome.
    PRIORS_CONTRADICT(true),
    /// The model cannot be computed anywhere.
    NO_START(true),
    /// A series that the settings name and the data do not hold.
    UNKNOWN_SERIES(true),
    /// Without a series of the business's own, what platforms claim is explained: returns are claims too.
    REPORTED_OUTCOME(false),
    /// A channel reports nothing after a date: it counts as no spend.
    SPEND_ENDS(false),
    /// An experiment outside the modelled weeks, or on a channel that is not media; it is left out.
    EXPERIMENT_LEFT_OUT(false),
    /// A channel without any spend: it brought nothing, and nothing is learnt about it.
    NO_SPEND(false),
    /// A channel whose spend never changes: its effect cannot be told from the baseline.
    CONSTANT_SPEND(false),
    /// Periods far from all others.
    OUTLIER(false),
    /// A control that never changes, or repeats others: its coefficient is the prior's.
    REDUNDANT_CONTROL(false),
    /// An experiment measured what the stated belief excludes.
    BELIEF_AGAINST_TEST(false);

    private final boolean stops;

    MixVerdict(boolean stops) {
        this.stops = stops;
    }

    /// Whether nothing can be fitted.
    public boolean stops() {
        return stops;
    }
}
