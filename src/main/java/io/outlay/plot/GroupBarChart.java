package io.outlay.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.JFreeChart;

/// One figure per group as bars from zero, with the figure in digits and, as a line across the bar, what it was
/// before.
public final class GroupBarChart {
    private static final double ROW = 26;

    private GroupBarChart() {}

    /// @param colour position in the palette; empty: no channel's
    /// @param label  the figure in digits
    /// @param before of the period compared with
    public record Bar(String name, OptionalInt colour, double value, String label, OptionalDouble before) {}

    /// @param ticks how a figure is written at the axis
    /// @param head  above the digits
    public static JFreeChart of(Style style, List<Bar> bars, DoubleFunction<String> ticks, String head) {
        double most = bars.stream()
                .mapToDouble(bar -> Math.max(bar.value(), bar.before().orElse(0)))
                .max()
                .orElse(1);
        double least = bars.stream()
                .mapToDouble(bar -> Math.min(bar.value(), bar.before().orElse(0)))
                .min()
                .orElse(0);
        var scale = least < 0 ? Scale.around(least, Math.max(most, 0), 5, ticks) : Scale.upTo(most * 1.04, 5, ticks);
        var rows = bars.stream()
                .map(bar -> new Row(bar.name(), bar.colour(), true, List.of(bar.label())))
                .toList();
        return RowChart.of(
                style,
                rows,
                List.of(head),
                bars.stream().map(Bar::value).toList(),
                scale,
                Optional.empty(),
                (g, row, x, y, height) -> draw(g, style, bars.get(row), x, y, height));
    }

    /// Height that the chart wants for this many rows.
    public static double height(int rows) {
        return 56 + rows * ROW;
    }

    private static void draw(Graphics2D g, Style style, Bar bar, DoubleUnaryOperator x, double y, double height) {
        double thickness = Math.min(14, height * 0.58);
        double zero = x.applyAsDouble(0);
        double end = x.applyAsDouble(bar.value());
        g.setPaint(bar.colour().isPresent() ? style.channel(bar.colour().getAsInt()) : style.ink());
        g.fill(new Rectangle2D.Double(
                Math.min(zero, end), y - thickness / 2, Math.max(1, Math.abs(end - zero)), thickness));
        if (bar.before().isPresent()) {
            double before = x.applyAsDouble(bar.before().getAsDouble());
            g.setPaint(style.surface());
            g.setStroke(Style.solid(4));
            g.draw(new Line2D.Double(before, y - thickness * 0.75, before, y + thickness * 0.75));
            g.setPaint(style.text());
            g.setStroke(Style.solid(1.75));
            g.draw(new Line2D.Double(before, y - thickness * 0.75, before, y + thickness * 0.75));
        }
    }
}
