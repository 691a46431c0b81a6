package io.outlay.run;

import io.outlay.progress.Monitor;

/// Work that may take a while: runs away from the window, tells how far it is, and hears a stop.
@FunctionalInterface
public interface Job<R> {
    /// @throws Exception a [io.outlay.domain.ProblemException] says what to show; anything else is a fault of ours
    R run(Monitor monitor) throws Exception;
}
