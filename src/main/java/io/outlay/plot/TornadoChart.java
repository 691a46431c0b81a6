package io.outlay.plot;

import io.outlay.text.Figures;
import java.awt.Color;
import java.util.List;
import java.util.OptionalInt;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/// Which uncertain input moves the outcome most: the change of the outcome with the input at its 10 % point (pale) and
/// at its 90 % point (dark), largest first.
public final class TornadoChart {
    private static final double ROW = 20;
    private static final double WIDEST = 190;
    private static final double END = 1.2;

    private TornadoChart() {}

    /// @param low  change of the outcome with the input at its 10 % point
    /// @param high change of the outcome with the input at its 90 % point
    public record Input(String name, double low, double high) {}

    public static JFreeChart of(Style style, Figures figures, List<Input> inputs) {
        double most = inputs.stream()
                .mapToDouble(input -> Math.max(Math.abs(input.low()), Math.abs(input.high())))
                .max()
                .orElse(0);
        var scale = Scale.mirrored(most * END, figures::compact).changes(figures);
        double size = figures.column(most).size();
        int decimals = most / size >= 20 ? 0 : most / size >= 2 ? 1 : 2;
        var rows = inputs.stream()
                .map(input -> new Row(input.name(), OptionalInt.empty(), false, List.of()))
                .toList();
        var plot = RowChart.plot(
                style,
                inputs.stream().map(Input::high).toList(),
                scale,
                RowAxis.names(style, rows, WIDEST),
                (g, row, x, y, height) -> {
                    var input = inputs.get(row);
                    double thickness = Math.min(12, height * 0.62);
                    double zero = x.applyAsDouble(0);
                    for (boolean high : new boolean[] {false, true}) {
                        double change = high ? input.high() : input.low();
                        Color colour = high ? style.accent() : style.pale(style.accent(), 0.36);
                        double place = x.applyAsDouble(change);
                        Dots.bar(g, colour, zero, place, y, thickness);
                        Lettering.write(
                                g,
                                signed(figures.number(change / size, decimals), change),
                                style.small(),
                                style.text(),
                                change < 0 ? place - 6 : place + 6,
                                y,
                                change < 0 ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
                    }
                });
        plot.setInsets(new RectangleInsets(0, 0, 0, 16));
        plot.addDomainMarker(new ValueMarker(0, style.axis(), Style.solid(1)), Layer.BACKGROUND);
        return style.chart(plot);
    }

    private static String signed(String text, double change) {
        return change > 0 ? "+" + text : text;
    }

    public static double height(int rows) {
        return 28 + rows * ROW;
    }
}
