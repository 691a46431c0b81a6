package io.outlay.intake.source;

import io.outlay.domain.ProblemException;
import org.jspecify.annotations.Nullable;

/// The records of a table, one after the other.
public interface Rows extends AutoCloseable {

    /// The next record, or null after the last.
    @Nullable
    Line next() throws ProblemException;

    @Override
    void close();
}
