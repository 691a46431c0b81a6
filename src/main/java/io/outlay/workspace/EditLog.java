package io.outlay.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Edits with the values before and after them, so that they can be taken back after a restart. Those done come
/// first, those undone after them: a new edit drops the undone ones.
public final class EditLog {
    private static final Duration JOINED = Duration.ofSeconds(1);

    private final Database database;

    EditLog(Database database) {
        this.database = database;
    }

    /// The newest edit that is done.
    public Optional<StoredEdit> lastDone() throws WorkspaceException {
        return database.read(handle -> handle.select("SELECT * FROM edit_log WHERE NOT undone ORDER BY id DESC LIMIT 1")
                .map((rs, context) -> edit(rs))
                .findOne());
    }

    /// The edit that would be done again next.
    public Optional<StoredEdit> nextUndone() throws WorkspaceException {
        return database.read(handle -> handle.select("SELECT * FROM edit_log WHERE undone ORDER BY id LIMIT 1")
                .map((rs, context) -> edit(rs))
                .findOne());
    }

    /// Edits that are done, the newest first.
    public List<StoredEdit> newest(int limit) throws WorkspaceException {
        return database.read(
                handle -> handle.select("SELECT * FROM edit_log WHERE NOT undone ORDER BY id DESC LIMIT ?", limit)
                        .map((rs, context) -> edit(rs))
                        .list());
    }

    /// Notes an edit that is being stored. One of the same kind and merge key within a second of the last joins it.
    public void append(String kind, String label, String mergeKey, Object before, Object after)
            throws WorkspaceException {
        database.unit(kind, label, handle -> {
            append(handle, database.machine(), kind, label, mergeKey, before, after);
            return kind;
        });
    }

    /// Notes that an edit was taken back, or done again.
    public void mark(StoredEdit edit, boolean undone) throws WorkspaceException {
        database.unit(undone ? "undo" : "redo", edit.label(), handle -> {
            write(
                    handle,
                    new StoredEdit(
                            edit.id(),
                            edit.kind(),
                            edit.label(),
                            edit.mergeKey(),
                            edit.at(),
                            edit.before(),
                            edit.after(),
                            undone));
            return edit;
        });
    }

    /// A stored value as an object of the kind's type.
    public <T> T value(String json, Class<T> type) {
        return WorkspaceJson.mapper().readValue(json, type);
    }

    static void append(
            Handle handle,
            LocalMachine machine,
            String kind,
            String label,
            String mergeKey,
            Object before,
            Object after) {
        handle.execute("DELETE FROM edit_log WHERE undone");
        var last = handle.select("SELECT * FROM edit_log ORDER BY id DESC LIMIT 1")
                .map((rs, context) -> edit(rs))
                .findOne();
        var now = machine.clock().instant();
        var json = WorkspaceJson.mapper();
        var joined = last.filter(edit -> !mergeKey.isEmpty()
                && edit.kind().equals(kind)
                && edit.mergeKey().equals(mergeKey)
                && !now.isAfter(edit.at().plus(JOINED)));
        write(
                handle,
                new StoredEdit(
                        joined.map(StoredEdit::id)
                                .orElseGet(() -> last.map(StoredEdit::id).orElse(0L) + 1),
                        kind,
                        label,
                        mergeKey,
                        now,
                        joined.map(StoredEdit::before).orElseGet(() -> json.writeValueAsString(before)),
                        json.writeValueAsString(after),
                        false));
    }

    private static void write(Handle handle, StoredEdit edit) {
        handle.execute(
                "MERGE INTO edit_log (id, kind, label, merge_key, at, before_value, after_value, undone, digest)"
                        + " KEY (id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                edit.id(),
                edit.kind(),
                edit.label(),
                edit.mergeKey(),
                edit.at().toString(),
                edit.before(),
                edit.after(),
                edit.undone(),
                digest(edit));
    }

    static String digest(StoredEdit edit) {
        return RowDigest.of(
                Long.toString(edit.id()),
                edit.kind(),
                edit.label(),
                edit.mergeKey(),
                edit.at().toString(),
                edit.before(),
                edit.after(),
                Boolean.toString(edit.undone()));
    }

    static StoredEdit edit(ResultSet rs) throws SQLException {
        return new StoredEdit(
                rs.getLong("id"),
                rs.getString("kind"),
                rs.getString("label"),
                rs.getString("merge_key"),
                Instant.parse(rs.getString("at")),
                rs.getString("before_value"),
                rs.getString("after_value"),
                rs.getBoolean("undone"));
    }
}
