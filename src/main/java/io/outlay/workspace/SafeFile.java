package io.outlay.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Writes small files whole or not at all: a temporary file in the same folder, forced to the disk, moved over the old
/// one. On failure the old file is untouched.
final class SafeFile {
    private static final int TRIES = 5;
    private static final int CHUNK = 1 << 16;

    private SafeFile() {}

    static void write(Path file, byte[] bytes) throws IOException {
        var folder = folderOf(file);
        Files.createDirectories(folder);
        var temporary = Files.createTempFile(folder, ".outlay-", ".tmp");
        try {
            try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// Moves a finished file into place and makes the move itself last.
    static void move(Path from, Path to) throws IOException {
        for (int i = 1; ; i++) {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                break;
            } catch (FileSystemException e) {
                // on Windows a virus scanner may hold the target for a moment
                if (i == TRIES || !Files.exists(from) || Failures.diskFull(e)) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
        forceFolder(folderOf(to));
    }

    /// Makes new names in a folder survive a power loss; where folders cannot be opened (Windows) the system does it.
    static void forceFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notPossibleHere) {
            // no harm: the file itself has been forced
        }
    }

    static String sha256(Path file) throws IOException {
        var digest = RowDigest.sha256();
        var buffer = new byte[CHUNK];
        try (var in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Path folderOf(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("no folder: " + file);
        }
        return folder;
    }
}
