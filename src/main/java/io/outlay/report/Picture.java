package io.outlay.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;

/// A chart or sign in the report, drawn as vectors.
///
/// @param width  in CSS pixels (1/96 inch)
/// @param alt    what it shows, for people who do not see it: the takeaway and the extremes
record Picture(String id, double width, double height, String alt, Drawing drawing) {

    @FunctionalInterface
    interface Drawing {
        void draw(Graphics2D g, Rectangle2D area);
    }

    static Picture of(String id, JFreeChart chart, double width, double height, String alt) {
        return new Picture(id, width, height, alt, (g, area) -> chart.draw(g, area));
    }

    void draw(Graphics2D g) {
        drawing.draw(g, new Rectangle2D.Double(0, 0, width, height));
    }
}
