package io.outlay.workspace;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.files.Unfinished;
import io.outlay.files.WriteFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.FlywayException;

/// Makes a new workspace. While it is made a mark stands beside it. What a creation that was cut short leaves is no
/// workspace, and the next creation in the folder removes it.
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

    /// What is done with a new workspace before it counts as made.
    @FunctionalInterface
    interface Filling<T> {
        T fill(Workspace workspace) throws WorkspaceException;
    }

    /// Makes an empty workspace and leaves it open.
    Workspace run() throws WorkspaceException {
        return filled(workspace -> workspace);
    }

    /// Makes a workspace and fills it. When that fails, or the process is killed in it, there is none.
    <T> T filled(Filling<T> filling) throws WorkspaceException {
        if (Workspace.exists(folder.path())) {
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
            try (var mark = MakingMark.set(folder)) {
                begin();
                var result = make(mark, filling);
                done = true;
                return result;
            }
        } catch (IOException e) {
            var failure = Failures.of(e, folder.name());
            throw failure.code() == ProblemCode.WORKSPACE_DAMAGED
                    ? WorkspaceException.of(e, ProblemCode.CANNOT_WRITE, folder.name(), WriteFailure.reason(e))
                    : failure;
        } catch (FlywayException e) {
            throw Failures.of(e, folder.name());
        } finally {
            if (!done) {
                OpenWorkspaces.leave(folder);
            }
        }
    }

    private <T> T make(MakingMark mark, Filling<T> filling) throws WorkspaceException, IOException {
        boolean done = false;
        try {
            removeFiles();
            var result = fill(filling);
            mark.remove();
            done = true;
            return result;
        } finally {
            if (!done) {
                removeFiles();
                mark.remove();
                removeFolder();
            }
            end();
        }
    }

    private <T> T fill(Filling<T> filling) throws WorkspaceException {
        var workspace = empty();
        boolean done = false;
        try {
            var result = filling.fill(workspace);
            done = true;
            return result;
        } finally {
            if (!done) {
                closeQuietly(workspace);
            }
        }
    }

    private static void closeQuietly(Workspace workspace) {
        try {
            workspace.close();
        } catch (WorkspaceException alreadyFailing) {
            // what made it fail is told; here only the files matter
        }
    }

    private Workspace empty() throws WorkspaceException {
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

    private void begin() {
        unfinished().forEach(Unfinished::begin);
    }

    private void end() {
        unfinished().forEach(Unfinished::end);
    }

    private List<Path> unfinished() {
        return madeFolder ? List.of(folder.path()) : List.of(folder.database(), folder.witness());
    }

    private void removeFiles() throws IOException {
        Files.deleteIfExists(folder.database());
        Files.deleteIfExists(folder.witness());
    }

    private void removeFolder() throws IOException {
        if (madeFolder) {
            Files.deleteIfExists(folder.path());
        }
    }
}
