package io.outlay.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The pages of a PDF as pictures: what the person sees before it is exported is what will be exported.
public final class PagePictures {
    private PagePictures() {}

    /// @param beforePage is called before each page and may throw to stop
    /// @return one PNG per page
    public static List<byte[]> of(byte[] pdf, float dotsPerInch, Runnable beforePage) throws IOException {
        var pages = new ArrayList<byte[]>();
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                beforePage.run();
                pages.add(png(renderer.renderImageWithDPI(page, dotsPerInch, ImageType.RGB)));
            }
        }
        return pages;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
