package io.outlay.domain.mix;

/// What the model is made of besides media.
///
/// @param fourierOrder pairs of yearly waves, 0 for no seasonality
/// @param trend        slow movement of the baseline
/// @param likelihood   of the outcome
/// @param holdoutWeeks last weeks that are predicted instead of fitted
public record MixShape(int fourierOrder, Trend trend, MixLikelihood likelihood, int holdoutWeeks) {
    public static final MixShape STANDARD = new MixShape(2, Trend.LINEAR, MixLikelihood.NORMAL, 0);

    public enum Trend {
        NONE,
        /// One slope over the whole range.
        LINEAR,
        /// A slope that may change every half year.
        HALF_YEARS
    }

    public MixShape withFourierOrder(int other) {
        return new MixShape(other, trend, likelihood, holdoutWeeks);
    }

    public MixShape withTrend(Trend other) {
        return new MixShape(fourierOrder, other, likelihood, holdoutWeeks);
    }

    public MixShape withLikelihood(MixLikelihood other) {
        return new MixShape(fourierOrder, trend, other, holdoutWeeks);
    }

    public MixShape withHoldoutWeeks(int other) {
        return new MixShape(fourierOrder, trend, likelihood, other);
    }
}
