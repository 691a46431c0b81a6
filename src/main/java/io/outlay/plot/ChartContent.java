package io.outlay.plot;

import org.jfree.chart.JFreeChart;

/// A chart with everything that is said about it: shown, read aloud, turned into a table, exported from the same
/// object.
///
/// @param style       the one that `chart` was made with
/// @param title       the takeaway: a sentence from the figures
/// @param subtitle    metric, unit, period, interval
/// @param alternative takeaway and extremes in words, for those who do not see the chart
/// @param zoomable    whether the horizontal axis may be zoomed
public record ChartContent(
        JFreeChart chart,
        Style style,
        String title,
        String subtitle,
        String alternative,
        ChartTable table,
        Readout readout,
        boolean zoomable) {}
