package io.outlay.workspace;

import io.outlay.domain.data.ImportBatch;
import io.outlay.domain.data.OutcomePoint;
import io.outlay.domain.data.PerformanceRow;
import io.outlay.packed.SortedRows;
import io.outlay.progress.Monitor;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/// An import in the order in which it is digested and stored, and what it speaks for. Its facts may be many: they are
/// read one after the other, as often as needed.
final class SortedImport {
    private static final Comparator<OutcomePoint> POINTS = Comparator.comparing(OutcomePoint::series)
            .thenComparing(OutcomePoint::market)
            .thenComparing(OutcomePoint::date);

    private final SortedRows rows;
    private final List<OutcomePoint> points;
    private final ImportScopes scopes;
    private final List<String> currencies;

    private SortedImport(SortedRows rows, List<OutcomePoint> points, ImportScopes scopes, List<String> currencies) {
        this.rows = rows;
        this.points = points;
        this.scopes = scopes;
        this.currencies = currencies;
    }

    /// @throws io.outlay.progress.Cancelled when the monitor says so
    static SortedImport of(ImportBatch batch, Monitor monitor) {
        var found = new ImportScopes.Gathering(batch.covered());
        var currencies = new TreeSet<String>();
        Iterable<PerformanceRow> seen = () -> new Iterator<>() {
            private final Iterator<PerformanceRow> read = batch.rows().iterator();
            private String last = "";

            @Override
            public boolean hasNext() {
                return read.hasNext();
            }

            @Override
            public PerformanceRow next() {
                monitor.check();
                var row = read.next();
                found.see(row);
                if (!row.currency().equals(last)) {
                    last = row.currency();
                    currencies.add(last);
                }
                return row;
            }
        };
        var rows = new SortedRows(seen, FactKey.ORDER);
        currencies.remove("");
        var points = batch.outcomes().stream().sorted(POINTS).toList();
        return new SortedImport(rows, points, found.with(points), List.copyOf(currencies));
    }

    SortedRows rows() {
        return rows;
    }

    List<OutcomePoint> points() {
        return points;
    }

    ImportScopes scopes() {
        return scopes;
    }

    /// ISO 4217 codes of the facts.
    List<String> currencies() {
        return currencies;
    }
}
