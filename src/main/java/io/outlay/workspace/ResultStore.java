package io.outlay.workspace;

import io.outlay.domain.RunStamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Finished runs. A result is only ever added, never changed.
public final class ResultStore {
    private final Database database;

    ResultStore(Database database) {
        this.database = database;
    }

    /// Stores a finished run and returns its number.
    ///
    /// @param kind    such as `allocate`
    /// @param request the request as JSON
    /// @param result  the result as JSON
    public long append(String kind, RunStamp stamp, String request, String result) throws WorkspaceException {
        return database.unit("result", kind, handle -> {
            long id = handle.select("SELECT MAX(id) FROM run_result")
                            .mapTo(Long.class)
                            .findOne()
                            .orElse(0L)
                    + 1;
            var at = database.machine().clock().instant();
            var stored = new StoredResult(id, kind, at, stamp, request, result, "");
            handle.execute(
                    "INSERT INTO run_result VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    kind,
                    at.toString(),
                    stamp.engine(),
                    stamp.version(),
                    stamp.seed(),
                    stamp.requestDigest(),
                    stamp.dataDigest(),
                    stamp.kernel(),
                    stamp.elapsedMillis(),
                    stamp.stop(),
                    request,
                    result,
                    digest(stored));
            return id;
        });
    }

    public Optional<StoredResult> get(long id) throws WorkspaceException {
        return database.read(handle -> handle.select("SELECT * FROM run_result WHERE id = ?", id)
                .map((rs, context) -> read(rs))
                .findOne());
    }

    /// Number of the newest finished run of a kind; cheap.
    public OptionalLong latestId(String kind) throws WorkspaceException {
        return database.read(
                handle -> handle.select("SELECT id FROM run_result WHERE kind = ? ORDER BY id DESC LIMIT 1", kind)
                        .mapTo(Long.class)
                        .findOne()
                        .map(OptionalLong::of)
                        .orElseGet(OptionalLong::empty));
    }

    /// The newest finished run of a kind.
    public Optional<StoredResult> latest(String kind) throws WorkspaceException {
        return database.read(
                handle -> handle.select("SELECT * FROM run_result WHERE kind = ? ORDER BY id DESC LIMIT 1", kind)
                        .map((rs, context) -> read(rs))
                        .findOne());
    }

    /// The newest finished run of a kind that a version of the product made of the same request on the same data.
    public Optional<StoredResult> find(String kind, String requestDigest, String dataDigest, String version)
            throws WorkspaceException {
        return database.read(handle -> handle.select(
                        "SELECT * FROM run_result WHERE kind = ? AND request_digest = ? AND data_digest = ?"
                                + " AND version = ? ORDER BY id DESC LIMIT 1",
                        kind,
                        requestDigest,
                        dataDigest,
                        version)
                .map((rs, context) -> read(rs))
                .findOne());
    }

    /// Number of what [#find] would read; cheap.
    public OptionalLong findId(String kind, String requestDigest, String dataDigest, String version)
            throws WorkspaceException {
        return database.read(handle -> handle.select(
                        "SELECT id FROM run_result WHERE kind = ? AND request_digest = ? AND data_digest = ?"
                                + " AND version = ? ORDER BY id DESC LIMIT 1",
                        kind,
                        requestDigest,
                        dataDigest,
                        version)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty));
    }

    private static final String REFERENCE =
            "SELECT id, at, engine, version, seed, request_digest, data_digest, kernel, elapsed_millis, stop, digest"
                    + " FROM run_result WHERE kind = ?";

    /// What [#find] would read, without its content; cheap.
    public Optional<ResultReference> reference(String kind, String requestDigest, String dataDigest, String version)
            throws WorkspaceException {
        return database.read(handle -> handle.select(
                        REFERENCE
                                + " AND request_digest = ? AND data_digest = ? AND version = ?"
                                + " ORDER BY id DESC LIMIT 1",
                        kind,
                        requestDigest,
                        dataDigest,
                        version)
                .map((rs, context) -> reference(rs))
                .findOne());
    }

    /// All finished runs of a kind without their content, the newest first; cheap.
    public List<ResultReference> references(String kind) throws WorkspaceException {
        return database.read(handle -> handle.select(REFERENCE + " ORDER BY id DESC", kind)
                .map((rs, context) -> reference(rs))
                .list());
    }

    private static ResultReference reference(ResultSet rs) throws SQLException {
        return new ResultReference(
                rs.getLong("id"), Instant.parse(rs.getString("at")), stamp(rs), rs.getString("digest"));
    }

    private static RunStamp stamp(ResultSet rs) throws SQLException {
        return new RunStamp(
                rs.getString("engine"),
                rs.getString("version"),
                rs.getLong("seed"),
                rs.getString("request_digest"),
                rs.getString("data_digest"),
                rs.getString("kernel"),
                rs.getLong("elapsed_millis"),
                rs.getString("stop"));
    }

    /// All finished runs of a kind, the newest first.
    public List<StoredResult> all(String kind) throws WorkspaceException {
        return database.read(handle -> handle.select("SELECT * FROM run_result WHERE kind = ? ORDER BY id DESC", kind)
                .map((rs, context) -> read(rs))
                .list());
    }

    static boolean intact(Handle handle, long id) {
        var stored = handle.select("SELECT * FROM run_result WHERE id = ?", id)
                .map((rs, context) -> read(rs))
                .one();
        return digest(stored).equals(stored.digest());
    }

    static StoredResult read(ResultSet rs) throws SQLException {
        return new StoredResult(
                rs.getLong("id"),
                rs.getString("kind"),
                Instant.parse(rs.getString("at")),
                stamp(rs),
                rs.getString("request"),
                rs.getString("result"),
                rs.getString("digest"));
    }

    static String digest(StoredResult stored) {
        var stamp = stored.stamp();
        return RowDigest.of(
                Long.toString(stored.id()),
                stored.kind(),
                stored.at().toString(),
                stamp.engine(),
                stamp.version(),
                Long.toString(stamp.seed()),
                stamp.requestDigest(),
                stamp.dataDigest(),
                stamp.kernel(),
                Long.toString(stamp.elapsedMillis()),
                stamp.stop(),
                stored.request(),
                stored.result());
    }
}
