package io.outlay.workspace;

import io.outlay.domain.data.ImportBatch;
import io.outlay.domain.data.OutcomePoint;
import io.outlay.domain.data.PerformanceRow;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Puts one import into the tables, in batches, inside the unit of work that is running.
final class ImportWriter {
    private static final int BATCH = 2000;
    private static final Comparator<OutcomePoint> POINTS = Comparator.comparing(OutcomePoint::series)
            .thenComparing(OutcomePoint::market)
            .thenComparing(OutcomePoint::date);

    private final List<PerformanceRow> rows;
    private final List<OutcomePoint> points;
    private final ImportScopes scopes;
    private final StoredImport.Digests digests;

    /// Sorts and digests; touches no table.
    ImportWriter(ImportBatch batch) {
        rows = batch.rows().stream().sorted(FactKey.ORDER).toList();
        points = batch.outcomes().stream().sorted(POINTS).toList();
        scopes = ImportScopes.of(new ImportBatch(List.of(), rows, points, batch.covered(), List.of()));
        digests = StoredImport.of(rows, points, scopes);
    }

    StoredImport.Digests digests() {
        return digests;
    }

    /// Stores the import under the next number and returns it.
    long write(Handle handle, ImportBatch batch, String label, Instant at) throws SQLException {
        long id = next(handle, "SELECT MAX(id) FROM import_batch");
        handle.execute(
                "INSERT INTO import_batch VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE)",
                id,
                label,
                at.toString(),
                batch.covered().map(range -> range.from()).orElse(null),
                batch.covered().map(range -> range.to()).orElse(null),
                digests.facts(),
                digests.outcomes(),
                digests.content(),
                digests.stored());
        files(handle, batch, id);
        var scopeIds = scopes(handle, id);
        facts(handle, id, scopeIds);
        outcomes(handle, id);
        return id;
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

    private Map<ScopeKey, Integer> scopes(Handle handle, long id) {
        var ids = new HashMap<ScopeKey, Integer>();
        int next = (int) next(handle, "SELECT MAX(id) FROM fact_scope");
        for (var scope : scopes.facts().entrySet()) {
            var key = scope.getKey();
            handle.execute(
                    "INSERT INTO fact_scope VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    next,
                    id,
                    key.platform(),
                    key.accountId(),
                    key.level().name(),
                    key.scheme(),
                    key.grain().name(),
                    scope.getValue().from(),
                    scope.getValue().to());
            ids.put(key, next++);
        }
        for (var scope : scopes.outcomes().entrySet()) {
            handle.execute(
                    "INSERT INTO outcome_scope VALUES (?, ?, ?, ?, ?)",
                    id,
                    scope.getKey().name(),
                    scope.getKey().market(),
                    scope.getValue().from(),
                    scope.getValue().to());
        }
        return ids;
    }

    private void facts(Handle handle, long id, Map<ScopeKey, Integer> scopeIds) throws SQLException {
        var entities = Entities.load(handle);
        try (var insert = handle.getConnection().prepareStatement(FactColumns.INSERT)) {
            int ordinal = 0;
            for (var row : rows) {
                int scope = scopeIds.getOrDefault(ScopeKey.of(row), 0);
                FactColumns.bind(insert, id, ordinal++, scope, entities.idOf(row.entity()), row);
                insert.addBatch();
                if (ordinal % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        entities.insertAdded(handle);
    }

    private void outcomes(Handle handle, long id) throws SQLException {
        try (var insert = handle.getConnection().prepareStatement("INSERT INTO outcome VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            int ordinal = 0;
            for (var point : points) {
                insert.setLong(1, id);
                insert.setInt(2, ordinal++);
                insert.setString(3, point.series());
                insert.setString(4, point.market());
                insert.setObject(5, point.date());
                insert.setBigDecimal(6, Decimals.canonical(point.value()));
                insert.setString(7, point.unit());
                insert.addBatch();
                if (ordinal % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
