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

/// Pale bar to the median, thick line for the 50 % range, thin line for the 90 % range, a tick at the median; digits
/// beside it. Legible in greyscale.
public final class IntervalBarChart {
    private static final double ROW = 30;
    private static final double SMALLEST_ROW = 14;
    private static final double FRAME = 50;

    private IntervalBarChart() {}

    /// @param estimate absent for a channel without spend: the row says so instead
    public record Bar(String name, int colour, Optional<Range> estimate) {}

    /// @param half the 50 % range, if known
    public record Range(double value, double low, double high, Optional<Half> half) {}

    public record Half(double low, double high) {}

    /// What is written around the bars.
    public record Words(String valueHead, String rangeHead, Optional<Reference> breakEven, String noSpend) {}

    public record Reference(double value, String label) {}

    public static JFreeChart of(Style style, Figures figures, List<Bar> bars, Words words) {
        double most = bars.stream()
                .flatMap(bar -> bar.estimate().stream())
                .mapToDouble(range -> Math.max(range.high(), range.value()))
                .max()
                .orElse(1);
        double least = bars.stream()
                .flatMap(bar -> bar.estimate().stream())
                .mapToDouble(range -> Math.min(0, range.low()))
                .min()
                .orElse(0);
        double reference = words.breakEven().map(Reference::value).orElse(0.0);
        double end = Math.max(most, reference) * 1.02;
        double step = Scale.round((end - least) / 8);
        var scale = new Scale(
                least < 0 ? Math.floor(least / step) * step : 0, end, step, value -> tick(figures, value, step));
        var rows = bars.stream().map(bar -> row(figures, bar, words)).toList();
        var values = bars.stream()
                .map(bar -> bar.estimate().map(Range::value).orElse(0.0))
                .toList();
        return RowChart.of(
                style,
                rows,
                List.of(words.valueHead(), words.rangeHead()),
                values,
                scale,
                words.breakEven().map(it -> new RowChart.Line(it.value(), it.label(), true, false)),
                (g, row, x, y, height) -> draw(g, style, bars.get(row), x, y, height));
    }

    /// Height that the chart wants for this many rows where so much is available.
    public static double height(int rows, double available) {
        return FRAME + rows * Math.clamp((available - FRAME) / Math.max(1, rows), SMALLEST_ROW, ROW);
    }

    /// How many rows fit into that height.
    public static int rows(double available) {
        return (int) ((available - FRAME) / SMALLEST_ROW);
    }

    private static String tick(Figures figures, double value, double step) {
        return step < 1 ? figures.number(value, step < 0.1 ? 2 : 1) : figures.compact(value);
    }

    private static Row row(Figures figures, Bar bar, Words words) {
        var columns = bar.estimate()
                .map(range -> List.of(
                        figures.ratio(range.value()), figures.ratio(range.low()) + " – " + figures.ratio(range.high())))
                .orElse(List.of("–", words.noSpend()));
        return new Row(bar.name(), OptionalInt.of(bar.colour()), true, columns);
    }

    private static void draw(Graphics2D g, Style style, Bar bar, DoubleUnaryOperator x, double y, double height) {
        if (bar.estimate().isEmpty()) {
            return;
        }
        var range = bar.estimate().get();
        Color colour = style.channel(bar.colour());
        double thickness = Math.min(13, height * 0.5);
        double zero = x.applyAsDouble(0);
        double end = x.applyAsDouble(range.value());
        g.setPaint(style.pale(colour, 0.33));
        g.fill(new Rectangle2D.Double(Math.min(zero, end), y - thickness / 2, Math.abs(end - zero), thickness));
        g.setPaint(colour);
        g.setStroke(Style.solid(1.5));
        g.draw(new Line2D.Double(x.applyAsDouble(range.low()), y, x.applyAsDouble(range.high()), y));
        range.half().ifPresent(half -> {
            g.setPaint(colour);
            double left = x.applyAsDouble(half.low());
            g.fill(new Rectangle2D.Double(left, y - 3, x.applyAsDouble(half.high()) - left, 6));
        });
        g.setPaint(style.text());
        g.setStroke(Style.solid(2));
        double tick = Math.min(7.5, height * 0.4);
        g.draw(new Line2D.Double(end, y - tick, end, y + tick));
    }
}
