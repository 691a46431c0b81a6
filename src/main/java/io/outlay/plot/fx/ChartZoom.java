package io.outlay.plot.fx;

import io.outlay.plot.ChartPanels;
import io.outlay.plot.ChartZoomAxis;
import org.jfree.chart.JFreeChart;

/// Keeps what the horizontal axis showed at first and what it shows now.
final class ChartZoom {
    private static final double CLOSEST = 0.01;

    private final JFreeChart chart;
    private final ChartZoomAxis axis;

    ChartZoom(JFreeChart chart) {
        this.chart = chart;
        this.axis = ChartZoomAxis.of(chart);
    }

    boolean active() {
        return axis.zoomed();
    }

    void show(double low, double high) {
        double least = axis.fullLength() * CLOSEST;
        if (high - low >= least) {
            redrawOnce(() -> axis.show(low, high));
        }
    }

    /// @param factor below 1 is closer
    void by(ChartPanels panels, double factor, double centre) {
        panels.shown()
                .ifPresent(range -> show(
                        centre - (centre - range.getLowerBound()) * factor,
                        centre + (range.getUpperBound() - centre) * factor));
    }

    void reset() {
        redrawOnce(axis::reset);
    }

    /// Several axes change, the chart is drawn once.
    private void redrawOnce(Runnable change) {
        chart.setNotify(false);
        change.run();
        chart.setNotify(true);
    }
}
