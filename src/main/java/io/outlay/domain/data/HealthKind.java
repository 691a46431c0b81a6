package io.outlay.domain.data;

/// What is looked at in the data before anything is computed from it.
public enum HealthKind {
    /// Days without any fact between a source's first and last one.
    GAPS,
    /// Sources that end long before the newest data.
    FRESHNESS,
    /// Amounts in currencies that cannot be converted.
    CURRENCY,
    /// Money that no channel counts.
    UNMATCHED,
    /// Channels with too few complete weeks for a curve.
    WEEKS,
    /// Channels whose spend never changes, so that its effect cannot be told apart.
    VARIATION,
    /// Spend on days on which nothing was shown.
    EXPOSURE,
    /// Campaigns that are there twice, such as under two accounts.
    DUPLICATES,
    /// Days with many times the usual spend.
    OUTLIERS,
    /// Amounts below zero.
    NEGATIVE,
    /// Channels whose spend goes up and down together, so that their effects cannot be told apart.
    COLLINEAR,
    /// Outcomes that jump to another level and stay there, as after a change of tracking.
    BREAKS
}
