package io.outlay.plot;

import io.outlay.text.Figures;
import java.util.List;
import java.util.OptionalInt;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;

/// A channel's share of spend (hollow) beside its share of the effect (filled).
public final class ShareDumbbellChart {
    private static final double ROW = 30;
    private static final double WIDEST = 160;
    private static final double RADIUS = 5;

    private ShareDumbbellChart() {}

    /// @param ofSpend  share, 0 … 1
    /// @param ofEffect share, 0 … 1; may be outside where contributions are negative
    public record Share(String name, int colour, double ofSpend, double ofEffect) {}

    public static JFreeChart of(Style style, Figures figures, List<Share> shares) {
        double least = shares.stream()
                .mapToDouble(share -> Math.min(share.ofSpend(), share.ofEffect()))
                .min()
                .orElse(0);
        double most = shares.stream()
                .mapToDouble(share -> Math.max(share.ofSpend(), share.ofEffect()))
                .max()
                .orElse(1);
        double step = Scale.round(Math.max(most - Math.min(0, least), 0.01) / 5);
        var scale = new Scale(
                least < 0 ? Math.floor(least / step) * step : 0,
                Math.max(most, 0.01) * 1.05,
                step,
                value -> value == 0 ? figures.count(0) : figures.wholePercent(value));
        var rows = shares.stream()
                .map(share -> new Row(share.name(), OptionalInt.empty(), false, List.of()))
                .toList();
        var plot = RowChart.plot(
                style,
                shares.stream().map(Share::ofEffect).toList(),
                scale,
                RowAxis.names(style, rows, WIDEST),
                (g, row, x, y, height) -> {
                    var share = shares.get(row);
                    var colour = style.channel(share.colour());
                    double spend = x.applyAsDouble(share.ofSpend());
                    double effect = x.applyAsDouble(share.ofEffect());
                    Dots.bar(g, style.pale(colour, 0.5), spend, effect, y, 3);
                    Dots.hollow(g, style, colour, spend, y, RADIUS - 0.75, 1.75);
                    Markers.draw(g, style, share.colour(), effect, y, RADIUS + 0.5);
                });
        plot.setInsets(new RectangleInsets(0, 0, 0, 16));
        plot.addDomainMarker(new ValueMarker(0, style.axis(), Style.solid(1)), Layer.BACKGROUND);
        return style.chart(plot);
    }

    public static double height(int rows) {
        return 28 + rows * ROW;
    }
}
