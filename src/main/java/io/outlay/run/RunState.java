package io.outlay.run;

import io.outlay.domain.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Where a run is.
public sealed interface RunState<R> {
    /// Waits for its turn.
    record Queued<R>() implements RunState<R> {}

    /// @param fraction done, in [0, 1]
    /// @param phase    key of the text bundle that names what is being done; empty before the first word
    record Running<R>(double fraction, String phase, Instant startedAt) implements RunState<R> {}

    record Done<R>(R result, Duration elapsed) implements RunState<R> {}

    /// @param problems at least one, the first is the headline
    record Failed<R>(List<Problem> problems) implements RunState<R> {
        public Failed {
            problems = List.copyOf(problems);
        }

        public Problem problem() {
            return problems.getFirst();
        }
    }

    /// The person stopped it; nothing of it was kept.
    record Stopped<R>() implements RunState<R> {}

    /// Whether nothing more will happen.
    default boolean ended() {
        return switch (this) {
            case Queued<R> q -> false;
            case Running<R> r -> false;
            case Done<R> d -> true;
            case Failed<R> f -> true;
            case Stopped<R> s -> true;
        };
    }
}
