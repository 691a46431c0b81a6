package io.outlay.workspace;

import io.outlay.domain.ProblemCode;
import io.outlay.files.Unfinished;
import io.outlay.files.WholeFile;
import io.outlay.files.WriteFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// Verified copies of one workspace, kept in the data folder and not beside the workspace.
public final class Backups {
    private static final int KEEP = 10;
    private static final String SUFFIX = ".zip";

    private final Database database;
    private final Path folder;

    Backups(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /// The backups there are, the newest first. Only verified ones are ever listed.
    public List<Backup> list() {
        return list(folder);
    }

    /// Copies the database while it is open, opens the copy again and compares everything in it. A copy that does not
    /// agree is deleted and is no backup.
    public Backup make() throws WorkspaceException {
        var name = database.folder().name();
        var now = database.machine().clock().instant();
        var last = new AuditTrail(database).newest(1).getFirst();
        var stem = now.toString().replace(':', '-') + "-" + last.seq();
        var file = folder.resolve(stem + SUFFIX);
        var partial = folder.resolve(stem + ".partial");
        Unfinished.begin(partial);
        try {
            Files.createDirectories(folder);
            database.read(
                    handle -> handle.execute("BACKUP TO '" + partial.toString().replace("'", "''") + "'"));
            var copy = BackupFile.check(partial, database.machine());
            if (!copy.sound() || copy.commitSeq() != last.seq()) {
                // the copy was compared with every digest in it: what it lacks, the workspace lacks
                throw Failures.damaged(
                        name, copy.sound() ? "its copy differs" : copy.faults().getFirst());
            }
            var backup = new Backup(
                    file,
                    now,
                    copy.workspaceId(),
                    copy.commitSeq(),
                    copy.schemaVersion(),
                    copy.facts(),
                    copy.results(),
                    last.action(),
                    Files.size(partial),
                    FileDigest.sha256(partial));
            BackupFile.force(partial);
            WholeFile.move(partial, file);
            WholeFile.write(
                    BackupFile.noteOf(file),
                    WorkspaceJson.mapper()
                            .writeValueAsString(BackupFile.Note.of(backup))
                            .getBytes(StandardCharsets.UTF_8));
            prune();
            return backup;
        } catch (IOException e) {
            var failure = Failures.of(e, name);
            throw failure.code() == ProblemCode.DISK_FULL
                    ? failure
                    : WorkspaceException.of(e, ProblemCode.CANNOT_WRITE, file.toString(), WriteFailure.reason(e));
        } finally {
            deleteQuietly(partial);
            Unfinished.end(partial);
        }
    }

    /// As [#make], but what it is made after has succeeded already: a failure is no failure of that.
    Optional<Backup> tryMake() {
        try {
            return Optional.of(make());
        } catch (WorkspaceException e) {
            return Optional.empty();
        }
    }

    boolean hasOneOfToday() {
        var now = database.machine().clock().instant().atOffset(ZoneOffset.UTC).toLocalDate();
        return list().stream()
                .anyMatch(backup ->
                        backup.at().atOffset(ZoneOffset.UTC).toLocalDate().equals(now));
    }

    /// Keeps the newest ten and the newest of each month.
    private void prune() {
        var months = new HashSet<YearMonth>();
        int kept = 0;
        for (var backup : list()) {
            boolean firstOfMonth = months.add(YearMonth.from(backup.at().atOffset(ZoneOffset.UTC)));
            if (++kept > KEEP && !firstOfMonth) {
                deleteQuietly(BackupFile.noteOf(backup.file()));
                deleteQuietly(backup.file());
            }
        }
    }

    static List<Backup> list(Path folder) {
        var backups = new ArrayList<Backup>();
        if (!Files.isDirectory(folder)) {
            return backups;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
                try {
                    var note = Files.readString(BackupFile.noteOf(file), StandardCharsets.UTF_8);
                    var backup = WorkspaceJson.mapper()
                            .readValue(note, BackupFile.Note.class)
                            .at(file);
                    if (Files.size(file) == backup.bytes()) {
                        backups.add(backup);
                    }
                } catch (IOException | JacksonException notABackup) {
                    // a copy without a readable note was never verified
                }
            }
        } catch (IOException unreadable) {
            return List.of();
        }
        backups.sort(Comparator.comparing(Backup::at)
                .thenComparingLong(Backup::commitSeq)
                .reversed());
        return backups;
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftOver) {
            // a file too many is no failure
        }
    }
}
