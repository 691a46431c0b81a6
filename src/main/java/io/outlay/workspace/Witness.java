package io.outlay.workspace;

import io.outlay.files.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// What the file beside the database remembers, so that a database that lost its end is noticed.
///
/// @param commitSeq     the last unit of work known to be on the disk
/// @param schemaVersion format of the database
/// @param cleanShutdown whether the workspace was closed after its last unit of work
/// @param fileSize      bytes of the database file at a clean shutdown, else 0
/// @param fileSha256    digest of the database file at a clean shutdown, else empty
record Witness(
        String workspaceId,
        long commitSeq,
        int schemaVersion,
        boolean cleanShutdown,
        long fileSize,
        String fileSha256) {

    static Witness running(String workspaceId, long commitSeq) {
        return new Witness(workspaceId, commitSeq, Migrations.CURRENT, false, 0, "");
    }

    /// Empty when there is no witness.
    static Optional<Witness> read(WorkspaceFolder folder) throws WorkspaceException {
        try {
            if (!Files.exists(folder.witness())) {
                return Optional.empty();
            }
            var witness = WorkspaceJson.mapper()
                    .readValue(Files.readString(folder.witness(), StandardCharsets.UTF_8), Witness.class);
            if (!witness.workspaceId().matches("[0-9a-f-]{36}")) {
                throw Failures.damaged(folder.name(), "its witness file names no workspace");
            }
            return Optional.of(witness);
        } catch (IOException | JacksonException e) {
            throw Failures.damaged(e, folder.name(), "its witness file cannot be read");
        }
    }

    void write(WorkspaceFolder folder) throws IOException {
        WholeFile.write(
                folder.witness(),
                WorkspaceJson.mapper().writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
    }
}
