package io.outlay.domain.data;

import java.util.Locale;
import java.util.Optional;

/// The figures a platform reports. A measure that was not reported is absent, never 0.
public enum Measure {
    SPEND,
    IMPRESSIONS,
    CLICKS,
    LINK_CLICKS,
    /// Does not add up over days, ads or platforms.
    REACH,
    /// Does not add up over days, ads or platforms.
    FREQUENCY,
    CONVERSIONS,
    REVENUE,
    LEADS,
    RECIPIENTS,
    DELIVERED,
    BOUNCES,
    OPENS,
    UNIQUE_OPENS,
    EMAIL_CLICKS,
    UNIQUE_CLICKS,
    UNSUBSCRIBES,
    SPAM_COMPLAINTS;

    /// The name in files and requests, such as `link_clicks`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the measure is an amount of money in the fact's currency.
    public boolean money() {
        return this == SPEND || this == REVENUE;
    }

    /// Whether sums of the measure mean anything.
    public boolean additive() {
        return this != REACH && this != FREQUENCY;
    }

    public static Optional<Measure> of(String id) {
        for (var measure : values()) {
            if (measure.id().equals(id)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }
}
