package io.outlay.plot;

import io.outlay.text.Figures;
import java.util.List;
import java.util.OptionalInt;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// Several fitted curves over the same weeks, named at their right ends with their weights; the one in use has the
/// channel's colour, the others are grey.
public final class FamiliesChart {
    private static final double POINT = 2.5;

    private FamiliesChart() {}

    public record Point(double spend, double value) {}

    /// @param label  at the end of the line, such as `Hill 71 %`
    /// @param colour channel of a curve in colour; empty for grey
    /// @param chosen drawn heavier, its label in bold
    /// @param points by rising spend, at least one
    public record Line(String label, OptionalInt colour, boolean chosen, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /// @param seen         observed weeks; may be empty
    /// @param observedHigh largest observed spend
    public static JFreeChart of(Style style, Figures figures, List<Line> lines, List<Point> seen, double observedHigh) {
        double end = 0;
        double top = seen.stream().mapToDouble(Point::value).max().orElse(0);
        var curves = new XYSeriesCollection();
        var renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var series = new XYSeries(i, false, true);
            for (var point : line.points()) {
                series.add(point.spend(), point.value());
                end = Math.max(end, point.spend());
                top = Math.max(top, point.value());
            }
            curves.addSeries(series);
            renderer.setSeriesPaint(i, paint(style, line));
            renderer.setSeriesStroke(i, Style.round(line.chosen() ? 2.5 : 1.5));
        }
        var up = Scale.upTo(top * 1.04, 4, figures::compact).sized(figures);
        var observed = new XYSeries("observed", false, true);
        seen.forEach(point -> observed.add(point.spend(), point.value()));
        var dots = new XYLineAndShapeRenderer(false, true);
        dots.setSeriesShape(0, Dots.circle(0, 0, POINT));
        dots.setSeriesPaint(0, style.neutralBar());
        var plot = style.bare(
                new XYPlot(
                        new XYSeriesCollection(observed),
                        style.axis(Scale.upTo(end, 6, figures::compact).sized(figures)),
                        style.axis(up),
                        dots),
                true,
                false);
        plot.setDataset(1, curves);
        plot.setRenderer(1, renderer);
        plot.setInsets(new RectangleInsets(8, 0, 0, 0));
        plot.addRangeMarker(new ValueMarker(0, style.axis(), Style.solid(1)), Layer.BACKGROUND);
        if (observedHigh < end) {
            var beyond = new IntervalMarker(observedHigh, end, style.beyond());
            beyond.setAlpha(1);
            plot.addDomainMarker(beyond, Layer.BACKGROUND);
        }
        var labels = lines.stream()
                .map(line -> new EndLabel(
                        line.points().getLast().value(),
                        line.label(),
                        line.chosen() ? style.smallStrong() : style.small(),
                        line.chosen() ? style.text() : style.muted(),
                        OptionalInt.empty()))
                .toList();
        plot.setRangeAxis(1, EndLabel.axis(style, up, labels));
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        return style.chart(plot);
    }

    private static java.awt.Color paint(Style style, Line line) {
        return line.colour().isPresent() ? style.channel(line.colour().getAsInt()) : style.axis();
    }
}
