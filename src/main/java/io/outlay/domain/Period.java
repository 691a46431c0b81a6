package io.outlay.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A range of calendar dates, both ends included.
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("period ends before it starts: " + from + " … " + to);
        }
    }

    /// Number of days, at least 1.
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
