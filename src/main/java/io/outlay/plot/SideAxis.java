package io.outlay.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/// A strip of given width left or right of a chart in which names or direct labels are written.
final class SideAxis extends NumberAxis {
    private final transient Drawing drawing;
    private final double width;

    /// Draws into the strip.
    @FunctionalInterface
    interface Drawing {
        /// @param strip as high as the data area
        /// @param y     from a value to its place
        void draw(Graphics2D g, Rectangle2D strip, DoubleUnaryOperator y);
    }

    private SideAxis(double low, double high, double width, Drawing drawing) {
        this.drawing = drawing;
        this.width = width;
        setRange(low, high);
        setTickLabelsVisible(false);
        setTickMarksVisible(false);
        setAxisLineVisible(false);
    }

    /// @param scale of the axis on the other side
    static SideAxis labels(Scale scale, double width, Drawing drawing) {
        return new SideAxis(scale.low(), scale.high(), width, drawing);
    }

    /// One place per row, the first at the top.
    static SideAxis rows(int rows, double width, Drawing drawing) {
        var axis = new SideAxis(-0.5, Math.max(rows, 1) - 0.5, width, drawing);
        axis.setInverted(true);
        return axis;
    }

    @Override
    public AxisSpace reserveSpace(Graphics2D g, Plot plot, Rectangle2D area, RectangleEdge edge, AxisSpace space) {
        var reserved = space == null ? new AxisSpace() : space;
        reserved.add(width, edge);
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
        double left = edge == RectangleEdge.LEFT ? dataArea.getX() - width : dataArea.getMaxX();
        drawing.draw(
                g,
                new Rectangle2D.Double(left, dataArea.getY(), width, dataArea.getHeight()),
                value -> valueToJava2D(value, dataArea, edge));
        return new AxisState(cursor);
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
