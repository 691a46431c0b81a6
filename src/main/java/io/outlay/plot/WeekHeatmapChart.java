package io.outlay.plot;

import java.util.List;
import java.util.OptionalInt;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYZDataset;

/// Spend by channel and week, colours centred on spending evenly. Weeks before the plan stand pale at the left, weeks
/// in which it still acts in grey at the right; decided weeks are outlined.
public final class WeekHeatmapChart {
    private static final double ROW = 30;
    private static final double WIDEST_NAME = 150;

    private WeekHeatmapChart() {}

    /// A channel's row.
    ///
    /// @param colour  position in the palette
    /// @param before  spend over even spending, as many as the grid has weeks before
    /// @param spend   the same, one per week of the plan
    /// @param decided whether a person decided about the week
    /// @param after   outcome over that of a usual week, as many as the grid has weeks after
    public record Line(
            int colour,
            String name,
            List<Double> before,
            List<Double> spend,
            List<Boolean> decided,
            List<Double> after) {
        public Line {
            before = List.copyOf(before);
            spend = List.copyOf(spend);
            decided = List.copyOf(decided);
            after = List.copyOf(after);
        }
    }

    /// @param weeks  names of the plan's weeks, written below as far as they fit
    /// @param before number of weeks shown before the plan
    /// @param after  number of weeks shown after it
    public record Grid(List<String> weeks, List<Line> lines, int before, int after) {
        public Grid {
            weeks = List.copyOf(weeks);
            lines = List.copyOf(lines);
        }

        int columns() {
            return before + weeks.size() + after;
        }
    }

    /// Words above the parts and of the key below the chart.
    public record Words(String before, String plan, String after, String half, String even, String decided) {}

    public static JFreeChart of(Style style, Grid grid, Words words) {
        var across = new Scale(0, grid.columns(), 1, value -> "");
        var marks = new WeekHeatmapMarks(style, grid, words);
        var renderer = new XYBlockRenderer();
        renderer.setPaintScale(new LiftPaint(style));
        var rows = grid.lines().stream()
                .map(line -> new Row(line.name(), OptionalInt.of(line.colour()), false, List.of()))
                .toList();
        var plot = style.bare(
                new XYPlot(
                        dataset(grid),
                        new HeadAxis(across, WeekHeatmapMarks.WEEKS, (g, strip, data, axis) -> marks.weeks(g, data)),
                        RowAxis.names(style, rows, WIDEST_NAME),
                        renderer),
                false,
                false);
        plot.setDomainAxis(
                1, new HeadAxis(across, WeekHeatmapMarks.HEAD, (g, strip, data, axis) -> marks.heads(g, data)));
        plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_LEFT);
        plot.setDomainAxis(
                2, new HeadAxis(across, WeekHeatmapMarks.KEY, (g, strip, data, axis) -> marks.key(g, strip, data)));
        plot.setDomainAxisLocation(2, AxisLocation.BOTTOM_OR_LEFT);
        renderer.addAnnotation(marks, Layer.FOREGROUND);
        return style.chart(plot);
    }

    public static double height(int channels) {
        return WeekHeatmapMarks.HEAD + channels * ROW + WeekHeatmapMarks.WEEKS + WeekHeatmapMarks.KEY;
    }

    private static DefaultXYZDataset dataset(Grid grid) {
        int weeks = grid.weeks().size();
        var data = new double[3][weeks * grid.lines().size()];
        for (int row = 0; row < grid.lines().size(); row++) {
            for (int t = 0; t < weeks; t++) {
                data[0][row * weeks + t] = grid.before() + t + 0.5;
                data[1][row * weeks + t] = row;
                data[2][row * weeks + t] = grid.lines().get(row).spend().get(t);
            }
        }
        var dataset = new DefaultXYZDataset();
        dataset.addSeries("spend", data);
        return dataset;
    }
}
