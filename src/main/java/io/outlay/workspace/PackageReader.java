package io.outlay.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.JacksonException;

/// Reads an unzipped package: first every cell of every table is checked, then all of it is inserted.
final class PackageReader {
    private static final int BATCH = 2000;

    private final Path scratch;
    private final PackageManifest manifest;

    PackageReader(Path scratch, PackageManifest manifest) {
        this.scratch = scratch;
        this.manifest = manifest;
    }

    PackageSetup setup() throws IOException {
        try {
            return WorkspaceJson.mapper()
                    .readValue(
                            Files.readString(scratch.resolve(PackageManifest.SETUP), StandardCharsets.UTF_8),
                            PackageSetup.class);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("\"" + PackageManifest.SETUP + "\" cannot be read", e);
        }
    }

    /// Checks every cell; inserts nothing.
    void check(List<PackageTable> tables) throws IOException {
        for (var table : tables) {
            long rows = 0;
            try (var csv = open(table)) {
                for (var cells = csv.next(); !cells.isEmpty(); cells = csv.next()) {
                    rows++;
                    try {
                        if (cells.size() != table.columns().size()) {
                            throw new IllegalArgumentException("wrong number of cells");
                        }
                        for (int i = 0; i < cells.size(); i++) {
                            table.value(i, cells.get(i));
                        }
                    } catch (IllegalArgumentException e) {
                        throw new IOException("\"" + table.file() + "\" row " + csv.row() + ": " + e.getMessage(), e);
                    }
                }
            }
            long listed = manifest.files().stream()
                    .filter(entry -> entry.name().equals(table.file()))
                    .mapToLong(PackageManifest.Entry::rows)
                    .sum();
            if (rows != listed) {
                throw new IOException("\"" + table.file() + "\" has " + rows + " rows instead of " + listed);
            }
        }
    }

    void insert(Handle handle, PackageSetup setup, List<PackageTable> tables) throws IOException, SQLException {
        ProjectStore.write(handle, setup.project());
        ChannelStore.write(handle, new ChannelSetup(setup.channels(), setup.rules()));
        for (var tag : setup.tags()) {
            handle.execute(
                    "INSERT INTO campaign_tag VALUES (?, ?, ?, ?)",
                    tag.platform(),
                    tag.accountId(),
                    tag.campaignId(),
                    tag.tag());
        }
        for (var rate : setup.rates()) {
            handle.execute("INSERT INTO exchange_rate VALUES (?, ?, ?)", rate.currency(), rate.date(), rate.rate());
        }
        for (var table : tables) {
            insert(handle, table);
        }
    }

    private void insert(Handle handle, PackageTable table) throws IOException, SQLException {
        try (var csv = open(table);
                var insert = handle.getConnection().prepareStatement(table.insert())) {
            long rows = 0;
            for (var cells = csv.next(); !cells.isEmpty(); cells = csv.next()) {
                table.bind(insert, cells);
                insert.addBatch();
                if (++rows % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private TableCsv open(PackageTable table) throws IOException {
        var csv = new TableCsv(Files.newInputStream(scratch.resolve(table.file())));
        if (!csv.next().equals(table.header())) {
            csv.close();
            throw new IOException("\"" + table.file() + "\" has other columns");
        }
        return csv;
    }
}
