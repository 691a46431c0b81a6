package io.outlay.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The built image as somebody has it who has neither a Java nor a display: `mvn -Pinstaller verify`.
@Tag("installer")
class InstalledImageIT {
    private static final AppImage.OperatingSystem SYSTEM = AppImage.OperatingSystem.here();

    private final AppImage image =
            new AppImage(Path.of("target", "installer").toAbsolutePath().resolve(SYSTEM.folder), SYSTEM);

    @TempDir
    Path home;

    private record Ended(int code, String out, String err) {}

    private Ended outlay(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(image.launcher().toString()));
        command.addAll(List.of(words));
        var out = home.resolve("out.txt");
        var err = home.resolve("err.txt");
        var builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        var environment = builder.environment();
        environment.keySet().removeAll(List.of("DISPLAY", "JAVA_HOME", "XDG_DATA_HOME"));
        environment.put("HOME", home.toString());
        environment.put("JAVA_TOOL_OPTIONS", "-Dglass.platform=Headless -Dprism.order=sw -Duser.home=" + home);
        var process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8).replaceFirst("Picked up JAVA_TOOL_OPTIONS.*\\R", ""));
    }

    @Test
    void saysItsVersion() throws Exception {
        var ended = outlay("--version");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("Outlay 1.");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void opensTheSampleAndLeavesNothingButItsData() throws Exception {
        var ended = outlay("open", "--sample", "acme-retail", "--exit-when-ready");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).isEmpty();
        try (var left = Files.list(home)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .doesNotContain(".openjfx")
                    .contains("out.txt");
        }
        // Java keeps a list of the system's fonts there on Linux, whichever font is asked for
        var java = home.resolve(".java");
        if (Files.exists(java)) {
            try (var left = Files.list(java)) {
                assertThat(left.map(path -> path.getFileName().toString())).containsExactly("fonts");
            }
        }
    }

    @Test
    void runsTheMainJob() throws Exception {
        var ended = outlay("demo", "--out", "demo", "--quiet");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("{\"schema\":\"study-result-1\",\"status\":\"ok\"");
        assertThat(home.resolve("demo/report.pdf")).isNotEmptyFile();
    }

    @Test
    void hasNoCompilerAndItsCache() throws Exception {
        var modules = Files.readString(image.folder().resolve(SYSTEM.runtime).resolve("release"));
        assertThat(modules).contains("javafx.controls").doesNotContain("java.compiler", "jdk.compiler");
        assertThat(image.application().resolve("outlay.aot")).isNotEmptyFile();
    }

    /// A cache that does not fit must cost time, never a word on the streams that other programs read.
    @Test
    void startsWithACacheThatDoesNotFit() throws Exception {
        var settings = image.application().resolve("outlay.cfg");
        assertThat(Files.readString(settings)).contains("-XX:AOTCache=$APPDIR/outlay.aot", "-Xlog:disable");
        var jar = image.application().resolve("outlay.jar");
        var date = Files.getLastModifiedTime(jar);
        try {
            Files.setLastModifiedTime(jar, java.nio.file.attribute.FileTime.fromMillis(date.toMillis() + 60_000));
            var ended = outlay("--version");
            assertThat(ended.code()).isZero();
            assertThat(ended.out().lines()).hasSize(1);
            assertThat(ended.err()).isEmpty();
        } finally {
            Files.setLastModifiedTime(jar, date);
        }
    }
}
