package io.outlay.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ui.TextAnchor;

/// A key above a chart: small samples with their names, in as many lines as they need.
final class ChartKey {
    private static final double LINE = 17;
    private static final double SAMPLE = 12;
    private static final double GAP = 16;

    private ChartKey() {}

    /// How a sample looks.
    enum Sample {
        AREA,
        LINE,
        DOTS
    }

    record Item(String name, Color colour, Sample sample) {}

    static double height(Style style, List<Item> items, double width) {
        return lines(style, items, width) * LINE + 6;
    }

    private static int lines(Style style, List<Item> items, double width) {
        int lines = 1;
        double x = 0;
        for (var item : items) {
            double wide = SAMPLE + 6 + Lettering.width(item.name(), style.small()) + GAP;
            if (x > 0 && x + wide - GAP > width) {
                lines++;
                x = 0;
            }
            x += wide;
        }
        return lines;
    }

    static void draw(Graphics2D g, Style style, List<Item> items, Rectangle2D strip) {
        double x = strip.getX();
        double y = strip.getY() + LINE / 2;
        for (var item : items) {
            double wide = SAMPLE + 6 + Lettering.width(item.name(), style.small()) + GAP;
            if (x > strip.getX() && x + wide - GAP > strip.getMaxX()) {
                x = strip.getX();
                y += LINE;
            }
            g.setPaint(item.colour());
            switch (item.sample()) {
                case AREA -> g.fill(new Rectangle2D.Double(x, y - 5, SAMPLE, 10));
                case LINE -> {
                    g.setStroke(Style.solid(2));
                    g.draw(new Line2D.Double(x, y, x + SAMPLE, y));
                }
                case DOTS -> {
                    g.fill(Dots.circle(x + 3, y, 1.8));
                    g.fill(Dots.circle(x + 9, y, 1.8));
                }
            }
            Lettering.write(g, item.name(), style.small(), style.muted(), x + SAMPLE + 6, y, TextAnchor.CENTER_LEFT);
            x += wide;
        }
    }
}
