package io.outlay.workspace;

import io.outlay.domain.data.ImportBatch;
import io.outlay.domain.data.ImportChanges;
import io.outlay.domain.data.OutcomePoint;
import io.outlay.domain.data.PerformanceRow;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Counts what an import would do to the facts and outcome points that count now.
final class ImportComparison {
    private record PointKey(String series, String market, LocalDate date) {}

    private long add;
    private long replace;
    private long unchanged;

    static ImportChanges of(Handle handle, ImportBatch batch) throws SQLException {
        var comparison = new ImportComparison();
        long vanish = comparison.facts(handle, batch) + comparison.outcomes(handle, batch);
        return new ImportChanges(comparison.add, comparison.replace, vanish, comparison.unchanged);
    }

    private long facts(Handle handle, ImportBatch batch) throws SQLException {
        var scopes = ImportScopes.of(batch);
        var now = new HashMap<FactKey, PerformanceRow>();
        var hull = scopes.hull();
        if (hull.isEmpty() || batch.rows().isEmpty()) {
            return 0;
        }
        FactReader.counted(handle, hull.get(), fact -> {
            if (scopes.covers(fact.scope(), fact.row().date())) {
                now.put(FactKey.of(fact.row()), fact.row());
            }
        });
        for (var row : batch.rows()) {
            var before = now.remove(FactKey.of(row));
            count(before != null, before != null && sameFigures(before, row));
        }
        return now.size();
    }

    private long outcomes(Handle handle, ImportBatch batch) {
        var scopes = ImportScopes.of(batch);
        var now = new HashMap<PointKey, OutcomePoint>();
        for (var point : OutcomeStore.counted(handle)) {
            if (scopes.covers(ImportScopes.Series.of(point), point.date())) {
                now.put(key(point), point);
            }
        }
        for (var point : batch.outcomes()) {
            var before = now.remove(key(point));
            count(
                    before != null,
                    before != null
                            && before.unit().equals(point.unit())
                            && before.value().compareTo(point.value()) == 0);
        }
        return now.size();
    }

    private void count(boolean known, boolean same) {
        if (!known) {
            add++;
        } else if (same) {
            unchanged++;
        } else {
            replace++;
        }
    }

    private static PointKey key(OutcomePoint point) {
        return new PointKey(point.series(), point.market(), point.date());
    }

    private static boolean sameFigures(PerformanceRow a, PerformanceRow b) {
        return a.currency().equals(b.currency())
                && a.zone().equals(b.zone())
                && a.attribution().equals(b.attribution())
                && a.provisional() == b.provisional()
                && a.entity().equals(b.entity())
                && sameMeasures(a.measures(), b.measures());
    }

    private static boolean sameMeasures(
            Map<io.outlay.domain.data.Measure, BigDecimal> a, Map<io.outlay.domain.data.Measure, BigDecimal> b) {
        if (!a.keySet().equals(b.keySet())) {
            return false;
        }
        for (var entry : a.entrySet()) {
            var other = b.get(entry.getKey());
            if (other == null || other.compareTo(entry.getValue()) != 0) {
                return false;
            }
        }
        return true;
    }
}
