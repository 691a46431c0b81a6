package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that are hard to read, kept for good: reading each ends soon with facts, questions or problems. They are also
/// what fuzzing starts from (profile `fuzz`); what fuzzing finds is added here.
class CorpusTest {
    private static final String MAPPING =
            "{\"columns\":{\"campaign\":\"id\",\"date\":\"day\",\"spend\":\"cost\",\"impressions\":\"n\"},\"duplicates\":\"%s\"}";

    @TempDir
    Path folder;

    static List<Path> files() throws IOException, URISyntaxException {
        var root = CorpusTest.class.getResource("ImportFuzzInputs");
        assertThat(root).isNotNull();
        try (Stream<Path> files = Files.walk(Path.of(root.toURI()))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void readingEndsInGoodOrder(Path file) throws IOException {
        var kind = file.getName(file.getNameCount() - 2);
        var named = Files.copy(file, folder.resolve("export." + kind));
        assertThat(Reading.of(named).outcome()).isNotNull();
        assertThat(Reading.of(named).in("EUR").at("Europe/Berlin").outcome()).isNotNull();
        for (var duplicates : List.of("error", "keep", "add", "drop_identical")) {
            assertThat(Reading.of(named)
                            .in("EUR")
                            .mapped(String.format(MAPPING, duplicates))
                            .outcome())
                    .isNotNull();
        }
    }
}
