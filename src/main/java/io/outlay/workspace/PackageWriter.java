package io.outlay.workspace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes a workspace's data as a zip of JSON and CSV. The same data give the same bytes.
final class PackageWriter {
    private static final long SAFE_RATIO = 50;
    private static final long FIXED_TIME = 315_619_200_000L;

    private final Handle handle;
    private final Path scratch;
    private final List<PackageManifest.Entry> entries = new ArrayList<>();

    PackageWriter(Handle handle, Path scratch) {
        this.handle = handle;
        this.scratch = scratch;
    }

    /// Writes the zip to `target`, which must not exist.
    void write(Path target, String dataDigest) throws IOException, SQLException {
        var channels = ChannelStore.read(handle);
        var setup = new PackageSetup(
                ProjectStore.read(handle),
                channels.channels(),
                channels.rules(),
                ChannelStore.tags(handle),
                ProjectStore.rates(handle));
        Files.writeString(
                scratch.resolve(PackageManifest.SETUP),
                WorkspaceJson.mapper().writeValueAsString(setup),
                StandardCharsets.UTF_8);
        entry(PackageManifest.SETUP, 0);
        for (var table : PackageTable.all(handle)) {
            entry(table.file(), table(table));
        }
        var manifest = new PackageManifest(PackageManifest.SCHEMA, Migrations.CURRENT, dataDigest, entries);
        Files.writeString(
                scratch.resolve(PackageManifest.NAME),
                WorkspaceJson.mapper().writeValueAsString(manifest),
                StandardCharsets.UTF_8);
        try (var zip = new ZipOutputStream(Files.newOutputStream(target), StandardCharsets.UTF_8)) {
            add(zip, PackageManifest.NAME);
            for (var entry : entries) {
                add(zip, entry.name());
            }
        }
        BackupFile.force(target);
    }

    private long table(PackageTable table) throws IOException, SQLException {
        long rows = 0;
        try (var out = Files.newBufferedWriter(scratch.resolve(table.file()), StandardCharsets.UTF_8);
                var select = handle.getConnection().prepareStatement(table.select());
                var rs = select.executeQuery()) {
            TableCsv.write(out, table.header());
            var cells = new ArrayList<@Nullable String>();
            while (rs.next()) {
                cells.clear();
                for (int i = 0; i < table.columns().size(); i++) {
                    cells.add(cell(rs, i + 1, table.columns().get(i)));
                }
                TableCsv.write(out, cells);
                rows++;
            }
        }
        return rows;
    }

    private static @Nullable String cell(ResultSet rs, int column, PackageTable.Column declared) throws SQLException {
        if (declared.type().equals("DECFLOAT")) {
            var value = rs.getBigDecimal(column);
            return value == null ? null : Decimals.canonical(value).toString();
        }
        var text = rs.getString(column);
        return text != null && declared.type().equals("BOOLEAN") ? text.toLowerCase(java.util.Locale.ROOT) : text;
    }

    private void entry(String name, long rows) throws IOException {
        var file = scratch.resolve(name);
        entries.add(new PackageManifest.Entry(name, Files.size(file), rows, FileDigest.sha256(file)));
    }

    /// Deflated, unless it would shrink so much that a reader must take it for a bomb.
    private void add(ZipOutputStream zip, String name) throws IOException {
        var file = scratch.resolve(name);
        var entry = new ZipEntry(name);
        entry.setTime(FIXED_TIME);
        if (Files.size(file) > SAFE_RATIO * deflated(file)) {
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(Files.size(file));
            entry.setCrc(crc(file));
        }
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private static long deflated(Path file) throws IOException {
        var counter = new CountingStream();
        try (var deflater = new DeflaterOutputStream(counter)) {
            Files.copy(file, deflater);
        }
        return counter.count;
    }

    private static long crc(Path file) throws IOException {
        var crc = new CRC32();
        try (var in = new java.util.zip.CheckedInputStream(Files.newInputStream(file), crc)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return crc.getValue();
    }

    private static final class CountingStream extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count += length;
        }
    }
}
