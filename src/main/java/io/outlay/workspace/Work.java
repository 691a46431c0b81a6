package io.outlay.workspace;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/// Something done with the database's one handle.
@FunctionalInterface
interface Work<T> {
    T run(Handle handle) throws SQLException, WorkspaceException;
}
