package io.outlay.domain.daypart;

import java.util.Locale;

/// What a bucket's recent level says against the others of its grouping.
public enum DaypartKind {
    PEAK,
    VALLEY,
    NORMAL,
    /// Too few samples for a word.
    THIN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
