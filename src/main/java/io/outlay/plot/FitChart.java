package io.outlay.plot;

import io.outlay.text.Figures;
import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/// What happened against what a model expected, with the range it gave; weeks that were held out stand on a shade.
public final class FitChart {
    private static final double LEFT = 52;
    private static final float BAND = 0.22f;
    private static final double WIDE = 700;
    /// Part of the largest value below which the smallest counts as near zero.
    private static final double NEAR_ZERO = 0.25;

    private FitChart() {}

    /// @param from    first day of the week
    /// @param low     5 % point of what was to be expected, scatter included
    /// @param high    95 % point
    /// @param heldOut whether it was predicted instead of fitted
    public record Week(LocalDate from, double actual, double expected, double low, double high, boolean heldOut) {}

    /// Names of the line, the dots, the band and the shade.
    public record Words(String expected, String actual, String range, String heldOut) {}

    /// The middle of a week on the horizontal axis, for readouts.
    public static double place(Week week) {
        return week.from().toEpochDay() + 3.5;
    }

    /// @param weeks in order of time, at least one
    public static JFreeChart of(Style style, Figures figures, List<Week> weeks, Words words) {
        double most = weeks.stream()
                .mapToDouble(week -> Math.max(week.actual(), week.high()))
                .max()
                .orElse(1);
        double least = weeks.stream()
                .mapToDouble(week -> Math.min(week.actual(), week.low()))
                .min()
                .orElse(0);
        // Lines and dots are read against each other, not against nothing: the axis need not begin at zero, and begins
        // there only when the data nearly do.
        var up = least < 0 || least > NEAR_ZERO * most
                ? Scale.around(least, most, 4, figures::compact).ending(most + 0.05 * (most - least))
                : Scale.upTo(most * 1.03, 4, figures::compact);
        double end = weeks.getLast().from().toEpochDay() + 7.0;
        var across = new MonthAxis(style, figures, weeks.getFirst().from().toEpochDay(), end);
        var plot =
                style.bare(new XYPlot(band(weeks), across, style.axis(up), bandRenderer(style.accent())), true, false);
        plot.setDataset(1, expected(weeks, words.expected()));
        plot.setRenderer(1, lineRenderer(style.accent()));
        plot.setDataset(2, seen(weeks, words));
        plot.setRenderer(2, dotRenderer(style));
        plot.getRangeAxis().setFixedDimension(LEFT);
        plot.setInsets(new RectangleInsets(4, 0, 0, 8));
        weeks.stream().filter(Week::heldOut).findFirst().ifPresent(first -> {
            double from = first.from().toEpochDay();
            var shade = new IntervalMarker(from, end, style.beyond());
            shade.setAlpha(1);
            plot.addDomainMarker(shade, Layer.BACKGROUND);
        });
        var key = new ArrayList<>(List.of(
                new ChartKey.Item(words.actual(), style.text(), ChartKey.Sample.DOTS),
                new ChartKey.Item(words.expected(), style.accent(), ChartKey.Sample.LINE),
                new ChartKey.Item(words.range(), style.pale(style.accent(), BAND), ChartKey.Sample.AREA)));
        if (weeks.stream().anyMatch(Week::heldOut)) {
            key.add(new ChartKey.Item(words.heldOut(), style.grid(), ChartKey.Sample.AREA));
        }
        plot.setDomainAxis(
                1,
                new HeadAxis(
                        new Scale(0, 1, 1, value -> ""),
                        ChartKey.height(style, key, WIDE),
                        (g, strip, data, axis) -> ChartKey.draw(g, style, key, strip)));
        plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_LEFT);
        return style.chart(plot);
    }

    private static YIntervalSeriesCollection band(List<Week> weeks) {
        var series = new YIntervalSeries("range");
        weeks.forEach(week -> series.add(place(week), week.expected(), week.low(), week.high()));
        var band = new YIntervalSeriesCollection();
        band.addSeries(series);
        return band;
    }

    private static DeviationRenderer bandRenderer(Color colour) {
        var renderer = new DeviationRenderer(true, false);
        renderer.setSeriesFillPaint(0, colour);
        renderer.setSeriesPaint(0, new Color(0, 0, 0, 0));
        renderer.setAlpha(BAND);
        return renderer;
    }

    private static XYSeriesCollection expected(List<Week> weeks, String name) {
        var series = new XYSeries(name, false, true);
        weeks.forEach(week -> series.add(place(week), week.expected()));
        return new XYSeriesCollection(series);
    }

    /// What was fitted, and what was held out.
    private static XYSeriesCollection seen(List<Week> weeks, Words words) {
        var both = new XYSeriesCollection();
        for (boolean heldOut : new boolean[] {false, true}) {
            var series = new XYSeries(heldOut ? words.heldOut() : words.actual(), false, true);
            weeks.stream()
                    .filter(week -> week.heldOut() == heldOut)
                    .forEach(week -> series.add(place(week), week.actual()));
            both.addSeries(series);
        }
        return both;
    }

    private static XYLineAndShapeRenderer lineRenderer(Color colour) {
        var renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesStroke(0, Style.solid(2));
        return renderer;
    }

    /// Held-out weeks are hollow.
    private static XYLineAndShapeRenderer dotRenderer(Style style) {
        var renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, Dots.circle(0, 0, 1.8));
        renderer.setSeriesPaint(0, style.text());
        renderer.setSeriesShape(1, Dots.circle(0, 0, 2.2));
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(0, style.text());
        renderer.setSeriesFillPaint(1, style.surface());
        renderer.setSeriesPaint(1, style.text());
        renderer.setUseOutlinePaint(true);
        renderer.setSeriesOutlinePaint(0, style.text());
        renderer.setSeriesOutlinePaint(1, style.text());
        renderer.setSeriesOutlineStroke(1, Style.solid(1));
        return renderer;
    }
}
