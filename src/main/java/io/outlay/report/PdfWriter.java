package io.outlay.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.outlay.plot.FontFiles;
import io.outlay.plot.Fonts;
import io.outlay.report.model.Report;
import io.outlay.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Writes the report as tagged PDF (PDF/UA-1) with vector charts and embedded fonts. The same report gives the same
/// bytes.
public final class PdfWriter {
    private static final String PRODUCER = "Outlay";
    private static final int SQUEEZE = 60;
    private static final int MOST_SQUEEZE = 240;

    private final Text text;

    public PdfWriter(Text text) {
        this.text = text;
    }

    /// Page 1 stands alone: where long names make it overflow, its chart is made smaller until it fits.
    public byte[] write(Report report, Paper paper) throws IOException {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.OFF));
        var written = write(report, paper, 0);
        for (int squeeze = SQUEEZE; squeeze <= MOST_SQUEEZE && !written.pageOneAlone(); squeeze += SQUEEZE) {
            written = write(report, paper, squeeze);
        }
        return written.bytes();
    }

    private record Written(byte[] bytes, boolean pageOneAlone) {}

    private Written write(Report report, Paper paper, int squeeze) throws IOException {
        var document = Document.of(report, text, paper, squeeze);
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer(PRODUCER)
                .useUnicodeBidiSplitter(RightToLeft.Splitter::new)
                .useUnicodeBidiReorderer(new RightToLeft())
                .useUnicodeLineBreaker(new LineBreaks())
                .defaultTextDirection(TextDirection.LTR)
                .useObjectDrawerFactory(new PictureDrawers(document.pictures()))
                .withHtmlContent(xhtml(document, PageFrame.css(report.cover(), text, paper)), "")
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .toStream(out);
        font(builder, "OutlayInter-Regular.ttf", Fonts.FAMILY, 400);
        font(builder, "OutlayInter-Medium.ttf", Fonts.FAMILY, 500);
        font(builder, "OutlayInter-SemiBold.ttf", Fonts.FAMILY, 600);
        font(builder, "OutlayInter-SemiBold.ttf", Fonts.FAMILY, 700);
        font(builder, "OutlayMiddleEast-Regular.ttf", "Outlay Middle East", 400);
        font(builder, "OutlayEastAsia-Regular.ttf", "Outlay East Asia", 400);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var pdf = renderer.getPdfDocument();
            var date = GregorianCalendar.from(report.cover().dataDate().atStartOfDay(ZoneOffset.UTC));
            date.setTimeZone(TimeZone.getTimeZone("UTC"));
            pdf.getDocumentInformation().setCreationDate(date);
            pdf.getDocumentInformation().setModificationDate(date);
            pdf.getDocumentInformation()
                    .setCreator(PRODUCER + " " + report.cover().version());
            pdf.setDocumentId(report.cover().seed());
            var saved = new ByteArrayOutputStream();
            pdf.save(saved);
            return new Written(saved.toByteArray(), secondChapter(pdf) == 1);
        }
    }

    /// Index of the page on which the second chapter begins.
    private static int secondChapter(PDDocument pdf) throws IOException {
        var second =
                pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().getNextSibling();
        return pdf.getPages().indexOf(second.findDestinationPage(pdf));
    }

    private static String xhtml(Document document, String frame) {
        var markup = new Markup();
        markup.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n");
        markup.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", document.language());
        markup.open("head").element("title", document.title());
        markup.empty("meta", "name", "description", "content", document.title());
        markup.open("bookmarks");
        for (var chapter : document.chapters()) {
            markup.empty("bookmark", "name", chapter.title(), "href", "#" + chapter.id());
        }
        markup.close("bookmarks");
        markup.open("style")
                .raw(frame)
                .raw(Document.styleSheet())
                .close("style")
                .close("head");
        markup.open("body").raw(document.body()).close("body").close("html");
        return markup.toString();
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> FontFiles.open(file), family, weight, FontStyle.NORMAL, true);
    }
}
