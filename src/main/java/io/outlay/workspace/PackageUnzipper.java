package io.outlay.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;

/// Takes a package apart into a scratch folder, counting while it inflates and comparing every digest.
final class PackageUnzipper {
    private static final long MOST_BYTES_EACH = 512L << 20;
    private static final long MOST_BYTES = 2L << 30;
    private static final long HIGHEST_RATIO = 100;
    private static final int CHUNK = 1 << 16;

    private final Path zip;
    private final Path scratch;
    private long total;

    PackageUnzipper(Path zip, Path scratch) {
        this.zip = zip;
        this.scratch = scratch;
    }

    /// Leaves every file of the package in the scratch folder under its name.
    ///
    /// @throws IOException when a rule is broken, saying which
    PackageManifest unzip() throws IOException {
        var allowed = new HashSet<>(PackageTable.names());
        allowed.add(PackageManifest.NAME);
        allowed.add(PackageManifest.SETUP);
        var sizes = ZipDirectory.read(zip, allowed);
        if (!sizes.containsKey(PackageManifest.NAME)) {
            throw new IOException("it has no manifest");
        }
        try (var file = new ZipFile(zip.toFile())) {
            inflate(file, PackageManifest.NAME, sizes);
            var manifest = manifest();
            requireSameNames(manifest, sizes.keySet());
            for (var entry : manifest.files()) {
                var digest = inflate(file, entry.name(), sizes);
                if (!digest.equals(entry.sha256()) || Files.size(scratch.resolve(entry.name())) != entry.bytes()) {
                    throw new IOException("\"" + entry.name() + "\" is not the file that was packed");
                }
            }
            return manifest;
        }
    }

    private PackageManifest manifest() throws IOException {
        PackageManifest manifest;
        try {
            manifest = WorkspaceJson.mapper()
                    .readValue(
                            Files.readString(scratch.resolve(PackageManifest.NAME), StandardCharsets.UTF_8),
                            PackageManifest.class);
        } catch (JacksonException e) {
            throw new IOException("its manifest cannot be read", e);
        }
        if (!manifest.schema().equals(PackageManifest.SCHEMA)) {
            throw new IOException("its manifest is of another kind");
        }
        if (manifest.schemaVersion() != Migrations.CURRENT) {
            throw new IOException("it was made by another version of Outlay (format " + manifest.schemaVersion()
                    + "); this one reads format " + Migrations.CURRENT);
        }
        return manifest;
    }

    private static void requireSameNames(PackageManifest manifest, Set<String> found) throws IOException {
        var listed = new HashSet<String>();
        for (var entry : manifest.files()) {
            if (!listed.add(entry.name())) {
                throw new IOException("its manifest lists \"" + entry.name() + "\" twice");
            }
        }
        listed.add(PackageManifest.NAME);
        var expected = new HashSet<>(PackageTable.names());
        expected.add(PackageManifest.NAME);
        expected.add(PackageManifest.SETUP);
        if (!listed.equals(found) || !listed.equals(expected)) {
            throw new IOException("its files are not those that its manifest lists");
        }
    }

    private String inflate(ZipFile file, String name, Map<String, Long> sizes) throws IOException {
        var entry = file.getEntry(name);
        if (entry == null) {
            throw new IOException("\"" + name + "\" is missing");
        }
        long compressed = Math.max(1, sizes.getOrDefault(name, 1L));
        var digest = RowDigest.sha256();
        var buffer = new byte[CHUNK];
        long bytes = 0;
        try (var in = file.getInputStream(entry);
                var out = Files.newOutputStream(scratch.resolve(name))) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
                total += n;
                if (bytes > MOST_BYTES_EACH || total > MOST_BYTES) {
                    throw new IOException("\"" + name + "\" is too large");
                }
                if (bytes > HIGHEST_RATIO * compressed) {
                    throw new IOException("\"" + name + "\" is compressed more than a hundredfold");
                }
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
