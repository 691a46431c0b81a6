package io.outlay.plot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/// Where things are in a chart that has been drawn: from data to pixels and back, whether it has one panel or several.
public final class ChartPanels {
    private final List<Panel> panels;

    private ChartPanels(List<Panel> panels) {
        this.panels = panels;
    }

    private record Panel(XYPlot plot, ValueAxis across, Rectangle2D area) {}

    /// Before the first drawing.
    public static ChartPanels none() {
        return new ChartPanels(List.of());
    }

    /// @param info of the last drawing
    public static ChartPanels of(JFreeChart chart, ChartRenderingInfo info) {
        var whole = info.getPlotInfo();
        return new ChartPanels(
                switch (chart.getPlot()) {
                    case CombinedDomainXYPlot combined ->
                        IntStream.range(0, Math.min(combined.getSubplots().size(), whole.getSubplotCount()))
                                .mapToObj(i -> new Panel(
                                        (XYPlot) combined.getSubplots().get(i),
                                        combined.getDomainAxis(),
                                        whole.getSubplotInfo(i).getDataArea()))
                                .toList();
                    case CombinedRangeXYPlot combined ->
                        IntStream.range(0, Math.min(combined.getSubplots().size(), whole.getSubplotCount()))
                                .mapToObj(i -> {
                                    var plot = (XYPlot) combined.getSubplots().get(i);
                                    return new Panel(
                                            plot,
                                            plot.getDomainAxis(),
                                            whole.getSubplotInfo(i).getDataArea());
                                })
                                .toList();
                    case XYPlot plot
                    when whole.getDataArea() != null ->
                        List.of(new Panel(plot, plot.getDomainAxis(), whole.getDataArea()));
                    default -> List.of();
                });
    }

    public int count() {
        return panels.size();
    }

    public Rectangle2D area(int panel) {
        return panels.get(panel).area();
    }

    /// The panel under a place, or the one straight above or below it.
    public OptionalInt at(double x, double y) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < panels.size(); i++) {
            var area = panels.get(i).area();
            if (x >= area.getMinX() - 2 && x <= area.getMaxX() + 2) {
                double apart = Math.max(0, Math.max(area.getMinY() - y, y - area.getMaxY()));
                if (apart < least) {
                    least = apart;
                    best = i;
                }
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /// The place of a data point.
    public Point2D place(int panel, double x, double y) {
        var it = panels.get(panel);
        return new Point2D.Double(
                across(panel, x),
                it.plot().getRangeAxis().valueToJava2D(y, it.area(), it.plot().getRangeAxisEdge()));
    }

    public double across(int panel, double x) {
        var it = panels.get(panel);
        return it.across().valueToJava2D(x, it.area(), RectangleEdge.BOTTOM);
    }

    /// The data at a place.
    public Point2D data(int panel, double x, double y) {
        var it = panels.get(panel);
        return new Point2D.Double(
                it.across().java2DToValue(x, it.area(), RectangleEdge.BOTTOM),
                it.plot().getRangeAxis().java2DToValue(y, it.area(), it.plot().getRangeAxisEdge()));
    }

    /// What the horizontal axis shows now.
    public Optional<Range> shown() {
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(panels.getFirst().across().getRange());
    }
}
