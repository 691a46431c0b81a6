package io.outlay.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The `.deb`: the image in `/opt/outlay`, a word for the command line, menu entry, icons and the ending of packages.
/// It runs no script when it is installed or removed; the system's own triggers see the new files. (The `.deb` that
/// jpackage makes by itself runs scripts that need a desktop.)
final class DebianPackage {
    private static final List<Integer> ICONS = List.of(16, 24, 32, 48, 64, 128, 256, 512);
    private static final Path LINUX = Path.of("installer", "linux");

    private DebianPackage() {}

    static Path make(AppImage image, Path target, String version, Instant date)
            throws IOException, InterruptedException {
        var root = target.resolve("deb");
        Tree.empty(root);
        Tree.link(image.folder(), root.resolve("opt/outlay"));
        place(LINUX.resolve("outlay"), root.resolve("usr/bin/outlay"), "rwxr-xr-x");
        place(LINUX.resolve("outlay.desktop"), root.resolve("usr/share/applications/outlay.desktop"), "rw-r--r--");
        place(LINUX.resolve("outlay.xml"), root.resolve("usr/share/mime/packages/outlay.xml"), "rw-r--r--");
        place(Path.of("LICENSE"), root.resolve("usr/share/doc/outlay/copyright"), "rw-r--r--");
        for (int size : ICONS) {
            place(
                    Path.of("icons", "outlay-" + size + ".png"),
                    root.resolve("usr/share/icons/hicolor/" + size + "x" + size + "/apps/outlay.png"),
                    "rw-r--r--");
        }
        place(
                Path.of("icons", "outlay.svg"),
                root.resolve("usr/share/icons/hicolor/scalable/apps/outlay.svg"),
                "rw-r--r--");
        var architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        var control = Files.readString(LINUX.resolve("control"))
                .replace("@VERSION@", version)
                .replace("@ARCHITECTURE@", architecture)
                .replace("@KILOBYTES@", Long.toString(Tree.megabytes(root) * 1000));
        Files.createDirectories(root.resolve("DEBIAN"));
        Files.writeString(root.resolve("DEBIAN/control"), control);
        open(root);
        Tree.date(root, date);
        var file = target.resolve("outlay_" + version + "_" + architecture + ".deb");
        Command.run(
                Map.of("SOURCE_DATE_EPOCH", Long.toString(date.getEpochSecond())),
                List.of("dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", root.toString(), file.toString()));
        Tree.empty(root);
        Files.delete(root);
        return file;
    }

    private static void place(Path from, Path to, String permissions) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString(permissions));
    }

    /// Whatever the builder's umask, everybody may read.
    private static void open(Path root) throws IOException {
        for (var path : Tree.all(root)) {
            boolean runs = Files.isDirectory(path) || Files.isExecutable(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
