package io.outlay.workspace;

import java.io.IOException;
import java.nio.file.Files;

/// Closes the database and leaves a witness that knows the file's digest, so that the next opening notices any change
/// made to the file in between.
final class Closing {
    private Closing() {}

    static void run(Database database, String id) throws WorkspaceException {
        var folder = database.folder();
        try {
            boolean readOnly = database.readOnly();
            long seq = readOnly
                    ? 0
                    : database.read(handle -> handle.select("SELECT commit_seq FROM state")
                            .mapTo(Long.class)
                            .one());
            database.close();
            if (!readOnly) {
                var file = folder.database();
                BackupFile.force(file);
                new Witness(id, seq, Migrations.CURRENT, true, Files.size(file), FileDigest.sha256(file)).write(folder);
            }
        } catch (IOException e) {
            throw Failures.of(e, folder.name());
        } finally {
            OpenWorkspaces.leave(folder);
        }
    }
}
