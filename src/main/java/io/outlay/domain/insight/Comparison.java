package io.outlay.domain.insight;

import io.outlay.domain.Period;

/// What a period is compared with.
public sealed interface Comparison {

    /// As many days just before.
    record Before() implements Comparison {}

    /// The same dates of the year before.
    record YearBefore() implements Comparison {}

    /// Dates that the person chose.
    record With(Period period) implements Comparison {}

    /// The period compared with.
    default Period of(Period period) {
        return switch (this) {
            case Before() ->
                new Period(period.from().minusDays(period.days()), period.from().minusDays(1));
            case YearBefore() ->
                new Period(period.from().minusYears(1), period.to().minusYears(1));
            case With(var chosen) -> chosen;
        };
    }
}
