package io.outlay.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/// What lies over and around the cells of a heatmap: gaps, hatching, outlines, the bars above and the key below.
final class HeatmapMarks extends AbstractXYAnnotation {
    static final double HEAD = 64;
    static final double KEY = 30;
    private static final double BARS = 38;
    private static final double FULL_LIFT = 1.5;
    private static final double APART = 12;

    private final transient Style style;
    private final transient HeatmapChart.Grid grid;
    private final transient HeatmapChart.Words words;

    HeatmapMarks(Style style, HeatmapChart.Grid grid, HeatmapChart.Words words) {
        this.style = style;
        this.grid = grid;
        this.words = words;
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            int rendererIndex,
            PlotRenderingInfo info) {
        gaps(g, area);
        for (var cell : grid.cells()) {
            if (cell.thin()) {
                g.setPaint(style.pale(style.lift(cell.lift()), 0.4));
                g.setStroke(Style.solid(1.2));
                hatch(g, place(area, cell.day(), cell.day(), cell.hour(), cell.hour() + 1));
            }
        }
        for (var block : grid.blocks()) {
            g.setPaint(style.text());
            g.setStroke(block.peak() ? Style.solid(1.5) : Style.dashed(1.5, 4, 3));
            g.draw(inset(place(area, block.fromDay(), block.toDay(), block.fromHour(), block.toHour())));
        }
    }

    /// Bars of the hours' lift and the names of blocks that hold on all days.
    void marginal(Graphics2D g, Rectangle2D area) {
        double floor = area.getY() - 6;
        double unit = (BARS - 2) / Math.max(FULL_LIFT, most());
        double width = area.getWidth() / HeatmapChart.HOURS;
        for (int hour = 0; hour < HeatmapChart.HOURS; hour++) {
            double lift = grid.hourLift().get(hour);
            if (!Double.isNaN(lift)) {
                g.setPaint(inBlock(hour) ? style.lift(lift) : style.neutralBar());
                g.fill(new Rectangle2D.Double(
                        area.getX() + hour * width + 1, floor - lift * unit, width - 2, lift * unit));
            }
        }
        double average = floor - unit;
        g.setPaint(style.axis());
        g.setStroke(Style.dashed(1, 2, 3));
        g.draw(new Line2D.Double(area.getX(), average, area.getMaxX(), average));
        Lettering.write(
                g,
                grid.figures().number(1, 1),
                style.small(),
                style.muted(),
                area.getX() - 10,
                average,
                TextAnchor.CENTER_RIGHT);
        for (var label : labels(area)) {
            Lettering.write(
                    g,
                    label.text(),
                    style.smallStrong(),
                    style.text(),
                    label.middle(),
                    area.getY() - HEAD + 10,
                    TextAnchor.CENTER);
        }
    }

    /// A name above the bars.
    record Label(String text, double middle, double width) {
        double left() {
            return middle - width / 2;
        }

        double right() {
            return middle + width / 2;
        }
    }

    /// Names of the blocks that hold on all days, in their order as long as they do not touch: a name that would is
    /// left out.
    List<Label> labels(Rectangle2D area) {
        var labels = new ArrayList<Label>();
        double hour = area.getWidth() / HeatmapChart.HOURS;
        for (var block : grid.blocks()) {
            if (block.fromDay() > 0 || block.toDay() < grid.days().size() - 1) {
                continue;
            }
            double width = Lettering.width(block.label(), style.smallStrong());
            double middle = Math.clamp(
                    area.getX() + hour * (block.fromHour() + block.toHour()) / 2,
                    area.getX() + width / 2,
                    area.getMaxX() - width / 2);
            var label = new Label(block.label(), middle, width);
            if (labels.stream().allMatch(l -> label.right() + APART <= l.left() || l.right() + APART <= label.left())) {
                labels.add(label);
            }
        }
        return labels;
    }

    /// The colour scale and what hatching means.
    void key(Graphics2D g, Rectangle2D strip, Rectangle2D area) {
        double left = area.getX();
        double y = strip.getY() + 12;
        double width = 120;
        double end = Lettering.width(words.half(), style.small()) + 6;
        Lettering.write(g, words.half(), style.small(), style.muted(), left, y + 5, TextAnchor.CENTER_LEFT);
        int steps = 32;
        for (int i = 0; i < steps; i++) {
            g.setPaint(style.lift(Math.pow(2, 2.0 * (i + 0.5) / steps - 1)));
            g.fill(new Rectangle2D.Double(left + end + i * width / steps, y, width / steps + 0.3, 10));
        }
        double after = left + end + width + 6;
        var rest = words.twice() + ",  " + words.average();
        Lettering.write(g, rest, style.small(), style.muted(), after, y + 5, TextAnchor.CENTER_LEFT);
        if (grid.cells().stream().anyMatch(HeatmapChart.Cell::thin)) {
            double box = after + Lettering.width(rest, style.small()) + 28;
            g.setPaint(style.axis());
            g.setStroke(Style.solid(1));
            var sample = new Rectangle2D.Double(box, y - 1, 12, 12);
            hatch(g, sample);
            g.draw(sample);
            Lettering.write(g, words.thin(), style.small(), style.muted(), box + 19, y + 5, TextAnchor.CENTER_LEFT);
        }
    }

    private void gaps(Graphics2D g, Rectangle2D area) {
        g.setPaint(style.surface());
        g.setStroke(Style.solid(1));
        for (int hour = 0; hour <= HeatmapChart.HOURS; hour++) {
            double x = area.getX() + area.getWidth() * hour / HeatmapChart.HOURS;
            g.draw(new Line2D.Double(x, area.getY(), x, area.getMaxY()));
        }
        for (int day = 0; day <= grid.days().size(); day++) {
            double y = area.getY() + area.getHeight() * day / grid.days().size();
            g.draw(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
        }
    }

    private static void hatch(Graphics2D g, Rectangle2D cell) {
        double reach = cell.getWidth() + cell.getHeight();
        for (double d = 4; d < reach; d += 5) {
            double x1 = Math.max(cell.getX(), cell.getX() + d - cell.getHeight());
            double y1 = cell.getY() + Math.min(d, cell.getHeight());
            double x2 = Math.min(cell.getMaxX(), cell.getX() + d);
            double y2 = cell.getY() + Math.max(0, d - cell.getWidth());
            g.draw(new Line2D.Double(x1, y1, x2, y2));
        }
    }

    private Rectangle2D place(Rectangle2D area, int fromDay, int toDay, int fromHour, int toHour) {
        double width = area.getWidth() / HeatmapChart.HOURS;
        double height = area.getHeight() / grid.days().size();
        return new Rectangle2D.Double(
                area.getX() + fromHour * width,
                area.getY() + fromDay * height,
                (toHour - fromHour) * width,
                (toDay - fromDay + 1) * height);
    }

    private static Rectangle2D inset(Rectangle2D block) {
        return new Rectangle2D.Double(
                block.getX() + 0.75, block.getY() + 0.75, block.getWidth() - 1.5, block.getHeight() - 1.5);
    }

    private boolean inBlock(int hour) {
        return grid.blocks().stream()
                .anyMatch(b -> b.fromDay() == 0
                        && b.toDay() == grid.days().size() - 1
                        && b.fromHour() <= hour
                        && hour < b.toHour());
    }

    private double most() {
        return grid.hourLift().stream()
                .filter(lift -> !lift.isNaN())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
    }
}
