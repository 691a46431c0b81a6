package io.outlay.intake;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.outlay.progress.Monitor;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Bytes that nobody thought of, guided by what they reach. Starts from the files that [CorpusTest] reads:
/// `JAZZER_FUZZ=1 mvn -Pfuzz test -Dtest=ImportFuzz#csv`.
class ImportFuzz {
    @FuzzTest(maxDuration = "10m")
    void csv(byte[] bytes) throws IOException {
        read(".csv", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void json(byte[] bytes) throws IOException {
        read(".json", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void xlsx(byte[] bytes) throws IOException {
        read(".xlsx", bytes);
    }

    private static void read(String ending, byte[] bytes) throws IOException {
        var file = Files.createTempFile("fuzz", ending);
        try {
            Files.write(file, bytes);
            new Importer()
                    .read(
                            new ImportRequest(
                                    List.of(file),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    LocalDate.of(2026, 4, 1)),
                            Monitor.silent());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
