package io.outlay.intake.source;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Unpacks `.gz` files and `.zip` files with exactly one data file, known by their first bytes. What comes out is
/// bounded while inflating: 512 MB, and a hundred times the packed size once there is more than [#FREE_BYTES].
final class Unpacking {
    static final long MAX_BYTES = 512L * 1024 * 1024;
    static final long FREE_BYTES = 16L * 1024 * 1024;
    static final int MAX_RATIO = 100;
    private static final int MAX_ENTRIES = 1000;

    private Unpacking() {}

    static byte[] unpack(String name, byte[] raw) throws IOException, ProblemException {
        if (startsWith(raw, 0x1f, 0x8b)) {
            try (var in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
                return inflate(name, in, raw.length);
            }
        }
        return startsWith(raw, 'P', 'K', 3, 4) ? unzip(name, raw) : raw;
    }

    private static byte[] unzip(String name, byte[] raw) throws IOException, ProblemException {
        byte[] data = null;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(raw))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw unsupported(name, "an archive with more than 1000 entries");
                }
                if (entry.getName().equals("[Content_Types].xml")) {
                    throw unsupported(name, "an office document; save the sheet as CSV");
                }
                if (entry.isDirectory() || bookkeeping(entry.getName())) {
                    continue;
                }
                if (data != null) {
                    throw unsupported(name, "an archive with more than one data file");
                }
                data = inflate(name, zip, raw.length);
            }
        } catch (IllegalArgumentException e) {
            throw SourceBytes.unreadable(name, "the archive has a damaged entry name", e);
        }
        if (data == null) {
            throw unsupported(name, "an archive without a data file");
        }
        return data;
    }

    /// Entries that some packers add beside the data.
    private static boolean bookkeeping(String entry) {
        return entry.startsWith("__MACOSX/") || entry.startsWith(".") || entry.contains("/.");
    }

    private static byte[] inflate(String name, InputStream in, long packed) throws IOException, ProblemException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[64 * 1024];
        long total = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            total += n;
            if (total > MAX_BYTES || (total > FREE_BYTES && total > packed * MAX_RATIO)) {
                throw SourceBytes.unreadable(name, "it unpacks to far more than an export can hold", null);
            }
            out.write(buffer, 0, n);
        }
        return out.toByteArray();
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
