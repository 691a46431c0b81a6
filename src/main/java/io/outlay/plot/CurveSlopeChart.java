package io.outlay.plot;

import io.outlay.plot.CurveChart.Point;
import io.outlay.text.Figures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/// The large response curve and, below it on the same axis, what the next unit of spend brings back. A line marks the
/// spend of now in both; beyond observed spend the ground is shaded and the lines are dashed.
public final class CurveSlopeChart {
    private static final int CURVE_SHARE = 3;
    private static final int SLOPE_SHARE = 1;
    private static final double GAP = 52;
    private static final double ASIDE = 6;
    private static final double HEAD = 24;
    private static final double AXIS = 40;
    private static final double CURRENT = 5.5;

    /// Of 255, so that what lies below stays visible.
    private static final int BESIDE = 36;

    /// More room than this around a label is no better.
    private static final double CLEAR = 14;

    private CurveSlopeChart() {}

    /// An observed week.
    ///
    /// @param age     0 for the newest … 1 for the oldest
    /// @param heldOut kept from the fit
    public record Seen(double spend, double value, double age, boolean heldOut) {}

    /// @param colour       position in the channel palette
    /// @param told         whether the data tell the curve; otherwise it is dashed throughout
    /// @param points       the curve with its band, by rising spend
    /// @param slope        return of the next unit with its band, by rising spend
    /// @param observedHigh largest observed spend
    /// @param now          current spend, if there is any
    /// @param half         spend at half of the maximum, if that is shown
    /// @param breakEven    return at which the next unit neither wins nor loses; absent where the outcome is no
    ///                     money
    public record Curve(
            int colour,
            boolean told,
            List<Point> points,
            List<Point> slope,
            List<Seen> seen,
            double observedHigh,
            Optional<Double> now,
            Optional<Double> half,
            Optional<Double> breakEven) {
        public Curve {
            points = List.copyOf(points);
            slope = List.copyOf(slope);
            seen = List.copyOf(seen);
        }
    }

    /// @param beyond         in the shade
    /// @param now            at the head of the line, such as `now 38.0`
    /// @param half           beside the dotted line, such as `half of maximum, 30.0`
    /// @param slopeTitle     above the lower panel: a sentence from the figures
    /// @param breakEven      on the break-even line
    /// @param slopeNow       at the return of now, such as `1.59`
    /// @param breakEvenSpend where the return falls to break-even, such as `54 k`; not written if that is not shown
    /// @param axis           below, such as `Spend per week, k EUR`
    public record Words(
            String beyond,
            String now,
            String half,
            String slopeTitle,
            String breakEven,
            String slopeNow,
            String breakEvenSpend,
            String axis) {}

    /// Another curve of the same channel beside the one in question: what a mix model says it caused.
    ///
    /// @param points by rising spend
    /// @param word   at its right end
    public record Beside(List<Point> points, String word) {
        public Beside {
            points = List.copyOf(points);
        }
    }

    public static JFreeChart of(Style style, Figures figures, Curve curve, Words words) {
        return of(style, figures, curve, words, Optional.empty());
    }

    /// With another curve in the upper panel.
    public static JFreeChart of(Style style, Figures figures, Curve curve, Words words, Optional<Beside> beside) {
        double end = curve.points().getLast().spend();
        var across = Scale.upTo(end, 7, figures::compact).sized(figures);
        var axis = style.axis(across);
        if (!words.axis().isEmpty()) {
            axis.setLabel(words.axis());
            axis.setLabelFont(style.small());
            axis.setLabelPaint(style.muted());
        }
        var both = new CombinedDomainXYPlot(axis);
        style.bare(both, true, false);
        both.setGap(GAP);
        both.setInsets(new RectangleInsets(HEAD, 0, 0, 12));
        both.add(curve(style, figures, curve, words, beside), CURVE_SHARE);
        both.add(slope(style, figures, curve, words), SLOPE_SHARE);
        return style.chart(both);
    }

