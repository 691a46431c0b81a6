package io.outlay.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Files and folders that are only good once their work has ended. A process that is stopped in the middle sweeps
/// them away, so that nothing half written stays behind.
public final class Unfinished {
    private static final Set<Path> PATHS = ConcurrentHashMap.newKeySet();

    private Unfinished() {}

    /// Before the file or folder is begun.
    public static void begin(Path path) {
        PATHS.add(path.toAbsolutePath());
    }

    /// When it is whole, or gone.
    public static void end(Path path) {
        PATHS.remove(path.toAbsolutePath());
    }

    /// Deletes everything unfinished. Only for a process that is about to end: whoever works on the files fails.
    public static void sweep() {
        for (var path : PATHS) {
            try {
                deleteTree(path);
            } catch (IOException leftOver) {
                // a file too many is no failure
            }
        }
    }

    static void deleteTree(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
