package io.outlay.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/// The digest of a file as it stands on the disk.
final class FileDigest {
    private static final int CHUNK = 1 << 16;

    private FileDigest() {}

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
}
