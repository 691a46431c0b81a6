package io.outlay.plot;

import io.outlay.text.Figures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.JFreeChart;

/// One dot with its range per scenario, on one axis that need not start at zero because dots are no bars. Scenarios are
/// grey; the base has the accent.
public final class DotChart {
    private static final double ROW = 36;

    private DotChart() {}

    public record Dot(String name, double value, double low, double high, boolean selected) {}

    /// Heads of the two columns.
    public record Words(String value, String range) {}

    /// @param base label of the dashed line at the first dot, if there is one
    public static JFreeChart of(Style style, Figures figures, List<Dot> dots, Words words, Optional<String> base) {
        double low = dots.stream().mapToDouble(Dot::low).min().orElse(0);
        double high = dots.stream().mapToDouble(Dot::high).max().orElse(1);
        double margin = Math.max((high - low) * 0.04, Math.abs(high) * 1e-6);
        var round = Scale.around(low - margin, high + margin, 6, figures::compact);
        var rows = dots.stream()
                .map(dot -> {
                    var ends = figures.compactEnds(dot.low(), dot.high());
                    return new Row(
                            dot.name(),
                            OptionalInt.empty(),
                            true,
                            List.of(figures.compact(dot.value()), ends.low() + " – " + ends.high()));
                })
                .toList();
        return RowChart.of(
                style,
                rows,
                List.of(words.value(), words.range()),
                dots.stream().map(Dot::value).toList(),
                round,
                base.map(label -> new RowChart.Line(dots.getFirst().value(), label, false, true)),
                (g, row, x, y, height) -> draw(g, style, dots.get(row), x, y));
    }

    /// Height that the chart wants for this many rows.
    public static double height(int rows) {
        return 50 + rows * ROW;
    }

    private static void draw(Graphics2D g, Style style, Dot dot, DoubleUnaryOperator x, double y) {
        Color colour = dot.selected() ? style.accent() : style.subtle();
        g.setPaint(colour);
        double left = x.applyAsDouble(dot.low());
        g.fill(new Rectangle2D.Double(left, y - 2.5, Math.max(1, x.applyAsDouble(dot.high()) - left), 5));
        double middle = x.applyAsDouble(dot.value());
        var circle = new Ellipse2D.Double(middle - 5.5, y - 5.5, 11, 11);
        g.fill(circle);
        g.setPaint(style.surface());
        g.setStroke(Style.solid(2));
        g.draw(circle);
    }
}
