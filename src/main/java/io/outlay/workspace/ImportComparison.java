package io.outlay.workspace;

import io.outlay.domain.data.ImportChanges;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.OutcomePoint;
import io.outlay.domain.data.PerformanceRow;
import io.outlay.progress.Monitor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Counts what an import would do to the facts and outcome points that count now, and digests it on the way: both walk
/// through its facts in order.
final class ImportComparison {
    private record PointKey(String series, String market, LocalDate date) {}

    private final StoredImport digest = new StoredImport();
    private long add;
    private long replace;
    private long unchanged;
    private long vanish;

    /// What was found.
    record Found(ImportChanges changes, StoredImport.Digests digests) {}

    private ImportComparison() {}

    /// @throws io.outlay.progress.Cancelled when the monitor says so
    static Found of(Database database, SortedImport incoming, Monitor monitor) throws WorkspaceException {
        var comparison = new ImportComparison();
        comparison.facts(EarlierFacts.of(database, incoming.scopes()), incoming, monitor);
        comparison.vanish += database.read(handle -> comparison.outcomes(handle, incoming));
        incoming.points().forEach(comparison.digest::outcome);
        incoming.scopes().facts().forEach(comparison.digest::scope);
        incoming.scopes().outcomes().forEach(comparison.digest::scope);
        return new Found(
                new ImportChanges(comparison.add, comparison.replace, comparison.vanish, comparison.unchanged),
                comparison.digest.digests());
    }

    private void facts(EarlierFacts earlier, SortedImport incoming, Monitor monitor) throws WorkspaceException {
        long done = 0;
        var before = earlier.peek();
        for (var row : incoming.rows()) {
            monitor.check();
            monitor.progress((double) done++ / incoming.rows().size(), "import.phase.compare");
            digest.fact(row);
            int order = before.isEmpty() ? 1 : FactKey.ORDER.compare(before.get(), row);
            while (order < 0) {
                vanish++;
                earlier.advance();
                before = earlier.peek();
                order = before.isEmpty() ? 1 : FactKey.ORDER.compare(before.get(), row);
            }
            boolean known = order == 0 && before.isPresent();
            count(known, known && sameFigures(before.orElseThrow(), row));
            if (known) {
                earlier.advance();
                before = earlier.peek();
            }
        }
        while (before.isPresent()) {
            vanish++;
            earlier.advance();
            before = earlier.peek();
        }
    }

    private long outcomes(Handle handle, SortedImport incoming) {
        var now = new HashMap<PointKey, OutcomePoint>();
        for (var point : OutcomeStore.counted(handle)) {
            if (incoming.scopes().covers(ImportScopes.Series.of(point), point.date())) {
                now.put(key(point), point);
            }
        }
        for (var point : incoming.points()) {
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

    private static boolean sameMeasures(Map<Measure, BigDecimal> a, Map<Measure, BigDecimal> b) {
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
