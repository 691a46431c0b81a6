package io.outlay.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/// A strip of given height above or below a chart in which something is drawn: a heading, the name of a reference
/// line, a key.
final class HeadAxis extends NumberAxis {
    private final transient Drawing drawing;
    private final double height;

    /// Draws into the strip.
    @FunctionalInterface
    interface Drawing {
        /// @param strip    the strip, as wide as the whole plot with its side axes
        /// @param dataArea the data area beside it
        /// @param axis     converts values to places
        void draw(Graphics2D g, Rectangle2D strip, Rectangle2D dataArea, NumberAxis axis);
    }

    HeadAxis(Scale scale, double height, Drawing drawing) {
        this.drawing = drawing;
        this.height = height;
        setRange(scale.low(), scale.high());
        setTickLabelsVisible(false);
        setTickMarksVisible(false);
        setAxisLineVisible(false);
    }

    @Override
    public AxisSpace reserveSpace(Graphics2D g, Plot plot, Rectangle2D area, RectangleEdge edge, AxisSpace space) {
        var reserved = space == null ? new AxisSpace() : space;
        reserved.add(height, edge);
        return reserved;
    }

    @Override
    public AxisState draw(
            Graphics2D g,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            PlotRenderingInfo info) {
        double top = edge == RectangleEdge.TOP ? dataArea.getY() - height : cursor;
        drawing.draw(g, new Rectangle2D.Double(plotArea.getX(), top, plotArea.getWidth(), height), dataArea, this);
        return new AxisState(edge == RectangleEdge.TOP ? cursor - height : cursor + height);
    }

    /// The plot finds an axis by equality; two axes of the same range must not be taken for each other.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
