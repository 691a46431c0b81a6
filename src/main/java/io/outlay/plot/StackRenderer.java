package io.outlay.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;

/// Bars of spans of time that may differ in length, stacked by channel: 4 px between bars, a hairline of surface
/// between channels. JFreeChart's own bars know no gap in pixels.
final class StackRenderer extends AbstractXYItemRenderer {
    private static final double GAP = 4;
    private static final double LARGEST_GAP_SHARE = 0.3;
    private static final double HAIRLINE = 0.75;

    private final transient Style style;
    private final transient OverviewChart.Course course;

    StackRenderer(Style style, OverviewChart.Course course) {
        this.style = style;
        this.course = course;
    }

    @Override
    public void drawItem(
            Graphics2D g,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis across,
            ValueAxis up,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        var span = course.spans().get(item);
        double below = 0;
        for (int i = 0; i < series; i++) {
            below += span.spend().get(i);
        }
        double spend = span.spend().get(series);
        if (spend <= 0) {
            return;
        }
        double from = across.valueToJava2D(span.from().toEpochDay(), area, RectangleEdge.BOTTOM);
        double to = across.valueToJava2D(span.from().toEpochDay() + span.days(), area, RectangleEdge.BOTTOM);
        double gap = Math.min(GAP, (to - from) * LARGEST_GAP_SHARE);
        double bottom = up.valueToJava2D(below, area, RectangleEdge.LEFT);
        double top = up.valueToJava2D(below + spend, area, RectangleEdge.LEFT);
        double line = series > 0 && bottom - top > 2 * HAIRLINE ? HAIRLINE : 0;
        g.setPaint(style.channel(course.channels().get(series).colour()));
        g.fill(new Rectangle2D.Double(from + gap / 2, top, to - from - gap, bottom - top - line));
    }
}
