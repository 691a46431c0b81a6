package io.outlay.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.report.ExampleReport.Line;
import io.outlay.report.model.Plan;
import io.outlay.report.model.Report;
import io.outlay.text.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// The PDF is PDF/UA-1 by veraPDF for every kind of report that we write, its fonts are embedded, its charts have
/// alternative texts.
class PdfAccessibilityTest {

    @Test
    void theExampleIsPdfUaOnBothPapers() throws Exception {
        for (var paper : Paper.values()) {
            assertPdfUa(ExampleReport.retail(), paper);
        }
    }

    @Test
    void manyChannelsOneChannelAndNoSpendArePdfUaToo() throws Exception {
        assertPdfUa(ExampleReport.many(40), Paper.A4);
        assertPdfUa(ExampleReport.of("One", ExampleReport.RETAIL.subList(0, 1)), Paper.A4);
        assertPdfUa(ExampleReport.of("No spend", List.of(idle("Quiet"), idle("Silent"))), Paper.A4);
    }

    @Test
    void namesInOtherScriptsArePdfUaToo() throws Exception {
        assertPdfUa(ExampleReport.scripts(), Paper.A4);
    }

    @Test
    void aReportWithoutPlanScenariosAndDaypartsIsPdfUaToo() throws Exception {
        assertPdfUa(bare(), Paper.LETTER);
    }

    @Test
    void everyFontIsEmbedded() throws Exception {
        try (var pdf = pdf(ExampleReport.retail())) {
            var fonts = new ArrayList<PDFont>();
            for (var page : pdf.getPages()) {
                collect(page.getResources(), fonts);
            }
            assertThat(fonts)
                    .isNotEmpty()
                    .allSatisfy(font -> assertThat(font.isEmbedded()).isTrue());
            assertThat(fonts).allSatisfy(font -> assertThat(font.getName()).contains("Outlay"));
        }
    }

    @Test
    void everyChartSaysWhatItShows() throws Exception {
        try (var pdf = pdf(ExampleReport.retail())) {
            var figures = new ArrayList<PDStructureElement>();
            figures(pdf.getDocumentCatalog().getStructureTreeRoot(), figures);
            // returns, two bars of certainty, the badge, changes, seven curves, scenarios, heatmap, schedule
            assertThat(figures)
                    .hasSize(15)
                    .allSatisfy(figure ->
                            assertThat(figure.getAlternateDescription()).isNotBlank());
            assertThat(figures.getFirst().getAlternateDescription())
                    .contains("Highest: Klaviyo e-mail")
                    .contains("Lowest: LinkedIn");
        }
    }

    @Test
    void titleLanguageAndBookmarksAreThere() throws Exception {
        try (var pdf = pdf(ExampleReport.retail())) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Acme retail: marketing report");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            var bookmarks = new ArrayList<String>();
            catalog.getDocumentOutline().children().forEach(item -> bookmarks.add(item.getTitle()));
            assertThat(bookmarks)
                    .containsExactly(
                            "1  One page",
                            "5  Recommended budget",
                            "6  Scenarios",
                            "Day-parts",
                            "8  Data",
                            "10  Provenance");
        }
    }

    @Test
    void theFileIsSmallAndTheSameEveryTime() throws Exception {
        var first = new PdfWriter(Text.english()).write(ExampleReport.retail(), Paper.A4);
        var second = new PdfWriter(Text.english()).write(ExampleReport.retail(), Paper.A4);
        assertThat(first).isEqualTo(second);
        assertThat(first.length).isLessThan(2_000_000);
        assertThat(new PdfWriter(Text.english()).write(ExampleReport.many(40), Paper.A4).length)
                .isLessThan(2_000_000);
    }

    static Report bare() {
        var full = ExampleReport.retail();
        return new Report(
                full.cover(),
                false,
                full.totals(),
                full.returns(),
                List.of(),
                full.health(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                full.data(),
                full.provenance());
    }

    static Line idle(String name) {
        return new Line(name, 1000, 100, 1, 0, 0, 0, 0, Plan.Binding.NONE, 0.1);
    }

    private static PDDocument pdf(Report report) throws IOException {
        return Loader.loadPDF(new PdfWriter(Text.english()).write(report, Paper.A4));
    }

    private static void assertPdfUa(Report report, Paper paper) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var bytes = new PdfWriter(Text.english()).write(report, paper);
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertThat(result.getFailedChecks().keySet()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isGreaterThan(1000);
        }
    }

    private static void figures(PDStructureNode node, List<PDStructureElement> found) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    found.add(element);
                }
                figures(element, found);
            }
        }
    }

    private static void collect(PDResources resources, List<PDFont> fonts) throws IOException {
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
                collect(form.getResources(), fonts);
            }
        }
    }
}
