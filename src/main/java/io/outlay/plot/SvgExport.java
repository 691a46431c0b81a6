package io.outlay.plot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jfree.svg.SVGGraphics2D;

/// A chart as vectors, with its text as text.
public final class SvgExport {
    private SvgExport() {}

    public static void write(ChartPicture picture, OutputStream to) throws IOException {
        to.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text(picture)).getBytes(StandardCharsets.UTF_8));
    }

    static String text(ChartPicture picture) {
        var g = new SVGGraphics2D(picture.fullWidth(), picture.fullHeight());
        g.setDefsKeyPrefix("outlay");
        picture.draw(g);
        return g.getSVGElement();
    }
}
