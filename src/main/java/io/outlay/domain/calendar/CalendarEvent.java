package io.outlay.domain.calendar;

import io.outlay.domain.Period;

/// Something of the project's own that a date may be part of: a sale, a launch, a strike.
public record CalendarEvent(String name, Period dates) {}
