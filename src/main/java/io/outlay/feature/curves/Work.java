package io.outlay.feature.curves;

import io.outlay.domain.Problem;
import java.time.Instant;

/// Whether the study is being made, and how the last attempt ended where its end must be told.
sealed interface Work {
    record Idle() implements Work {}

    /// @param fraction  0 to 1
    /// @param phase     what is being done, in words; may be empty
    record Running(double fraction, String phase, Instant startedAt) implements Work {}

    record Failed(Problem problem) implements Work {}
}
