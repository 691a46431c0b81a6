package io.outlay.intake.source;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// One file, unpacked while it is read. It may be opened several times; it never stands in memory as a whole.
public final class DataFile {
    /// No larger file is opened.
    static final long MAX_BYTES = 4L * 1024 * 1024 * 1024;

    private final Path original;
    private final Path path;
    private final String name;
    private final Unpacking packing;

    private DataFile(Path original, Path path, String name, Unpacking packing) {
        this.original = original;
        this.path = path;
        this.name = name;
        this.packing = packing;
    }

    /// @throws ProblemException FILE_NOT_FOUND, FILE_UNREADABLE, EMPTY_FILE, or what [Unpacking] refuses
    public static DataFile of(Path path) throws ProblemException {
        var fileName = path.getFileName();
        var name = fileName == null ? path.toString() : fileName.toString();
        if (!Files.exists(path)) {
            throw new ProblemException(Problem.error(ProblemCode.FILE_NOT_FOUND, Location.file(name), path.toString()));
        }
        try {
            if (!Files.isRegularFile(path)) {
                throw unreadable(name, "it is not a file", null);
            }
            long size = Files.size(path);
            if (size > MAX_BYTES) {
                throw unreadable(name, "it is larger than 4 GB", null);
            }
            if (size == 0) {
                throw empty(name);
            }
            var file = new DataFile(path, path, name, Unpacking.of(name, path));
            byte[] head;
            try (var in = file.open()) {
                head = in.readNBytes(4);
            }
            if (head.length == 0) {
                throw empty(name);
            }
            file.inflates();
            boolean zip = head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
            return zip && !file.workbook() ? file.copiedOut() : file;
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /// Reads an archive to its end once, so that a damaged one, or one that holds far too much, is found first.
    private void inflates() throws IOException, ProblemException {
        if (packing.form() == Unpacking.Form.PLAIN) {
            return;
        }
        try (var in = open()) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /// A workbook inside an archive is copied out, since its parts are read in no order.
    private DataFile copiedOut() throws IOException, ProblemException {
        var copy = Files.createTempFile("outlay-import", ".xlsx");
        copy.toFile().deleteOnExit();
        try (var in = open()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        var inner = Unpacking.of(name, copy);
        if (!inner.workbook()) {
            throw new ProblemException(
                    Problem.error(ProblemCode.UNSUPPORTED_LAYOUT, Location.file(name), "an archive inside an archive"));
        }
        return new DataFile(path, copy, name, inner);
    }

    /// The file's name without folders.
    public String name() {
        return name;
    }

    Path path() {
        return path;
    }

    /// What is in it, unpacked. The caller closes it.
    public InputStream open() throws IOException, ProblemException {
        return new BufferedInputStream(packing.open(name, path), 1 << 16);
    }

    /// Whether it is a workbook: of several sheets of cells, not text.
    public boolean workbook() {
        return packing.workbook();
    }

    /// Digest of the bytes on disk, before unpacking.
    public String sha256() throws ProblemException {
        try (var in = Files.newInputStream(original)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    static ProblemException unreadable(String name, String why, @Nullable Throwable cause) {
        var problem = Problem.error(ProblemCode.FILE_UNREADABLE, Location.file(name), name, why);
        return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
    }

    static ProblemException unreadable(String name, IOException e) {
        return unreadable(name, plain(e), e);
    }

    private static ProblemException empty(String name) {
        return new ProblemException(Problem.error(ProblemCode.EMPTY_FILE, Location.file(name)));
    }

    private static String plain(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        var message = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return message == null ? "it could not be read" : message;
    }
}
