package io.outlay.report;

import io.outlay.report.model.Report;
import io.outlay.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes the report's figures as a zip of CSV files with `metadata.json` and `README.txt`. The same report gives the
/// same bytes.
public final class CsvWriter {
    private final Text text;

    public CsvWriter(Text text) {
        this.text = text;
    }

    public byte[] write(Report report) throws IOException {
        var tables = new CsvTables(report).all();
        var files = new LinkedHashMap<>(tables);
        files.put("metadata.json", metadata(report));
        files.put("README.txt", readme(report, tables));
        var out = new ByteArrayOutputStream();
        // A fixed local time, so that neither the clock nor the time zone reaches the bytes.
        var time = LocalDateTime.of(report.cover().dataDate(), LocalTime.MIDNIGHT);
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(time);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static String metadata(Report report) {
        var cover = report.cover();
        var provenance = report.provenance();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("schema", "report-data-1");
        facts.put("project", cover.project());
        facts.put("question", cover.question());
        facts.put("period_from", cover.period().from().toString());
        facts.put("period_to", cover.period().to().toString());
        facts.put("market", cover.market());
        facts.put("currency", cover.currency());
        facts.put("outcome", Words.lower(cover.outcome().name()));
        facts.put("basis", CsvTables.basis(report));
        facts.put("data_date", cover.dataDate().toString());
        facts.put("version", cover.version());
        facts.put("seed", cover.seed());
        facts.put("machine", provenance.machine());
        facts.put("author", provenance.author());
        facts.put("command", provenance.command());
        var digests = new LinkedHashMap<String, String>();
        provenance.digests().forEach(digest -> digests.put(digest.name(), digest.sha256()));
        facts.put("digests", digests);
        var settings = new LinkedHashMap<String, String>();
        provenance.settings().forEach(setting -> settings.put(setting.name(), setting.value()));
        facts.put("settings", settings);
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(facts)
                        .replace("\r\n", "\n")
                + "\n";
    }

    private String readme(Report report, Map<String, String> tables) {
        var readme = new StringBuilder();
        readme.append(text.say("report.title", report.cover().project())).append("\n\n");
        readme.append(text.about(report.incremental())
                        .say("report.csv.about", report.cover().currency()))
                .append("\n\n");
        for (var name : tables.keySet()) {
            readme.append(name)
                    .append(": ")
                    .append(text.say("report.csv.file." + name.replace(".csv", "")))
                    .append('\n');
        }
        return readme.append(text.say("report.csv.metadata")).append('\n').toString();
    }
}
