package io.outlay.domain.calendar;

import java.time.Month;

/// Decides which months are summer.
public enum Hemisphere {
    NORTH,
    SOUTH;

    public Season season(Month month) {
        var north = switch (month) {
            case MARCH, APRIL, MAY -> Season.SPRING;
            case JUNE, JULY, AUGUST -> Season.SUMMER;
            case SEPTEMBER, OCTOBER, NOVEMBER -> Season.AUTUMN;
            case DECEMBER, JANUARY, FEBRUARY -> Season.WINTER;
        };
        return this == NORTH
                ? north
                : switch (north) {
                    case SPRING -> Season.AUTUMN;
                    case SUMMER -> Season.WINTER;
                    case AUTUMN -> Season.SPRING;
                    case WINTER -> Season.SUMMER;
                };
    }
}
