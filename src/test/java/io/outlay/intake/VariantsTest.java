package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.SharedData;
import io.outlay.domain.data.Measure;
import io.outlay.intake.value.Names;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The sample exports once more, as the platforms would have written them in other languages, other styles of numbers
/// and dates, other encodings, with their columns in another order and more of them, and as workbooks: the same facts.
class VariantsTest {
    private static final Map<String, String> FILES = new TreeMap<>(Map.of(
            "meta/ui_campaigns_by_day_en.csv", "meta-ui",
            "meta/ui_campaign_hourly_en.csv", "meta-ui",
            "google_ads/ui_campaign_report_by_day_en.csv", "google-ads-ui",
            "google_ads/ui_hour_of_day_utf16.csv", "google-ads-ui",
            "klaviyo/ui_campaigns_en.csv", "klaviyo-ui",
            "tiktok/ui_campaign_by_day_en.csv", "tiktok-ui",
            "linkedin/ui_campaign_performance_utf16.csv", "linkedin-ui",
            "amazon_ads/ui_sp_campaign_daily.csv", "amazon-ui",
            "microsoft_ads/api_campaign_performance_daily.csv", "microsoft-api"));
    private static final List<String> LANGUAGES = List.of("de", "fr", "es", "it", "pt");
    private static final Map<String, String> TOTALS = Map.of(
            "de",
            "Gesamt: Konto",
            "fr",
            "Total\u00A0: compte",
            "es",
            "Total: cuenta",
            "it",
            "Totale: account",
            "pt",
            "Total: conta");

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> variants() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var entry : FILES.entrySet()) {
            var file = SharedData.require("platforms/" + entry.getKey());
            var table = Table.of(file);
            tests.add(test(entry.getKey() + " as workbook", file, "w.xlsx", () -> table.workbook()));
            tests.add(test(
                    entry.getKey() + " turned round",
                    file,
                    "r.csv",
                    () -> table.reversed().text(',', StandardCharsets.UTF_16BE)));
            tests.add(test(
                    entry.getKey() + " with more",
                    file,
                    "m.tsv",
                    () -> table.wider().text('\t', StandardCharsets.UTF_8)));
            if (!entry.getValue().equals("microsoft-api")) {
                for (var language : LANGUAGES) {
                    boolean plain = entry.getValue().equals("meta-ui");
                    tests.add(test(
                            entry.getKey() + " in " + language,
                            file,
                            language + ".csv",
                            () -> table.in(entry.getValue(), language, plain)
                                    .text(plain ? ',' : ';', StandardCharsets.UTF_8)));
                    tests.add(test(
                            entry.getKey() + " in " + language + " as workbook",
                            file,
                            language + ".xlsx",
                            () -> table.in(entry.getValue(), language, true).workbook()));
                }
            }
        }
        return tests;
    }

    private interface Bytes {
        byte[] make() throws IOException;
    }

    private DynamicTest test(String name, Path original, String file, Bytes bytes) {
        return DynamicTest.dynamicTest(name, () -> {
            var expected = Reading.of(original).summary();
            var place = folder.resolve(name.replaceAll("[^A-Za-z0-9]", "_") + file);
            var actual = Reading.of(Files.write(place, bytes.make())).summary();
            assertThat(plain(actual.totals())).isEqualTo(plain(expected.totals()));
            assertThat(actual.factRows()).isEqualTo(expected.factRows());
            assertThat(actual.entities()).isEqualTo(expected.entities());
            assertThat(actual.grain()).isEqualTo(expected.grain());
            assertThat(actual.dateMin()).isEqualTo(expected.dateMin());
            assertThat(actual.dateMax()).isEqualTo(expected.dateMax());
            assertThat(actual.covered()).isEqualTo(expected.covered());
            assertThat(actual.files().getFirst().profile())
                    .isEqualTo(expected.files().getFirst().profile());
        });
    }

    private static Map<String, Map<Measure, BigDecimal>> plain(Map<String, Map<Measure, BigDecimal>> totals) {
        var plain = new HashMap<String, Map<Measure, BigDecimal>>();
        totals.forEach((currency, sums) -> {
            var row = new HashMap<Measure, BigDecimal>();
            sums.forEach((measure, sum) -> row.put(measure, sum.stripTrailingZeros()));
            plain.put(currency, row);
        });
        return plain;
    }

    /// A table taken apart.
    ///
    /// @param header place of the header among the rows
    private record Table(List<List<String>> rows, int header) {
        static Table of(Path file) throws IOException {
            var bytes = Files.readAllBytes(file);
            boolean wide = bytes[0] == (byte) 0xFF;
            var text = new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
            char delimiter = wide ? '\t' : ',';
            var rows = new ArrayList<List<String>>();
            int header = 0;
            for (var line : text.replace("\uFEFF", "").lines().toList()) {
                rows.add(cells(line, delimiter));
                header = rows.getLast().size() > rows.get(header).size() ? rows.size() - 1 : header;
            }
            return new Table(rows, header);
        }

        private static List<String> cells(String line, char delimiter) {
            var cells = new ArrayList<String>();
            var cell = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = !quoted;
                } else if (c == delimiter && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else {
                    cell.append(c);
                }
            }
            cells.add(cell.toString());
            return cells;
        }

        private boolean full(int row) {
            return row >= header && rows.get(row).size() == rows.get(header).size();
        }

        Table reversed() {
            var turned = new ArrayList<List<String>>();
            for (int i = 0; i < rows.size(); i++) {
                turned.add(full(i) ? rows.get(i).reversed() : rows.get(i));
            }
            return new Table(turned, header);
        }

        Table wider() {
            var more = new ArrayList<List<String>>();
            for (int i = 0; i < rows.size(); i++) {
                var row = new ArrayList<>(rows.get(i));
                if (full(i)) {
                    row.add(0, i == header ? "Agency note" : "12,5 and more");
                    row.add(3, i == header ? "Score" : String.valueOf(i));
                }
                more.add(row);
            }
            return new Table(more, header);
        }

        /// @param plain numbers and dates as they are
        Table in(String profile, String language, boolean plain) throws IOException {
            var names = names(profile, language);
            var other = new ArrayList<List<String>>();
            for (int i = 0; i < rows.size(); i++) {
                var row = new ArrayList<String>();
                for (var cell : rows.get(i)) {
                    row.add(i == header ? header(cell, names) : i > header && !plain ? local(cell, language) : cell);
                }
                if (i > header && row.getFirst().startsWith("Total")) {
                    row.set(0, TOTALS.getOrDefault(language, ""));
                }
                other.add(row);
            }
            return new Table(other, header);
        }

        private static String header(String cell, Map<String, String> names) {
            var key = Names.key(cell);
            int bracket = cell.lastIndexOf(" (");
            if (!names.containsKey(key) && bracket > 0 && names.containsKey(Names.key(cell.substring(0, bracket)))) {
                return names.get(Names.key(cell.substring(0, bracket))) + cell.substring(bracket);
            }
            return names.getOrDefault(key, cell);
        }

        private static Map<String, String> names(String profile, String language) throws IOException {
            var names = new HashMap<String, String>();
            try (var in = VariantsTest.class.getResourceAsStream("/io/outlay/intake/profiles/" + profile + ".json")) {
                for (var column : JsonMapper.shared().readTree(in).get("columns")) {
                    var here = column.get("names").path(language);
                    for (var english : column.get("names").path("en")) {
                        if (!here.isEmpty()) {
                            names.putIfAbsent(
                                    Names.key(english.asString()), here.get(0).asString());
                        }
                    }
                }
            }
            return names;
        }

        private static String local(String cell, String language) {
            if (cell.matches("\\d{4}-\\d\\d-\\d\\d")) {
                var date = LocalDate.parse(cell);
                var sign = language.equals("de") ? "." : "/";
                return "%02d%s%02d%s%d"
                        .formatted(date.getDayOfMonth(), sign, date.getMonthValue(), sign, date.getYear());
            }
            if (cell.matches("\\d{1,2}/\\d{1,2}/\\d{4}")) {
                var parts = cell.split("/");
                return parts[1] + "/" + parts[0] + "/" + parts[2];
            }
            if (cell.matches("\\$?[\\d,]+(\\.\\d+)?%?")) {
                var group = language.equals("fr") ? "\u202F" : ".";
                return cell.replace(".", "#").replace(",", group).replace("#", ",");
            }
            return cell;
        }

        byte[] text(char delimiter, Charset charset) {
            var text = new StringBuilder("\uFEFF");
            for (var row : rows) {
                var cells = row.stream()
                        .map(cell -> cell.indexOf(delimiter) >= 0 || cell.contains("\"")
                                ? "\"" + cell.replace("\"", "\"\"") + "\""
                                : cell)
                        .toList();
                text.append(String.join(String.valueOf(delimiter), cells)).append("\r\n");
            }
            return text.toString().getBytes(charset);
        }

        /// Numbers and dates as such below the header.
        byte[] workbook() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var workbook = new Workbook(bytes, "Test", "1.0")) {
                var notes = workbook.newWorksheet("Notes");
                notes.value(0, 0, "Exported for the agency");
                var sheet = workbook.newWorksheet("Data");
                for (int i = 0; i < rows.size(); i++) {
                    for (int j = 0; j < rows.get(i).size(); j++) {
                        var cell = rows.get(i).get(j);
                        if (i > header && cell.matches("\\d{4}-\\d\\d-\\d\\d")) {
                            sheet.value(i, j, LocalDate.parse(cell));
                            sheet.style(i, j).format("yyyy-mm-dd").set();
                        } else if (i > header && cell.matches("[\\d,]{1,12}(\\.\\d+)?")) {
                            sheet.value(i, j, new BigDecimal(cell.replace(",", "")));
                        } else if (!cell.isEmpty()) {
                            sheet.value(i, j, cell);
                        }
                    }
                }
            }
            return bytes.toByteArray();
        }
    }
}
