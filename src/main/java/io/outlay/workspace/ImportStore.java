package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.ImportBatch;
import io.outlay.domain.data.ImportChanges;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.PerformanceRow;
import io.outlay.domain.data.SourceFile;
import io.outlay.progress.Monitor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// Imports: what one would change, storing it whole, and all earlier ones.
public final class ImportStore {
    /// Kind of the edit that an import leaves in the [EditLog].
    public static final String EDIT_KIND = "import";

    private final Database database;
    private final Backups backups;

    ImportStore(Database database, Backups backups) {
        this.database = database;
        this.backups = backups;
    }

    /// What [#commit] would do. Stores nothing.
    public ImportChanges preview(ImportBatch batch) throws WorkspaceException {
        return preview(batch, Monitor.silent());
    }

    /// As [#preview(ImportBatch)], where somebody may stop it.
    ///
    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public ImportChanges preview(ImportBatch batch, Monitor monitor) throws WorkspaceException {
        return ImportComparison.of(database, SortedImport.of(batch, monitor), monitor)
                .changes();
    }

    /// As [#commit(ImportBatch, String, Monitor)], for imports that nobody watches.
    public ImportReceipt commit(ImportBatch batch, String label) throws WorkspaceException {
        return commit(batch, label, Monitor.silent());
    }

    /// Stores the batch whole: within its covered dates it replaces earlier facts of the same scope. The same data a
    /// second time change nothing. The import can be undone like any edit. Then makes a verified backup.
    ///
    /// @throws io.outlay.progress.Cancelled with nothing stored
    public ImportReceipt commit(ImportBatch batch, String label, Monitor monitor) throws WorkspaceException {
        var incoming = SortedImport.of(batch, monitor);
        return database.importing(() -> {
            var compared = ImportComparison.of(database, incoming, monitor);
            var changes = compared.changes();
            var digests = compared.digests();
            if (changes.none() && known(digests.content())) {
                return new ImportReceipt(
                        OptionalLong.empty(),
                        changes,
                        digests.facts(),
                        digests.outcomes(),
                        digests.content(),
                        Optional.empty());
            }
            long id = store(new ImportWriter(incoming, digests), incoming, batch, label, monitor);
            return new ImportReceipt(
                    OptionalLong.of(id),
                    changes,
                    digests.facts(),
                    digests.outcomes(),
                    digests.content(),
                    backups.tryMake());
        });
    }

    private long store(ImportWriter writer, SortedImport incoming, ImportBatch batch, String label, Monitor monitor)
            throws WorkspaceException {
        boolean done = false;
        try (var sums = SumsMaking.of(database)) {
            PreparedRows.sweep(database);
            var prepared = writer.prepare(database, sums::add, monitor);
            monitor.check();
            long id = database.unit("import", label, handle -> {
                writer.write(
                        handle,
                        prepared,
                        batch,
                        label,
                        database.machine().clock().instant());
                adoptCurrency(handle, incoming.currencies());
                EditLog.append(
                        handle,
                        database.machine(),
                        EDIT_KIND,
                        label,
                        "",
                        new ImportSwitch(prepared.id(), false),
                        new ImportSwitch(prepared.id(), true));
                return prepared.id();
            });
            done = true;
            sums.keep(writer.storedDigest());
            return id;
        } finally {
            if (!done) {
                sweepQuietly();
            }
        }
    }

    private void sweepQuietly() {
        try {
            PreparedRows.sweep(database);
        } catch (WorkspaceException leftForTheNextOpening) {
            // they count for nothing, and what went wrong before is what must be told
        }
    }

    /// Whether an import counts. Rows stay either way.
    public void apply(ImportSwitch change) throws WorkspaceException {
        database.unit("import", (change.active() ? "count " : "do not count ") + change.importId(), handle -> {
            if (handle.execute("UPDATE import_batch SET active = ? WHERE id = ?", change.active(), change.importId())
                    != 1) {
                throw new IllegalArgumentException("no import " + change.importId());
            }
            return change;
        });
    }

