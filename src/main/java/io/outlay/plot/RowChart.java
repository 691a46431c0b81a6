package io.outlay.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// The frame of all charts with one row per channel or scenario: names left, values on a horizontal axis, figures
/// right. What is drawn in a row is a [Mark].
final class RowChart {
    private static final double NAMES_WIDTH = 190;
    private static final double HEAD = 24;

    private RowChart() {}

    /// Draws one row.
    @FunctionalInterface
    interface Mark {
        /// @param row    index, 0 at the top
        /// @param x      from a value to its place
        /// @param y      middle of the row
        /// @param height of the row
        void draw(Graphics2D g, int row, DoubleUnaryOperator x, double y, double height);
    }

    /// A vertical line at a value, named above the chart.
    record Line(double value, String label, boolean danger, boolean dashed) {}

    /// @param values one per row, the chart's data
    static JFreeChart of(
            Style style,
            List<Row> rows,
            List<String> heads,
            List<Double> values,
            Scale scale,
            Optional<Line> line,
            Mark mark) {
        var plot = plot(style, values, scale, RowAxis.names(style, rows, NAMES_WIDTH), mark);
        plot.setRangeAxis(1, RowAxis.figures(style, rows, heads));
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        boolean headed = line.isPresent() || heads.stream().anyMatch(head -> !head.isEmpty());
        plot.setDomainAxis(
                1,
                new HeadAxis(
                        scale,
                        headed ? HEAD : 4,
                        (g, strip, data, head) -> line.ifPresent(it -> drawHead(
                                g, style, it, data, head.valueToJava2D(it.value(), data, RectangleEdge.TOP)))));
        plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_LEFT);
        if (scale.low() <= 0) {
            var zero = new ValueMarker(0, style.axis(), Style.solid(1));
            plot.addDomainMarker(zero, Layer.BACKGROUND);
        }
        line.ifPresent(it -> plot.addDomainMarker(
                new ValueMarker(
                        it.value(),
                        it.danger() ? style.danger() : style.ink(),
                        it.dashed() ? Style.dashed(1.25, 4, 3) : Style.solid(1.25)),
                it.danger() ? Layer.FOREGROUND : Layer.BACKGROUND));
        return style.chart(plot);
    }

    /// The rows alone, for charts that write their names themselves.
    static XYPlot plot(Style style, List<Double> values, Scale scale, NumberAxis names, Mark mark) {
        var series = new XYSeries("value", false, true);
        for (int i = 0; i < values.size(); i++) {
            series.add(values.get(i).doubleValue(), i);
        }
        var plot = style.bare(
                new XYPlot(new XYSeriesCollection(series), style.axis(scale), names, new Renderer(mark)), false, true);
        plot.setDomainAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        return plot;
    }

    private static void drawHead(Graphics2D g, Style style, Line line, Rectangle2D data, double x) {
        var paint = line.danger() ? style.danger() : style.ink();
        g.setPaint(paint);
        g.setStroke(line.dashed() ? Style.dashed(1.25, 4, 3) : Style.solid(1.25));
        g.draw(new Line2D.Double(x, data.getY() - 8, x, data.getY()));
        double width = Lettering.width(line.label(), style.small());
        boolean fits = x + 6 + width <= data.getMaxX();
        Lettering.write(
                g,
                line.label(),
                style.small(),
                paint,
                fits ? x + 6 : x - 6,
                data.getY() - 10,
                fits ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT);
    }

    private static final class Renderer extends AbstractXYItemRenderer {
        private final transient Mark mark;

        Renderer(Mark mark) {
            this.mark = mark;
        }

        @Override
        public void drawItem(
                Graphics2D g,
                XYItemRendererState state,
                Rectangle2D dataArea,
                PlotRenderingInfo info,
                XYPlot plot,
                ValueAxis domainAxis,
                ValueAxis rangeAxis,
                XYDataset dataset,
                int series,
                int item,
                CrosshairState crosshair,
                int pass) {
            double y = rangeAxis.valueToJava2D(dataset.getYValue(series, item), dataArea, RectangleEdge.LEFT);
            double height = dataArea.getHeight() / Math.max(1, dataset.getItemCount(series));
            mark.draw(g, item, value -> domainAxis.valueToJava2D(value, dataArea, RectangleEdge.BOTTOM), y, height);
        }
    }
}
