package io.outlay.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/// Why a file could not be read or written, in plain words that stand after a colon.
public final class WriteFailure {
    private WriteFailure() {}

    public static boolean diskFull(Throwable cause) {
        var message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left")
                || message.contains("file too large")
                || message.contains("not enough space")
                || message.contains("disk quota")
                || message.contains("disk full");
    }

    /// The system's own reason where it gives one; its message is often only the path.
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        if (e instanceof NotDirectoryException || e instanceof FileAlreadyExistsException) {
            return "a file stands where a folder should be";
        }
        var message = e.getMessage();
        return message == null || message.isBlank() ? "no reason is known" : message;
    }
}
