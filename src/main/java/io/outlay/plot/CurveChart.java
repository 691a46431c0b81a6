package io.outlay.plot;

import io.outlay.text.Figures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/// A small response curve: band, curve solid within observed spend and dashed beyond it, observations behind, today as
/// a filled point and the plan as a ring. The heading stands inside, so that a grid of them needs no other words; a
/// curve that stands alone has an empty name and none.
public final class CurveChart {
    private static final double HEAD = 40;
    private static final double BAND = 0.16;
    private static final double UP_WIDTH = 40;

    /// Half a label that stands at the right end of the axis.
    private static final double RIGHT = 10;

    private CurveChart() {}

    /// @param points  by rising spend
    /// @param told    whether the data tell the curve; otherwise it is dashed throughout
    /// @param planned NaN where there is no plan
    public record Curve(
            String name,
            int colour,
            String subtitle,
            boolean told,
            List<Point> points,
            List<Dot> observations,
            double observedLow,
            double observedHigh,
            double current,
            double planned) {
        public Curve {
            points = List.copyOf(points);
            observations = List.copyOf(observations);
        }
    }

    public record Point(double spend, double value, double low, double high) {}

    /// An observed point.
    public record Dot(double spend, double value) {}

    /// @param beyondWord stands in the shade over spend that was not observed
    public static JFreeChart of(Style style, Figures figures, Curve curve, String beyondWord) {
        double end = curve.points().getLast().spend();
        return style.chart(plot(style, figures, curve, beyondWord, end, top(curve)));
    }

    /// The highest place that is drawn.
    static double top(Curve curve) {
        double top = curve.points().stream().mapToDouble(Point::high).max().orElse(1);
        for (var dot : curve.observations()) {
            top = Math.max(top, dot.value());
        }
        return top;
    }

