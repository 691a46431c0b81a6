package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.PerformanceRow;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The facts that count now and that an import speaks for, in stored order, read page by page from the imports they
/// came with: other work goes on between two pages.
final class EarlierFacts {
    private static final int PAGE = 1000;

    private final Database database;
    private final ImportScopes scopes;
    private final Coverage coverage;
    private final Entities entities;
    private final PriorityQueue<Source> sources =
            new PriorityQueue<>(Comparator.comparing((Source source) -> source.rows.getFirst(), FactKey.ORDER)
                    .thenComparingLong(source -> source.importId));

    private EarlierFacts(Database database, ImportScopes scopes, Coverage coverage, Entities entities) {
        this.database = database;
        this.scopes = scopes;
        this.coverage = coverage;
        this.entities = entities;
    }

    static EarlierFacts of(Database database, ImportScopes scopes) throws WorkspaceException {
        var coverage = database.read(Coverage::load);
        var touching = coverage.touching(scopes);
        var facts = new EarlierFacts(
                database, scopes, coverage, touching.isEmpty() ? Entities.none() : database.read(Entities::load));
        for (var entry : touching.entrySet()) {
            var source = facts.new Source(entry.getKey(), entry.getValue());
            if (source.more()) {
                facts.sources.add(source);
            }
        }
        return facts;
    }

    /// The next one, which stays; empty after the last.
    Optional<PerformanceRow> peek() {
        return sources.isEmpty()
                ? Optional.empty()
                : Optional.of(sources.element().rows.getFirst());
    }

    /// Goes on to the one after it.
    void advance() throws WorkspaceException {
        var source = sources.remove();
        source.rows.removeFirst();
        if (source.more()) {
            sources.add(source);
        }
    }

    private final class Source {
        private final long importId;
        private final Deque<PerformanceRow> rows = new ArrayDeque<>();
        private final String select;
        private final Period dates;
        private long last;
        private boolean ended;

        Source(long importId, Map<Integer, Period> scopeDates) {
            this.importId = importId;
            this.last = FactColumns.firstId(importId) - 1;
            Set<Integer> ids = new TreeSet<>(scopeDates.keySet());
            var from = scopeDates.values().stream().map(Period::from).min(Comparator.naturalOrder());
            var to = scopeDates.values().stream().map(Period::to).max(Comparator.naturalOrder());
            this.dates = new Period(from.orElseThrow(), to.orElseThrow());
            this.select = "SELECT " + FactColumns.NAMES + " FROM fact WHERE id > ? AND id < ? AND scope_id IN ("
                    + ids.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + ") AND fact_day BETWEEN ? AND ? ORDER BY id FETCH FIRST " + PAGE + " ROWS ONLY";
        }

        /// Whether there is a row, after reading on if need be.
        boolean more() throws WorkspaceException {
            while (rows.isEmpty() && !ended) {
                database.read(this::page);
            }
            return !rows.isEmpty();
        }

        private boolean page(Handle handle) throws SQLException {
            int read = 0;
            try (var query = handle.getConnection().prepareStatement(select)) {
                query.setLong(1, last);
                query.setLong(2, FactColumns.firstId(importId + 1));
                query.setObject(3, dates.from());
                query.setObject(4, dates.to());
                try (var rs = query.executeQuery()) {
                    while (rs.next()) {
                        read++;
                        last = rs.getLong(1);
                        int scopeId = rs.getInt(2);
                        var date = rs.getObject(5, LocalDate.class);
                        var scope = coverage.key(scopeId);
                        if (coverage.counts(scopeId, date) && scopes.covers(scope, date)) {
                            Grain grain = scope.grain();
                            rows.add(FactColumns.read(rs, entities.get(rs.getInt(3)), grain));
                        }
                    }
                }
            }
            ended = read < PAGE;
            return ended;
        }
    }
}
