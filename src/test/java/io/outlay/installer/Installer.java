package io.outlay.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/// `mvn -Pinstaller package` runs this: the application image with its trained cache, and the package of the system
/// that it runs on.
final class Installer {
    private Installer() {}

    /// @param args the folder that `mvn package` filled, the folder to make, the product's version, and the moment that
    ///     every file is dated to, so that two builds are alike
    public static void main(String[] args) throws IOException, InterruptedException {
        var source = Path.of(args[0]).toAbsolutePath();
        var target = Path.of(args[1]).toAbsolutePath();
        var version = args[2].replace("-SNAPSHOT", "");
        var date = Instant.parse(args[3]);
        Tree.empty(target);
        var image = AppImage.make(source, target, version);
        // The cache is refused when a file it was trained with has another date, so dating comes first.
        Tree.date(image.folder(), date);
        AotCache.train(image, target.resolve("training"));
        Tree.date(image.folder(), date);
        var made = switch (image.system()) {
            case LINUX -> DebianPackage.make(image, target, version, date);
            case WINDOWS -> SystemPackage.msi(image, target, version);
            case MAC -> SystemPackage.dmg(image, target, version);
        };
        System.out.printf("%s: %d MB%n", image.folder(), Tree.megabytes(image.folder()));
        System.out.printf("%s: %d MB%n", made, Tree.megabytes(made));
    }
}
