package io.outlay.workspace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Computes every stored digest again and compares. The database keeps no checksums of its pages' contents, so this is
/// what tells a right figure from a flipped bit.
final class Verifier {
    private record Stored(long id, String label, String digest, long facts, long outcomes) {}

    private Verifier() {}

    static Verification check(Handle handle) throws SQLException {
        var faults = new ArrayList<String>();
        AuditTrail.broken(handle).ifPresent(faults::add);
        edits(handle, faults);
        return data(handle, faults);
    }

    /// Imports and results only: inside a unit of work, whose history row is still to come.
    static Verification checkData(Handle handle) throws SQLException {
        return data(handle, new ArrayList<>());
    }

    private static Verification data(Handle handle, List<String> faults) throws SQLException {
        var id = handle.select("SELECT workspace_id FROM state")
                .mapTo(String.class)
                .one();
        long seq =
                handle.select("SELECT commit_seq FROM state").mapTo(Long.class).one();
        var imports = imports(handle);
        long facts = 0;
        long outcomes = 0;
        for (var stored : imports) {
            var found = StoredImport.reread(handle, stored.id());
            facts += found.facts();
            outcomes += found.outcomes();
            if (!found.stored().equals(stored.digest())
                    || found.facts() != stored.facts()
                    || found.outcomes() != stored.outcomes()) {
                faults.add("the figures of import " + stored.id() + " (" + stored.label()
                        + ") are not those that were stored");
            }
        }
        long rows = handle.select("SELECT COUNT(*) FROM fact WHERE id < ?", PreparedRows.firstFact(handle))
                .mapTo(Long.class)
                .one();
        if (rows != facts) {
            faults.add("there are " + rows + " facts and the imports account for " + facts);
        }
        long results = results(handle, faults);
        return new Verification(id, seq, Migrations.CURRENT, imports.size(), facts, outcomes, results, faults);
    }

    private static List<Stored> imports(Handle handle) {
        return handle.select("SELECT id, label, stored_digest, fact_rows, outcome_rows FROM import_batch ORDER BY id")
                .map((rs, context) ->
                        new Stored(rs.getLong(1), rs.getString(2), rs.getString(3), rs.getLong(4), rs.getLong(5)))
                .list();
    }

    private static long results(Handle handle, List<String> faults) {
        long count = 0;
        for (long id : handle.select("SELECT id FROM run_result ORDER BY id")
                .mapTo(Long.class)
                .list()) {
            count++;
            if (!ResultStore.intact(handle, id)) {
                faults.add("result " + id + " is not the one that was stored");
            }
        }
        return count;
    }

    private static void edits(Handle handle, List<String> faults) {
        handle.select("SELECT * FROM edit_log ORDER BY id")
                .map((rs, context) -> {
                    var edit = EditLog.edit(rs);
                    if (!EditLog.digest(edit).equals(rs.getString("digest"))) {
                        faults.add("edit " + edit.id() + " is not the one that was stored");
                    }
                    return true;
                })
                .forEach(ignored -> {});
    }
}
