package io.outlay.plot;

import io.outlay.text.Figures;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYZDataset;

/// Lift by weekday and hour, colours centred on 1; thin cells hatched; marginal bars above and at the right; peaks
/// outlined solid, valleys dashed.
public final class HeatmapChart {
    private static final double ROW = 21;
    static final int HOURS = 24;

    private HeatmapChart() {}

    /// @param day 0 is the first row
    public record Cell(int day, int hour, double lift, boolean thin) {}

    /// A block of hours on some days, outlined; `label` stands above it if it holds on all days.
    public record Block(boolean peak, int fromDay, int toDay, int fromHour, int toHour, String label) {}

    /// @param days     names of the rows, first weekday first
    /// @param hourLift one per hour, NaN where unknown
    /// @param dayLift  one per row, NaN where unknown
    public record Grid(
            Figures figures,
            List<String> days,
            List<Cell> cells,
            List<Double> hourLift,
            List<Double> dayLift,
            List<Block> blocks) {
        public Grid {
            days = List.copyOf(days);
            cells = List.copyOf(cells);
            hourLift = List.copyOf(hourLift);
            dayLift = List.copyOf(dayLift);
            blocks = List.copyOf(blocks);
        }
    }

    /// Words of the key below the chart.
    public record Words(String half, String average, String twice, String thin) {}

    public static JFreeChart of(Style style, Grid grid, Words words) {
        var hours = new Scale(0, HOURS, 3, value -> "%02d".formatted((int) Math.round(value)));
        var renderer = new XYBlockRenderer();
        renderer.setPaintScale(new LiftPaint(style));
        var plot = style.bare(
                new XYPlot(dataset(grid), style.axis(hours), new DayAxis(style, grid, true), renderer), false, false);
        plot.setRangeAxis(1, new DayAxis(style, grid, false));
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        var marks = new HeatmapMarks(style, grid, words);
        plot.setDomainAxis(
                1, new HeadAxis(hours, HeatmapMarks.HEAD, (g, strip, data, axis) -> marks.marginal(g, data)));
        plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_LEFT);
        plot.setDomainAxis(
                2, new HeadAxis(hours, HeatmapMarks.KEY, (g, strip, data, axis) -> marks.key(g, strip, data)));
        plot.setDomainAxisLocation(2, AxisLocation.BOTTOM_OR_LEFT);
        renderer.addAnnotation(marks, Layer.FOREGROUND);
        return style.chart(plot);
    }

    public static double height(int days) {
        return HeatmapMarks.HEAD + days * ROW + 22 + HeatmapMarks.KEY;
    }

    private static DefaultXYZDataset dataset(Grid grid) {
        var cells = grid.cells().stream()
                .sorted(Comparator.comparingInt(Cell::day).thenComparingInt(Cell::hour))
                .toList();
        var data = new double[3][cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            data[0][i] = cells.get(i).hour() + 0.5;
            data[1][i] = cells.get(i).day();
            data[2][i] = cells.get(i).lift();
        }
        var dataset = new DefaultXYZDataset();
        dataset.addSeries("lift", data);
        return dataset;
    }
}
