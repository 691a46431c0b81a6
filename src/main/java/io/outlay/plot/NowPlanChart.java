package io.outlay.plot;

import io.outlay.text.Figures;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/// Today and the plan as two ranges on one axis.
public final class NowPlanChart {
    private static final double GAP = 16;

    private NowPlanChart() {}

    /// @param plan the plan has the accent, today is grey
    public record Row(String name, double value, double low, double high, boolean plan) {}

    public static JFreeChart of(Style style, Figures figures, List<Row> rows) {
        var scale = scale(figures, rows).sized(figures);
        var column = column(figures, rows);
        double names = rows.stream()
                .mapToDouble(row -> Lettering.width(row.name(), style.small()))
                .max()
                .orElse(0);
        double values = rows.stream()
                .mapToDouble(row -> Lettering.width(column.text(row.value()), style.smallStrong()))
                .max()
                .orElse(0);
        var side = SideAxis.rows(rows.size(), names + values + 2 * GAP, (g, strip, y) -> {
            for (int i = 0; i < rows.size(); i++) {
                double middle = y.applyAsDouble(i);
                var row = rows.get(i);
                Lettering.write(
                        g, row.name(), style.small(), style.muted(), strip.getX(), middle, TextAnchor.CENTER_LEFT);
                Lettering.write(
                        g,
                        column.text(row.value()),
                        style.smallStrong(),
                        style.text(),
                        strip.getMaxX() - GAP,
                        middle,
                        TextAnchor.CENTER_RIGHT);
            }
        });
        var plot = RowChart.plot(style, rows.stream().map(Row::value).toList(), scale, side, (g, row, x, y, height) -> {
            var it = rows.get(row);
            Color colour = it.plan() ? style.accent() : style.subtle();
            Dots.bar(g, colour, x.applyAsDouble(it.low()), x.applyAsDouble(it.high()), y, 5);
            Dots.ringed(g, style, colour, x.applyAsDouble(it.value()), y, 5);
        });
        plot.setInsets(new RectangleInsets(0, 0, 0, 12));
        return style.chart(plot);
    }

    /// The size in which figures and ticks are written; its unit belongs into the subtitle.
    public static Figures.Column column(Figures figures, List<Row> rows) {
        return scale(figures, rows).column(figures);
    }

    private static Scale scale(Figures figures, List<Row> rows) {
        double low = rows.stream().mapToDouble(Row::low).min().orElse(0);
        double high = rows.stream().mapToDouble(Row::high).max().orElse(1);
        return Scale.around(low, high, 5, figures::compact);
    }

    public static double height(int rows) {
        return 26 + rows * 27.0;
    }
}
