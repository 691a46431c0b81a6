package io.outlay.plot;

import io.outlay.text.Figures;
import java.util.List;
import java.util.OptionalInt;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// What a fit leaves over, against spend and over time: a good fit leaves no shape in either.
public final class ResidualChart {
    private static final double POINT = 3.25;
    private static final double GAP = 28;
    private static final double HEAD = 28;

    /// Half the name of a month at the right end.
    private static final double RIGHT = 28;

    private ResidualChart() {}

    /// @param day      days since 1970
    /// @param residual observed minus fitted
    public record Residual(double spend, long day, double residual) {}

    /// Heads of both panels.
    public record Words(String bySpend, String overTime) {}

    /// @param colour    channel whose residuals these are; grey without
    /// @param residuals at least one
    public static JFreeChart of(
            Style style, Figures figures, List<Residual> residuals, OptionalInt colour, Words words) {
        double most = residuals.stream()
                .mapToDouble(it -> Math.abs(it.residual()))
                .max()
                .orElse(1);
        double spend = residuals.stream().mapToDouble(Residual::spend).max().orElse(1);
        var up = Scale.mirrored(most * 1.05, figures::compact).changes(figures);
        var days = residuals.stream().mapToLong(Residual::day).summaryStatistics();
        double margin = Math.max(3, (days.getMax() - days.getMin()) * 0.02);
        var both = new CombinedRangeXYPlot(style.axis(up));
        style.bare(both, true, false);
        both.setGap(GAP);
        both.setInsets(new RectangleInsets(HEAD, 0, 0, RIGHT));
        both.add(panel(
                style,
                points(residuals, true),
                style.axis(Scale.upTo(spend * 1.04, 5, figures::compact).sized(figures)),
                colour,
                words.bySpend()));
        both.add(panel(
                style,
                points(residuals, false),
                new MonthAxis(style, figures, days.getMin() - margin, days.getMax() + margin),
                colour,
                words.overTime()));
        return style.chart(both);
    }

    private static XYSeriesCollection points(List<Residual> residuals, boolean bySpend) {
        var series = new XYSeries("residuals", false, true);
        residuals.forEach(it -> series.add(bySpend ? it.spend() : it.day(), it.residual()));
        return new XYSeriesCollection(series);
    }

    private static XYPlot panel(
            Style style, XYSeriesCollection points, NumberAxis across, OptionalInt colour, String head) {
        var renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setDrawOutlines(false);
        renderer.setSeriesShape(0, Dots.circle(0, 0, POINT));
        renderer.setSeriesPaint(
                0, Style.clear(colour.isPresent() ? style.channel(colour.getAsInt()) : style.subtle(), 0.7));
        var plot = style.bare(new XYPlot(points, across, null, renderer), true, false);
        plot.addRangeMarker(new ValueMarker(0, style.axis(), Style.solid(1)), Layer.BACKGROUND);
        plot.addAnnotation(Drawn.over(
                HEAD,
                (g, area, x, y) -> Lettering.write(
                        g,
                        head,
                        style.smallMedium(),
                        style.text(),
                        area.getX(),
                        area.getY() - 16,
                        TextAnchor.CENTER_LEFT)));
        return plot;
    }
}
