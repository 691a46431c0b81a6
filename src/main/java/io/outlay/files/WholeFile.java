package io.outlay.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Writes a file whole or not at all: a temporary file in the same folder, forced to the disk, moved over the old one.
/// On failure the old file is untouched. The file gets the rights that any new file of this user gets.
public final class WholeFile {
    private static final int TRIES = 5;

    private WholeFile() {}

    public static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(folderOf(file));
        var temporary = temporaryFor(file);
        Unfinished.begin(temporary);
        try {
            try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
            Unfinished.end(temporary);
        }
    }

    /// A free name in the folder of `file`. What is written there is whoever asks for it to move or delete.
    public static Path temporaryFor(Path file) throws IOException {
        return folderOf(file).resolve(".outlay-" + UUID.randomUUID() + ".tmp");
    }

    /// Moves a finished file into place and makes the move itself last.
    public static void move(Path from, Path to) throws IOException {
        if (Files.isDirectory(to)) {
            throw new FileAlreadyExistsException(to.toString(), null, "it is a folder");
        }
        for (int i = 1; ; i++) {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                break;
            } catch (FileSystemException e) {
                // on Windows a virus scanner may hold the target for a moment
                if (i == TRIES || !Files.exists(from) || WriteFailure.diskFull(e)) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
        forceFolder(folderOf(to));
    }

    /// Makes new names in a folder survive a power loss; where folders cannot be opened (Windows) the system does it.
    private static void forceFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notPossibleHere) {
            // no harm: the file itself has been forced
        }
    }

    private static Path folderOf(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("it has no folder");
        }
        return folder;
    }
}
