package io.outlay.plot;

import io.outlay.text.Figures;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

/// Small response curves of several channels side by side: on the same axes, so that steepness and height compare, or
/// each on its own, so that small channels are seen.
public final class CurveGridChart {
    private static final double LEAST_WIDTH = 170;
    private static final double GAP = 12;

    private CurveGridChart() {}

    /// @param curves at least one
    public static JFreeChart of(Style style, Figures figures, List<CurveChart.Curve> curves, boolean sameAxes) {
        double end = curves.stream().mapToDouble(CurveGridChart::end).max().orElse(1);
        double top = curves.stream().mapToDouble(CurveChart::top).max().orElse(1);
        return style.chart(new Grid(curves.stream()
                .map(curve -> CurveChart.plot(
                        style,
                        figures,
                        curve,
                        "",
                        sameAxes ? end : end(curve),
                        sameAxes ? top : CurveChart.top(curve)))
                .toList()));
    }

    private static double end(CurveChart.Curve curve) {
        return curve.points().getLast().spend();
    }

    /// Plots in rows and columns; as many columns as there is room for.
    static final class Grid extends Plot {
        private final transient List<XYPlot> plots;

        Grid(List<XYPlot> plots) {
            this.plots = List.copyOf(plots);
            setBackgroundPaint(null);
            setOutlineVisible(false);
        }

        List<XYPlot> plots() {
            return plots;
        }

        @Override
        public String getPlotType() {
            return "Grid";
        }

        @Override
        public void draw(
                Graphics2D g,
                Rectangle2D area,
                @Nullable Point2D anchor,
                @Nullable PlotState parentState,
                @Nullable PlotRenderingInfo info) {
            int most = Math.max(1, (int) ((area.getWidth() + GAP) / (LEAST_WIDTH + GAP)));
            int rows = (plots.size() + most - 1) / most;
            int columns = (plots.size() + rows - 1) / rows;
            double width = (area.getWidth() - (columns - 1) * GAP) / columns;
            double height = (area.getHeight() - (rows - 1) * GAP) / rows;
            for (int i = 0; i < plots.size(); i++) {
                var cell = new Rectangle2D.Double(
                        area.getX() + i % columns * (width + GAP),
                        area.getY() + i / columns * (height + GAP),
                        width,
                        height);
                plots.get(i).draw(g, cell, null, null, null);
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
