package io.outlay.domain.daypart;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How hard a schedule leans on the patterns (peak / valley multipliers).
public enum DaypartStrategy {
    /// 1.2 / 0.8.
    CONSERVATIVE,
    /// 1.5 / 0.5.
    BALANCED,
    /// 2.0 + strength / 0.25.
    AGGRESSIVE,
    /// The person's own 24 multipliers.
    OWN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DaypartStrategy> of(String id) {
        return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst();
    }
}
