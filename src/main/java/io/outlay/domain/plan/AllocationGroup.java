package io.outlay.domain.plan;

import java.util.List;

/// Limits on the spend of several channels together.
///
/// @param id       unique among the groups
/// @param channels ids of the members
/// @param minimum  least total spend of the members per period, ≥ 0
/// @param maximum  largest total spend; a very large number (1e18) means no cap
public record AllocationGroup(String id, List<String> channels, double minimum, double maximum) {

    public AllocationGroup {
        channels = List.copyOf(channels);
    }
}
