package io.outlay.feature.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the room shows of the data.
enum Tab {
    SOURCES,
    SEARCH,
    INSIGHTS,
    RECONCILE,
    CALENDAR,
    EXPORT;

    /// As it is gone to, such as `insights`.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Tab> of(String id) {
        return Arrays.stream(values()).filter(tab -> tab.id().equals(id)).findFirst();
    }
}
