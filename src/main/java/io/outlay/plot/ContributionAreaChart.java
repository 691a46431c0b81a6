package io.outlay.plot;

import io.outlay.text.Figures;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// What the outcome is made of over time: the baseline at the foot, the channels stacked on it.
public final class ContributionAreaChart {
    private static final double LEFT = 52;
    private static final double WIDE = 700;

    private ContributionAreaChart() {}

    public record Channel(String name, int colour) {}

    /// @param from     first day of the week
    /// @param channels one per channel, in their order
    public record Week(LocalDate from, double baseline, List<Double> channels) {
        public Week {
            channels = List.copyOf(channels);
        }

        double total() {
            return baseline + channels.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /// The middle of a week on the horizontal axis, for readouts.
    public static double place(Week week) {
        return week.from().toEpochDay() + 3.5;
    }

    /// @param channels as stacked, the first above the baseline
    /// @param weeks    in order of time, at least one
    /// @param baseline what the foot is called
    public static JFreeChart of(
            Style style, Figures figures, List<Channel> channels, List<Week> weeks, String baseline) {
        double most = weeks.stream().mapToDouble(Week::total).max().orElse(1);
        double least =
                Math.min(0, weeks.stream().mapToDouble(Week::baseline).min().orElse(0));
        var up = least < 0
                ? Scale.around(least, most, 4, figures::compact)
                : Scale.upTo(most * 1.04, 4, figures::compact);
        var across = new MonthAxis(
                style,
                figures,
                weeks.getFirst().from().toEpochDay(),
                weeks.getLast().from().toEpochDay() + 7.0);
        var data = new XYSeriesCollection();
        for (int layer = 0; layer <= channels.size(); layer++) {
            var series =
                    new XYSeries(layer == 0 ? baseline : channels.get(layer - 1).name() + " " + layer, false, true);
            for (var week : weeks) {
                series.add(place(week), top(week, layer));
            }
            data.addSeries(series);
        }
        var plot = style.bare(
                new XYPlot(data, across, style.axis(up), new XYLineAndShapeRenderer(false, false)), true, false);
        plot.getRangeAxis().setFixedDimension(LEFT);
        plot.setInsets(new RectangleInsets(4, 0, 0, 8));
        plot.addRangeMarker(new ValueMarker(0, style.axis(), Style.solid(1)), Layer.BACKGROUND);
        plot.addAnnotation(Drawn.within((g, area, x, y) -> areas(g, style, channels, weeks, x, y)));
        var key = new ArrayList<ChartKey.Item>();
        key.add(new ChartKey.Item(baseline, style.neutralBar(), ChartKey.Sample.AREA));
        channels.forEach(channel ->
                key.add(new ChartKey.Item(channel.name(), style.channel(channel.colour()), ChartKey.Sample.AREA)));
        plot.setDomainAxis(
                1,
                new HeadAxis(
                        new Scale(0, 1, 1, value -> ""),
                        ChartKey.height(style, key, WIDE),
                        (g, strip, dataArea, axis) -> ChartKey.draw(g, style, key, strip)));
        plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_LEFT);
        return style.chart(plot);
    }

    /// Upper edge of a layer, 0 being the baseline.
    private static double top(Week week, int layer) {
        return week.baseline()
                + week.channels().stream()
                        .limit(layer)
                        .mapToDouble(Double::doubleValue)
                        .sum();
    }

    private static void areas(
            Graphics2D g,
            Style style,
            List<Channel> channels,
            List<Week> weeks,
            DoubleUnaryOperator x,
            DoubleUnaryOperator y) {
        for (int layer = 0; layer <= channels.size(); layer++) {
            var path = new Path2D.Double();
            int above = layer;
            line(path, weeks, x, y, IntStream.range(0, weeks.size()), above, true);
            if (layer == 0) {
                path.lineTo(x.applyAsDouble(place(weeks.getLast()) + 3.5), y.applyAsDouble(0));
                path.lineTo(x.applyAsDouble(place(weeks.getFirst()) - 3.5), y.applyAsDouble(0));
            } else {
                line(
                        path,
                        weeks,
                        x,
                        y,
                        IntStream.range(0, weeks.size()).map(i -> weeks.size() - 1 - i),
                        above - 1,
                        false);
            }
            path.closePath();
            g.setPaint(
                    layer == 0
                            ? style.neutralBar()
                            : style.channel(channels.get(layer - 1).colour()));
            g.fill(path);
        }
    }

    /// Along the upper edge of a layer, each week as wide as it is.
    private static void line(
            Path2D path,
            List<Week> weeks,
            DoubleUnaryOperator x,
            DoubleUnaryOperator y,
            IntStream order,
            int layer,
            boolean forward) {
        order.forEach(i -> {
            double value = y.applyAsDouble(top(weeks.get(i), layer));
            double first = x.applyAsDouble(place(weeks.get(i)) + (forward ? -3.5 : 3.5));
            double second = x.applyAsDouble(place(weeks.get(i)) + (forward ? 3.5 : -3.5));
            if (path.getCurrentPoint() == null) {
                path.moveTo(first, value);
            } else {
                path.lineTo(first, value);
            }
            path.lineTo(second, value);
        });
    }
}
