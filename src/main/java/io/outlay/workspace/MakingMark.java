package io.outlay.workspace;

import io.outlay.domain.ProblemCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/// The mark beside a workspace that is being made, locked by the process that makes it. A mark that nobody holds was
/// left by a process that was stopped.
final class MakingMark implements AutoCloseable {
    private final WorkspaceFolder folder;
    private final FileChannel channel;

    private MakingMark(WorkspaceFolder folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// @throws WorkspaceException WORKSPACE_IN_USE while another process makes a workspace in the folder
    static MakingMark set(WorkspaceFolder folder) throws IOException, WorkspaceException {
        var channel = FileChannel.open(folder.making(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            // the other process may have finished, and removed its mark, between our opening and our locking it
            held = channel.tryLock() != null && Files.exists(folder.making());
        } catch (OverlappingFileLockException heldByThisProcess) {
            held = false;
        } finally {
            if (!held) {
                channel.close();
            }
        }
        if (!held) {
            throw WorkspaceException.of(ProblemCode.WORKSPACE_IN_USE, folder.name());
        }
        return new MakingMark(folder, channel);
    }

    /// The workspace is made, or what was begun of it is gone.
    void remove() throws IOException {
        Files.deleteIfExists(folder.making());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
