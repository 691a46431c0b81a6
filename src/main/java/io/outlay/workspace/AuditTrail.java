package io.outlay.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// The history: one row per unit of work, each with the digest of the row before it and of all settings after it, so
/// that a row changed or lost later shows. Evidence of tampering, not protection from it.
public final class AuditTrail {
    private static final String NOTHING_BEFORE = "0".repeat(64);
    private static final int DETAIL_LENGTH = 4000;
    private static final RowMapper<AuditEntry> ENTRY = (rs, context) -> new AuditEntry(
            rs.getLong("seq"),
            Instant.parse(rs.getString("at")),
            rs.getString("actor"),
            rs.getString("action"),
            rs.getString("detail"),
            rs.getString("hash"));

    private final Database database;

    AuditTrail(Database database) {
        this.database = database;
    }

    /// The newest entries first.
    public List<AuditEntry> newest(int limit) throws WorkspaceException {
        return database.read(handle -> handle.select("SELECT * FROM audit ORDER BY seq DESC LIMIT ?", limit)
                .map(ENTRY)
                .list());
    }

    record Appended(String workspaceId, long seq) {}

    static Appended append(Handle handle, LocalMachine machine, String action, String detail) {
        var state = handle.select("SELECT workspace_id, commit_seq FROM state")
                .map((rs, context) -> new Appended(rs.getString(1), rs.getLong(2) + 1))
                .one();
        var previous = handle.select("SELECT hash FROM audit WHERE seq = ?", state.seq() - 1)
                .mapTo(String.class)
                .findOne()
                .orElse(NOTHING_BEFORE);
        var at = machine.clock().instant().toString();
        var text = detail.length() > DETAIL_LENGTH ? detail.substring(0, DETAIL_LENGTH) : detail;
        var setup = SetupDigest.of(handle);
        var hash = hash(state.seq(), at, machine.actor(), action, text, setup, previous);
        handle.execute(
                "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                state.seq(),
                at,
                machine.actor(),
                action,
                text,
                setup,
                previous,
                hash);
        handle.execute("UPDATE state SET commit_seq = ?, setup_digest = ?", state.seq(), setup);
        return state;
    }

    /// Empty when every row carries the digest of the one before it up to `commit_seq` and the settings are those of
    /// the last row; else what is wrong.
    static Optional<String> broken(Handle handle) {
        long seq =
                handle.select("SELECT commit_seq FROM state").mapTo(Long.class).one();
        var stateSetup = handle.select("SELECT setup_digest FROM state")
                .mapTo(String.class)
                .one();
        try (var rows = handle.select("SELECT * FROM audit ORDER BY seq")
                .map((rs, context) -> new String[] {
                    rs.getString("at"),
                    rs.getString("actor"),
                    rs.getString("action"),
                    rs.getString("detail"),
                    rs.getString("setup_digest"),
                    rs.getString("previous_hash"),
                    rs.getString("hash"),
                    rs.getString("seq")
                })
                .iterator()) {
            long expected = 0;
            var previous = NOTHING_BEFORE;
            var setup = "";
            while (rows.hasNext()) {
                var row = rows.next();
                expected++;
                var hash = hash(expected, row[0], row[1], row[2], row[3], row[4], previous);
                if (!row[7].equals(Long.toString(expected)) || !row[5].equals(previous) || !row[6].equals(hash)) {
                    return Optional.of("the history is not whole at entry " + expected);
                }
                previous = hash;
                setup = row[4];
            }
            if (expected != seq) {
                return Optional.of("the history ends at " + expected + " and the state at " + seq);
            }
            if (!setup.equals(stateSetup) || !setup.equals(SetupDigest.of(handle))) {
                return Optional.of("the settings are not those that were saved");
            }
            return Optional.empty();
        }
    }

    private static String hash(
            long seq, String at, String actor, String action, String detail, String setup, String previous) {
        return RowDigest.of(Long.toString(seq), at, actor, action, detail, setup, previous);
    }
}
