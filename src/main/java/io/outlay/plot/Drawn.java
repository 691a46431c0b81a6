package io.outlay.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/// Something drawn by hand at data coordinates, in a panel or a little beyond its edge.
final class Drawn extends AbstractXYAnnotation {
    private final double beyond;
    private final transient Drawing drawing;

    /// Draws with places in px.
    @FunctionalInterface
    interface Drawing {
        void draw(Graphics2D g, Rectangle2D area, DoubleUnaryOperator x, DoubleUnaryOperator y);
    }

    private Drawn(double beyond, Drawing drawing) {
        this.beyond = beyond;
        this.drawing = drawing;
    }

    /// Cut off at the panel's edge.
    static Drawn within(Drawing drawing) {
        return new Drawn(0, drawing);
    }

    /// May reach over the panel's edge by so many px.
    static Drawn over(double beyond, Drawing drawing) {
        return new Drawn(beyond, drawing);
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
        var clip = g.getClip();
        if (beyond > 0) {
            g.setClip(new Rectangle2D.Double(
                    area.getX() - beyond,
                    area.getY() - beyond,
                    area.getWidth() + 2 * beyond,
                    area.getHeight() + 2 * beyond));
        }
        drawing.draw(
                g,
                area,
                value -> across.valueToJava2D(value, area, RectangleEdge.BOTTOM),
                value -> up.valueToJava2D(value, area, RectangleEdge.LEFT));
        g.setClip(clip);
    }
}
