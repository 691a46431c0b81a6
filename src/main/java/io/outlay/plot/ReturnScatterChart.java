package io.outlay.plot;

import io.outlay.text.Figures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// Return of the next unit spent against the average return, each with its range; below the break-even line the next
/// unit loses.
public final class ReturnScatterChart {
    private static final double MARGIN = 14;
    private static final double RADIUS = 5.5;
    private static final double CLEAR = 9;
    private static final double LETTERS = 13;

    private ReturnScatterChart() {}

    public record Range(double value, double low, double high) {}

    public record Point(String name, int colour, Range average, Range next) {}

    /// @param breakEven return at which the next unit neither wins nor loses
    /// @param label     stands below the line
    public static JFreeChart of(Style style, Figures figures, List<Point> points, double breakEven, String label) {
        double right = points.stream()
                .mapToDouble(point -> point.average().high())
                .max()
                .orElse(1);
        double top =
                points.stream().mapToDouble(point -> point.next().high()).max().orElse(1);
        double left = points.stream()
                .mapToDouble(point -> point.average().low())
                .min()
                .orElse(0);
        double bottom =
                points.stream().mapToDouble(point -> point.next().low()).min().orElse(0);
        var across = Scale.around(Math.min(0, left), right * 1.02, 5, figures::compact)
                .sized(figures);
        var whole = Scale.around(Math.min(0, bottom), Math.max(top, breakEven) * 1.02, 5, figures::compact)
                .sized(figures);
        var series = new XYSeries("returns", false, true);
        points.forEach(point -> series.add(point.average().value(), point.next().value()));
        var renderer = new XYLineAndShapeRenderer(false, false);
        var plot = style.bare(
                new XYPlot(new XYSeriesCollection(series), style.axis(across), style.axis(whole), renderer),
                true,
                false);
        plot.setInsets(new RectangleInsets(10, 0, 0, MARGIN));
        plot.addRangeMarker(new ValueMarker(0, style.axis(), Style.solid(1)), Layer.BACKGROUND);
        plot.addRangeMarker(new ValueMarker(breakEven, style.danger(), Style.solid(1.25)), Layer.BACKGROUND);
        plot.addAnnotation(Drawn.over(14, (g, area, x, y) -> {
            Lettering.writeHaloed(
                    g,
                    style,
                    label,
                    style.small(),
                    style.danger(),
                    area.getMaxX(),
                    y.applyAsDouble(breakEven) + 10,
                    TextAnchor.CENTER_RIGHT);
            for (var point : points) {
                cross(g, style.channel(point.colour()), point, x, y);
            }
            for (var point : points) {
                Markers.draw(
                        g,
                        style,
                        point.colour(),
                        x.applyAsDouble(point.average().value()),
                        y.applyAsDouble(point.next().value()),
                        RADIUS);
            }
            names(g, style, points, breakEven, area, x, y);
        }));
        return style.chart(plot);
    }

    private static void cross(Graphics2D g, Color colour, Point point, DoubleUnaryOperator x, DoubleUnaryOperator y) {
        g.setPaint(Style.clear(colour, 0.75));
        g.setStroke(Style.solid(1.25));
        double middle = y.applyAsDouble(point.next().value());
        double centre = x.applyAsDouble(point.average().value());
        Dots.line(
                g,
                x.applyAsDouble(point.average().low()),
                middle,
                x.applyAsDouble(point.average().high()),
                middle);
        Dots.line(
                g,
                centre,
                y.applyAsDouble(point.next().low()),
                centre,
                y.applyAsDouble(point.next().high()));
    }

    /// Each name where it covers least: markers and names before ranges before the break-even line.
    private static void names(
            Graphics2D g,
            Style style,
            List<Point> points,
            double breakEven,
            Rectangle2D area,
            DoubleUnaryOperator x,
            DoubleUnaryOperator y) {
        var solid = new ArrayList<Rectangle2D>();
        var thin = new ArrayList<Rectangle2D>();
        double line = y.applyAsDouble(breakEven);
        thin.add(new Rectangle2D.Double(area.getX(), line - 2, area.getWidth(), 4));
        for (var point : points) {
            double px = x.applyAsDouble(point.average().value());
            double py = y.applyAsDouble(point.next().value());
            solid.add(Dots.circle(px, py, RADIUS + 1).getBounds2D());
            thin.add(between(
                    x.applyAsDouble(point.average().low()),
                    py,
                    x.applyAsDouble(point.average().high()),
                    py));
            thin.add(between(
                    px,
                    y.applyAsDouble(point.next().high()),
                    px,
                    y.applyAsDouble(point.next().low())));
        }
        for (var point : points) {
            double width = Lettering.width(point.name(), style.small());
            var best = places(point, width, x, y).stream()
                    .min(Comparator.comparingDouble(place -> covered(place, solid, thin, area)))
                    .map(place -> inside(place, area))
                    .orElseThrow();
            solid.add(best);
            Lettering.writeHaloed(
                    g,
                    style,
                    point.name(),
                    style.small(),
                    style.text(),
                    best.getX(),
                    best.getCenterY(),
                    TextAnchor.CENTER_LEFT);
        }
    }

    private static double covered(
            Rectangle2D place, List<Rectangle2D> solid, List<Rectangle2D> thin, Rectangle2D area) {
        double cost = area.contains(place) ? 0 : 200;
        for (var it : solid) {
            cost += place.intersects(it) ? 100 : 0;
        }
        for (var it : thin) {
            cost += place.intersects(it) ? 10 : 0;
        }
        return cost;
    }

    /// A name never leaves the picture, whatever it then covers.
    private static Rectangle2D inside(Rectangle2D place, Rectangle2D area) {
        double most = Math.max(area.getMinX(), area.getMaxX() + MARGIN - place.getWidth());
        return new Rectangle2D.Double(
                Math.clamp(place.getX(), area.getMinX(), most), place.getY(), place.getWidth(), place.getHeight());
    }

    private static Rectangle2D between(double left, double top, double right, double bottom) {
        return new Rectangle2D.Double(left - 0.5, top - 0.5, right - left + 1, bottom - top + 1);
    }

    /// Right above, right below, left above, left below, then past the ends of its range.
    private static List<Rectangle2D> places(Point point, double width, DoubleUnaryOperator x, DoubleUnaryOperator y) {
        double px = x.applyAsDouble(point.average().value());
        double py = y.applyAsDouble(point.next().value());
        double right = x.applyAsDouble(point.average().high()) + 5;
        double left = x.applyAsDouble(point.average().low()) - 5 - width;
        double over = y.applyAsDouble(point.next().high()) - 10;
        double under = y.applyAsDouble(point.next().low()) + 10;
        return List.of(
                box(px + CLEAR, py - 11, width),
                box(px + CLEAR, py + 11, width),
                box(px - CLEAR - width, py - 11, width),
                box(px - CLEAR - width, py + 11, width),
                box(right, py, width),
                box(left, py, width),
                box(px - width / 2, over, width),
                box(px - width / 2, under, width));
    }

    private static Rectangle2D box(double left, double middle, double width) {
        return new Rectangle2D.Double(left, middle - LETTERS / 2, width, LETTERS);
    }
}
