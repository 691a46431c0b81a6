package io.outlay.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// Contents for tests of the pane.
public final class ChartSamples {
    private static final AtomicReference<Optional<JFreeChart>> LAST = new AtomicReference<>(Optional.empty());

    private ChartSamples() {}

    public static double height(int i) {
        return 5 + 4 * Math.sin(i * 0.7);
    }

    public static JFreeChart lastChart() {
        return LAST.get().orElseThrow();
    }

    public static ChartContent scatter(Style style, int points) {
        var series = new XYSeries("points", false, true);
        var spots = new ArrayList<Readout.Spot>();
        var rows = new ArrayList<List<ChartTable.Cell>>();
        for (int i = 0; i < points; i++) {
            series.add(i, height(i));
            spots.add(new Readout.Spot(
                    0,
                    i,
                    height(i),
                    String.valueOf(i),
                    new Readout.Card(
                            OptionalInt.of(i % 7), "Point " + i, List.of(new Readout.Fact("height", "" + height(i))))));
            rows.add(List.of(ChartTable.Cell.of("" + i, i), ChartTable.Cell.of("" + height(i), height(i))));
        }
        var renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesPaint(0, style.channel(0));
        var plot = style.bare(
                new XYPlot(
                        new XYSeriesCollection(series),
                        style.axis(Scale.upTo(points, 5, value -> "" + Math.round(value))),
                        style.axis(Scale.upTo(10, 5, value -> "" + Math.round(value))),
                        renderer),
                true,
                false);
        var chart = style.chart(plot);
        LAST.set(Optional.of(chart));
        return new ChartContent(
                chart,
                style,
                "Points rise and fall",
                "Height by number",
                "alternative",
                new ChartTable(List.of(new ChartTable.Column("x", true), new ChartTable.Column("y", true)), rows),
                new Readout.Spots(spots, Readout.Reach.POINT, true),
                true);
    }
}
