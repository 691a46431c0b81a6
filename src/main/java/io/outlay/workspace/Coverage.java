package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Level;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Which stored facts count: those of active imports, except on dates that a later active import covers for the same
/// scope. Nothing is rewritten when an import replaces another, so undoing one is only a change of its flag.
final class Coverage {
    private record Scope(int id, long importId, ScopeKey key, Period dates) {}

    private record Of(long importId, ScopeKey key) {}

    private final List<Scope> active;
    private final Map<Of, Integer> ids = new HashMap<>();
    private final Map<Integer, ScopeKey> keys = new HashMap<>();
    private final Map<Integer, List<Period>> replacedOn = new HashMap<>();

    private Coverage(List<Scope> active) {
        this.active = active;
        var byKey = new HashMap<ScopeKey, List<Scope>>();
        for (var scope : active) {
            keys.put(scope.id(), scope.key());
            ids.put(new Of(scope.importId(), scope.key()), scope.id());
            byKey.computeIfAbsent(scope.key(), key -> new ArrayList<>()).add(scope);
        }
        for (var scopes : byKey.values()) {
            for (var scope : scopes) {
                replacedOn.put(
                        scope.id(),
                        scopes.stream()
                                .filter(other -> other.importId() > scope.importId())
                                .map(Scope::dates)
                                .toList());
            }
        }
    }

    static Coverage load(Handle handle) {
        return new Coverage(handle.select(
                        "SELECT s.id, s.import_id, s.platform, s.account_id, s.entity_level, s.scheme,"
                                + " s.grain, s.first_day, s.last_day FROM fact_scope s"
                                + " JOIN import_batch b ON b.id = s.import_id WHERE b.active ORDER BY s.id")
                .map((rs, context) -> new Scope(
                        rs.getInt(1),
                        rs.getLong(2),
                        new ScopeKey(
                                rs.getString(3),
                                rs.getString(4),
                                Level.valueOf(rs.getString(5)),
                                rs.getString(6),
                                Grain.valueOf(rs.getString(7))),
                        new Period(rs.getObject(8, LocalDate.class), rs.getObject(9, LocalDate.class))))
                .list());
    }

    /// Whether a fact of the scope on that (first) date counts.
    boolean counts(int scopeId, LocalDate date) {
        var replaced = replacedOn.get(scopeId);
        if (replaced == null) {
            return false;
        }
        for (var dates : replaced) {
            if (dates.contains(date)) {
                return false;
            }
        }
        return true;
    }

    /// Whether some date of a period may count of an import, so that it need not be read otherwise.
    boolean anyCounts(long importId, Period period) {
        return active.stream()
                .filter(scope -> scope.importId() == importId)
                .anyMatch(scope -> !replacedWhole(scope, period));
    }

    private boolean replacedWhole(Scope scope, Period period) {
        var from = max(scope.dates().from(), period.from());
        var to = min(scope.dates().to(), period.to());
        return to.isBefore(from)
                || replacedOn.getOrDefault(scope.id(), List.of()).stream()
                        .anyMatch(dates -> dates.contains(from) && dates.contains(to));
    }

    /// Which import replaced which, the oldest first.
    ///
    /// @param facts counts the facts of an import's scope on dates
    List<Restatement> restatements(FactCount facts) throws SQLException {
        var restatements = new ArrayList<Restatement>();
        for (var scope : active) {
            for (var later : active) {
                if (later.importId() > scope.importId()
                        && later.key().equals(scope.key())
                        && !later.dates().from().isAfter(scope.dates().to())
                        && !scope.dates().from().isAfter(later.dates().to())) {
                    var dates = new Period(
                            max(scope.dates().from(), later.dates().from()),
                            min(scope.dates().to(), later.dates().to()));
                    var key = scope.key();
                    restatements.add(new Restatement(
                            scope.importId(),
                            later.importId(),
                            key.platform(),
                            key.accountId(),
                            key.level(),
                            key.scheme(),
                            key.grain(),
                            dates,
                            facts.of(scope.importId(), key, dates)));
                }
            }
        }
        return restatements;
    }

    @FunctionalInterface
    interface FactCount {
        long of(long importId, ScopeKey key, Period dates) throws SQLException;
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /// Number of an import's scope; 0, which counts nowhere, when it has none.
    int id(long importId, ScopeKey key) {
        return ids.getOrDefault(new Of(importId, key), 0);
    }

    /// The scopes of which an import speaks, by the import they came with: number of the scope and the dates of it that
    /// the import speaks of.
    Map<Long, Map<Integer, Period>> touching(ImportScopes scopes) {
        var touching = new TreeMap<Long, Map<Integer, Period>>();
        for (var scope : active) {
            var spoken = scopes.facts().get(scope.key());
            if (spoken != null
                    && !spoken.from().isAfter(scope.dates().to())
                    && !scope.dates().from().isAfter(spoken.to())) {
                touching.computeIfAbsent(scope.importId(), id -> new HashMap<>())
                        .put(scope.id(), spoken);
            }
        }
        return touching;
    }

    ScopeKey key(int scopeId) {
        var key = keys.get(scopeId);
        if (key == null) {
            throw new IllegalStateException("scope " + scopeId + " belongs to no active import");
        }
        return key;
    }
}
