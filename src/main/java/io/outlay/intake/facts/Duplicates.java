package io.outlay.intake.facts;

import java.util.Locale;
import java.util.Optional;

/// What happens when one key stands twice in an import.
public enum Duplicates {
    /// It is an error.
    ERROR,
    /// The columns that are neither mapped nor figures become the segment; a key that is still double is an error.
    KEEP,
    /// The figures are added up; reach and frequency, which do not add, become unknown.
    ADD,
    /// Rows with equal figures count once; others are an error.
    DROP_IDENTICAL;

    public static Optional<Duplicates> of(String id) {
        for (var value : values()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(id)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
