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
import java.util.ArrayList;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;

/// How a file is packed, known by its first bytes: `.gz`, `.zip` with exactly one data file, or not at all. A workbook
/// is a zip of its own and counts as not packed. What comes out is bounded while inflating.
///
/// @param form     the packing
/// @param entry    the data file in a zip
/// @param workbook whether the file is a workbook
record Unpacking(Form form, String entry, boolean workbook) {
    private static final int MAX_ENTRIES = 1000;
    private static final int MAX_PARTS = 10_000;

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
            return new Unpacking(Form.GZIP, "", false);
        }
        return startsWith(head, 'P', 'K', 3, 4) ? zip(name, path) : new Unpacking(Form.PLAIN, "", false);
    }

    private static Unpacking zip(String name, Path path) throws ProblemException {
        var data = new ArrayList<String>();
        boolean office = false;
        boolean sheets = false;
        int count = 0;
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : zip.stream().toList()) {
                office |= entry.getName().equals("[Content_Types].xml");
                sheets |= entry.getName().startsWith("xl/");
                count++;
                if (!entry.isDirectory() && !bookkeeping(entry.getName())) {
                    data.add(entry.getName());
                }
            }
        } catch (IOException | RuntimeException e) {
            throw DataFile.unreadable(name, "the archive is damaged", e);
        }
        if (office && sheets && count <= MAX_PARTS) {
            return new Unpacking(Form.PLAIN, "", true);
        }
        if (office) {
            throw unsupported(name, "an office document that is no workbook");
        }
        if (count > MAX_ENTRIES) {
            throw unsupported(name, "an archive with more than 1000 entries");
        }
        if (data.size() != 1) {
            throw unsupported(
                    name,
                    data.isEmpty() ? "an archive without a data file" : "an archive with more than one data file");
        }
        return new Unpacking(Form.ZIP, data.getFirst(), false);
    }

    InputStream open(String name, Path path) throws IOException, ProblemException {
        return switch (form) {
            case PLAIN -> Files.newInputStream(path);
            case GZIP -> {
                var raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
                try {
                    yield new Bounded(new GZIPInputStream(raw, 1 << 16), Files.size(path), raw);
                } catch (IOException e) {
                    raw.close();
                    throw DataFile.unreadable(name, "the archive is damaged", e);
                }
            }
            case ZIP -> {
                var zip = new ZipFile(path.toFile());
                try {
                    var data = zip.getInputStream(zip.getEntry(entry));
                    yield new Bounded(data, Files.size(path), zip);
                } catch (IOException | RuntimeException e) {
                    zip.close();
                    throw DataFile.unreadable(name, "the archive is damaged", e);
                }
            }
        };
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
