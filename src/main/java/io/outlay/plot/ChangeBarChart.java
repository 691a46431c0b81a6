package io.outlay.plot;

import io.outlay.text.Figures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.JFreeChart;

/// Change of spend per channel, left and right of zero, with the change in digits.
public final class ChangeBarChart {
    private static final double ROW = 26;
    private static final double DENSE_ROW = 14.5;

    private ChangeBarChart() {}

    /// @param note why a channel without change stays, such as `locked`; may be empty
    public record Change(String name, int colour, double current, double planned, String note) {
        double change() {
            return planned - current;
        }
    }

    public static JFreeChart of(Style style, Figures figures, List<Change> changes, String head) {
        double most = changes.stream()
                .mapToDouble(Change::change)
                .map(Math::abs)
                .max()
                .orElse(1);
        double end = most > 0 ? most * 1.12 : 1;
        double low = changes.stream().anyMatch(c -> c.change() < 0) ? -end : 0;
        double high = changes.stream().anyMatch(c -> c.change() > 0) || low == 0 ? end : 0;
        var scale = new Scale(low, high, Scale.round((high - low) / 6), figures::change);
        var rows = changes.stream()
                .map(c -> new Row(c.name(), OptionalInt.of(c.colour()), true, List.of(figures.change(c.change()))))
                .toList();
        return RowChart.of(
                style,
                rows,
                List.of(head),
                changes.stream().map(Change::change).toList(),
                scale,
                Optional.empty(),
                (g, row, x, y, height) -> draw(g, style, changes.get(row), x, y, height));
    }

    /// Height that the chart wants for this many rows.
    public static double height(int rows) {
        return 50 + rows * (rows > 20 ? DENSE_ROW : ROW);
    }

    private static void draw(Graphics2D g, Style style, Change change, DoubleUnaryOperator x, double y, double height) {
        Color colour = style.channel(change.colour());
        double thickness = Math.min(14, height * 0.58);
        double zero = x.applyAsDouble(0);
        double end = x.applyAsDouble(change.change());
        if (Math.abs(end - zero) > 0.3) {
            g.setPaint(colour);
            g.fill(new Rectangle2D.Double(Math.min(zero, end), y - thickness / 2, Math.abs(end - zero), thickness));
        } else {
            g.setPaint(style.muted());
            g.setStroke(Style.solid(1.5));
            g.draw(new Line2D.Double(zero, y - thickness / 2, zero, y + thickness / 2));
        }
        if (!change.note().isEmpty()) {
            boolean right = end >= zero;
            Lettering.writeOver(
                    g,
                    style,
                    change.note(),
                    style.small(),
                    style.muted(),
                    right ? end + 8 : end - 8,
                    y,
                    right ? org.jfree.chart.ui.TextAnchor.CENTER_LEFT : org.jfree.chart.ui.TextAnchor.CENTER_RIGHT);
        }
    }
}
