package io.outlay.plot;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

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

    public static ChartContent overview(Style style) {
        var course = ChartGallery.course(26, true);
        var spots = new ArrayList<Readout.Spot>();
        for (var span : course.spans()) {
            spots.add(new Readout.Spot(
                    0,
                    OverviewChart.place(span),
                    span.outcome(),
                    span.from().toString(),
                    new Readout.Card(
                            OptionalInt.empty(),
                            "Week of " + ChartGallery.FIGURES.date(span.from()),
                            List.of(
                                    new Readout.Fact("Sales", ChartGallery.FIGURES.compact(span.outcome())),
                                    new Readout.Fact("Spend", ChartGallery.FIGURES.compact(span.total()))))));
        }
        return content(
                ChartGallery.overview(style, 26, true), style, new Readout.Spots(spots, Readout.Reach.COLUMN, true));
    }

    /// The charts that take longest to draw.
    public static Map<String, ChartContent> largest(Style style) {
        var charts = new LinkedHashMap<String, ChartContent>();
        charts.put("overview", overview(style));
        charts.put(
                "overview-three-years", content(ChartGallery.overview(style, 156, true), style, new Readout.Silent()));
        charts.put("curve", content(ChartGallery.curve(style), style, new Readout.Silent()));
        charts.put("heatmap", content(heatmap(style), style, new Readout.Silent()));
        charts.put("scatter-2000", scatter(style, 2000));
        return charts;
    }

    private static JFreeChart heatmap(Style style) {
        var cells = new ArrayList<HeatmapChart.Cell>();
        for (int day = 0; day < 7; day++) {
            for (int hour = 0; hour < 24; hour++) {
                cells.add(new HeatmapChart.Cell(day, hour, 0.6 + 0.05 * ((day + hour) % 20), hour < 4));
            }
        }
        return HeatmapChart.of(
                style,
                new HeatmapChart.Grid(
                        ChartGallery.FIGURES,
                        List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
                        cells,
                        Collections.nCopies(24, 1.1),
                        Collections.nCopies(7, 1.0),
                        List.of()),
                new HeatmapChart.Words("half", "average", "twice", "thin"));
    }

    /// A chart that leaves the graphics with the colour of its ground, within a clip, as small curves do.
    public static ChartContent endingInItsGround(Style style) {
        var plot = new Plot() {
            @Override
            public String getPlotType() {
                return "Spot";
            }

            @Override
            public void draw(
                    Graphics2D g,
                    Rectangle2D area,
                    @Nullable Point2D anchor,
                    @Nullable PlotState parent,
                    @Nullable PlotRenderingInfo info) {
                var before = g.getClip();
                g.clip(area);
                g.setPaint(style.surface());
                g.fill(new Rectangle2D.Double(area.getCenterX(), area.getCenterY(), 4, 4));
                g.setClip(before);
            }
        };
        return new ChartContent(
                style.chart(plot),
                style,
                "A spot",
                "of the colour of the ground",
                "alternative",
                new ChartTable(List.of(), List.of()),
                new Readout.Spots(List.of(), Readout.Reach.POINT, false),
                false);
    }

    private static ChartContent content(JFreeChart chart, Style style, Readout readout) {
        return new ChartContent(
                chart,
                style,
                "Sales rose 8.4 % on 3.1 % more spend, and stayed inside what the model expects",
                "Weekly sales (M EUR, top) and spend by channel (k EUR, bottom), with the model’s 90 % range",
                "alternative",
                new ChartTable(List.of(), List.of()),
                readout,
                true);
    }
}