    /// All imports, the newest first.
    public List<ImportRecord> history() throws WorkspaceException {
        return database.read(handle -> handle
                .select("SELECT * FROM import_batch ORDER BY id DESC")
                .map((rs, context) -> {
                    var from = rs.getObject("covered_from", LocalDate.class);
                    var to = rs.getObject("covered_to", LocalDate.class);
                    return new ImportRecord(
                            rs.getLong("id"),
                            rs.getString("label"),
                            Instant.parse(rs.getString("at")),
                            from == null || to == null ? Optional.empty() : Optional.of(new Period(from, to)),
                            rs.getLong("fact_rows"),
                            rs.getLong("outcome_rows"),
                            rs.getString("content_digest"),
                            rs.getBoolean("active"),
                            List.of());
                })
                .list()
                .stream()
                .map(record -> withFiles(handle, record))
                .toList());
    }

    /// The dates that each import speaks for, per account, level and grain, the oldest import first.
    public List<ImportCoverage> coverage() throws WorkspaceException {
        return database.read(handle -> handle.select(
                        "SELECT s.import_id, s.platform, s.account_id, s.entity_level, s.scheme, s.grain, s.first_day,"
                            + " s.last_day, b.active, b.at FROM fact_scope s JOIN import_batch b ON b.id = s.import_id"
                            + " ORDER BY s.import_id, s.id")
                .map((rs, context) -> new ImportCoverage(
                        rs.getLong(1),
                        rs.getString(2),
                        rs.getString(3),
                        Level.valueOf(rs.getString(4)),
                        rs.getString(5),
                        Grain.valueOf(rs.getString(6)),
                        new Period(rs.getObject(7, LocalDate.class), rs.getObject(8, LocalDate.class)),
                        rs.getBoolean(9),
                        Instant.parse(rs.getString(10))))
                .list());
    }

    /// Which import replaced what of which, the oldest first. An import that does not count replaces nothing.
    public List<Restatement> restatements() throws WorkspaceException {
        return database.read(handle -> {
            var files = SumsFiles.of(handle, database.machine());
            var digests = new HashMap<Long, String>();
            handle.select("SELECT id, stored_digest FROM import_batch")
                    .map((rs, context) -> digests.put(rs.getLong(1), rs.getString(2)))
                    .forEach(ignored -> {});
            var opened = new HashMap<Long, SumsFile>();
            return Coverage.load(handle).restatements((importId, key, dates) -> {
                var file = opened.get(importId);
                if (file == null) {
                    file = files.find(handle, importId, digests.getOrDefault(importId, ""));
                    opened.put(importId, file);
                }
                return file.facts(key, dates);
            });
        });
    }

    /// Every fact that one import brought, in stored order, whether it still counts or not.
    public void facts(long importId, Consumer<PerformanceRow> consumer) throws WorkspaceException {
        database.read(handle -> {
            FactReader.ofImport(handle, importId, consumer);
            return importId;
        });
    }

    private boolean known(String content) throws WorkspaceException {
        return database.read(handle ->
                handle.select("SELECT COUNT(*) FROM import_batch WHERE active AND content_digest = ?", content)
                                .mapTo(Long.class)
                                .one()
                        > 0);
    }

    private static void adoptCurrency(Handle handle, List<String> currencies) {
        var project = ProjectStore.read(handle);
        if (project.currency().isEmpty() && currencies.size() == 1) {
            ProjectStore.write(handle, project.withCurrency(currencies.getFirst()));
        }
    }

    static List<SourceFile> files(Handle handle, long importId) {
        return handle.select("SELECT * FROM import_file WHERE import_id = ? ORDER BY place", importId)
                .map((rs, context) -> new SourceFile(
                        rs.getString("name"),
                        rs.getString("profile"),
                        rs.getString("sha256"),
                        rs.getString("encoding"),
                        rs.getString("delimiter"),
                        Optional.ofNullable(rs.getString("decimal_sign")),
                        Optional.ofNullable(rs.getString("date_order")),
                        rs.getLong("dropped_rows")))
                .list();
    }

    private static ImportRecord withFiles(Handle handle, ImportRecord record) {
        return new ImportRecord(
                record.id(),
                record.label(),
                record.at(),
                record.covered(),
                record.factRows(),
                record.outcomeRows(),
                record.digest(),
                record.active(),
                files(handle, record.id()));
    }
}
