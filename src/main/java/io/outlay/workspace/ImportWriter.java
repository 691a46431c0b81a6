package io.outlay.workspace;

import io.outlay.domain.data.ImportBatch;
import io.outlay.domain.data.PerformanceRow;
import io.outlay.progress.Cancelled;
import io.outlay.progress.Monitor;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// Puts one import into the tables: first its rows, step by step, then, in one small unit, the import itself. Until
/// then its rows are [PreparedRows].
final class ImportWriter {
    private static final int STEP = 2000;

    private final SortedImport incoming;
    private final StoredImport.Digests digests;

    /// What [#prepare] stored: the import's number and the numbers of its scopes.
    record Prepared(long id, Map<ScopeKey, Integer> scopeIds) {}

    @FunctionalInterface
    private interface Step {
        void store(Handle handle, int from, int to) throws SQLException;
    }

    ImportWriter(SortedImport incoming, StoredImport.Digests digests) {
        this.incoming = incoming;
        this.digests = digests;
    }

    /// What the import will be known by.
    String storedDigest() {
        return digests.stored();
    }

    /// Stores the rows under the next number. The entities come last, see [PreparedRows#sweep].
    ///
    /// @param stored takes every fact in stored order
    /// @throws Cancelled between two steps; the rows so far are there to be swept away
    Prepared prepare(Database database, Consumer<PerformanceRow> stored, Monitor monitor) throws WorkspaceException {
        long id = database.read(handle -> next(handle, "SELECT MAX(id) FROM import_batch"));
        var scopeIds = database.read(this::scopeIds);
        var entities = database.read(Entities::load);
        var rows = incoming.rows().iterator();
        steps(
                database,
                incoming.rows().size(),
                monitor,
                (handle, from, to) -> facts(handle, id, scopeIds, entities, rows, stored, from, to));
        steps(
                database,
                incoming.points().size(),
                monitor.stopsOnly(),
                (handle, from, to) -> outcomes(handle, id, from, to));
        var added = entities.added();
        steps(database, added.size(), monitor.stopsOnly(), (handle, from, to) -> {
            for (int entity : added.subList(from, to)) {
                Entities.insert(handle, entity, entities.get(entity));
            }
        });
        return new Prepared(id, scopeIds);
    }

    private static void steps(Database database, int count, Monitor monitor, Step step) throws WorkspaceException {
        for (int from = 0; from < count; from += STEP) {
            monitor.check();
            monitor.progress((double) from / count, "import.phase.store");
            int first = from;
            int end = Math.min(count, from + STEP);
            database.prepare(handle -> {
                step.store(handle, first, end);
                return end;
            });
        }
    }

    /// Makes the prepared rows an import that counts.
    void write(Handle handle, Prepared prepared, ImportBatch batch, String label, Instant at) {
        handle.execute(
                "INSERT INTO import_batch VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE)",
                prepared.id(),
                label,
                at.toString(),
                batch.covered().map(range -> range.from()).orElse(null),
                batch.covered().map(range -> range.to()).orElse(null),
                digests.facts(),
                digests.outcomes(),
                digests.content(),
                digests.stored());
        files(handle, batch, prepared.id());
        scopes(handle, prepared);
    }

    private static long next(Handle handle, String maximum) {
        return handle.select(maximum).mapTo(Long.class).findOne().orElse(0L) + 1;
    }

    private static void files(Handle handle, ImportBatch batch, long id) {
        int place = 0;
        for (var file : batch.files()) {
            handle.execute(
                    "INSERT INTO import_file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    place++,
                    file.name(),
                    file.profile(),
                    file.sha256(),
                    file.encoding(),
                    file.delimiter(),
                    file.decimal().orElse(null),
                    file.dateOrder().orElse(null),
                    file.droppedRows());
        }
    }

    private Map<ScopeKey, Integer> scopeIds(Handle handle) {
        var ids = new HashMap<ScopeKey, Integer>();
        int next = (int) next(handle, "SELECT MAX(id) FROM fact_scope");
        for (var key : incoming.scopes().facts().keySet()) {
            ids.put(key, next++);
        }
        return ids;
    }

    private void scopes(Handle handle, Prepared prepared) {
        for (var scope : incoming.scopes().facts().entrySet()) {
            var key = scope.getKey();
            handle.execute(
                    "INSERT INTO fact_scope VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    prepared.scopeIds().get(key),
                    prepared.id(),
                    key.platform(),
                    key.accountId(),
                    key.level().name(),
                    key.scheme(),
                    key.grain().name(),
                    scope.getValue().from(),
                    scope.getValue().to());
        }
        for (var scope : incoming.scopes().outcomes().entrySet()) {
            handle.execute(
                    "INSERT INTO outcome_scope VALUES (?, ?, ?, ?, ?)",
                    prepared.id(),
                    scope.getKey().name(),
                    scope.getKey().market(),
                    scope.getValue().from(),
                    scope.getValue().to());
        }
    }

    private static void facts(
            Handle handle,
            long id,
            Map<ScopeKey, Integer> scopeIds,
            Entities entities,
            Iterator<PerformanceRow> rows,
            Consumer<PerformanceRow> stored,
            int from,
            int to)
            throws SQLException {
        try (var insert = handle.getConnection().prepareStatement(FactColumns.INSERT)) {
            for (int ordinal = from; ordinal < to; ordinal++) {
                var row = rows.next();
                stored.accept(row);
                int scope = scopeIds.getOrDefault(ScopeKey.of(row), 0);
                FactColumns.bind(insert, id, ordinal, scope, entities.idOf(row.entity()), row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void outcomes(Handle handle, long id, int from, int to) throws SQLException {
        try (var insert = handle.getConnection().prepareStatement("INSERT INTO outcome VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (int ordinal = from; ordinal < to; ordinal++) {
                var point = incoming.points().get(ordinal);
                insert.setLong(1, id);
                insert.setInt(2, ordinal);
                insert.setString(3, point.series());
                insert.setString(4, point.market());
                insert.setObject(5, point.date());
                insert.setBigDecimal(6, Decimals.canonical(point.value()));
                insert.setString(7, point.unit());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
