package io.outlay.domain.calendar;

/// Meteorological seasons: whole months, the first being March in the north.
public enum Season {
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER
}
