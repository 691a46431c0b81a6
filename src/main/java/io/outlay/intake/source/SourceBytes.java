package io.outlay.intake.source;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One file in memory, unpacked.
///
/// @param name   file name without folders
/// @param sha256 digest of the bytes on disk, before unpacking
/// @param bytes  the content; not to be changed
public record SourceBytes(String name, String sha256, byte[] bytes) {

    /// @throws ProblemException FILE_NOT_FOUND, FILE_UNREADABLE, EMPTY_FILE, or what [Unpacking] refuses
    public static SourceBytes read(Path file) throws ProblemException {
        var fileName = file.getFileName();
        var name = fileName == null ? file.toString() : fileName.toString();
        if (!Files.exists(file)) {
            throw new ProblemException(Problem.error(ProblemCode.FILE_NOT_FOUND, Location.file(name), file.toString()));
        }
        try {
            if (!Files.isRegularFile(file)) {
                throw unreadable(name, "it is not a file", null);
            }
            if (Files.size(file) > Unpacking.MAX_BYTES) {
                throw unreadable(name, "it is larger than 512 MB", null);
            }
            var raw = Files.readAllBytes(file);
            var unpacked = Unpacking.unpack(name, raw);
            if (unpacked.length == 0) {
                throw new ProblemException(Problem.error(ProblemCode.EMPTY_FILE, Location.file(name)));
            }
            return new SourceBytes(name, sha256(raw), unpacked);
        } catch (IOException e) {
            throw unreadable(name, plain(e), e);
        }
    }

    static ProblemException unreadable(String name, String why, @org.jspecify.annotations.Nullable Throwable cause) {
        var problem = Problem.error(ProblemCode.FILE_UNREADABLE, Location.file(name), name, why);
        return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
    }

    private static String plain(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        var message = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return message == null ? "it could not be read" : message;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