    private static XYPlot curve(Style style, Figures figures, Curve curve, Words words, Optional<Beside> beside) {
        double top = curve.points().stream().mapToDouble(Point::high).max().orElse(1);
        top = Math.max(
                top,
                beside.stream()
                        .flatMap(it -> it.points().stream())
                        .mapToDouble(Point::high)
                        .max()
                        .orElse(0));
        for (var seen : curve.seen()) {
            top = Math.max(top, seen.value());
        }
        var plot = panel(
                style,
                curve,
                curve.points(),
                Scale.upTo(top * 1.02, 5, figures::compact).sized(figures),
                2.5);
        plot.setDataset(2, seen(curve));
        plot.setRenderer(2, new SeenRenderer(style, curve));
        beside.ifPresent(it -> plot.addAnnotation(
                Drawn.within((g, area, x, y) -> beside(g, style, it, curve.observedHigh(), area, x, y))));
        curve.half()
                .ifPresent(half -> plot.addAnnotation(Drawn.within((g, area, x, y) -> {
                    double px = x.applyAsDouble(half);
                    g.setPaint(style.axis());
                    g.setStroke(Style.dashed(1, 2, 3));
                    Dots.line(g, px, y.applyAsDouble(at(curve.points(), half)), px, area.getMaxY());
                })));
        plot.addAnnotation(Drawn.over(HEAD, (g, area, x, y) -> {
            curve.half().ifPresent(half -> half(g, style, words.half(), area, x, half));
            beyond(g, style, curve, words, area, x.applyAsDouble(curve.observedHigh()));
            curve.now().ifPresent(now -> {
                double px = x.applyAsDouble(now);
                if (px >= area.getMinX() && px <= area.getMaxX()) {
                    Dots.ringed(
                            g,
                            style,
                            style.channel(curve.colour()),
                            px,
                            y.applyAsDouble(at(curve.points(), now)),
                            CURRENT);
                    pill(g, style, words.now(), px, area);
                }
            });
        }));
        return plot;
    }

