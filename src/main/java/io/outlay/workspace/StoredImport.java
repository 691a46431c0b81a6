package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.OutcomePoint;
import io.outlay.domain.data.PerformanceRow;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The digests of an import. `content` says whether two files brought the same; `stored` also covers where each row
/// stood and which dates the import speaks for, and is what verification compares.
final class StoredImport {
    private final RowDigest content = new RowDigest();
    private final RowDigest stored = new RowDigest();
    private long facts;
    private long outcomes;

    void fact(PerformanceRow row) {
        FactColumns.addContent(content, row);
        stored.addRowOf(content);
        content.endRow();
        FactColumns.addProvenance(stored, row);
        stored.endRow();
        facts++;
    }

    void outcome(OutcomePoint point) {
        add(content, point);
        add(stored, point);
        outcomes++;
    }

    private static void add(RowDigest digest, OutcomePoint point) {
        digest.add(point.series())
                .add(point.market())
                .add(point.date().toEpochDay())
                .add(point.value())
                .add(point.unit())
                .endRow();
    }

    void scope(ScopeKey key, Period dates) {
        stored.add(key.platform())
                .add(key.accountId())
                .add(key.level().name())
                .add(key.scheme())
                .add(key.grain().name())
                .add(dates.from().toEpochDay())
                .add(dates.to().toEpochDay())
                .endRow();
    }

    void scope(ImportScopes.Series series, Period dates) {
        stored.add(series.name())
                .add(series.market())
                .add(dates.from().toEpochDay())
                .add(dates.to().toEpochDay())
                .endRow();
    }

    /// Ends the computation.
    Digests digests() {
        return new Digests(content.hex(), stored.hex(), facts, outcomes);
    }

    record Digests(String content, String stored, long facts, long outcomes) {}

    /// Computes the digests again from the tables.
    static Digests reread(Handle handle, long importId) throws java.sql.SQLException {
        var digest = new StoredImport();
        FactReader.ofImport(handle, importId, digest::fact);
        OutcomeStore.ofImport(handle, importId, digest::outcome);
        handle.select("SELECT * FROM fact_scope WHERE import_id = ? ORDER BY id", importId)
                .map((rs, context) -> Map.entry(
                        new ScopeKey(
                                rs.getString("platform"),
                                rs.getString("account_id"),
                                io.outlay.domain.data.Level.valueOf(rs.getString("entity_level")),
                                rs.getString("scheme"),
                                io.outlay.domain.data.Grain.valueOf(rs.getString("grain"))),
                        new Period(
                                rs.getObject("first_day", LocalDate.class), rs.getObject("last_day", LocalDate.class))))
                .forEach(entry -> digest.scope(entry.getKey(), entry.getValue()));
        handle.select("SELECT * FROM outcome_scope WHERE import_id = ? ORDER BY import_id, series, market", importId)
                .map((rs, context) -> Map.entry(
                        new ImportScopes.Series(rs.getString("series"), rs.getString("market")),
                        new Period(
                                rs.getObject("first_day", LocalDate.class), rs.getObject("last_day", LocalDate.class))))
                .forEach(entry -> digest.scope(entry.getKey(), entry.getValue()));
        return digest.digests();
    }
}
