package io.outlay.domain.data;

import java.math.BigDecimal;
import java.util.Optional;

/// A line of the budget: what the person plans in, as opposed to what a platform sells.
///
/// @param id       short stable name, lower case letters, digits and underscores
/// @param colour   position in the channel palette, from 0
/// @param minimum  least spend per week in the workspace currency, if limited
/// @param maximum  largest spend per week in the workspace currency, if limited
/// @param locked   whether plans must leave the channel's spend as it is
/// @param archived whether the channel is hidden from new plans
public record Channel(
        String id,
        String name,
        int colour,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        boolean locked,
        boolean archived) {}
