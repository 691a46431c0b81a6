package io.outlay.report;

import io.outlay.plot.Pixels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The pages of a PDF as pictures: what the person sees before it is exported is what will be exported.
public final class PagePictures {
    private PagePictures() {}

    /// @param beforePage is called before each page and may throw to stop
    public static List<Pixels> of(byte[] pdf, float dotsPerInch, Runnable beforePage) throws IOException {
        var pages = new ArrayList<Pixels>();
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                beforePage.run();
                pages.add(Pixels.of(renderer.renderImageWithDPI(page, dotsPerInch, ImageType.RGB)));
            }
        }
        return pages;
    }
}
