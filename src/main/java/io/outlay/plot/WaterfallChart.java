package io.outlay.plot;

import io.outlay.text.Figures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.JFreeChart;

/// What adds up to the outcome: a bar for each part that begins where the one above ends, and the whole at the foot.
/// The range of a part is a thin line at its end.
public final class WaterfallChart {
    private static final double ROW = 22;
    private static final double FRAME = 50;
    private static final double BAR = 0.62;

    private WaterfallChart() {}

    /// @param colour position of a channel in the palette; empty for what is no channel
    /// @param low    5 % point of the part, equal to `value` where no range is known
    /// @param high   95 % point
    /// @param total  whether it is the whole, which begins at zero
    public record Part(String name, OptionalInt colour, double value, double low, double high, boolean total) {}

    /// @param share head of the column with each part's share of the whole
    public record Words(String valueHead, String shareHead) {}

    public static JFreeChart of(Style style, Figures figures, List<Part> parts, Words words) {
        var starts = starts(parts);
        double whole = parts.stream()
                .filter(Part::total)
                .mapToDouble(Part::value)
                .max()
                .orElseGet(() -> parts.stream().mapToDouble(Part::value).sum());
        double least = 0;
        double most = 0;
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            least = Math.min(least, Math.min(starts[i], starts[i] + Math.min(part.value(), part.low())));
            most = Math.max(most, Math.max(starts[i], starts[i] + Math.max(part.value(), part.high())));
        }
        var scale = Scale.around(least, most * 1.01, 5, figures::compact);
        var rows = new ArrayList<Row>();
        for (var part : parts) {
            rows.add(new Row(
                    part.name(),
                    part.colour(),
                    true,
                    List.of(figures.tabular(part.value()), whole > 0 ? figures.percent(part.value() / whole) : "–")));
        }
        return RowChart.of(
                style,
                rows,
                List.of(words.valueHead(), words.shareHead()),
                parts.stream().map(Part::value).toList(),
                scale,
                Optional.empty(),
                (g, row, x, y, height) -> draw(g, style, parts, starts, row, x, y, height));
    }

    /// Height that the chart wants.
    public static double height(int parts) {
        return FRAME + parts * ROW;
    }

    /// Where each bar begins.
    private static double[] starts(List<Part> parts) {
        var starts = new double[parts.size()];
        double sum = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = parts.get(i).total() ? 0 : sum;
            sum += parts.get(i).total() ? 0 : parts.get(i).value();
        }
        return starts;
    }

    private static void draw(
            Graphics2D g,
            Style style,
            List<Part> parts,
            double[] starts,
            int row,
            DoubleUnaryOperator x,
            double y,
            double height) {
        var part = parts.get(row);
        double thickness = height * BAR;
        double from = x.applyAsDouble(starts[row]);
        double to = x.applyAsDouble(starts[row] + part.value());
        Color colour = part.colour().isPresent()
                ? style.channel(part.colour().getAsInt())
                : part.total() ? style.ink() : style.neutralBar();
        g.setPaint(colour);
        g.fill(new Rectangle2D.Double(
                Math.min(from, to), y - thickness / 2, Math.max(1, Math.abs(to - from)), thickness));
        if (row + 1 < parts.size()) {
            g.setPaint(style.axis());
            g.setStroke(Style.solid(1));
            g.draw(new Line2D.Double(to, y + thickness / 2, to, y + height - thickness / 2));
        }
        if (part.low() < part.high()) {
            g.setPaint(style.text());
            g.setStroke(Style.solid(1.25));
            double low = x.applyAsDouble(starts[row] + part.low());
            double high = x.applyAsDouble(starts[row] + part.high());
            g.draw(new Line2D.Double(low, y, high, y));
            g.draw(new Line2D.Double(low, y - 3, low, y + 3));
            g.draw(new Line2D.Double(high, y - 3, high, y + 3));
        }
    }
}
