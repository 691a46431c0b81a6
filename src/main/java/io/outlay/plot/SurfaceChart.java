package io.outlay.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jspecify.annotations.Nullable;

/// A chart that fills its ground whatever was drawn before it.
///
/// A canvas of JavaFX forgets its paint between two drawings, the graphics that JFreeChart-FX keeps for it does not: it
/// passes over a paint that it was left with, and the ground of a chart whose last drawn thing had the colour of the
/// ground came out black.
final class SurfaceChart extends JFreeChart {
    SurfaceChart(Font font, Plot plot) {
        super(null, font, plot, false);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area, @Nullable Point2D anchor, @Nullable ChartRenderingInfo info) {
        g.setPaint(Color.BLACK);
        super.draw(g, area, anchor, info);
    }
}
