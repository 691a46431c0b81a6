package io.outlay.workspace;

import io.outlay.files.TemporaryFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.zip.ZipInputStream;

/// One backup as a file: a zip that holds the database, and a note beside it.
final class BackupFile {
    private BackupFile() {}

    record Note(
            Instant at,
            String workspaceId,
            long commitSeq,
            int schemaVersion,
            long facts,
            long results,
            String lastAction,
            long bytes,
            String sha256) {

        static Note of(Backup backup) {
            return new Note(
                    backup.at(),
                    backup.workspaceId(),
                    backup.commitSeq(),
                    backup.schemaVersion(),
                    backup.facts(),
                    backup.results(),
                    backup.lastAction(),
                    backup.bytes(),
                    backup.sha256());
        }

        Backup at(Path file) {
            return new Backup(
                    file, at, workspaceId, commitSeq, schemaVersion, facts, results, lastAction, bytes, sha256);
        }
    }

    static Path noteOf(Path file) {
        var name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".json");
    }

    /// Unpacks the database beside the zip, checks everything in it, and removes it again.
    static Verification check(Path zip, LocalMachine machine) throws IOException, WorkspaceException {
        var parent = zip.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException("no folder: " + zip);
        }
        try (var scratch = TemporaryFolder.in(parent, ".scratch-")) {
            var folder = new WorkspaceFolder(scratch.path().toRealPath());
            extract(zip, folder.database());
            OpenGuard.inspect(folder);
            var database = Database.connect(folder, machine, JdbcUrl.read(folder.database()));
            try {
                return database.read(Verifier::check);
            } finally {
                database.close();
            }
        }
    }

    /// Writes the database in the zip to `target`, which must not exist, and forces it to the disk.
    static void extract(Path zip, Path target) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(WorkspaceFolder.DATABASE)) {
                    Files.copy(in, target);
                    force(target);
                    return;
                }
            }
        }
        throw new IOException("no database in " + zip.getFileName());
    }

    static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
