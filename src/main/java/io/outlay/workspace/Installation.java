package io.outlay.workspace;

import io.outlay.files.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.h2.engine.Constants;

/// What the workspace side of this installation looks like, for a check of the whole.
///
/// @param engine        name and version of the database engine
/// @param formatVersion format of workspaces it makes
/// @param workspaces    those registered on this machine
public record Installation(String engine, int formatVersion, List<Installation.Known> workspaces) {

    /// @param backup the newest verified one
    public record Known(Path folder, String workspaceId, boolean present, Optional<Backup> backup) {}

    public Installation {
        workspaces = List.copyOf(workspaces);
    }

    public static Installation of(LocalMachine machine) throws WorkspaceException {
        var known = Registry.load(machine).entries().stream()
                .map(entry -> new Known(
                        Path.of(entry.path()),
                        entry.workspaceId(),
                        Workspace.exists(Path.of(entry.path())),
                        Backups.list(machine.backupFolder(entry.workspaceId())).stream()
                                .findFirst()))
                .toList();
        return new Installation("H2 " + Constants.FULL_VERSION, Migrations.CURRENT, known);
    }

    /// Makes, closes, opens and verifies a workspace in a scratch folder below the data folder, so that what would go
    /// wrong there goes wrong here.
    public static Verification tryOut(LocalMachine machine) throws WorkspaceException {
        try (var scratch = TemporaryFolder.in(machine.dataFolder().resolve("scratch"), ".scratch-")) {
            var apart = new LocalMachine(scratch.path().resolve("data"), machine.clock(), machine.actor());
            var folder = scratch.path().resolve("try.outlay");
            try {
                Workspace.create(folder, Project.named("try"), apart).close();
                try (var workspace = Workspace.open(folder, Access.READ, apart)) {
                    return workspace.requireSound();
                }
            } finally {
                deleteAll(folder);
                deleteAll(apart.dataFolder());
            }
        } catch (IOException e) {
            throw Failures.of(e, machine.dataFolder().toString());
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            new TemporaryFolder(folder).close();
        }
    }
}
