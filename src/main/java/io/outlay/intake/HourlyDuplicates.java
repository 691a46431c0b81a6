package io.outlay.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What to do with a second row for the same campaign and hour.
public enum HourlyDuplicates {
    ERROR,
    /// Both rows count as samples.
    KEEP,
    /// The figures are added up.
    ADD,
    /// A row that equals an earlier one in every cell is dropped; any other is an error.
    DROP_IDENTICAL;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<HourlyDuplicates> of(String id) {
        return Arrays.stream(values()).filter(way -> way.id().equals(id)).findFirst();
    }
}
