package io.outlay.feature.welcome;

import java.nio.file.Path;
import java.util.List;

/// A line of the list of recent projects.
///
/// @param place  its folder, short, with `~` for the person's own
/// @param opened when it was last opened, in words
/// @param trend  recent weekly spend; may be empty
/// @param there  whether it still is where it was
record RecentProject(
        Path folder, String name, String detail, String place, String opened, List<Double> trend, boolean there) {
    RecentProject {
        trend = List.copyOf(trend);
    }
}
