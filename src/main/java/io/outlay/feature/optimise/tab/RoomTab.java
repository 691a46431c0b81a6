package io.outlay.feature.optimise.tab;

import java.util.function.Supplier;

/// A tab of the room besides the split.
///
/// @param id    as it is gone to, such as `weeks`
/// @param label what stands on it
/// @param made  makes its content when it is first looked at
public record RoomTab(String id, String label, Supplier<? extends OptimiseTab> made) {}
