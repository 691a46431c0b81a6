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
        boolean archived) {

    public Channel withName(String other) {
        return new Channel(id, other, colour, minimum, maximum, locked, archived);
    }

    public Channel withColour(int other) {
        return new Channel(id, name, other, minimum, maximum, locked, archived);
    }

    public Channel withLimits(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        return new Channel(id, name, colour, least, most, locked, archived);
    }

    public Channel withLocked(boolean lock) {
        return new Channel(id, name, colour, minimum, maximum, lock, archived);
    }

    public Channel withArchived(boolean archive) {
        return new Channel(id, name, colour, minimum, maximum, locked, archive);
    }
}
