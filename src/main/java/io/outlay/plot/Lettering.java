package io.outlay.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.text.AttributedString;
import org.jfree.chart.ui.TextAnchor;

/// Writes text in a chart: exact widths, fallback fonts for other scripts, an ellipsis where a name is too long.
final class Lettering {
    private static final double HALO = 4;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private Lettering() {}

    /// Does once what writing with this font needs.
    static void prepare(Font font) {
        if (width("0", font) > 0) {
            outline("0", font, 0, 0);
        }
    }

    static double width(String text, Font font) {
        if (text.isEmpty()) {
            return 0;
        }
        return plain(text, font)
                ? font.getStringBounds(text, EXACT).getWidth()
                : layout(text, font).getAdvance();
    }

    /// The text, cut to fit with an ellipsis.
    static String fitted(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1) {
            end = text.offsetByCodePoints(end, -1);
            var cut = text.substring(0, end).stripTrailing() + "…";
            if (width(cut, font) <= width) {
                return cut;
            }
        }
        return "…";
    }

    /// Writes upwards from (x, y), the middle of its letters at x. The canvas of the window does not give back what a
    /// copy of it was turned by, so the turn is taken back here.
    static void writeUpright(Graphics2D g, String text, Font font, Paint paint, double x, double y) {
        var before = g.getTransform();
        g.translate(x, y);
        g.rotate(-Math.PI / 2);
        write(g, text, font, paint, 0, 0, TextAnchor.CENTER_LEFT);
        g.setTransform(before);
    }

    /// Writes at (x, y); the anchor says which point of the text that is, y on the middle of small letters for CENTER.
    static void write(Graphics2D g, String text, Font font, Paint paint, double x, double y, TextAnchor anchor) {
        if (text.isEmpty()) {
            return;
        }
        double width = width(text, font);
        double left = anchor.isRight() ? x - width : anchor.isHorizontalCenter() ? x - width / 2 : x;
        double size = font.getSize2D();
        double baseline = anchor.isTop() ? y + size * 0.95 : anchor.isBottom() ? y - size * 0.25 : y + size * 0.36;
        g.setPaint(paint);
        if (plain(text, font)) {
            g.setFont(font);
            g.drawString(text, (float) left, (float) baseline);
        } else {
            layout(text, font).draw(g, (float) left, (float) baseline);
        }
    }

    /// As [#write] with a band of surface colour around the letters, so that lines behind do not disturb.
    static void writeOver(
            Graphics2D g, Style style, String text, Font font, Paint paint, double x, double y, TextAnchor anchor) {
        double width = width(text, font);
        double left = anchor.isRight() ? x - width : anchor.isHorizontalCenter() ? x - width / 2 : x;
        double size = font.getSize2D();
        double middle = anchor.isTop() ? y + size * 0.6 : anchor.isBottom() ? y - size * 0.6 : y;
        g.setPaint(style.surface());
        g.fill(new java.awt.geom.Rectangle2D.Double(left - 3, middle - size * 0.62, width + 6, size * 1.24));
        write(g, text, font, paint, x, y, anchor);
    }

    /// As [#write] with a halo of surface colour that follows the letters: for labels among lines and bands.
    static void writeHaloed(
            Graphics2D g, Style style, String text, Font font, Paint paint, double x, double y, TextAnchor anchor) {
        if (text.isEmpty()) {
            return;
        }
        double width = width(text, font);
        double left = anchor.isRight() ? x - width : anchor.isHorizontalCenter() ? x - width / 2 : x;
        double size = font.getSize2D();
        double baseline = anchor.isTop() ? y + size * 0.95 : anchor.isBottom() ? y - size * 0.25 : y + size * 0.36;
        g.setPaint(style.surface());
        g.setStroke(Style.round(HALO));
        g.draw(outline(text, font, (float) left, (float) baseline));
        write(g, text, font, paint, x, y, anchor);
    }

    /// Whether one font has all the letters and they run one way.
    private static boolean plain(String text, Font font) {
        return font.canDisplayUpTo(text) < 0 && isLeftToRight(text);
    }

    private static boolean isLeftToRight(String text) {
        return !java.text.Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    private static Shape outline(String text, Font font, float left, float baseline) {
        return plain(text, font)
                ? font.createGlyphVector(EXACT, text).getOutline(left, baseline)
                : layout(text, font).getOutline(AffineTransform.getTranslateInstance(left, baseline));
    }

    private static TextLayout layout(String text, Font font) {
        var attributed = new AttributedString(text);
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int next = i + Character.charCount(character);
            attributed.addAttribute(TextAttribute.FONT, Fonts.covering(font, character), i, next);
            i = next;
        }
        return new TextLayout(attributed.getIterator(), EXACT);
    }
}
