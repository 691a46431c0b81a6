package io.outlay.workspace;

import io.outlay.files.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/// The [SumsFile]s of a workspace, named after the digest of what they add up, so that none can be out of date. One
/// that is not there, or not whole, is made from the facts.
final class SumsFiles {
    private static final String SUFFIX = ".sums";

    private final Path folder;

    SumsFiles(LocalMachine machine, String workspaceId) {
        folder = machine.dataFolder().resolve("sums").resolve(workspaceId);
    }

    static SumsFiles of(Handle handle, LocalMachine machine) {
        return new SumsFiles(
                machine,
                handle.select("SELECT workspace_id FROM state")
                        .mapTo(String.class)
                        .one());
    }

    /// A file to write to before it is known by its digest.
    Path partial() throws IOException {
        Files.createDirectories(folder);
        sweep();
        return WholeFile.temporaryFor(folder.resolve("new" + SUFFIX));
    }

    /// What a killed process left a day ago or longer.
    private void sweep() throws IOException {
        var yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
        try (var files = Files.list(folder)) {
            for (var file : files.filter(it -> it.toString().endsWith(".tmp")).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(yesterday)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    Path file(String storedDigest) {
        return folder.resolve(storedDigest + SUFFIX);
    }

    /// Where no file can be written the sums are made in the system's place for temporary files.
    SumsFile find(Handle handle, long importId, String storedDigest) throws SQLException {
        try {
            return SumsFile.open(file(storedDigest));
        } catch (IOException notThere) {
            return made(handle, importId, storedDigest);
        }
    }

    private SumsFile made(Handle handle, long importId, String storedDigest) throws SQLException {
        try (var making = new SumsMaking(this)) {
            FactReader.ofImport(handle, importId, making::add);
            return making.keep(storedDigest) ? SumsFile.open(file(storedDigest)) : unkept(handle, importId);
        } catch (IOException noRoom) {
            return unkept(handle, importId);
        }
    }

    private static SumsFile unkept(Handle handle, long importId) throws SQLException {
        try {
            var file = Files.createTempFile("outlay-sums", SUFFIX);
            try (var writer = new SumsWriter(file)) {
                FactReader.ofImport(handle, importId, row -> {
                    try {
                        writer.add(row);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                writer.finish();
                return SumsFile.open(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
