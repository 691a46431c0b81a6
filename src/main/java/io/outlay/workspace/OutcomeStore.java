package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.OutcomePoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// Dated series that no ad platform reports: shop revenue, orders, new customers, prices.
public final class OutcomeStore {
    private record Scope(long importId, String series, String market, Period dates) {}

    private final Database database;

    OutcomeStore(Database database) {
        this.database = database;
    }

    /// Names of the series there are, in order.
    public List<String> names() throws WorkspaceException {
        return database.read(handle -> counted(handle).stream()
                .map(OutcomePoint::series)
                .distinct()
                .sorted()
                .toList());
    }

    /// The points of one series that count, by market and date; all markets.
    public List<OutcomePoint> series(String name) throws WorkspaceException {
        return database.read(handle -> counted(handle).stream()
                .filter(point -> point.series().equals(name))
                .toList());
    }

    public List<OutcomePoint> series(String name, Period period) throws WorkspaceException {
        return series(name).stream()
                .filter(point -> period.contains(point.date()))
                .toList();
    }

    /// All points that count, by series, market and date.
    static List<OutcomePoint> counted(Handle handle) {
        var scopes = handle.select(
                        "SELECT s.import_id, s.series, s.market, s.first_day, s.last_day FROM outcome_scope s"
                                + " JOIN import_batch b ON b.id = s.import_id WHERE b.active")
                .map((rs, context) -> new Scope(
                        rs.getLong(1),
                        rs.getString(2),
                        rs.getString(3),
                        new Period(rs.getObject(4, LocalDate.class), rs.getObject(5, LocalDate.class))))
                .list();
        var points = new ArrayList<OutcomePoint>();
        handle.select("SELECT o.import_id, o.series, o.market, o.outcome_day, o.amount, o.unit FROM outcome o"
                        + " JOIN import_batch b ON b.id = o.import_id WHERE b.active"
                        + " ORDER BY o.series, o.market, o.outcome_day")
                .map((rs, context) -> {
                    var point = new OutcomePoint(
                            rs.getString(2),
                            rs.getString(3),
                            rs.getObject(4, LocalDate.class),
                            Decimals.canonical(rs.getBigDecimal(5)),
                            rs.getString(6));
                    if (!replaced(scopes, rs.getLong(1), point)) {
                        points.add(point);
                    }
                    return true;
                })
                .forEach(ignored -> {});
        return points;
    }

    static void ofImport(Handle handle, long importId, Consumer<OutcomePoint> consumer) {
        handle.select(
                        "SELECT series, market, outcome_day, amount, unit FROM outcome WHERE import_id = ?"
                                + " ORDER BY import_id, ordinal",
                        importId)
                .map((rs, context) -> new OutcomePoint(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getObject(3, LocalDate.class),
                        Decimals.canonical(rs.getBigDecimal(4)),
                        rs.getString(5)))
                .forEach(consumer);
    }

    private static boolean replaced(List<Scope> scopes, long importId, OutcomePoint point) {
        for (var scope : scopes) {
            if (scope.importId() > importId
                    && scope.series().equals(point.series())
                    && scope.market().equals(point.market())
                    && scope.dates().contains(point.date())) {
                return true;
            }
        }
        return false;
    }
}
