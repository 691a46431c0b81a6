package io.outlay.intake.source;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// How a file is packed, known by its first bytes: `.gz`, `.zip` with exactly one data file, a workbook (which is a
/// zip, too, and may lie in one of the others), or not at all. What comes out is bounded while inflating.
///
/// @param form     the outer packing
/// @param entry    the data file in a zip
/// @param workbook whether what comes out is a workbook
record Unpacking(Form form, String entry, boolean workbook) {
    private static final int MAX_ENTRIES = 1000;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    enum Form {
        PLAIN,
        GZIP,
        ZIP
    }

    static Unpacking of(String name, Path path) throws IOException, ProblemException {
        byte[] head;
        try (var in = Files.newInputStream(path)) {
            head = in.readNBytes(4);
        }
        if (startsWith(head, 0x1f, 0x8b)) {
            var inner = new Unpacking(Form.GZIP, "", false);
            try (var in = inner.open(name, path)) {
                return new Unpacking(Form.GZIP, "", isWorkbook(name, in));
            }
        }
        if (!startsWith(head, 'P', 'K', 3, 4)) {
            return new Unpacking(Form.PLAIN, "", false);
        }
        try (var in = Files.newInputStream(path)) {
            if (isWorkbook(name, in)) {
                return new Unpacking(Form.PLAIN, "", true);
            }
        }
        var found = new Unpacking(Form.ZIP, entry(name, path), false);
        try (var in = found.open(name, path)) {
            return new Unpacking(Form.ZIP, found.entry(), isWorkbook(name, in));
        }
    }

    InputStream open(String name, Path path) throws IOException, ProblemException {
        var raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        try {
            return switch (form) {
                case PLAIN -> raw;
                case GZIP -> new Bounded(new GZIPInputStream(raw, 1 << 16), Files.size(path));
                case ZIP -> {
                    var zip = new ZipInputStream(raw);
                    ZipEntry at = zip.getNextEntry();
                    while (at != null && !at.getName().equals(entry)) {
                        at = zip.getNextEntry();
                    }
                    yield new Bounded(zip, Files.size(path));
                }
            };
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw DataFile.unreadable(name, "the archive is damaged", e);
        }
    }

    /// Whether a stream holds a zip with a list of content types, as office documents do.
    private static boolean isWorkbook(String name, InputStream in) throws IOException, ProblemException {
        var buffered = new BufferedInputStream(in);
        buffered.mark(4);
        var head = buffered.readNBytes(4);
        buffered.reset();
        if (!startsWith(head, 'P', 'K', 3, 4)) {
            return false;
        }
        var zip = new ZipInputStream(buffered);
        boolean office = false;
        boolean cells = false;
        try {
            int entries = 0;
            for (var at = zip.getNextEntry(); at != null && entries < MAX_ENTRIES; at = zip.getNextEntry()) {
                entries++;
                office |= at.getName().equals(CONTENT_TYPES);
                cells |= at.getName().startsWith("xl/");
                if (office && cells) {
                    return true;
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return office && cells;
        }
        if (office) {
            throw unsupported(name, "an office document that is no workbook");
        }
        return false;
    }

    private static String entry(String name, Path path) throws IOException, ProblemException {
        String data = "";
        int entries = 0;
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            for (var at = zip.getNextEntry(); at != null; at = zip.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw unsupported(name, "an archive with more than 1000 entries");
                }
                if (at.isDirectory() || bookkeeping(at.getName())) {
                    continue;
                }
                if (!data.isEmpty()) {
                    throw unsupported(name, "an archive with more than one data file");
                }
                data = at.getName();
                if (inflated(zip) > DataFile.MAX_BYTES) {
                    throw DataFile.unreadable(name, "it unpacks to far more than an export can hold", null);
                }
            }
        } catch (IllegalArgumentException e) {
            throw DataFile.unreadable(name, "the archive has a damaged entry name", e);
        }
        if (data.isEmpty()) {
            throw unsupported(name, "an archive without a data file");
        }
        return data;
    }

    /// How much is in an entry; stops counting where it is too much.
    private static long inflated(ZipInputStream zip) throws IOException {
        var buffer = new byte[1 << 16];
        long total = 0;
        for (int n = zip.read(buffer); n >= 0 && total <= DataFile.MAX_BYTES; n = zip.read(buffer)) {
            total += n;
        }
        return total;
    }

    /// Entries that some packers add beside the data.
    private static boolean bookkeeping(String entry) {
        return entry.startsWith("__MACOSX/") || entry.startsWith(".") || entry.contains("/.");
    }

    private static ProblemException unsupported(String name, String what) {
        return new ProblemException(Problem.error(ProblemCode.UNSUPPORTED_LAYOUT, Location.file(name), what));
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
