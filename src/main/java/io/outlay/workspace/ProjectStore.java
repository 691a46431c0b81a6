package io.outlay.workspace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What the project is about, and the exchange rates it uses.
public final class ProjectStore {
    private final Database database;

    ProjectStore(Database database) {
        this.database = database;
    }

    public Project get() throws WorkspaceException {
        return database.read(ProjectStore::read);
    }

    public void save(Project project) throws WorkspaceException {
        database.unit("project", project.name(), handle -> {
            write(handle, project);
            return project;
        });
    }

    /// All rates, by currency and date.
    public List<ExchangeRate> rates() throws WorkspaceException {
        return database.read(ProjectStore::rates);
    }

    /// Adds rates; one for the same currency and date is replaced.
    public void saveRates(List<ExchangeRate> rates) throws WorkspaceException {
        database.unit("rates", rates.size() + " rates", handle -> {
            for (var rate : rates) {
                handle.execute(
                        "MERGE INTO exchange_rate (currency, rate_day, rate) KEY (currency, rate_day) VALUES (?, ?, ?)",
                        rate.currency(),
                        rate.date(),
                        rate.rate());
            }
            return rates;
        });
    }

    static Project read(Handle handle) {
        return handle.select("SELECT name, currency, zone, market, question FROM project")
                .map((rs, context) -> new Project(
                        rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4), rs.getString(5)))
                .one();
    }

    static void write(Handle handle, Project project) {
        handle.execute(
                "MERGE INTO project (one, name, currency, zone, market, question) KEY (one) VALUES (1, ?, ?, ?, ?, ?)",
                project.name(),
                project.currency(),
                project.zone(),
                project.market(),
                project.question());
    }

    static List<ExchangeRate> rates(Handle handle) {
        return handle.select("SELECT currency, rate_day, rate FROM exchange_rate ORDER BY currency, rate_day")
                .map((rs, context) -> new ExchangeRate(
                        rs.getString(1),
                        rs.getObject(2, LocalDate.class),
                        Decimals.canonical(rs.getObject(3, BigDecimal.class))))
                .list();
    }
}
