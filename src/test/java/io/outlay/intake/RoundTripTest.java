package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.ProblemException;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.PerformanceRow;
import io.outlay.intake.table.MappingFile;
import io.outlay.intake.value.Names;
import io.outlay.progress.Monitor;
import io.outlay.text.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.Workbook;
import tools.jackson.databind.json.JsonMapper;

/// Whatever rows are written as CSV, JSON or XLSX, the same are read. A failure is shrunk to its smallest example.
class RoundTripTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final String MAPPING = """
        {"columns":{"campaign_id":"id","campaign_name":"name","date":"day","currency":"cur","spend":"cost",
        "impressions":"shown","conversions":"sold"},"date_order":"ymd","decimal":"."}\
        """;

    private static final Pattern HARMLESS = Pattern.compile("'[=+@-]");

    /// What a row says; a measure may be unknown.
    record Row(
            String id,
            String name,
            LocalDate date,
            String currency,
            Optional<BigDecimal> spend,
            Optional<BigDecimal> impressions,
            Optional<BigDecimal> conversions) {
        static Row of(PerformanceRow row) {
            return new Row(
                    row.entity().campaignId(),
                    row.entity().campaignName(),
                    row.date(),
                    row.currency(),
                    row.measure(Measure.SPEND).map(BigDecimal::stripTrailingZeros),
                    row.measure(Measure.IMPRESSIONS).map(BigDecimal::stripTrailingZeros),
                    row.measure(Measure.CONVERSIONS).map(BigDecimal::stripTrailingZeros));
        }
    }

    @Provide
    Arbitrary<List<Row>> reports() {
        // names as people write them, also such as a spreadsheet would take for a formula
        var names = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars(" ,;\t\"'äßéİ漢=+@-|:./()%€")
                        .alpha()
                        .numeric()
                        .ofMinLength(1)
                        .ofMaxLength(25),
                Arbitraries.of(
                        "=SUM(A1:A9)", "+1", "@cmd", "a\nb", "Total Brand", "nullable", "−5 %", "1,5", "🙂 smile"));
        var amounts = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999999"))
                .ofScale(4)
                .map(BigDecimal::stripTrailingZeros)
                .optional();
        var counts = Arbitraries.longs()
                .between(0, 9_999_999_999L)
                .map(value -> BigDecimal.valueOf(value).stripTrailingZeros())
                .optional();
        var rows = Combinators.combine(
                        names.map(RoundTripTest::stored).filter(RoundTripTest::named),
                        Arbitraries.of("EUR", "USD", "JPY"),
                        amounts,
                        counts,
                        amounts)
                .as((name, currency, spend, shown, sold) ->
                        new Row("", name, START, spend.isPresent() ? currency : "", spend, shown, sold));
        return rows.list().ofMinSize(1).ofMaxSize(30).map(RoundTripTest::apart);
    }

    /// As an import keeps a name: no breaks, single blanks, none around it.
    private static String stored(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /// Not a word that stands for a missing value or a total, nor one that looks like a formula made harmless: reading
    /// takes such an apostrophe away again.
    private static boolean named(String name) {
        return !Names.missing(name)
                && !name.toLowerCase(Locale.ROOT).startsWith("total")
                && !HARMLESS.matcher(name).lookingAt();
    }

    /// Every row its own campaign; at least one figure somewhere.
    private static List<Row> apart(List<Row> rows) {
        var apart = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            apart.add(new Row(
                    "12000000000000000" + i,
                    row.name(),
                    START.plusDays(i % 7),
                    row.currency(),
                    row.spend(),
                    row.impressions().or(() -> Optional.of(BigDecimal.ONE)),
                    row.conversions()));
        }
        return apart;
    }

    @Property(tries = 200)
    void csv(@ForAll("reports") List<Row> rows) throws IOException {
        var text = new StringBuilder("id,name,day,cur,cost,shown,sold\r\n");
        for (var row : rows) {
            text.append(Sheet.line(cells(row))).append("\r\n");
        }
        assertReadsTheSame(rows, "report.csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 100)
    void csvOfWindows(@ForAll("reports") List<Row> rows) throws IOException {
        var text = new StringBuilder("\ufeffid\tname\tday\tcur\tcost\tshown\tsold\r\n");
        for (var row : rows) {
            for (var cell : cells(row)) {
                text.append('"').append(plain(cell).replace("\"", "\"\"")).append("\"\t");
            }
            text.setLength(text.length() - 1);
            text.append("\r\n");
        }
        assertReadsTheSame(rows, "report.txt", text.toString().getBytes(StandardCharsets.UTF_16LE));
    }

    @Property(tries = 60)
    void xlsx(@ForAll("reports") List<Row> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("Report");
            var heads = List.of("id", "name", "day", "cur", "cost", "shown", "sold");
            for (int i = 0; i < heads.size(); i++) {
                sheet.value(0, i, heads.get(i));
            }
            for (int line = 0; line < rows.size(); line++) {
                var cells = cells(rows.get(line));
                for (int i = 0; i < cells.size(); i++) {
                    if (cells.get(i) instanceof BigDecimal number) {
                        sheet.value(line + 1, i, number);
                    } else {
                        sheet.value(line + 1, i, plain(cells.get(i)));
                    }
                }
            }
        }
        assertReadsTheSame(rows, "report.xlsx", bytes.toByteArray());
    }

    /// JSON has its own columns: those of Amazon's reports.
    @Property(tries = 200)
    void json(@ForAll("reports") List<Row> rows) throws IOException {
        var records = new ArrayList<Map<String, Object>>();
        for (var row : rows) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("date", row.date().toString());
            fields.put("campaignId", row.id());
            fields.put("campaignName", row.name());
            // there, but unknown
            fields.put("cost", null);
            fields.put("purchases7d", null);
            fields.put("campaignBudgetCurrencyCode", row.currency().isEmpty() ? "EUR" : row.currency());
            row.spend().ifPresent(value -> fields.put("cost", value));
            row.impressions().ifPresent(value -> fields.put("impressions", value));
            row.conversions().ifPresent(value -> fields.put("purchases7d", value));
            records.add(fields);
        }
        var folder = Files.createTempDirectory("round-trip");
        try {
            var file = Files.write(
                    folder.resolve("report.json"), JsonMapper.shared().writeValueAsBytes(records));
            assertThat(read(file, Optional.empty())).containsExactlyElementsOf(rows);
        } finally {
            delete(folder);
        }
    }

    private static List<Object> cells(Row row) {
        return List.of(
                row.id(),
                row.name(),
                row.date().toString(),
                row.currency(),
                row.spend().<Object>map(value -> value).orElse(""),
                row.impressions().<Object>map(value -> value).orElse(""),
                row.conversions().<Object>map(value -> value).orElse(""));
    }

    private static String plain(Object cell) {
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }

    private static void assertReadsTheSame(List<Row> rows, String name, byte[] bytes) throws IOException {
        var folder = Files.createTempDirectory("round-trip");
        try {
            var file = Files.write(folder.resolve(name), bytes);
            assertThat(read(file, Optional.of(MAPPING))).containsExactlyElementsOf(rows);
        } finally {
            delete(folder);
        }
    }

    private static List<Row> read(Path file, Optional<String> mapping) throws IOException {
        try {
            var request = new ImportRequest(
                    List.of(file),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    mapping.isEmpty() ? Optional.empty() : Optional.of(MappingFile.parse("m", mapping.get())),
                    Reading.TODAY);
            var outcome = new Importer().read(request, Monitor.silent());
            assertThat(outcome).isInstanceOf(ImportOutcome.Ready.class);
            return ((ImportOutcome.Ready) outcome)
                    .batch().rows().stream().map(Row::of).toList();
        } catch (ProblemException e) {
            throw new IOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
