package io.outlay.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The packages of Windows and macOS, by jpackage. Not run yet.
final class SystemPackage {
    private static final String UPGRADES = "2d0f6f0e-6d0c-4a53-9a55-9a6f4a4f1f5b";

    private SystemPackage() {}

    static Path msi(AppImage image, Path target, String version) throws IOException, InterruptedException {
        jpackage(
                image,
                target,
                version,
                "msi",
                List.of(
                        "--file-associations="
                                + Path.of("installer", "packages.properties").toAbsolutePath(),
                        "--license-file=" + Path.of("LICENSE").toAbsolutePath(),
                        "--win-per-user-install",
                        "--win-menu",
                        "--win-menu-group=Outlay",
                        "--win-dir-chooser",
                        "--win-upgrade-uuid=" + UPGRADES));
        return target.resolve("outlay-" + version + ".msi");
    }

    static Path dmg(AppImage image, Path target, String version) throws IOException, InterruptedException {
        // The cache and the libraries came after jpackage had signed the image.
        var identity = System.getenv().getOrDefault("OUTLAY_SIGNING_IDENTITY", "-");
        Command.run(List.of(
                "codesign",
                "--force",
                "--deep",
                "--sign",
                identity,
                image.folder().toString()));
        jpackage(
                image,
                target,
                version,
                "dmg",
                List.of("--license-file=" + Path.of("LICENSE").toAbsolutePath()));
        return target.resolve("outlay-" + version + ".dmg");
    }

    private static void jpackage(AppImage image, Path target, String version, String type, List<String> more)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(
                "--type=" + type,
                "--name=outlay",
                "--app-version=" + version,
                "--vendor=Outlay",
                "--app-image=" + image.folder(),
                "--dest=" + target));
        words.addAll(more);
        Jpackage.run(words);
    }
}
