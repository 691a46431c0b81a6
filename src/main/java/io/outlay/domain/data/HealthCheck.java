package io.outlay.domain.data;

import java.util.List;

/// What one check of the data found.
///
/// @param count    how many of what the kind counts: days for gaps and freshness, currencies, facts, channels
/// @param share    the part of all days or of all spend that is concerned, 0 to 1; 0 where it means nothing
/// @param subjects names of sources, channels or currencies concerned, the worst first
public record HealthCheck(HealthKind kind, HealthState state, long count, double share, List<String> subjects) {

    public HealthCheck {
        subjects = List.copyOf(subjects);
    }
}
