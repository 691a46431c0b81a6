package io.outlay.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jspecify.annotations.Nullable;

/// The weekdays of a heatmap: names at the left, the day's lift as bar and figure at the right.
final class DayAxis extends NumberAxis {
    private static final double NAMES = 44;
    private static final double BARS = 86;
    private static final double FULL = 48;

    private final transient Style style;
    private final transient HeatmapChart.Grid grid;
    private final boolean names;

    DayAxis(Style style, HeatmapChart.Grid grid, boolean names) {
        this.style = style;
        this.grid = grid;
        this.names = names;
        setRange(-0.5, grid.days().size() - 0.5);
        setInverted(true);
        setTickLabelsVisible(false);
        setTickMarksVisible(false);
        setAxisLineVisible(false);
    }

    @Override
    public AxisSpace reserveSpace(Graphics2D g, Plot plot, Rectangle2D area, RectangleEdge edge, AxisSpace space) {
        var reserved = space == null ? new AxisSpace() : space;
        reserved.add(names ? NAMES : BARS, edge);
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
        double most = grid.dayLift().stream()
                .filter(lift -> !lift.isNaN())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        for (int day = 0; day < grid.days().size(); day++) {
            double y = valueToJava2D(day, dataArea, edge);
            if (names) {
                Lettering.write(
                        g,
                        grid.days().get(day),
                        style.small(),
                        style.muted(),
                        dataArea.getX() - 10,
                        y,
                        TextAnchor.CENTER_RIGHT);
            } else if (!grid.dayLift().get(day).isNaN()) {
                double lift = grid.dayLift().get(day);
                double left = dataArea.getMaxX() + 8;
                double length = FULL * lift / most;
                g.setPaint(style.neutralBar());
                g.fill(new Rectangle2D.Double(left, y - 8, length, 16));
                var label = grid.figures().number(lift, 2);
                Lettering.write(g, label, style.small(), style.muted(), left + FULL + 4, y, TextAnchor.CENTER_LEFT);
            }
        }
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
