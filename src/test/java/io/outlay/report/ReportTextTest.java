package io.outlay.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.report.model.Report;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/// The three files say the same: figures of the CSV bundle, formatted, stand in the text of the PDF and of the HTML.
class ReportTextTest {
    private static final Figures FIGURES = Figures.english();

    @TempDir
    Path folder;

    @Test
    void figuresOfTheCsvStandInThePdfAndTheHtml() throws Exception {
        var written = new ReportFiles(Text.english()).write(ExampleReport.retail(), folder, Paper.A4);
        var pdf = squeezed(pdfText(Files.readAllBytes(written.pdf())));
        var html = squeezed(Files.readString(written.html())
                .replaceAll("<style>(?s:.*?)</style>", "")
                .replaceAll("<[^>]*>", ""));
        var expected = new ArrayList<String>();
        var bundle = bundle(Files.readAllBytes(written.data()));
        for (var channel : rows(bundle.getOrDefault("channels.csv", ""))) {
            for (var column : List.of("return_low", "return_mid", "return_high")) {
                expected.add(FIGURES.ratio(Double.parseDouble(channel.get(column))));
            }
            expected.add(channel.get("channel"));
        }
        var plan = FIGURES.column(45_000);
        for (var row : rows(bundle.getOrDefault("allocation.csv", ""))) {
            expected.add(plan.text(Double.parseDouble(row.get("current_spend"))));
            expected.add(plan.text(Double.parseDouble(row.get("planned_spend"))));
            expected.add(plan.change(Double.parseDouble(row.get("change"))));
            expected.add(FIGURES.ratio(Double.parseDouble(row.get("next_1_spent_brings"))));
        }
        for (var row : rows(bundle.getOrDefault("scenarios.csv", ""))) {
            expected.add(FIGURES.compact(Double.parseDouble(row.get("outcome_mean"))));
            expected.add(FIGURES.column(5e6).text(Double.parseDouble(row.get("outcome_p95"))));
        }
        for (var row : rows(bundle.getOrDefault("schedule.csv", ""))) {
            expected.add(FIGURES.cents(new BigDecimal(row.get("amount"))));
        }
        for (var row : rows(bundle.getOrDefault("data_quality.csv", ""))) {
            if ("channel_total".equals(row.get("kind"))) {
                expected.add(FIGURES.cents(new BigDecimal(row.get("spend"))));
            }
        }
        for (var row : rows(bundle.getOrDefault("summary.csv", ""))) {
            if ("spend".equals(row.get("figure")) || "reported_outcome".equals(row.get("figure"))) {
                expected.add(FIGURES.compact(Double.parseDouble(row.get("mid"))));
            }
        }
        assertThat(expected).hasSizeGreaterThan(90);
        assertThat(expected.stream().map(ReportTextTest::squeezed))
                .allMatch(pdf::contains)
                .allMatch(html::contains);
    }

    @Test
    void sectionsStandInOrderAndEveryOutcomeIsLabelled() throws Exception {
        var text = pdfText(new PdfWriter(Text.english()).write(ExampleReport.retail(), Paper.A4))
                .replaceAll("[\\s\\u2002]+", " ");
        assertThat(text)
                .containsSubsequence(
                        "What did the platforms report",
                        "Three recommendations",
                        "5 Recommended budget",
                        "6 Scenarios",
                        "Day-parts",
                        "8 Data",
                        "10 Provenance");
        assertThat(text.split("as reported by the platforms, not incremental", -1))
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void pageOneStandsAloneOnOnePage() throws Exception {
        assertPageOneAlone(ExampleReport.retail(), Paper.A4);
        assertPageOneAlone(ExampleReport.retail(), Paper.LETTER);
        assertPageOneAlone(ExampleReport.many(12), Paper.LETTER);
        assertPageOneAlone(ExampleReport.many(40), Paper.A4);
    }

    private static void assertPageOneAlone(Report report, Paper paper) throws Exception {
        try (var pdf = Loader.loadPDF(new PdfWriter(Text.english()).write(report, paper))) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            assertThat(stripper.getText(pdf)).contains("Data and fit: review.").doesNotContain("Recommended budget");
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            assertThat(stripper.getText(pdf)).contains("Recommended budget");
        }
    }

    @Test
    void htmlIsWellFormedAndFetchesNothing() throws Exception {
        for (var report : List.of(ExampleReport.retail(), ExampleReport.many(12), PdfAccessibilityTest.bare())) {
            var html = new String(new HtmlWriter(Text.english()).write(report), StandardCharsets.UTF_8);
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            var document = factory.newDocumentBuilder()
                    .parse(new InputSource(new java.io.StringReader(html.replace("<!DOCTYPE html>", ""))));
            assertThat(document.getDocumentElement().getNodeName()).isEqualTo("html");
            assertThat(html).doesNotContain("<script").doesNotContain("src=").doesNotContain("url(http");
            assertThat(document.getElementsByTagName("object").getLength()).isZero();
        }
    }

    @Test
    void bundleHasTheSameBytesEveryTime() throws Exception {
        var writer = new CsvWriter(Text.english());
        assertThat(writer.write(ExampleReport.retail())).isEqualTo(writer.write(ExampleReport.retail()));
        assertThat(bundle(writer.write(ExampleReport.retail())).keySet())
                .containsExactly(
                        "summary.csv",
                        "channels.csv",
                        "response_curves.csv",
                        "allocation.csv",
                        "scenarios.csv",
                        "dayparts.csv",
                        "schedule.csv",
                        "data_quality.csv",
                        "metadata.json",
                        "README.txt");
    }

    @Test
    void textsThatLookLikeFormulasAreMadeHarmlessAndNumbersStay() {
        assertThat(Csv.guarded("=1+1")).isEqualTo("'=1+1");
        assertThat(Csv.guarded("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(Csv.guarded("＝1")).isEqualTo("'＝1");
        assertThat(Csv.guarded("\tx")).isEqualTo("'\tx");
        assertThat(Csv.guarded("-12.5")).isEqualTo("-12.5");
        assertThat(Csv.guarded("-12.5 off")).isEqualTo("'-12.5 off");
        assertThat(Csv.guarded("Meta")).isEqualTo("Meta");
        assertThat(Csv.plain(1.0e7)).isEqualTo("10000000");
        assertThat(Csv.plain(0.1)).isEqualTo("0.1");
        assertThat(Csv.plain(-12.5)).isEqualTo("-12.5");
    }

    private static String pdfText(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /// Without any kind of space, which PDF and HTML break differently.
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f\\u2002]+", "");
    }

    private static Map<String, String> bundle(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static List<Map<String, String>> rows(String csv) {
        var lines = csv.lines().toList();
        var heads = lines.getFirst().split(",");
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < Math.min(heads.length, cells.length); i++) {
                row.put(heads[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
