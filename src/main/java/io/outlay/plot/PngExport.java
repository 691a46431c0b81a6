package io.outlay.plot;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/// A chart as pixels, at twice its size on screen.
public final class PngExport {
    private static final int SCALE = 2;

    private PngExport() {}

    public static void write(ChartPicture picture, OutputStream to) throws IOException {
        if (!ImageIO.write(image(picture), "png", to)) {
            throw new IOException("this runtime has no PNG writer");
        }
    }

    public static Pixels pixels(ChartPicture picture) {
        return Pixels.of(image(picture));
    }

    private static BufferedImage image(ChartPicture picture) {
        int width = (int) Math.ceil(picture.fullWidth() * SCALE);
        int height = (int) Math.ceil(picture.fullHeight() * SCALE);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(SCALE, SCALE);
        g.setPaint(picture.content().style().surface());
        g.fillRect(0, 0, width, height);
        picture.draw(g);
        g.dispose();
        return image;
    }
}
