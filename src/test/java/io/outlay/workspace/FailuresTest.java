package io.outlay.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.ProblemCode;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    /// After a failed write the database closes itself; the next thing it is asked then fails because it is closed, and
    /// carries the write only as a suppressed companion.
    @Test
    void aFullDiskBehindAClosedDatabaseIsAFullDisk() {
        var closed = new IllegalStateException("This store is closed");
        closed.addSuppressed(new IllegalStateException("Writing failed", new IOException("No space left on device")));
        var failure = Failures.of(new IllegalStateException("commit", new SQLException(closed)), "shop");
        assertThat(failure.code()).isEqualTo(ProblemCode.DISK_FULL);
        assertThat(Failures.of(new SQLException("torn"), "shop").code()).isEqualTo(ProblemCode.WORKSPACE_DAMAGED);
    }
}
