package io.outlay.workspace;

import io.outlay.domain.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;

/// Opens a workspace: everything that can be known without letting the database touch the file is checked first, and
/// a file that was not closed in good order is compared with all its digests before anybody may use or change it.
final class Opening {
    private static final long SMALLEST = 12_288;

    private final WorkspaceFolder folder;
    private final Access access;
    private final LocalMachine machine;

    Opening(WorkspaceFolder folder, Access access, LocalMachine machine) {
        this.folder = folder;
        this.access = access;
        this.machine = machine;
    }

    Workspace run() throws WorkspaceException {
        if (!Files.isDirectory(folder.path()) || !Workspace.exists(folder.path())) {
            throw WorkspaceException.of(ProblemCode.WORKSPACE_NOT_FOUND, folder.name());
        }
        OpenWorkspaces.enter(folder);
        boolean done = false;
        try {
            var workspace = checked();
            done = true;
            return workspace;
        } catch (IOException | FlywayException e) {
            throw named(Failures.of(e, folder.name()));
        } catch (WorkspaceException e) {
            throw named(e);
        } finally {
            if (!done) {
                OpenWorkspaces.leave(folder);
            }
        }
    }

    private Workspace checked() throws WorkspaceException, IOException {
        var registered = Registry.load(machine).idOf(folder);
        if (registered.isEmpty()) {
            throw WorkspaceException.of(
                    ProblemCode.WORKSPACE_FOREIGN, folder.name(), "its folder is not registered here");
        }
        var id = registered.get();
        var witness = Witness.read(folder).orElseThrow(() -> damaged("its witness file is missing"));
        if (!witness.workspaceId().equals(id)) {
            throw WorkspaceException.of(
                    ProblemCode.WORKSPACE_FOREIGN, folder.name(), "another workspace was registered in its folder");
        }
        if (witness.schemaVersion() > Migrations.CURRENT) {
            throw WorkspaceException.of(
                    ProblemCode.WORKSPACE_NEWER, folder.name(), Integer.toString(witness.schemaVersion()));
        }
        if (!Files.exists(folder.database())) {
            throw damaged("its database file is missing");
        }
        if (Files.size(folder.database()) < SMALLEST) {
            throw damaged("its database file has only " + Files.size(folder.database()) + " bytes");
        }
        OpenGuard.inspect(folder);
        if (witness.cleanShutdown()
                && (Files.size(folder.database()) != witness.fileSize()
                        || !FileDigest.sha256(folder.database()).equals(witness.fileSha256()))) {
            throw damaged("its database file was changed since it was last closed");
        }
        boolean write = access == Access.WRITE
                && Files.isWritable(folder.path())
                && Files.isWritable(folder.database())
                && Files.isWritable(folder.witness());
        if (!witness.cleanShutdown()) {
            verifyUntouched(witness);
        }
        return write ? forWriting(id, witness) : connect(id, witness, JdbcUrl.read(folder.database()));
    }

    /// Looks at the file without changing it. Damaged pages can make any reader fail in any way.
    private void verifyUntouched(Witness witness) throws WorkspaceException {
        try {
            var database = Database.connect(folder, machine, JdbcUrl.read(folder.database()));
            try {
                var verification = database.read(Verifier::check);
                if (!verification.sound()) {
                    throw damaged(verification.faults().getFirst());
                }
                requireNothingLost(verification.commitSeq(), witness);
            } finally {
                database.close();
            }
        } catch (RuntimeException e) {
            throw Failures.damaged(e, folder.name(), "its tables cannot be read");
        }
    }

    private Workspace connect(String id, Witness witness, String url) throws WorkspaceException {
        var database = Database.connect(folder, machine, url);
        boolean done = false;
        try {
            var stored = database.read(Opening::identity);
            if (!stored.workspaceId().equals(id)) {
                throw WorkspaceException.of(
                        ProblemCode.WORKSPACE_FOREIGN, folder.name(), "its database is another workspace's");
            }
            requireNothingLost(stored.seq(), witness);
            var workspace = new Workspace(database, id);
            done = true;
            return workspace;
        } finally {
            if (!done) {
                database.close();
            }
        }
    }

    private Workspace forWriting(String id, Witness witness) throws WorkspaceException, IOException {
        var url = JdbcUrl.write(folder.database());
        // before the database may change the file: a kill from here on is no clean shutdown
        Witness.running(id, witness.commitSeq()).write(folder);
        var workspace = connect(id, witness, url);
        boolean done = false;
        try {
            int version = Migrations.version(url);
            if (version > Migrations.CURRENT) {
                throw WorkspaceException.of(ProblemCode.WORKSPACE_NEWER, folder.name(), Integer.toString(version));
            }
            if (version < Migrations.CURRENT) {
                workspace.backups().make();
                Migrations.run(url);
            } else if (!workspace.backups().hasOneOfToday()) {
                workspace.backups().tryMake();
            }
            workspace.recover(!witness.cleanShutdown());
            done = true;
            return workspace;
        } finally {
            if (!done) {
                workspace.close();
            }
        }
    }

    private static AuditTrail.Appended identity(Handle handle) {
        return handle.select("SELECT workspace_id, commit_seq FROM state")
                .map((rs, context) -> new AuditTrail.Appended(rs.getString(1), rs.getLong(2)))
                .one();
    }

    private void requireNothingLost(long seq, Witness witness) throws WorkspaceException {
        if (seq < witness.commitSeq()) {
            throw damaged("it ends at change " + seq + ", but change " + witness.commitSeq() + " had been saved");
        }
    }

    private WorkspaceException damaged(String what) {
        return Failures.damaged(folder.name(), what);
    }

    /// A damage names the newest verified backup.
    private WorkspaceException named(WorkspaceException failure) throws WorkspaceException {
        if (failure.code() != ProblemCode.WORKSPACE_DAMAGED) {
            return failure;
        }
        var problem = failure.problems().getFirst();
        return WorkspaceException.of(
                failure,
                ProblemCode.WORKSPACE_DAMAGED,
                folder.name(),
                problem.args().get(1),
                newest(Workspace.backupsOf(folder.path(), machine)));
    }

    static String newest(List<Backup> backups) {
        return backups.isEmpty() ? "none" : backups.getFirst().file().toString();
    }
}
