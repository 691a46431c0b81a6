package io.outlay.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/// Says what a shaded strip is: upright at its foot, where curves seldom run; left out where the strip is too small.
final class ShadeWord extends AbstractXYAnnotation {
    private static final double FOOT = 6;
    private static final double LEAST_WIDTH = 10;
    /// Share of the height; longer words would run into the curve.
    private static final double MOST = 0.65;

    private final transient Style style;
    private final String word;
    private final double from;
    private final double to;

    ShadeWord(Style style, String word, double from, double to) {
        this.style = style;
        this.word = word;
        this.from = from;
        this.to = to;
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis across,
            ValueAxis up,
            int rendererIndex,
            PlotRenderingInfo info) {
        double left = across.valueToJava2D(from, area, RectangleEdge.BOTTOM);
        double right = Math.min(area.getMaxX(), across.valueToJava2D(to, area, RectangleEdge.BOTTOM));
        if (right - left < LEAST_WIDTH || Lettering.width(word, style.small()) > area.getHeight() * MOST) {
            return;
        }
        Lettering.writeUpright(g, word, style.small(), style.muted(), (left + right) / 2, area.getMaxY() - FOOT);
    }
}
