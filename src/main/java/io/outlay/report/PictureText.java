package io.outlay.report;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import io.outlay.plot.FontFiles;
import io.outlay.plot.Fonts;
import java.awt.Font;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/// Writes the letters in pictures as text with embedded subsets of our own fonts, one per font and document, so that
/// the figures in a chart can be searched and copied.
final class PictureText extends PdfBoxGraphics2DFontTextDrawer {
    private final Map<String, PDFont> embedded = new HashMap<>();

    @Override
    protected @Nullable PDFont mapFont(Font font, IFontTextDrawerEnv environment) throws IOException {
        var file = Fonts.file(font);
        if (file.isEmpty()) {
            return null;
        }
        var known = embedded.get(file.get());
        if (known != null) {
            return known;
        }
        try (var stream = FontFiles.open(file.get())) {
            var loaded = PDType0Font.load(environment.getDocument(), stream, true);
            embedded.put(file.get(), loaded);
            return loaded;
        }
    }
}
