package io.outlay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.domain.Period;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.RunStamp;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.ChannelRule;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.OutcomePoint;
import io.outlay.domain.data.Platform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectPackageTest {
    @TempDir
    Path temp;

    private LocalMachine machine;
    private Path zip;

    @BeforeEach
    void machine() {
        machine = LocalMachine.of(temp.resolve("data"));
        zip = temp.resolve("shop.zip");
    }

    @Test
    void packAndUnpackKeepEveryDigestAndEveryCharacter() throws Exception {
        var period = new Period(Facts.START, Facts.START.plusDays(400));
        PackageReceipt packed;
        DataSummary summary;
        List<?> days;
        try (var workspace =
                Workspace.create(temp.resolve("a.outlay"), Project.named("=A1, \"quoted\"\nline"), machine)) {
            fill(workspace);
            packed = ProjectPackage.pack(workspace, zip);
            summary = workspace.performance().summary();
            days = workspace.performance().daily(period);
            var again = temp.resolve("again.zip");
            ProjectPackage.pack(workspace, again);
            assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(zip));
        }
        var unpacked = ProjectPackage.unpack(zip, temp.resolve("b.outlay"), machine);
        assertThat(unpacked).isEqualTo(packed);
        try (var workspace = Workspace.open(temp.resolve("b.outlay"), Access.WRITE, machine)) {
            assertThat(workspace.verify().faults()).isEmpty();
            assertThat(workspace.performance().summary()).isEqualTo(summary);
            assertThat(workspace.performance().daily(period)).isEqualTo(days);
            assertThat(workspace.project().get().name()).isEqualTo("=A1, \"quoted\"\nline");
            assertThat(workspace.results().latest("fit").orElseThrow().result()).isEqualTo("{\"b\":[2]}");
            assertThat(workspace.imports().history()).hasSize(3).anyMatch(record -> !record.active());
            var second = temp.resolve("second.zip");
            ProjectPackage.pack(workspace, second);
            assertThat(contents(second)).isEqualTo(contents(zip));
        }
    }

    @Test
    void aBrokenRuleIsNamedAndNothingIsLeft() throws Exception {
        try (var workspace = Workspace.create(temp.resolve("a.outlay"), Project.named("A"), machine)) {
            fill(workspace);
            ProjectPackage.pack(workspace, zip);
        }
        var good = contents(zip);
        refused(with(good, "../evil.txt", "x"), "which no package has");
        refused(with(good, "/etc/passwd", "x"), "which no package has");
        refused(with(good, "workspace.mv.db", "x"), "which no package has");
        refused(
                with(good, "fact.csv", good.getOrDefault("fact.csv", "").replaceFirst("Campaign", "Campagne") + " "),
                "not the file");
        refused(with(good, "manifest.json", "{}"), "manifest cannot be read");
        refused(with(good, "manifest.json", "[".repeat(200)), "manifest cannot be read");
        refused(
                with(
                        good,
                        "manifest.json",
                        good.getOrDefault("manifest.json", "").replace("\"schema_version\":1", "\"schema_version\":9")),
                "another version");
        var missing = new LinkedHashMap<>(good);
        missing.remove("entity.csv");
        refused(missing, "not those that its manifest lists");
        refused(
                rewritten(good, "fact.csv", text -> text.replaceFirst("Europe/Berlin", "Europe/Berlim")),
                "not those that were packed");
        refused(rewritten(good, "fact.csv", text -> text.replaceFirst("2026-03-01", "2026-13-01")), "cannot be read");
        refused(rewritten(good, "fact.csv", text -> text.replaceFirst("segment", "sgement")), "other columns");
        refused(rewritten(good, "setup.json", text -> text.replace("\"project\"", "\"projekt\"")), "cannot be read");
        refused(rewritten(good, "entity.csv", text -> text.replaceFirst("META", "meta!")), "do not fit");
    }

    @Test
    void bombsLinksDuplicatesAndCutsAreRefused() throws Exception {
        try (var workspace = Workspace.create(temp.resolve("a.outlay"), Project.named("A"), machine)) {
            ProjectPackage.pack(workspace, zip);
        }
        var good = contents(zip);
        refused(with(good, "setup.json", " ".repeat(20_000_000)), "more than a hundredfold");
        var bytes = Files.readAllBytes(zip);
        refused(java.util.Arrays.copyOf(bytes, bytes.length / 2), "no zip");
        refused(new byte[0], "no zip");
        var link = bytes.clone();
        int entry = lastIndexOf(link, new byte[] {'P', 'K', 1, 2});
        link[entry + 41] = (byte) 0xa1;
        refused(link, "is a link");
        var renamed = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("fact_scope.csv", "fact_scopf.csv")
                .getBytes(StandardCharsets.ISO_8859_1);
        refused(renamed, "which no package has");
        var duplicate = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("entity.csv", "setup.json")
                .getBytes(StandardCharsets.ISO_8859_1);
        refused(duplicate, "twice");
        var many = new LinkedHashMap<String, String>();
        for (int i = 0; i < 1001; i++) {
            many.put("f" + i, "");
        }
        refused(many, "more than 1000");
    }

    private void fill(Workspace workspace) throws Exception {
        var channel = new Channel("meta", "-1+2", 0, Optional.of(new BigDecimal("1.5")), Optional.empty(), true, false);
        workspace
                .channels()
                .save(new ChannelSetup(
                        List.of(channel), List.of(new ChannelRule("meta", "META", "", "Campaign *", "", ""))));
        workspace.channels().saveTags(List.of(new CampaignTag("META", "100", "c0", "brand")));
        workspace.project().saveRates(List.of(new ExchangeRate("USD", Facts.START, new BigDecimal("0.9"))));
        workspace.imports().commit(Facts.many(3, 30, 0), "first, \"with\" quotes");
        workspace.imports().commit(Facts.many(2, 10, 5), "undone");
        workspace.imports().apply(new ImportSwitch(2, false));
        var odd = new Entity(
                Platform.META, "100", "a,b", Level.CAMPAIGN, "x", "=cmd|' /C calc'!A0\r\n\"", "", "", "", "", true, "");
        var rows = new ArrayList<>(Facts.many(1, 2, 0).rows());
        rows.add(Facts.day(odd, Facts.START.plusDays(100), "1e3", 0));
        workspace
                .imports()
                .commit(
                        new io.outlay.domain.data.ImportBatch(
                                List.of(Facts.file()),
                                rows,
                                List.of(new OutcomePoint("orders", "DE", Facts.START, new BigDecimal("12.50"), "")),
                                Optional.empty(),
                                List.of()),
                        "third");
        workspace
                .results()
                .append(
                        "fit",
                        new RunStamp("curves", "1", 1, "aa", "bb", "plain", 5, "DONE"),
                        "{\"a\":1}",
                        "{\"b\":[2]}");
    }

    private void refused(Map<String, String> contents, String why) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var stream = new ZipOutputStream(out)) {
            for (var entry : contents.entrySet()) {
                stream.putNextEntry(new ZipEntry(entry.getKey()));
                stream.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                stream.closeEntry();
            }
        }
        refused(out.toByteArray(), why);
    }

    private void refused(byte[] bytes, String why) throws Exception {
        var file = temp.resolve("bad.zip");
        Files.write(file, bytes);
        var folder = temp.resolve("refused.outlay");
        assertThatThrownBy(() -> ProjectPackage.unpack(file, folder, machine)).satisfies(e -> {
            var problem = ((WorkspaceException) e).problems().getFirst();
            assertThat(problem.code()).isEqualTo(ProblemCode.PACKAGE_INVALID);
            assertThat(problem.args().get(1)).contains(why);
        });
        assertThat(folder).doesNotExist();
        assertThat(temp.resolve("evil.txt")).doesNotExist();
        assertThat(machine.dataFolder().resolve("scratch")).isEmptyDirectory();
    }

    private static Map<String, String> with(Map<String, String> contents, String name, String text) {
        var copy = new LinkedHashMap<>(contents);
        copy.put(name, text);
        return copy;
    }

    /// Changes a file and mends the manifest, as somebody would who wants to deceive.
    private static Map<String, String> rewritten(
            Map<String, String> contents, String name, java.util.function.UnaryOperator<String> change)
            throws Exception {
        var text = change.apply(contents.getOrDefault(name, ""));
        var manifest =
                WorkspaceJson.mapper().readValue(contents.getOrDefault("manifest.json", ""), PackageManifest.class);
        var entries = new ArrayList<PackageManifest.Entry>();
        for (var entry : manifest.files()) {
            entries.add(
                    entry.name().equals(name)
                            ? new PackageManifest.Entry(
                                    name, text.getBytes(StandardCharsets.UTF_8).length, entry.rows(), sha256(text))
                            : entry);
        }
        var mended = new PackageManifest(manifest.schema(), manifest.schemaVersion(), manifest.dataDigest(), entries);
        return with(
                with(contents, name, text),
                "manifest.json",
                WorkspaceJson.mapper().writeValueAsString(mended));
    }

    private static String sha256(String text) {
        return java.util.HexFormat.of().formatHex(RowDigest.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, String> contents(Path file) throws IOException {
        var contents = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                contents.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    private static int lastIndexOf(byte[] bytes, byte[] wanted) {
        for (int i = bytes.length - wanted.length; i >= 0; i--) {
            if (java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new IllegalStateException();
    }
}
