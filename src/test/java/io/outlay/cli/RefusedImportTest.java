package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is no good export is refused with its place and a remedy, and leaves the workspace's files as they were, to
/// the byte.
class RefusedImportTest {
    private static final String HEAD = "Campaign,Day,Currency code,Cost,Impr.,Clicks,Conversions,Conv. value\n";

    @TempDir
    Path folder;

    @BeforeEach
    void aWorkspaceWithData() throws IOException {
        Files.writeString(folder.resolve("good.csv"), HEAD + rows(0, 50));
        var run = CommandLineRun.in(folder, "import", "good.csv", "--workspace", "shop.outlay");
        assertThat(run.exitCode()).as(run.out()).isZero();
    }

    @Test
    void whatIsNoExport() throws IOException {
        refused("picture.png", HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"), "BINARY_DATA");
        refused("letter.txt", "Dear Sir,\nthis is a letter.\n", "UNSUPPORTED_LAYOUT");
        refused("empty.csv", "", "EMPTY_FILE");
        refused("header.csv", HEAD, "NO_DATA_ROWS");
        refused("latin.csv", (HEAD + "Grün" + row(1)).getBytes(StandardCharsets.ISO_8859_1), "ENCODING");
        Files.createDirectory(folder.resolve("folder.csv"));
        refused("folder.csv", "FILE_UNREADABLE");
    }

    @Test
    void archivesThatAreMoreThanOneExport() throws IOException {
        var two = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(two)) {
            for (var name : List.of("a.csv", "b.csv")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((HEAD + rows(0, 2)).getBytes(StandardCharsets.UTF_8));
            }
        }
        refused("two.zip", two.toByteArray(), "UNSUPPORTED_LAYOUT");
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 64; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        refused("bomb.csv.gz", bomb.toByteArray(), "FILE_UNREADABLE");
    }

    @Test
    void aBrokenRowInTheMiddleOfALargeFileIsNamed() throws IOException {
        var text = HEAD + rows(0, 20_000) + row(1).replace("1.50", "1.5x") + rows(20_000, 40_000);
        var run = refused("middle.csv", text, "BAD_NUMBER");
        var where = run.json().path("error").path("where");
        assertThat(where.path("row").asLong()).isEqualTo(20_002);
        assertThat(where.path("column").asString()).isEqualTo("Cost");
        assertThat(where.path("value").asString()).isEqualTo("1.5x");
        assertThat(run.err()).contains("middle.csv, row 20002, column Cost: Expected a number, found 1.5x.");
    }

    @Test
    void answersThatAreNoData() throws IOException {
        var deep = refused("deep.json", "[".repeat(101) + "]".repeat(101), "BAD_JSON");
        assertThat(deep.out()).doesNotContain("StreamRead");
        var cut = refused("cut.json", "{\"data\":[{\"campaign_id\":\"1\"", "BAD_JSON");
        assertThat(cut.out()).doesNotContain("StreamRead").doesNotContain("REDACTED");
        var error = refused("error.json", "{\"errors\":[{\"title\":\"Request was throttled.\"}]}", "API_ERROR_PAYLOAD");
        assertThat(error.err()).contains("not data: Request was throttled. ");
    }

    private CommandLineRun refused(String name, String text, String code) throws IOException {
        return refused(name, text.getBytes(StandardCharsets.UTF_8), code);
    }

    private CommandLineRun refused(String name, byte[] bytes, String code) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return refused(name, code);
    }

    private CommandLineRun refused(String name, String code) throws IOException {
        var before = state();
        var run = CommandLineRun.in(folder, "import", name, "--workspace", "shop.outlay");
        assertThat(run.exitCode()).as(name + run.out()).isEqualTo(4);
        var error = run.json().path("error");
        assertThat(error.path("code").asString()).as(name).isEqualTo(code);
        assertThat(error.path("where").path("file").asString()).isEqualTo(name);
        assertThat(error.path("remedy").asString()).isNotBlank();
        assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(state()).as(name).isEqualTo(before);
        return run;
    }

    /// Names and bytes of all files of the workspace.
    private List<String> state() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.list(folder.resolve("shop.outlay"))) {
            for (var file : files.sorted().toList()) {
                found.add(file.getFileName() + " " + HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return found;
    }

    private static String rows(int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(row(i));
        }
        return text.toString();
    }

    private static String row(int i) {
        return "c" + i + ",2026-03-02,EUR,1.50,100,10,1,5.00\n";
    }
}
