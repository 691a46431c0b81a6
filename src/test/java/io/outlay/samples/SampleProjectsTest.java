package io.outlay.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample projects in the repository are what the generator writes. Packed files are compared unpacked: the
/// packing itself may differ between versions of zlib.
class SampleProjectsTest {
    private static final long LARGEST = 4_000_000;

    @TempDir
    Path fresh;

    @Test
    void repositoryHoldsWhatTheGeneratorWrites() throws IOException {
        SampleProjects.write(fresh);

        assertThat(files(SampleProjects.FOLDER)).isEqualTo(files(fresh));
        for (var name : files(fresh)) {
            assertThat(content(SampleProjects.FOLDER.resolve(name))).as(name).isEqualTo(content(fresh.resolve(name)));
        }
    }

    @Test
    void samplesStaySmall() throws IOException {
        long total = 0;
        for (var name : files(SampleProjects.FOLDER)) {
            total += Files.size(SampleProjects.FOLDER.resolve(name));
        }
        assertThat(total).isLessThan(LARGEST);
    }

    /// Names relative to the folder, without the READMEs, which are written by hand, and the packages, which the
    /// product writes.
    private static Set<String> files(Path folder) throws IOException {
        var names = new TreeSet<String>();
        try (var paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile)
                    .filter(path ->
                            !path.endsWith("README.md") && !path.toString().endsWith(".zip"))
                    .forEach(
                            path -> names.add(folder.relativize(path).toString().replace('\\', '/')));
        }
        return names;
    }

    private static byte[] content(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!file.toString().endsWith(".gz")) {
            return bytes;
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return unpacked.readAllBytes();
        }
    }
}
