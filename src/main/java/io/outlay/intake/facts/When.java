package io.outlay.intake.facts;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import java.time.LocalDate;
import java.util.OptionalInt;

/// The time one fact covers, in the account's own zone.
///
/// @param fold 1 for the second pass through a repeated hour
public record When(Grain grain, LocalDate date, LocalDate dateEnd, OptionalInt hour, int fold) {

    public static When day(LocalDate date) {
        return new When(Grain.DAY, date, date, OptionalInt.empty(), 0);
    }

    public static When hour(LocalDate date, int hour, int fold) {
        return new When(Grain.HOUR, date, date, OptionalInt.of(hour), fold);
    }

    public static When send(LocalDate date, OptionalInt hour) {
        return new When(Grain.SEND, date, date, hour, 0);
    }

    /// A day when the range is one day.
    public static When period(Period period) {
        return period.from().equals(period.to())
                ? day(period.from())
                : new When(Grain.PERIOD, period.from(), period.to(), OptionalInt.empty(), 0);
    }

    /// One number for one time.
    long key() {
        return (date.toEpochDay() & 0xFFFFFFFL) << 34
                | (dateEnd.toEpochDay() - date.toEpochDay() & 0xFFFFFFL) << 10
                | (hour.orElse(-1) + 1L) << 4
                | (long) fold << 3
                | grain.ordinal();
    }

    When second() {
        return new When(grain, date, dateEnd, hour, 1);
    }
}
