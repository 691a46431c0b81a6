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
    EXPOSURE
}
