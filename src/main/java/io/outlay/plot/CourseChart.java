package io.outlay.plot;

import io.outlay.text.Figures;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// One figure over time, or over the hours of the day: sums as bars from zero, ratios as a line that breaks where
/// nothing was reported.
public final class CourseChart {
    private static final double LEFT = 52;
    private static final double GAP = 0.2;

    private CourseChart() {}

    /// A day or a week.
    ///
    /// @param days  its length
    /// @param value empty where it was not reported
    public record Span(LocalDate from, int days, OptionalDouble value) {}

    /// @param colour position of a channel in the palette; empty: no channel's
    /// @param bars   for sums; otherwise a line
    /// @param spans  in order of time, at least one
    public static JFreeChart of(Style style, Figures figures, OptionalInt colour, boolean bars, List<Span> spans) {
        double most = spans.stream()
                .flatMapToDouble(span -> span.value().stream())
                .max()
                .orElse(1);
        var first = spans.getFirst().from();
        var last = spans.getLast();
        var across =
                new MonthAxis(style, figures, first.toEpochDay(), last.from().toEpochDay() + last.days());
        return chart(
                style,
                figures,
                across,
                most,
                bars ? barsOf(spans) : lineOf(spans),
                bars ? bars(style, colour) : line(style, colour));
    }

    /// @param hours 24 values
    public static JFreeChart hours(
            Style style, Figures figures, OptionalInt colour, boolean bars, List<OptionalDouble> hours) {
        double most =
                hours.stream().flatMapToDouble(OptionalDouble::stream).max().orElse(1);
        var intervals = new XYIntervalSeries("hours");
        var points = new XYSeries("hours", false, true);
        for (int hour = 0; hour < hours.size(); hour++) {
            var value = hours.get(hour);
            points.add(hour + 0.5, value.isPresent() ? (Double) value.getAsDouble() : null);
            if (value.isPresent()) {
                intervals.add(hour + 0.5, hour, hour + 1.0, value.getAsDouble(), 0, value.getAsDouble());
            }
        }
        var collected = new XYIntervalSeriesCollection();
        collected.addSeries(intervals);
        return chart(
                style,
                figures,
                style.axis(new Scale(0, 24, 3, value -> "%02d".formatted((int) Math.round(value)))),
                most,
                bars ? collected : new XYSeriesCollection(points),
                bars ? bars(style, colour) : line(style, colour));
    }

    private static JFreeChart chart(
            Style style, Figures figures, NumberAxis across, double most, XYDataset data, XYItemRenderer renderer) {
        var up = Scale.upTo(most * 1.06, 4, figures::compact);
        var plot = style.bare(new XYPlot(data, across, style.axis(up), renderer), true, false);
        plot.getRangeAxis().setFixedDimension(LEFT);
        plot.setInsets(new RectangleInsets(6, 0, 0, 8));
        plot.addRangeMarker(new ValueMarker(0, style.axis(), Style.solid(1)), Layer.BACKGROUND);
        return style.chart(plot);
    }

    private static XYIntervalSeriesCollection barsOf(List<Span> spans) {
        var series = new XYIntervalSeries("course");
        for (var span : spans) {
            double from = span.from().toEpochDay();
            span.value()
                    .ifPresent(
                            value -> series.add(from + span.days() / 2.0, from, from + span.days(), value, 0, value));
        }
        var bars = new XYIntervalSeriesCollection();
        bars.addSeries(series);
        return bars;
    }

    private static XYSeriesCollection lineOf(List<Span> spans) {
        var series = new XYSeries("course", false, true);
        for (var span : spans) {
            series.add(
                    span.from().toEpochDay() + span.days() / 2.0,
                    span.value().isPresent() ? (Double) span.value().getAsDouble() : null);
        }
        return new XYSeriesCollection(series);
    }

    private static XYItemRenderer bars(Style style, OptionalInt colour) {
        var renderer = new XYBarRenderer(GAP);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setSeriesPaint(0, colour.isPresent() ? style.channel(colour.getAsInt()) : style.ink());
        return renderer;
    }

    private static XYItemRenderer line(Style style, OptionalInt colour) {
        var renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, colour.isPresent() ? style.channel(colour.getAsInt()) : style.ink());
        renderer.setSeriesStroke(0, Style.solid(2));
        return renderer;
    }
}
