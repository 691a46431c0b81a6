package io.outlay.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/// What lies over and around the cells of the weeks: the weeks before and after, outlines, gaps, names and the key.
final class WeekHeatmapMarks extends AbstractXYAnnotation {
    static final double HEAD = 24;
    static final double WEEKS = 22;
    static final double KEY = 28;
    private static final double PALE = 0.45;
    private static final double GREY = 0.55;
    private static final double APART = 10;

    private final transient Style style;
    private final transient WeekHeatmapChart.Grid grid;
    private final transient WeekHeatmapChart.Words words;

    WeekHeatmapMarks(Style style, WeekHeatmapChart.Grid grid, WeekHeatmapChart.Words words) {
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
        int end = grid.before() + grid.weeks().size();
        for (int row = 0; row < grid.lines().size(); row++) {
            var line = grid.lines().get(row);
            for (int t = 0; t < grid.before(); t++) {
                g.setPaint(style.pale(style.lift(line.before().get(t)), PALE));
                g.fill(cell(area, row, t));
            }
            for (int t = 0; t < grid.after(); t++) {
                double share = Math.clamp(line.after().get(t), 0, 1);
                g.setPaint(style.pale(style.ink(), GREY * share));
                g.fill(cell(area, row, end + t));
            }
        }
        gaps(g, area);
        g.setPaint(style.text());
        g.setStroke(Style.solid(1.5));
        for (int row = 0; row < grid.lines().size(); row++) {
            for (int t = 0; t < grid.weeks().size(); t++) {
                if (grid.lines().get(row).decided().get(t)) {
                    var cell = cell(area, row, grid.before() + t);
                    g.draw(new Rectangle2D.Double(
                            cell.getX() + 1.5, cell.getY() + 1.5, cell.getWidth() - 3, cell.getHeight() - 3));
                }
            }
        }
        g.setPaint(style.text());
        g.setStroke(Style.solid(1.5));
        for (int edge : List.of(grid.before(), end)) {
            if (edge > 0 && edge < grid.columns()) {
                double x = area.getX() + edge * width(area);
                g.draw(new Line2D.Double(x, area.getY() - 4, x, area.getMaxY() + 4));
            }
        }
    }

    private void gaps(Graphics2D g, Rectangle2D area) {
        g.setPaint(style.surface());
        g.setStroke(Style.solid(2));
        for (int column = 0; column <= grid.columns(); column++) {
            double x = area.getX() + column * width(area);
            g.draw(new Line2D.Double(x, area.getY(), x, area.getMaxY()));
        }
        double height = area.getHeight() / grid.lines().size();
        for (int row = 0; row <= grid.lines().size(); row++) {
            double y = area.getY() + row * height;
            g.draw(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
        }
    }

    /// What the three parts are.
    void heads(Graphics2D g, Rectangle2D area) {
        double y = area.getY() - HEAD / 2;
        double plan = area.getX() + grid.before() * width(area);
        double end = plan + grid.weeks().size() * width(area);
        head(g, words.plan(), plan, end, y, true);
        head(g, words.before(), area.getX(), plan, y, false);
        head(g, words.after(), end, area.getMaxX(), y, false);
    }

    private void head(Graphics2D g, String word, double from, double to, double y, boolean strong) {
        var font = strong ? style.smallMedium() : style.small();
        if (Lettering.width(word, font) <= to - from - 4) {
            Lettering.write(
                    g, word, font, strong ? style.text() : style.muted(), (from + to) / 2, y, TextAnchor.CENTER);
        }
    }

    /// As many weeks' names as do not touch.
    void weeks(Graphics2D g, Rectangle2D area) {
        double right = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < grid.weeks().size(); t++) {
            var name = grid.weeks().get(t);
            double middle = area.getX() + (grid.before() + t + 0.5) * width(area);
            double half = Lettering.width(name, style.small()) / 2;
            if (middle - half >= right + APART) {
                Lettering.write(g, name, style.small(), style.muted(), middle, area.getMaxY() + 12, TextAnchor.CENTER);
                right = middle + half;
            }
        }
    }

    /// The colour scale and what an outline means.
    void key(Graphics2D g, Rectangle2D strip, Rectangle2D area) {
        double left = area.getX();
        double y = strip.getY() + 10;
        double width = 120;
        double begin = left + Lettering.width(words.half(), style.small()) + 6;
        Lettering.write(g, words.half(), style.small(), style.muted(), left, y + 5, TextAnchor.CENTER_LEFT);
        int steps = 32;
        for (int i = 0; i < steps; i++) {
            g.setPaint(style.lift(Math.pow(2, 2.0 * (i + 0.5) / steps - 1)));
            g.fill(new Rectangle2D.Double(begin + i * width / steps, y, width / steps + 0.3, 10));
        }
        double after = begin + width + 6;
        Lettering.write(g, words.even(), style.small(), style.muted(), after, y + 5, TextAnchor.CENTER_LEFT);
        if (grid.lines().stream().anyMatch(line -> line.decided().contains(true))) {
            double box = after + Lettering.width(words.even(), style.small()) + 24;
            g.setPaint(style.text());
            g.setStroke(Style.solid(1.5));
            g.draw(new Rectangle2D.Double(box, y - 1, 12, 12));
            Lettering.write(g, words.decided(), style.small(), style.muted(), box + 19, y + 5, TextAnchor.CENTER_LEFT);
        }
    }

    private double width(Rectangle2D area) {
        return area.getWidth() / grid.columns();
    }

    private Rectangle2D cell(Rectangle2D area, int row, int column) {
        double height = area.getHeight() / grid.lines().size();
        return new Rectangle2D.Double(
                area.getX() + column * width(area), area.getY() + row * height, width(area), height);
    }
}