    private static void beside(
            Graphics2D g,
            Style style,
            Beside beside,
            double observedHigh,
            Rectangle2D area,
            DoubleUnaryOperator x,
            DoubleUnaryOperator y) {
        var band = new Path2D.Double();
        var line = new Path2D.Double();
        boolean first = true;
        for (var point : beside.points()) {
            double px = x.applyAsDouble(point.spend());
            if (first) {
                band.moveTo(px, y.applyAsDouble(point.high()));
                line.moveTo(px, y.applyAsDouble(point.value()));
            } else {
                band.lineTo(px, y.applyAsDouble(point.high()));
                line.lineTo(px, y.applyAsDouble(point.value()));
            }
            first = false;
        }
        for (var point : beside.points().reversed()) {
            band.lineTo(x.applyAsDouble(point.spend()), y.applyAsDouble(point.low()));
        }
        band.closePath();
        var accent = style.accent();
        g.setPaint(new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), BESIDE));
        g.fill(band);
        g.setPaint(style.accent());
        g.setStroke(Style.solid(2));
        g.draw(line);
        // inside observed spend, where nothing else is written
        var last = beside.points().stream()
                .filter(point -> point.spend() <= observedHigh)
                .reduce((one, next) -> next)
                .orElse(beside.points().getLast());
        Lettering.write(
                g,
                beside.word(),
                style.small(),
                style.accent(),
                Math.min(area.getMaxX(), x.applyAsDouble(last.spend())) - ASIDE,
                y.applyAsDouble(last.value()) - 2 * ASIDE,
                TextAnchor.CENTER_RIGHT);
    }

    private static XYPlot slope(Style style, Figures figures, Curve curve, Words words) {
        double most = curve.slope().stream().mapToDouble(Point::high).max().orElse(1);
        double now = curve.now()
                .map(it -> at(curve.slope(), it))
                .orElse(curve.breakEven().orElse(0.0));
        double wanted = Math.max(1.8 * Math.max(now, 0), 2 * curve.breakEven().orElse(0.0));
        double least = curve.slope().stream().mapToDouble(Point::low).min().orElse(0);
        var whole = Scale.around(
                        Math.min(0, Math.max(least, -curve.breakEven().orElse(0.0))),
                        wanted > 0 ? Math.min(most, wanted) : most,
                        3,
                        figures::compact)
                .sized(figures);
        var plot = panel(style, curve, curve.slope(), whole, 2);
        curve.breakEven()
                .ifPresent(even -> plot.addRangeMarker(
                        new ValueMarker(even, style.danger(), Style.solid(1.25)), Layer.FOREGROUND));
        plot.addAnnotation(Drawn.over(GAP, (g, area, x, y) -> {
            Lettering.write(
                    g,
                    Lettering.fitted(words.slopeTitle(), style.smallStrong(), area.getWidth() + AXIS),
                    style.smallStrong(),
                    style.text(),
                    area.getX() - AXIS,
                    area.getY() - 20,
                    TextAnchor.CENTER_LEFT);
            curve.breakEven().ifPresent(even -> breakEven(g, style, curve, words, area, x, y));
            curve.now().ifPresent(it -> {
                double px = x.applyAsDouble(it);
                double py = y.applyAsDouble(at(curve.slope(), it));
                if (px >= area.getMinX() && px <= area.getMaxX() && py >= area.getMinY() && py <= area.getMaxY()) {
                    Dots.ringed(g, style, style.channel(curve.colour()), px, py, 3.5);
                    boolean fits = px + 12 + Lettering.width(words.slopeNow(), style.smallStrong()) <= area.getMaxX();
                    Lettering.writeHaloed(
                            g,
                            style,
                            words.slopeNow(),
                            style.smallStrong(),
                            style.text(),
                            fits ? px + 11 : px - 11,
                            py - 11,
                            fits ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT);
                }
            });
        }));
        return plot;
    }

    /// What is written on the line of break-even, and where the return falls through it.
    private static void breakEven(
            Graphics2D g,
            Style style,
            Curve curve,
            Words words,
            Rectangle2D area,
            DoubleUnaryOperator x,
            DoubleUnaryOperator y) {
        double line = y.applyAsDouble(curve.breakEven().orElse(0.0));
        var label = label(curve, words, style, area, x, y);
        Lettering.writeHaloed(
                g,
                style,
                words.breakEven(),
                style.small(),
                style.danger(),
                label.getX(),
                label.getY(),
                TextAnchor.CENTER_LEFT);
        crossing(curve).ifPresent(spend -> {
            double px = x.applyAsDouble(spend);
            if (px >= area.getMinX() && px <= area.getMaxX()) {
                Dots.hollow(g, style, style.danger(), px, line, 3.5, 1.5);
                Lettering.writeHaloed(
                        g,
                        style,
                        words.breakEvenSpend(),
                        style.small(),
                        style.danger(),
                        px,
                        line - 13,
                        TextAnchor.CENTER);
            }
        });
    }

    /// Where the line of break-even is named: at the left or right, below or above it, clear of the slope and of what
    /// is written at now and at the crossing.
    private static Point2D label(
            Curve curve, Words words, Style style, Rectangle2D area, DoubleUnaryOperator x, DoubleUnaryOperator y) {
        double line = y.applyAsDouble(curve.breakEven().orElse(0.0));
        double width = Lettering.width(words.breakEven(), style.small());
        var obstacles = new ArrayList<Point2D>();
        curve.slope()
                .forEach(it ->
                        obstacles.add(new Point2D.Double(x.applyAsDouble(it.spend()), y.applyAsDouble(it.value()))));
        crossing(curve).ifPresent(spend -> beside(obstacles, x.applyAsDouble(spend), line - 13, 20));
        curve.now()
                .ifPresent(now ->
                        beside(obstacles, x.applyAsDouble(now) + 24, y.applyAsDouble(at(curve.slope(), now)) - 11, 20));
        Point2D best = new Point2D.Double(area.getX() + 6, line + 10);
        double most = -1;
        for (double left : List.of(area.getX() + 6, area.getMaxX() - 6 - width)) {
            for (double middle : List.of(line + 10, line - 10)) {
                double clear = Math.min(CLEAR, Math.min(middle - area.getMinY(), area.getMaxY() - middle) + CLEAR - 8);
                for (var obstacle : obstacles) {
                    if (obstacle.getX() >= left - 4 && obstacle.getX() <= left + width + 4) {
                        clear = Math.min(clear, Math.abs(obstacle.getY() - middle));
                    }
                }
                if (clear > most) {
                    most = clear;
                    best = new Point2D.Double(left, middle);
                }
            }
        }
        return best;
    }

    private static void beside(List<Point2D> obstacles, double x, double y, double reach) {
        for (double along = -reach; along <= reach; along += reach / 2) {
            obstacles.add(new Point2D.Double(x + along, y));
        }
    }

    /// Band and line of a panel, with shade, zero line and the line of now.
    private static XYPlot panel(Style style, Curve curve, List<Point> points, Scale up, double stroke) {
        Color colour = style.channel(curve.colour());
        var band = new YIntervalSeries("band");
        points.forEach(point -> band.add(point.spend(), point.value(), point.low(), point.high()));
        var bands = new YIntervalSeriesCollection();
        bands.addSeries(band);
        var shade = new DeviationRenderer(true, false);
        shade.setSeriesFillPaint(0, colour);
        shade.setSeriesPaint(0, new Color(0, 0, 0, 0));
        shade.setAlpha(0.16f);
        var plot = style.bare(new XYPlot(bands, null, style.axis(up), shade), true, false);
        plot.getRangeAxis().setFixedDimension(AXIS);
        plot.setDataset(1, CurveChart.split(points, curve.observedHigh()));
        var lines = new XYLineAndShapeRenderer(true, false);
        lines.setDrawSeriesLineAsPath(true);
        lines.setSeriesPaint(0, colour);
        lines.setSeriesStroke(0, curve.told() ? Style.round(stroke) : Style.dashed(stroke, 6, 5));
        lines.setSeriesPaint(1, colour);
        lines.setSeriesStroke(1, Style.dashed(stroke, 6, 5));
        plot.setRenderer(1, lines);
        plot.addRangeMarker(new ValueMarker(0, style.axis(), Style.solid(1)), Layer.BACKGROUND);
        double end = points.getLast().spend();
        if (curve.observedHigh() < end) {
            var beyond = new IntervalMarker(curve.observedHigh(), end, style.beyond());
            beyond.setAlpha(1);
            plot.addDomainMarker(beyond, Layer.BACKGROUND);
        }
        curve.now()
                .ifPresent(now ->
                        plot.addDomainMarker(new ValueMarker(now, style.ink(), Style.solid(1.5)), Layer.FOREGROUND));
        return plot;
    }

    private static XYSeriesCollection seen(Curve curve) {
        var series = new XYSeries("observed", false, true);
        curve.seen().forEach(it -> series.add(it.spend(), it.value()));
        return new XYSeriesCollection(series);
    }

    /// Beside its line; the line of now gives way where it runs through the words.
    private static void half(
            Graphics2D g, Style style, String label, Rectangle2D area, DoubleUnaryOperator x, double half) {
        double px = x.applyAsDouble(half);
        if (px < area.getMinX() || px > area.getMaxX()) {
            return;
        }
        double width = Lettering.width(label, style.small());
        double left = px - ASIDE - width >= area.getMinX() ? px - ASIDE - width : px + ASIDE;
        Lettering.writeHaloed(
                g, style, label, style.small(), style.muted(), left, area.getMaxY() - 11, TextAnchor.CENTER_LEFT);
    }

    private static void beyond(Graphics2D g, Style style, Curve curve, Words words, Rectangle2D area, double from) {
        double end = area.getMaxX();
        if (curve.observedHigh() >= curve.points().getLast().spend() || end - from < 2 * ASIDE) {
            return;
        }
        double width = Lettering.width(words.beyond(), style.small());
        if (end - from <= width + 12 && width < area.getHeight() / 2) {
            // upright where there is no room across, at the foot, away from the curve
            Lettering.writeUpright(
                    g, words.beyond(), style.small(), style.muted(), (from + end) / 2, area.getMaxY() - 12);
        } else if (end - from > width + 12) {
            Lettering.write(
                    g,
                    words.beyond(),
                    style.small(),
                    style.muted(),
                    from + 8,
                    area.getMinY() + 12,
                    TextAnchor.CENTER_LEFT);
        }
    }

    /// The head of the line of now: dark on light, light on dark.
    private static void pill(Graphics2D g, Style style, String label, double x, Rectangle2D area) {
        double width = Lettering.width(label, style.smallMedium()) + 8;
        double left = Math.clamp(x - width / 2, area.getMinX() - 8, area.getMaxX() + 8 - width);
        g.setPaint(style.ink());
        g.setStroke(Style.solid(1.5));
        Dots.line(g, x, area.getMinY() - 4, x, area.getMinY());
        g.setPaint(style.text());
        g.fill(new RoundRectangle2D.Double(left, area.getMinY() - 22, width, 19, 6, 6));
        Lettering.write(
                g,
                label,
                style.smallMedium(),
                style.surface(),
                left + width / 2,
                area.getMinY() - 12.5,
                TextAnchor.CENTER);
    }

    /// Largest spend at which the return falls through break-even.
    static Optional<Double> crossing(Curve curve) {
        return curve.breakEven().flatMap(even -> {
            var slope = curve.slope();
            for (int i = slope.size() - 1; i > 0; i--) {
                var left = slope.get(i - 1);
                var right = slope.get(i);
                if (left.value() >= even && right.value() < even) {
                    double share = (left.value() - even) / (left.value() - right.value());
                    return Optional.of(left.spend() + share * (right.spend() - left.spend()));
                }
            }
            return Optional.empty();
        });
    }

    private static double at(List<Point> points, double spend) {
        return CurveChart.between(points, spend);
    }
}
