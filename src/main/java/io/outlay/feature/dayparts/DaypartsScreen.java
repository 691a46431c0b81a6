package io.outlay.feature.dayparts;

import java.util.Optional;

/// What the room has to show, whatever is under way.
public sealed interface DaypartsScreen {

    /// Nothing was imported yet.
    record NothingImported() implements DaypartsScreen {}

    /// There are data, but none by the hour.
    record NoHours() implements DaypartsScreen {}

    /// @param analysis the newest one; empty before the first is done
    record Hours(Optional<DaypartAnalysis> analysis) implements DaypartsScreen {}
}
