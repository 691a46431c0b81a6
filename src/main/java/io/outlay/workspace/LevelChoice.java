package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Level;
import java.util.Set;

/// Which depth the totals of an account use.
///
/// @param scheme names of the segment's dimensions joined by `;`, or empty
/// @param grains what the totals are made of
/// @param dates  first and last date it is used on
/// @param days   number of dates it is used on
public record LevelChoice(
        String platform, String accountId, Level level, String scheme, Set<Grain> grains, Period dates, long days) {

    public LevelChoice {
        grains = Set.copyOf(grains);
    }
}
