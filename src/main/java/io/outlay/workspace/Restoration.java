package io.outlay.workspace;

import io.outlay.domain.ProblemCode;
import io.outlay.files.WholeFile;
import io.outlay.files.WriteFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Puts a verified backup in a workspace's place, or into a new folder. What stood there is renamed, never overwritten.
final class Restoration {
    private final Backup backup;
    private final WorkspaceFolder folder;
    private final LocalMachine machine;

    Restoration(Backup backup, WorkspaceFolder folder, LocalMachine machine) {
        this.backup = backup;
        this.folder = folder;
        this.machine = machine;
    }

    void run() throws WorkspaceException {
        OpenWorkspaces.enter(folder);
        try {
            Files.createDirectories(folder.path());
            var partial = folder.path().resolve(".restoring.mv.db");
            Files.deleteIfExists(partial);
            try {
                put(partial);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw WriteFailure.diskFull(e)
                    ? WorkspaceException.of(e, ProblemCode.DISK_FULL, folder.name())
                    : WorkspaceException.of(e, ProblemCode.CANNOT_WRITE, folder.name(), WriteFailure.reason(e));
        } finally {
            OpenWorkspaces.leave(folder);
        }
    }

    private void put(Path partial) throws IOException, WorkspaceException {
        if (!FileDigest.sha256(backup.file()).equals(backup.sha256())) {
            throw Failures.damaged(backup.file().toString(), "the backup is not the file that was verified");
        }
        var found = BackupFile.check(backup.file(), machine);
        if (!found.sound() || found.commitSeq() != backup.commitSeq()) {
            throw Failures.damaged(backup.file().toString(), "the backup does not hold what was verified");
        }
        BackupFile.extract(backup.file(), partial);
        var stamp = machine.clock().instant().toString().replace(':', '-');
        for (var old : new Path[] {folder.database(), folder.witness()}) {
            if (Files.exists(old)) {
                WholeFile.move(old, old.resolveSibling(old.getFileName() + ".damaged-" + stamp));
            }
        }
        var sha256 = FileDigest.sha256(partial);
        long size = Files.size(partial);
        WholeFile.move(partial, folder.database());
        Registry.load(machine).add(folder, found.workspaceId());
        new Witness(found.workspaceId(), found.commitSeq(), found.schemaVersion(), true, size, sha256).write(folder);
    }
}
