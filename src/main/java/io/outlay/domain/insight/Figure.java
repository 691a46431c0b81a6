package io.outlay.domain.insight;

import java.math.BigDecimal;
import java.util.Optional;

/// A figure, or why there is none. Without either nobody reported it.
///
/// @param missing present when an amount in it has no exchange rate; then there is no value
public record Figure(Optional<BigDecimal> value, Optional<MissingAmount> missing) {
    /// Not reported.
    public static final Figure NONE = new Figure(Optional.empty(), Optional.empty());

    public static Figure of(BigDecimal value) {
        return new Figure(Optional.of(value), Optional.empty());
    }

    public static Figure missing(MissingAmount rate) {
        return new Figure(Optional.empty(), Optional.of(rate));
    }
}
