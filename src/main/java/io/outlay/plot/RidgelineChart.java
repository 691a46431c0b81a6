package io.outlay.plot;

import io.outlay.text.Figures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/// One distribution per scenario above each other on one axis, each with its mean and 5 – 95 % bar, a target across
/// all. Only the selected scenario has the accent.
public final class RidgelineChart {
    private static final double ROW = 56;
    private static final double WIDEST = 190;
    private static final double GAP = 24;
    private static final double BASE = 0.42;
    private static final double RISE = 0.9;

    private RidgelineChart() {}

    /// @param note below the name, such as `501 k (355 to 647)`
    /// @param low  5 % point
    /// @param high 95 % point
    public record Ridge(
            String name, String note, Density density, double mean, double low, double high, boolean selected) {}

    /// A value to be reached.
    public record Target(double value, String label) {}

    public static JFreeChart of(Style style, Figures figures, List<Ridge> ridges, Optional<Target> target) {
        double low = target.map(Target::value).orElse(Double.MAX_VALUE);
        double high = target.map(Target::value).orElse(-Double.MAX_VALUE);
        double most = Double.MIN_NORMAL;
        for (var ridge : ridges) {
            low = Math.min(low, seen(ridge, true));
            high = Math.max(high, seen(ridge, false));
            most = Math.max(most, peak(ridge));
        }
        double peak = most;
        var scale = Scale.around(Math.min(low, high), Math.max(low, high), 6, figures::compact)
                .sized(figures);
        double width = ridges.stream()
                .mapToDouble(ridge -> Math.max(
                        Lettering.width(ridge.name(), style.smallStrong()),
                        Lettering.width(ridge.note(), style.small())))
                .max()
                .orElse(0);
        double side = Math.min(width, WIDEST);
        var names = SideAxis.rows(ridges.size(), side + GAP, (g, strip, y) -> {
            for (int i = 0; i < ridges.size(); i++) {
                double middle = y.applyAsDouble(i) + 4;
                var ridge = ridges.get(i);
                var name = Lettering.fitted(ridge.name(), style.smallStrong(), side + 1);
                Lettering.write(
                        g, name, style.smallStrong(), style.text(), strip.getX(), middle - 8, TextAnchor.CENTER_LEFT);
                var note = Lettering.fitted(ridge.note(), style.small(), side + 1);
                Lettering.write(
                        g, note, style.small(), style.muted(), strip.getX(), middle + 8, TextAnchor.CENTER_LEFT);
            }
        });
        var plot = RowChart.plot(
                style,
                ridges.stream().map(Ridge::mean).toList(),
                scale,
                names,
                (g, row, x, y, height) -> draw(g, style, ridges.get(row), peak, x, y, height));
        plot.setInsets(new RectangleInsets(target.isPresent() ? 22 : 4, 0, 0, 16));
        if (scale.low() <= 0) {
            plot.addDomainMarker(new ValueMarker(0, style.axis(), Style.solid(1)), Layer.BACKGROUND);
        }
        target.ifPresent(it -> {
            plot.addDomainMarker(new ValueMarker(it.value(), style.text(), Style.dashed(1.25, 4, 3)), Layer.FOREGROUND);
            plot.addAnnotation(Drawn.over(30, (g, area, x, y) -> {
                double half = Lettering.width(it.label(), style.smallMedium()) / 2;
                double middle =
                        Math.clamp(x.applyAsDouble(it.value()), area.getMinX() + half - 16, area.getMaxX() - half + 16);
                Lettering.write(
                        g,
                        it.label(),
                        style.smallMedium(),
                        style.text(),
                        middle,
                        area.getMinY() - 12,
                        TextAnchor.CENTER);
            }));
        });
        return style.chart(plot);
    }

    public static double height(int ridges) {
        return 56 + ridges * ROW;
    }

    private static void draw(
            Graphics2D g, Style style, Ridge ridge, double peak, DoubleUnaryOperator x, double y, double height) {
        Color colour = ridge.selected() ? style.accent() : style.subtle();
        double base = y + height * BASE;
        double unit = height * RISE / peak;
        var points = ridge.density().points();
        var line = new Path2D.Double();
        line.moveTo(
                x.applyAsDouble(points.getFirst().x()), base - points.getFirst().y() * unit);
        points.forEach(point -> line.lineTo(x.applyAsDouble(point.x()), base - point.y() * unit));
        var area = new Path2D.Double(line);
        area.lineTo(x.applyAsDouble(points.getLast().x()), base);
        area.lineTo(x.applyAsDouble(points.getFirst().x()), base);
        area.closePath();
        g.setPaint(Style.clear(colour, 0.16));
        g.fill(area);
        g.setPaint(colour);
        g.setStroke(Style.round(1.5));
        g.draw(line);
        g.setStroke(Style.solid(1));
        g.setPaint(Style.clear(colour, 0.55));
        Dots.line(
                g,
                x.applyAsDouble(points.getFirst().x()),
                base,
                x.applyAsDouble(points.getLast().x()),
                base);
        Dots.bar(g, colour, x.applyAsDouble(ridge.low()), x.applyAsDouble(ridge.high()), base, 4);
        Dots.ringed(g, style, colour, x.applyAsDouble(ridge.mean()), base, 4);
    }

    private static double peak(Ridge ridge) {
        return ridge.density().points().stream()
                .mapToDouble(Density.Point::y)
                .max()
                .orElse(0);
    }

    /// Where the distribution begins or ends to the eye: a hundredth of its peak.
    private static double seen(Ridge ridge, boolean first) {
        double least = peak(ridge) / 100;
        var seen = ridge.density().points().stream()
                .filter(point -> point.y() >= least)
                .mapToDouble(Density.Point::x);
        return (first ? seen.min() : seen.max()).orElse(ridge.mean());
    }
}
