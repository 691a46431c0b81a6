package io.outlay.plot;

import io.outlay.text.Figures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeriesCollection;

/// Draws in the order in which they were made, one thin line per chain, one small panel per quantity. Chains that agree
/// look like noise on top of each other.
public final class TraceChart {
    private static final double HEAD = 20;
    private static final double LEFT = 40;
    private static final double THIN = 0.8;
    private static final double SHINE = 0.75;

    private TraceChart() {}

    /// @param name   of the quantity
    /// @param warmup draws at the beginning that do not count; they stand on a shade
    /// @param chains draws of each chain, in order
    /// @param scaled whether the quantity's size means something to a reader
    public record Panel(String name, int warmup, List<double[]> chains, boolean scaled) {
        public Panel {
            chains = List.copyOf(chains);
        }

        private int length() {
            return Math.max(
                    2, chains.stream().mapToInt(chain -> chain.length).max().orElse(2));
        }
    }

    /// @param panels at least one
    public static JFreeChart of(Style style, Figures figures, List<Panel> panels) {
        return style.chart(new CurveGridChart.Grid(
                panels.stream().map(panel -> plot(style, figures, panel)).toList()));
    }

    private static XYPlot plot(Style style, Figures figures, Panel panel) {
        double least = values(panel, Double.POSITIVE_INFINITY, Math::min);
        double most = values(panel, Double.NEGATIVE_INFINITY, Math::max);
        boolean drawn = least < most;
        var up = Scale.around(
                        drawn ? least : 0, drawn ? most : 1, 2, value -> panel.scaled() ? figures.compact(value) : "")
                .ending(drawn ? most + 0.05 * (most - least) : 1);
        var across = new Scale(0, panel.length() - 1, Scale.round((panel.length() - 1) / 2.0), value -> "");
        var plot = style.bare(
                new XYPlot(
                        new XYSeriesCollection(),
                        style.axis(across),
                        style.axis(up),
                        new XYLineAndShapeRenderer(false, false)),
                true,
                false);
        plot.getDomainAxis().setTickLabelsVisible(false);
        plot.getRangeAxis().setFixedDimension(panel.scaled() ? LEFT : 4);
        plot.setInsets(new RectangleInsets(0, 0, 6, 4));
        if (panel.warmup() > 0) {
            var shade = new IntervalMarker(0, Math.min(panel.warmup(), panel.length() - 1), style.beyond());
            shade.setAlpha(1);
            plot.addDomainMarker(shade, Layer.BACKGROUND);
        }
        plot.addAnnotation(Drawn.within((g, area, x, y) -> lines(g, style, panel, x, y)));
        plot.setDomainAxis(1, new HeadAxis(across, HEAD, (g, strip, data, axis) -> head(g, style, panel, strip)));
        plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_LEFT);
        return plot;
    }

    private static double values(Panel panel, double empty, java.util.function.DoubleBinaryOperator pick) {
        return panel.chains().stream()
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .reduce(empty, pick);
    }

    private static void head(Graphics2D g, Style style, Panel panel, Rectangle2D strip) {
        var name = Lettering.fitted(panel.name(), style.smallMedium(), strip.getWidth());
        Lettering.write(
                g, name, style.smallMedium(), style.text(), strip.getX(), strip.getY() + 8, TextAnchor.CENTER_LEFT);
    }

    private static void lines(Graphics2D g, Style style, Panel panel, DoubleUnaryOperator x, DoubleUnaryOperator y) {
        g.setStroke(Style.solid(THIN));
        for (int c = 0; c < panel.chains().size(); c++) {
            var chain = panel.chains().get(c);
            var path = new Path2D.Double();
            for (int i = 0; i < chain.length; i++) {
                if (path.getCurrentPoint() == null) {
                    path.moveTo(x.applyAsDouble(i), y.applyAsDouble(chain[i]));
                } else {
                    path.lineTo(x.applyAsDouble(i), y.applyAsDouble(chain[i]));
                }
            }
            Color colour = style.channel(c);
            g.setPaint(Style.clear(colour, SHINE));
            g.draw(path);
        }
    }
}
