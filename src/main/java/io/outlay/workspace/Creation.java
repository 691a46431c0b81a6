package io.outlay.workspace;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.flywaydb.core.api.FlywayException;

/// Makes a new workspace. It is registered and witnessed last, so a creation that was cut short leaves a folder that
/// is refused rather than one that looks like an empty project.
final class Creation {
    private final WorkspaceFolder folder;
    private final Project project;
    private final LocalMachine machine;
    private boolean madeFolder;

    Creation(WorkspaceFolder folder, Project project, LocalMachine machine) {
        this.folder = folder;
        this.project = project;
        this.machine = machine;
    }

    Workspace run() throws WorkspaceException {
        if (Files.exists(folder.database()) || Files.exists(folder.witness())) {
            throw new WorkspaceException(
                    Problem.error(
                            ProblemCode.BAD_ARGUMENT,
                            Location.file(folder.name()),
                            "There is a workspace in " + folder.name() + " already."),
                    null);
        }
        OpenWorkspaces.enter(folder);
        boolean done = false;
        try {
            madeFolder = !Files.exists(folder.path());
            Files.createDirectories(folder.path());
            var workspace = fill();
            done = true;
            return workspace;
        } catch (IOException e) {
            var failure = Failures.of(e, folder.name());
            throw failure.code() == ProblemCode.WORKSPACE_DAMAGED
                    ? WorkspaceException.of(e, ProblemCode.CANNOT_WRITE, folder.name(), "" + e.getMessage())
                    : failure;
        } catch (FlywayException e) {
            throw Failures.of(e, folder.name());
        } finally {
            if (!done) {
                OpenWorkspaces.leave(folder);
            }
        }
    }

    private Workspace fill() throws WorkspaceException {
        var id = UUID.randomUUID().toString();
        var url = JdbcUrl.create(folder.database());
        var database = Database.connect(folder, machine, url);
        boolean done = false;
        try {
            Migrations.run(url);
            database.unit("create", project.name(), handle -> {
                handle.execute(
                        "INSERT INTO state VALUES (1, ?, ?, 0, ?)",
                        id,
                        machine.clock().instant().toString(),
                        "0".repeat(64));
                ProjectStore.write(handle, project);
                return id;
            });
            Registry.load(machine).add(folder, id);
            done = true;
            return new Workspace(database, id);
        } finally {
            if (!done) {
                database.close();
            }
        }
    }

    /// Takes a creation back that could not be filled.
    void undo(Workspace workspace) throws IOException {
        try {
            workspace.close();
        } catch (WorkspaceException alreadyFailing) {
            // what made it fail is told; here only the files matter
        }
        Files.deleteIfExists(folder.database());
        Files.deleteIfExists(folder.witness());
        if (madeFolder) {
            Files.deleteIfExists(folder.path());
        }
    }
}
