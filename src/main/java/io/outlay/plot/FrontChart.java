package io.outlay.plot;

import io.outlay.text.Figures;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// The best that can be had of one thing for each amount of another: the front as a line, with rings where it is
/// proven and dots where it is the best found, all other tried plans as a pale cloud, and by name today, the knee and
/// the plan.
public final class FrontChart {
    private static final double RING = 3.25;
    private static final double FOUND = 2.25;
    private static final double CLOUD = 1.75;
    private static final double ROOM = 0.04;

    private FrontChart() {}

    /// @param proven whether nothing better is possible, rather than the best that was found
    public record Point(double x, double y, boolean proven) {
        public Point(double x, double y) {
            this(x, y, true);
        }
    }

    /// A point with a name.
    public record Named(Point point, String label) {}

    /// @param front by rising x
    /// @param cloud dominated plans
    /// @param signed whether the vertical axis shows changes
    public record Front(
            List<Point> front,
            List<Point> cloud,
            Optional<Named> today,
            Optional<Named> knee,
            Optional<Named> plan,
            boolean signed) {
        public Front {
            front = List.copyOf(front);
            cloud = List.copyOf(cloud);
        }
    }

    /// The sizes in which ticks are written; their units belong into the subtitle.
    public record Sizes(Figures.Column across, Figures.Column up) {}

    public static Sizes sizes(Figures figures, Front front) {
        var axes = Axes.of(figures, front);
        return new Sizes(axes.across().column(figures), axes.up().column(figures));
    }

    private record Axes(Scale across, Scale up) {
        static Axes of(Figures figures, Front front) {
            double left = Double.MAX_VALUE;
            double right = -Double.MAX_VALUE;
            double low = Double.MAX_VALUE;
            double high = -Double.MAX_VALUE;
            var named = List.of(front.today(), front.knee(), front.plan());
            var all = new ArrayList<Point>(front.front());
            all.addAll(front.cloud());
            named.forEach(it -> it.ifPresent(name -> all.add(name.point())));
            for (var point : all) {
                left = Math.min(left, point.x());
                right = Math.max(right, point.x());
                low = Math.min(low, point.y());
                high = Math.max(high, point.y());
            }
            var rounded = Scale.around(Math.min(left, right), right, 4, figures::compact)
                    .sized(figures);
            // what stands at the left end keeps off the figures of the axes
            double room = Math.max(0, ROOM * (rounded.high() - rounded.low()) - (left - rounded.low()));
            var across = new Scale(rounded.low() - room, rounded.high(), rounded.step(), rounded.label());
            var plainUp = Scale.around(Math.min(low, high), high, 5, figures::compact);
            var ticksUp = front.signed() ? plainUp.changes(figures) : plainUp.sized(figures);
            double below = Math.max(0, ROOM * (ticksUp.high() - ticksUp.low()) - (low - ticksUp.low()));
            var up = new Scale(ticksUp.low() - below, ticksUp.high(), ticksUp.step(), ticksUp.label());
            return new Axes(across, up);
        }
    }

    public static JFreeChart of(Style style, Figures figures, Front front) {
        var line = series("front", front.front());
        var cloud = series("tried", front.cloud());
        var axes = Axes.of(figures, front);
        var across = axes.across();
        var up = axes.up();
        var plot = style.bare(
                new XYPlot(new XYSeriesCollection(cloud), style.axis(across), style.axis(up), cloud(style)),
                true,
                false);
        plot.setDataset(1, new XYSeriesCollection(line));
        plot.setRenderer(1, line(style));
        plot.setInsets(new RectangleInsets(10, 0, 0, 16));
        if (up.low() <= 0) {
            plot.addRangeMarker(new ValueMarker(0, style.axis(), Style.solid(1)), Layer.BACKGROUND);
        }
        plot.addAnnotation(Drawn.over(12, (g, area, x, y) -> {
            for (var point : front.front()) {
                double px = x.applyAsDouble(point.x());
                if (px >= area.getMinX() - 1 && px <= area.getMaxX() + 1 && !point.proven()) {
                    Dots.hollow(g, style, style.accent(), px, y.applyAsDouble(point.y()), FOUND / 2, FOUND);
                } else if (px >= area.getMinX() - 1 && px <= area.getMaxX() + 1) {
                    Dots.hollow(g, style, style.accent(), px, y.applyAsDouble(point.y()), RING, 1.5);
                }
            }
            front.today().ifPresent(it -> {
                double px = x.applyAsDouble(it.point().x());
                double py = y.applyAsDouble(it.point().y());
                g.setPaint(style.text());
                g.fill(new Rectangle2D.Double(px - 4.5, py - 4.5, 9, 9));
                Lettering.writeHaloed(
                        g,
                        style,
                        it.label(),
                        style.smallMedium(),
                        style.text(),
                        px + 10,
                        py + 18 > area.getMaxY() ? py - 2 : py + 12,
                        TextAnchor.CENTER_LEFT);
            });
            front.knee().ifPresent(it -> {
                double px = x.applyAsDouble(it.point().x());
                double py = y.applyAsDouble(it.point().y());
                Dots.hollow(g, style, style.text(), px, py, 5, 2);
                boolean fits = px - 4 - Lettering.width(it.label(), style.smallMedium()) >= area.getMinX();
                Lettering.writeHaloed(
                        g,
                        style,
                        it.label(),
                        style.smallMedium(),
                        style.text(),
                        fits ? px - 4 : px + 10,
                        fits ? py - 15 : py + 8,
                        fits ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
            });
            front.plan().ifPresent(it -> {
                double px = x.applyAsDouble(it.point().x());
                double py = y.applyAsDouble(it.point().y());
                Dots.ringed(g, style, style.accent(), px, py, 5);
                boolean fits = px + 10 + Lettering.width(it.label(), style.smallStrong()) <= area.getMaxX() + 14;
                Lettering.writeHaloed(
                        g,
                        style,
                        it.label(),
                        style.smallStrong(),
                        style.accent(),
                        fits ? px + 10 : px,
                        fits ? py : py + 15,
                        fits ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT);
            });
        }));
        return style.chart(plot);
    }

    private static XYSeries series(String name, List<Point> points) {
        var series = new XYSeries(name, false, true);
        points.forEach(point -> series.add(point.x(), point.y()));
        return series;
    }

    private static XYLineAndShapeRenderer cloud(Style style) {
        var renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, Dots.circle(0, 0, CLOUD));
        renderer.setSeriesPaint(0, style.neutralBar());
        return renderer;
    }

    private static XYLineAndShapeRenderer line(Style style) {
        var renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, style.accent());
        renderer.setSeriesStroke(0, Style.round(2));
        return renderer;
    }
}
