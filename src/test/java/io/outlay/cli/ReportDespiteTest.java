package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A failed check of the data blocks the report of a workspace, until a reason is given, which the report prints.
class ReportDespiteTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    @TempDir
    Path folder;

    @Test
    void aReasonLiftsTheBlockAndIsPrinted() throws Exception {
        Files.writeString(folder.resolve("google.csv"), daysWithGaps());
        var imported = CommandLineRun.in(folder, "import", "google.csv", "--workspace", "shop");
        assertThat(imported.exitCode()).as(imported.err()).isZero();

        var blocked = CommandLineRun.in(folder, "report", "--workspace", "shop", "--out", "report", "--quiet");
        assertThat(blocked.exitCode()).isEqualTo(ExitCode.BLOCKED_BY_DATA);
        assertThat(blocked.out() + blocked.err()).contains("DATA_CHECK").contains("Missing days");

        var reason = "The shop was closed in those weeks";
        var written = CommandLineRun.in(
                folder, "report", "--workspace", "shop", "--out", "report", "--despite", reason, "--quiet");
        assertThat(written.exitCode()).as(written.err()).isZero();
        try (var found = Files.walk(folder.resolve("report"))) {
            var bundle = found.filter(path -> path.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
            try (var zip = new ZipFile(bundle.toFile())) {
                var table = zip.stream()
                        .filter(entry -> entry.getName().endsWith("data_quality.csv"))
                        .findFirst()
                        .orElseThrow();
                assertThat(new String(zip.getInputStream(table).readAllBytes(), StandardCharsets.UTF_8))
                        .contains("override,Missing days")
                        .contains(reason);
            }
        }
    }

    /// Twelve weeks of which every fourth is missing.
    private static String daysWithGaps() {
        var text = new StringBuilder("Day,Campaign,Currency code,Cost,Impr.,Clicks,Conversions,Conv. value\n");
        for (int day = 0; day < 84; day++) {
            if (day / 7 % 4 != 2) {
                int spend = 100 + day * 37 % 90;
                text.append("%s,A,EUR,%d.00,%d,%d,%d.00,%d.00%n"
                        .formatted(FIRST.plusDays(day), spend, spend * 20, spend / 2, spend / 20, spend * 3));
            }
        }
        return text.toString();
    }
}
