package io.outlay.report;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/// Draws the report's pictures as vectors where their `object` elements stand.
final class PictureDrawers implements FSObjectDrawerFactory, FSObjectDrawer {
    private final Map<String, Picture> pictures;
    private final PictureText text = new PictureText();

    PictureDrawers(List<Picture> pictures) {
        this.pictures = pictures.stream().collect(Collectors.toMap(Picture::id, Function.identity()));
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getNodeName().equals("object")
                && element.getAttribute("type").equals(Canvas.PICTURE_TYPE);
    }

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        var picture = pictures.get(element.getAttribute("id"));
        if (picture != null) {
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) width / dotsPerPixel,
                    (float) height / dotsPerPixel,
                    graphics -> draw(picture, graphics));
        }
        return Map.of();
    }

    private void draw(Picture picture, Graphics2D graphics) {
        if (graphics instanceof PdfBoxGraphics2D pdf) {
            pdf.setFontTextDrawer(text);
        }
        picture.draw(graphics);
    }
}
