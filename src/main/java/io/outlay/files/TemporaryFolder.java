package io.outlay.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder that is gone, with all that is in it, when the work is done or the process is stopped.
public record TemporaryFolder(Path path) implements AutoCloseable {

    /// In the system's place for such folders.
    public static TemporaryFolder make(String prefix) throws IOException {
        return begun(Files.createTempDirectory(prefix));
    }

    /// In a folder of one's own, which is made if it is not there.
    public static TemporaryFolder in(Path parent, String prefix) throws IOException {
        Files.createDirectories(parent);
        return begun(Files.createTempDirectory(parent, prefix));
    }

    private static TemporaryFolder begun(Path path) {
        Unfinished.begin(path);
        return new TemporaryFolder(path);
    }

    @Override
    public void close() throws IOException {
        Unfinished.deleteTree(path);
        Unfinished.end(path);
    }
}
