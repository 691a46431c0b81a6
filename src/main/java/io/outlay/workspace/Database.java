package io.outlay.workspace;

import io.outlay.domain.ProblemCode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The one connection to the database and the only way to it. A unit of work is one change a person sees: one
/// transaction that also counts up `commit_seq` and writes an audit row, then a forced checkpoint, then the witness.
final class Database {
    static final String USER = "OUTLAY";

    private final WorkspaceFolder folder;
    private final LocalMachine machine;
    private final Connection connection;
    private final Handle handle;
    private final boolean readOnly;
    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock importing = new ReentrantLock();
    private boolean inUnit;
    private boolean spoiled;

    private Database(WorkspaceFolder folder, LocalMachine machine, Connection connection) throws SQLException {
        this.folder = folder;
        this.machine = machine;
        this.connection = connection;
        this.handle = Jdbi.create(connection).open();
        this.readOnly = connection.isReadOnly();
    }

    static Database connect(WorkspaceFolder folder, LocalMachine machine, String url) throws WorkspaceException {
        try {
            var connection = DriverManager.getConnection(url, USER, "");
            try {
                var database = new Database(folder, machine, connection);
                database.requireImmediateWrites();
                return database;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException | JdbiException e) {
            throw Failures.of(e, folder.name());
        }
    }

    private void requireImmediateWrites() {
        if (!readOnly && !(set("WRITE_DELAY", "0") && set("REUSE_SPACE", "false"))) {
            throw new IllegalStateException("the database delays writes, or writes where they may not be found");
        }
    }

    private boolean set(String setting, String value) {
        var values = handle.select(
                        "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = ?", setting)
                .mapTo(String.class)
                .list();
        return !values.isEmpty() && values.stream().allMatch(value::equalsIgnoreCase);
    }

    WorkspaceFolder folder() {
        return folder;
    }

    LocalMachine machine() {
        return machine;
    }

    boolean readOnly() {
        return readOnly;
    }

    <T> T read(Work<T> work) throws WorkspaceException {
        lock.lock();
        try {
            return work.run(handle);
        } catch (SQLException | JdbiException e) {
            throw Failures.of(e, folder.name());
        } finally {
            lock.unlock();
        }
    }

    /// One import at a time: the next waits. Other work goes on between an import's steps.
    <T> T importing(Change<T> change) throws WorkspaceException {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("an import is no part of a unit");
        }
        importing.lock();
        try {
            return change.make();
        } finally {
            importing.unlock();
        }
    }

    /// Runs `work` as one unit, or as part of the unit that is already running on this thread.
    <T> T unit(String action, String detail, Work<T> work) throws WorkspaceException {
        lock.lock();
        try {
            if (inUnit) {
                return joined(work);
            }
            if (readOnly) {
                throw WorkspaceException.of(ProblemCode.WORKSPACE_READ_ONLY, folder.name());
            }
            inUnit = true;
            spoiled = false;
            try {
                return whole(action, detail, work);
            } finally {
                inUnit = false;
            }
        } finally {
            lock.unlock();
        }
    }

    /// Commits `work` by itself, before the unit that will make it count; until then nothing may read it as data. The
    /// database's commit of a change larger than its write buffer is not whole when the process is killed in its
    /// middle, so what is large is stored in steps ahead of a small unit.
    <T> T prepare(Work<T> work) throws WorkspaceException {
        lock.lock();
        try {
            if (inUnit) {
                throw new IllegalStateException("a preparation is no part of a unit");
            }
            if (readOnly) {
                throw WorkspaceException.of(ProblemCode.WORKSPACE_READ_ONLY, folder.name());
            }
            boolean committed = false;
            try {
                handle.begin();
                var result = work.run(handle);
                handle.commit();
                committed = true;
                return result;
            } catch (SQLException | JdbiException e) {
                throw Failures.of(e, folder.name());
            } finally {
                if (!committed) {
                    rollback();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private <T> T joined(Work<T> work) throws WorkspaceException {
        boolean done = false;
        try {
            var result = work.run(handle);
            done = true;
            return result;
        } catch (SQLException | JdbiException e) {
            throw Failures.of(e, folder.name());
        } finally {
            spoiled |= !done;
        }
    }

    private <T> T whole(String action, String detail, Work<T> work) throws WorkspaceException {
        boolean committed = false;
        try {
            handle.begin();
            var result = work.run(handle);
            if (spoiled) {
                throw new IllegalStateException("a part of the unit failed and the unit went on");
            }
            var entry = AuditTrail.append(handle, machine, action, detail);
            // an empty write buffer, so that the commit is one write
            handle.execute("CHECKPOINT");
            handle.commit();
            committed = true;
            handle.execute("CHECKPOINT SYNC");
            Witness.running(entry.workspaceId(), entry.seq()).write(folder);
            return result;
        } catch (SQLException | JdbiException | IOException e) {
            throw Failures.of(e, folder.name());
        } finally {
            if (!committed) {
                rollback();
            }
        }
    }

    private void rollback() {
        try {
            if (handle.isInTransaction()) {
                handle.rollback();
            }
        } catch (JdbiException alreadyClosed) {
            // after an I/O error H2 closes the database itself; the transaction is undone at the next opening
        }
    }

    void close() throws WorkspaceException {
        lock.lock();
        try {
            if (readOnly) {
                letGo();
            } else {
                closeInOrder();
            }
        } finally {
            lock.unlock();
        }
    }

    private void closeInOrder() throws WorkspaceException {
        boolean done = false;
        try {
            reuseSpace();
            handle.close();
            connection.close();
            done = true;
        } catch (SQLException | JdbiException e) {
            throw Failures.of(e, folder.name());
        } finally {
            if (!done) {
                letGo();
            }
        }
    }

    /// Closing in order makes the file small again; nothing that follows could be lost.
    private void reuseSpace() throws SQLException {
        if (!connection.isClosed()
                && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
            session.getDatabase().getStore().getMvStore().setReuseSpace(true);
        }
    }

    /// Drops the file without touching it; after damage an orderly close can fail and would keep the file locked.
    private void letGo() {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException alreadyClosed) {
            // that is what was wanted
        }
    }
}
