package io.outlay.workspace;

import java.nio.file.Path;
import java.time.Clock;

/// What the workspace needs to know of the machine it runs on.
///
/// @param dataFolder where Outlay keeps its own data: the registry of workspaces and the backups
/// @param actor      who acts, for the history
public record LocalMachine(Path dataFolder, Clock clock, String actor) {

    public static LocalMachine of(Path dataFolder) {
        return new LocalMachine(dataFolder, Clock.systemUTC(), System.getProperty("user.name", ""));
    }

    Path registryFile() {
        return dataFolder.resolve("workspaces.json");
    }

    Path backupFolder(String workspaceId) {
        return dataFolder.resolve("backups").resolve(workspaceId);
    }
}
