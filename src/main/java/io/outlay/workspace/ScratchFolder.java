package io.outlay.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder of files that is gone when the work is done.
record ScratchFolder(Path path) implements AutoCloseable {

    static ScratchFolder in(Path parent) throws IOException {
        Files.createDirectories(parent);
        return new ScratchFolder(Files.createTempDirectory(parent, ".scratch-"));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(path)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(path);
    }
}
