package io.outlay.plot;

import io.outlay.text.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// Several figures over time on one scale from zero, each named at its right end; lines break where nothing was
/// reported.
public final class LinesChart {
    private static final double LEFT = 52;

    private LinesChart() {}

    /// @param value empty where it was not reported
    public record Point(LocalDate day, OptionalDouble value) {}

    /// @param colour position in the palette; empty: ink
    /// @param points in order of time
    public record Line(String name, OptionalInt colour, boolean dashed, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }

        private OptionalDouble last() {
            for (var point : points.reversed()) {
                if (point.value().isPresent()) {
                    return point.value();
                }
            }
            return OptionalDouble.empty();
        }
    }

    /// @param lines at least one, with at least one point
    /// @param ticks how a figure is written at the axis
    public static JFreeChart of(Style style, Figures figures, List<Line> lines, DoubleFunction<String> ticks) {
        double most = 0;
        double least = 0;
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        var data = new XYSeriesCollection();
        for (int i = 0; i < lines.size(); i++) {
            var series = new XYSeries(i, false, true);
            for (var point : lines.get(i).points()) {
                long day = point.day().toEpochDay();
                from = Math.min(from, day);
                to = Math.max(to, day);
                if (point.value().isPresent()) {
                    most = Math.max(most, point.value().getAsDouble());
                    least = Math.min(least, point.value().getAsDouble());
                    series.add(day, point.value().getAsDouble());
                } else {
                    series.add(day, null);
                }
            }
            data.addSeries(series);
        }
        var scale = least < 0
                ? Scale.around(least, Math.max(most, 0), 4, ticks)
                : Scale.upTo((most > 0 ? most : 1) * 1.06, 4, ticks);
        var plot = style.bare(
                new XYPlot(
                        data,
                        new MonthAxis(style, figures, from, Math.max(to, from + 1)),
                        style.axis(scale),
                        renderer(style, lines)),
                true,
                false);
        plot.getRangeAxis().setFixedDimension(LEFT);
        plot.setInsets(new RectangleInsets(6, 0, 0, 8));
        plot.addRangeMarker(new ValueMarker(0, style.axis(), Style.solid(1)), Layer.BACKGROUND);
        var labels = new ArrayList<EndLabel>();
        for (var line : lines) {
            line.last()
                    .ifPresent(value ->
                            labels.add(new EndLabel(value, line.name(), style.small(), style.text(), line.colour())));
        }
        plot.setRangeAxis(1, EndLabel.axis(style, scale, labels));
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        return style.chart(plot);
    }

    private static XYLineAndShapeRenderer renderer(Style style, List<Line> lines) {
        var renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            renderer.setSeriesPaint(
                    i, line.colour().isPresent() ? style.channel(line.colour().getAsInt()) : style.ink());
            renderer.setSeriesStroke(i, line.dashed() ? Style.dashed(1.75, 5, 3) : Style.round(1.75));
        }
        return renderer;
    }
}
