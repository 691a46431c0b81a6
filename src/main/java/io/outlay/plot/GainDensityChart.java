package io.outlay.plot;

import io.outlay.text.Figures;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// How a gain is spread, against zero: the 90 % range is filled, its tails are pale. Height means only more or less
/// often, so there is no vertical axis.
public final class GainDensityChart {
    private static final double HEADROOM = 1.12;

    private GainDensityChart() {}

    /// @param low  5 % point
    /// @param high 95 % point
    public record Gain(Density density, double low, double high) {}

    /// @param none  stands at zero, such as `no gain`
    /// @param range stands in the filled part, such as `90 %`
    public record Words(String none, String range) {}

    /// The size in which the ticks are written; its unit belongs into the subtitle.
    public static Figures.Column column(Figures figures, Gain gain) {
        return scale(figures, gain).column(figures);
    }

    private static Scale scale(Figures figures, Gain gain) {
        var points = gain.density().points();
        double least = Math.min(0, points.getFirst().x());
        double most = Math.max(0, points.getLast().x());
        double margin = (most - least) * 0.03;
        return new Scale(least - margin, most + margin, Scale.round((most - least) / 6), figures::compact);
    }

    public static JFreeChart of(Style style, Figures figures, Gain gain, Words words) {
        var points = gain.density().points();
        var scale = scale(figures, gain).changes(figures);
        var series = new XYSeries("density", false, true);
        points.forEach(point -> series.add(point.x(), point.y()));
        var up = new NumberAxis();
        up.setRange(0, Math.max(series.getMaxY(), Double.MIN_NORMAL) * HEADROOM);
        up.setVisible(false);
        var renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, style.accent());
        renderer.setSeriesStroke(0, Style.round(1.5));
        var plot =
                style.bare(new XYPlot(new XYSeriesCollection(series), style.axis(scale), up, renderer), false, false);
        plot.setInsets(new RectangleInsets(4, 8, 0, 8));
        plot.addRangeMarker(new ValueMarker(0, style.axis(), Style.solid(1)), Layer.BACKGROUND);
        plot.addDomainMarker(new ValueMarker(0, style.ink(), Style.solid(1.25)), Layer.FOREGROUND);
        renderer.addAnnotation(
                Drawn.within((g, area, x, y) -> {
                    g.setPaint(style.pale(style.accent(), 0.14));
                    g.fill(area(points, Optional.empty(), x, y));
                    g.setPaint(style.pale(style.accent(), 0.34));
                    g.fill(area(points, Optional.of(gain), x, y));
                }),
                Layer.BACKGROUND);
        plot.addAnnotation(Drawn.over(40, (g, area, x, y) -> {
            double middle = (x.applyAsDouble(gain.low()) + x.applyAsDouble(gain.high())) / 2;
            boolean wide = x.applyAsDouble(gain.high()) - x.applyAsDouble(gain.low())
                    > Lettering.width(words.range(), style.smallMedium()) + 8;
            if (wide) {
                Lettering.write(
                        g,
                        words.range(),
                        style.smallMedium(),
                        style.accent(),
                        middle,
                        area.getMaxY() - 14,
                        TextAnchor.CENTER);
            }
            double zero = x.applyAsDouble(0);
            boolean fits = zero + 5 + Lettering.width(words.none(), style.small()) <= area.getMaxX() + 8;
            Lettering.writeHaloed(
                    g,
                    style,
                    words.none(),
                    style.small(),
                    style.muted(),
                    fits ? zero + 5 : zero - 5,
                    area.getMinY() + 8,
                    fits ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT);
        }));
        return style.chart(plot);
    }

    /// Below the whole curve, or below the part between both ends.
    private static Path2D area(
            List<Density.Point> points, Optional<Gain> part, DoubleUnaryOperator x, DoubleUnaryOperator y) {
        double from = part.map(Gain::low).orElse(points.getFirst().x());
        double to = part.map(Gain::high).orElse(points.getLast().x());
        var path = new Path2D.Double();
        path.moveTo(x.applyAsDouble(from), y.applyAsDouble(0));
        var density = new Density(points);
        path.lineTo(x.applyAsDouble(from), y.applyAsDouble(density.at(from)));
        for (var point : points) {
            if (point.x() > from && point.x() < to) {
                path.lineTo(x.applyAsDouble(point.x()), y.applyAsDouble(point.y()));
            }
        }
        path.lineTo(x.applyAsDouble(to), y.applyAsDouble(density.at(to)));
        path.lineTo(x.applyAsDouble(to), y.applyAsDouble(0));
        path.closePath();
        return path;
    }
}
