package io.outlay.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// A folder with everything in it.
final class Tree {
    private Tree() {}

    static List<Path> all(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }

    /// Leaves an empty folder there.
    static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (var path : all(folder)) {
                path.toFile().setWritable(true);
                Files.delete(path);
            }
        }
        Files.createDirectories(folder);
    }

    /// The same files under a second name, so that they take no room and keep their dates.
    static void link(Path from, Path to) throws IOException {
        for (var path : all(from).reversed()) {
            var other = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(other);
            } else {
                Files.createLink(other, path);
            }
        }
    }

    static void date(Path root, Instant date) throws IOException {
        for (var path : all(root)) {
            if (!Files.isSymbolicLink(path)) {
                Files.setLastModifiedTime(path, FileTime.from(date));
            }
        }
    }

    static long megabytes(Path root) throws IOException {
        long bytes = 0;
        for (var path : all(root)) {
            bytes += Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Files.size(path) : 0;
        }
        return Math.round(bytes / 1e6);
    }
}
