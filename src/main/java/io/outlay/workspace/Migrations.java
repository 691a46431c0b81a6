package io.outlay.workspace;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.h2.jdbcx.JdbcDataSource;

/// Brings a database to the current format. Scripts are only ever added.
final class Migrations {
    /// The newest script in `io/outlay/db`.
    static final int CURRENT = 1;

    private Migrations() {}

    static MigrateResult run(String url) {
        return flyway(url).migrate();
    }

    /// The format of the database at `url`, 0 when it has none.
    static int version(String url) {
        var current = flyway(url).info().current();
        return current == null || current.getVersion() == null
                ? 0
                : Integer.parseInt(current.getVersion().getVersion());
    }

    private static Flyway flyway(String url) {
        var source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(Database.USER);
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:io/outlay/db")
                .cleanDisabled(true)
                .load();
    }
}
