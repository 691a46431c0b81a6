package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.PerformanceRow;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// Streams stored facts, so that a million rows need no more memory than one.
final class FactReader {
    private static final int FETCH = 2000;

    private FactReader() {}

    /// Every fact that counts and touches `period`, in the order of imports.
    static void counted(Handle handle, Period period, Consumer<CountedFact> consumer) throws SQLException {
        var entities = Entities.load(handle);
        var coverage = Coverage.load(handle);
        var sql = "SELECT " + FactColumns.NAMES + " FROM fact WHERE fact_day <= ? AND fact_day_end >= ? ORDER BY id";
        try (var select = handle.getConnection().prepareStatement(sql)) {
            select.setFetchSize(FETCH);
            select.setObject(1, period.to());
            select.setObject(2, period.from());
            try (var rs = select.executeQuery()) {
                while (rs.next()) {
                    int scopeId = rs.getInt(2);
                    if (coverage.counts(scopeId, rs.getObject(5, LocalDate.class))) {
                        var scope = coverage.key(scopeId);
                        var row = FactColumns.read(rs, entities.get(rs.getInt(3)), scope.grain());
                        consumer.accept(new CountedFact(FactColumns.importOf(rs.getLong(1)), scope, row));
                    }
                }
            }
        }
    }

    /// Every fact of one import in stored order, whether it counts or not.
    static void ofImport(Handle handle, long importId, Consumer<PerformanceRow> consumer) throws SQLException {
        var entities = Entities.load(handle);
        var grains = new HashMap<Integer, Grain>();
        handle.select("SELECT id, grain FROM fact_scope WHERE import_id = ?", importId)
                .map((rs, context) -> grains.put(rs.getInt(1), Grain.valueOf(rs.getString(2))))
                .forEach(ignored -> {});
        var sql = "SELECT " + FactColumns.NAMES + " FROM fact WHERE id >= ? AND id < ? ORDER BY id";
        try (var select = handle.getConnection().prepareStatement(sql)) {
            bind(select, importId);
            try (var rs = select.executeQuery()) {
                while (rs.next()) {
                    var grain = grains.get(rs.getInt(2));
                    if (grain == null) {
                        throw new IllegalStateException("a fact of import " + importId + " has no scope");
                    }
                    consumer.accept(FactColumns.read(rs, entities.get(rs.getInt(3)), grain));
                }
            }
        }
    }

    private static void bind(PreparedStatement select, long importId) throws SQLException {
        select.setFetchSize(FETCH);
        select.setLong(1, FactColumns.firstId(importId));
        select.setLong(2, FactColumns.firstId(importId + 1));
    }
}
