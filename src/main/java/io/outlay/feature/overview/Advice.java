package io.outlay.feature.overview;

import io.outlay.domain.Problem;
import io.outlay.ui.Room;
import java.time.Instant;
import java.util.List;

/// What stands under "What to do next".
sealed interface Advice {
    /// The study is being read.
    record Loading() implements Advice {}

    /// @param possible whether there are data enough to fit anything
    record NoStudy(boolean possible) implements Advice {}

    record Steps(List<Step> steps) implements Advice {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /// @param gain  expected change; empty where one only learns
    /// @param range its 90 % range
    /// @param terms what the gain is counted in, and how sure it is
    /// @param room  where it is done
    /// @param thing in that room; may be empty
    record Step(String icon, String todo, String detail, String gain, String range, String terms, Room room, String thing) {}

    /// Whether the study is being made, and how the last attempt ended where its end must be told.
    sealed interface Work {
        record Idle() implements Work {}

        /// @param fraction 0 to 1
        /// @param phase    in words; may be empty
        record Running(double fraction, String phase, Instant startedAt) implements Work {}

        record Failed(Problem problem) implements Work {}
    }
}