    /// @param end of the axis across
    /// @param top of the axis up
    static XYPlot plot(Style style, Figures figures, Curve curve, String beyondWord, double end, double top) {
        var across = Scale.upTo(end, 4, value -> figures.compact(value));
        var up = Scale.upTo(top * 1.04, 3, value -> figures.compact(value));
        Color colour = style.channel(curve.colour());
        var plot = style.bare(
                new XYPlot(band(curve), style.axis(across), style.axis(up), bandRenderer(colour)), true, false);
        plot.setInsets(new RectangleInsets(0, 0, 0, RIGHT));
        plot.getRangeAxis().setFixedDimension(UP_WIDTH);
        plot.setDataset(1, observations(curve));
        plot.setRenderer(1, dots(style, colour));
        plot.setDataset(2, line(curve));
        plot.setRenderer(2, lines(colour, curve.told()));
        plot.addRangeMarker(new ValueMarker(0, style.axis(), Style.solid(1)), Layer.BACKGROUND);
        if (curve.observedHigh() < end) {
            var beyond = new IntervalMarker(curve.observedHigh(), end, style.beyond());
            beyond.setAlpha(1);
            plot.addDomainMarker(beyond, Layer.BACKGROUND);
        }
        if (!curve.name().isEmpty()) {
            plot.setDomainAxis(1, new HeadAxis(across, HEAD, (g, strip, data, axis) -> head(g, style, curve, strip)));
            plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_LEFT);
        }
        plot.getRenderer(2).addAnnotation(new Places(style, curve), Layer.FOREGROUND);
        if (curve.observedHigh() < end) {
            plot.getRenderer(2).addAnnotation(new ShadeWord(style, beyondWord, curve.observedHigh(), end));
        }
        return plot;
    }

    private static void head(Graphics2D g, Style style, Curve curve, Rectangle2D strip) {
        double width = strip.getWidth();
        double y = strip.getY() + 8;
        Markers.draw(g, style, curve.colour(), strip.getX() + 6, y, 5);
        var name = Lettering.fitted(curve.name(), style.smallStrong(), width - 20);
        Lettering.write(g, name, style.smallStrong(), style.text(), strip.getX() + 18, y, TextAnchor.CENTER_LEFT);
        var subtitle = Lettering.fitted(curve.subtitle(), style.small(), width);
        Lettering.write(g, subtitle, style.small(), style.muted(), strip.getX(), y + 17, TextAnchor.CENTER_LEFT);
    }

    private static YIntervalSeriesCollection band(Curve curve) {
        var series = new YIntervalSeries("band");
        for (var point : curve.points()) {
            series.add(point.spend(), point.value(), point.low(), point.high());
        }
        var band = new YIntervalSeriesCollection();
        band.addSeries(series);
        return band;
    }

    private static XYItemRenderer bandRenderer(Color colour) {
        var renderer = new DeviationRenderer(true, false);
        renderer.setSeriesFillPaint(0, colour);
        renderer.setSeriesPaint(0, new Color(0, 0, 0, 0));
        renderer.setAlpha((float) BAND);
        return renderer;
    }

    private static XYSeriesCollection observations(Curve curve) {
        var series = new XYSeries("observed", false, true);
        for (var dot : curve.observations()) {
            series.add(dot.spend(), dot.value());
        }
        return new XYSeriesCollection(series);
    }

    private static XYItemRenderer dots(Style style, Color colour) {
        var renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, new Ellipse2D.Double(-1.7, -1.7, 3.4, 3.4));
        renderer.setSeriesPaint(0, style.pale(colour, 0.45));
        return renderer;
    }

    private static XYSeriesCollection line(Curve curve) {
        return split(curve.points(), curve.observedHigh());
    }

    /// Two series: within observed spend and beyond it, meeting exactly at its largest.
    static XYSeriesCollection split(List<Point> points, double observedHigh) {
        var within = new XYSeries("within observed spend", false, true);
        var beyond = new XYSeries("beyond", false, true);
        Point before = null;
        for (var point : points) {
            if (point.spend() <= observedHigh) {
                within.add(point.spend(), point.value());
            } else {
                if (beyond.isEmpty() && before != null) {
                    double share = (observedHigh - before.spend()) / (point.spend() - before.spend());
                    double value = before.value() + share * (point.value() - before.value());
                    within.add(observedHigh, value);
                    beyond.add(observedHigh, value);
                }
                beyond.add(point.spend(), point.value());
            }
            before = point;
        }
        var both = new XYSeriesCollection(within);
        both.addSeries(beyond);
        return both;
    }

    private static XYItemRenderer lines(Color colour, boolean told) {
        var renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesStroke(0, told ? Style.solid(2) : Style.dashed(2, 6, 5));
        renderer.setSeriesPaint(1, colour);
        renderer.setSeriesStroke(1, Style.dashed(2, 6, 5));
        return renderer;
    }

    /// Value of the curve between its points.
    static double between(List<Point> points, double spend) {
        for (int i = 1; i < points.size(); i++) {
            var left = points.get(i - 1);
            var right = points.get(i);
            if (spend <= right.spend()) {
                double share = (spend - left.spend()) / (right.spend() - left.spend());
                return left.value() + Math.max(0, share) * (right.value() - left.value());
            }
        }
        return points.getLast().value();
    }

    /// Today (filled) and the plan (ring) on the curve.
    private static final class Places extends AbstractXYAnnotation {
        private final transient Style style;
        private final transient Curve curve;

        Places(Style style, Curve curve) {
            this.style = style;
            this.curve = curve;
        }

        @Override
        public void draw(
                Graphics2D g,
                XYPlot plot,
                Rectangle2D dataArea,
                ValueAxis domainAxis,
                ValueAxis rangeAxis,
                int rendererIndex,
                PlotRenderingInfo info) {
            Color colour = style.channel(curve.colour());
            if (Double.isNaN(curve.planned())) {
                double x = domainAxis.valueToJava2D(curve.current(), dataArea, RectangleEdge.BOTTOM);
                g.setPaint(style.text());
                g.setStroke(Style.solid(1.25));
                g.draw(new Line2D.Double(x, dataArea.getMinY(), x, dataArea.getMaxY()));
            }
            place(
                    g,
                    dataArea,
                    (NumberAxis) domainAxis,
                    (NumberAxis) rangeAxis,
                    curve.current(),
                    colour,
                    style.surface());
            if (Double.isNaN(curve.planned())) {
                return;
            }
            place(
                    g,
                    dataArea,
                    (NumberAxis) domainAxis,
                    (NumberAxis) rangeAxis,
                    curve.planned(),
                    style.surface(),
                    colour);
        }

        private void place(
                Graphics2D g,
                Rectangle2D area,
                NumberAxis across,
                NumberAxis up,
                double spend,
                Color inside,
                Color ring) {
            if (Double.isNaN(spend)) {
                return;
            }
            double x = across.valueToJava2D(spend, area, RectangleEdge.BOTTOM);
            double y = up.valueToJava2D(between(curve.points(), spend), area, RectangleEdge.LEFT);
            boolean plan = inside.equals(style.surface());
            double radius = plan ? 4.5 : 4;
            var circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            g.setPaint(inside);
            g.fill(circle);
            g.setPaint(ring);
            g.setStroke(Style.solid(plan ? 2 : 1.5));
            g.draw(circle);
        }
    }
}
