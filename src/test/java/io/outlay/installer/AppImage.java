package io.outlay.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipFile;

/// The application with its own Java in one folder, made by `jpackage`. JavaFX is linked into the Java; our jars stay
/// on the class path.
///
/// @param folder what can be copied anywhere and started there
record AppImage(Path folder, OperatingSystem system) {
    /// Found with `jdeps` and by trying; never `java.compiler` or `jdk.compiler`, because a database file may hold Java
    /// source.
    private static final List<String> MODULES = List.of(
            "java.base",
            "java.desktop", // images and fonts of reports
            "java.logging",
            "java.management", // commons and H2 ask for beans
            "java.naming", // H2's driver names it
            "java.sql",
            "java.xml",
            "jdk.charsets", // exports come in any encoding
            "jdk.jfr", // JDBI names its events
            "jdk.localedata", // numbers and dates as people write them
            "jdk.unsupported", // memory access of JavaFX
            "javafx.controls",
            "javafx.swing"); // named by org.jfree.chart.fx

    private static final List<String> JVM = List.of(
            "--enable-native-access=ALL-UNNAMED,javafx.graphics",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true",
            "-Dh2.allowedClasses=io.outlay.*");

    private static final Set<String> NATIVE = Set.of("so", "dll", "dylib");

    /// Where jpackage puts things on each system.
    enum OperatingSystem {
        LINUX("outlay", "bin/outlay", "lib/app", "lib/runtime", "lib/runtime/lib", "png"),
        WINDOWS("outlay", "outlay.exe", "app", "runtime", "runtime/bin", "ico"),
        MAC(
                "outlay.app",
                "Contents/MacOS/outlay",
                "Contents/app",
                "Contents/runtime/Contents/Home",
                "Contents/runtime/Contents/Home/lib",
                "icns");

        final String folder;
        final String launcher;
        final String application;
        final String runtime;
        final String libraries;
        final String icon;

        OperatingSystem(
                String folder, String launcher, String application, String runtime, String libraries, String icon) {
            this.folder = folder;
            this.launcher = launcher;
            this.application = application;
            this.runtime = runtime;
            this.libraries = libraries;
            this.icon = icon;
        }

        static OperatingSystem here() {
            var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            return name.contains("win") ? WINDOWS : name.contains("mac") ? MAC : LINUX;
        }
    }

    Path launcher() {
        return folder.resolve(system.launcher);
    }

    /// Where our jars and the launcher's settings are.
    Path application() {
        return folder.resolve(system.application);
    }

    /// One more option of the Java, for every start.
    void option(String option) throws IOException {
        var settings = application().resolve("outlay.cfg");
        Files.writeString(settings, Files.readString(settings).stripTrailing() + "\njava-options=" + option + "\n");
    }

    static AppImage make(Path source, Path target, String version) throws IOException, InterruptedException {
        var classPath = Files.createDirectories(target.resolve("class-path"));
        var modulePath = Files.createDirectories(target.resolve("module-path"));
        sort(source, classPath, modulePath);
        var system = OperatingSystem.here();
        var words = new ArrayList<>(List.of(
                "--type=app-image",
                "--name=outlay",
                "--app-version=" + version,
                "--vendor=Outlay",
                "--description=Outlay",
                "--icon="
                        + Path.of("icons", system == OperatingSystem.LINUX ? "outlay-512.png" : "outlay." + system.icon)
                                .toAbsolutePath(),
                "--dest=" + target,
                "--input=" + classPath,
                "--main-jar=outlay.jar",
                "--main-class=io.outlay.Main",
                "--module-path=" + modulePath,
                "--add-modules=" + String.join(",", MODULES),
                "--jlink-options=--strip-native-commands --strip-java-debug-attributes --no-man-pages --no-header-files"
                        + " --exclude-resources=glob:/javafx.graphics/*." + ending(system)));
        JVM.forEach(option -> words.add("--java-options=" + option));
        if (system == OperatingSystem.WINDOWS) {
            words.add("--add-launcher=outlay-batch="
                    + Path.of("installer/windows-batch.properties").toAbsolutePath());
        }
        Jpackage.run(words);
        var image = new AppImage(target.resolve(system.folder), system);
        placeLibraries(modulePath, image.folder().resolve(system.libraries));
        Tree.empty(classPath);
        Tree.empty(modulePath);
        Files.delete(classPath);
        Files.delete(modulePath);
        return image;
    }

    private static String ending(OperatingSystem system) {
        return switch (system) {
            case LINUX -> "so";
            case WINDOWS -> "dll";
            case MAC -> "dylib";
        };
    }

    /// JavaFX comes as an empty jar and one for this system, which is a module.
    private static void sort(Path source, Path classPath, Path modulePath) throws IOException {
        var jars = new ArrayList<Path>();
        try (var lib = Files.list(source.resolve("lib"))) {
            lib.forEach(jars::add);
        }
        jars.add(source.resolve("outlay.jar"));
        for (var jar : jars) {
            var name = jar.getFileName().toString();
            if (!name.startsWith("javafx-")) {
                Files.copy(jar, classPath.resolve(name));
            } else if (isModule(jar)) {
                Files.copy(jar, modulePath.resolve(name));
            }
        }
    }

    private static boolean isModule(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.getEntry("module-info.class") != null;
        }
    }

    /// Left inside the module, JavaFX's libraries would be unpacked into the person's home at the first start, and stay
    /// there for ever.
    private static void placeLibraries(Path modulePath, Path folder) throws IOException {
        try (var jars = Files.list(modulePath)) {
            for (var jar : jars.toList()) {
                try (var zip = new ZipFile(jar.toFile())) {
                    for (var entry : zip.stream().toList()) {
                        var name = entry.getName();
                        if (!name.contains("/") && NATIVE.contains(name.substring(name.lastIndexOf('.') + 1))) {
                            var file = folder.resolve(name);
                            if (!Files.exists(file)) {
                                Files.copy(zip.getInputStream(entry), file);
                            }
                        }
                    }
                }
            }
        }
    }
}
