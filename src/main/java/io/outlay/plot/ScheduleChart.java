package io.outlay.plot;

import io.outlay.text.Figures;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/// Weight of each hour of the day as bars, with the money of the hour where bars change height. Shares the hour grid of
/// the heatmap above it.
public final class ScheduleChart {
    private static final double LEFT = 44;
    private static final double RIGHT = 86;

    private ScheduleChart() {}

    /// @param effective money of the hour relative to an even split
    public record Hour(int hour, double effective, BigDecimal amount) {}

    public static JFreeChart of(Style style, Figures figures, List<Hour> hours) {
        double most =
                Math.max(1, hours.stream().mapToDouble(Hour::effective).max().orElse(1));
        var across = new Scale(0, 24, 3, value -> "%02d".formatted((int) Math.round(value)));
        var up = new Scale(0, most * 1.18, most > 2.2 ? 1 : 0.5, value -> figures.number(value, 1));
        var series = new XYIntervalSeries("weight");
        for (var hour : hours) {
            series.add(hour.hour() + 0.5, hour.hour(), hour.hour() + 1.0, hour.effective(), 0, hour.effective());
        }
        var dataset = new XYIntervalSeriesCollection();
        dataset.addSeries(series);
        var bars = new Bars(style, hours);
        var plot = style.bare(new XYPlot(dataset, style.axis(across), style.axis(up), bars), true, false);
        plot.setInsets(new RectangleInsets(0, 0, 0, RIGHT));
        plot.getRangeAxis().setFixedDimension(LEFT);
        plot.addRangeMarker(new ValueMarker(0, style.axis(), Style.solid(1)), Layer.FOREGROUND);
        bars.addAnnotation(new Amounts(style, figures, hours), Layer.FOREGROUND);
        return style.chart(plot);
    }

    public static double height() {
        return 124;
    }

    private static final class Bars extends XYBarRenderer {
        private final transient Style style;
        private final transient List<Hour> hours;

        Bars(Style style, List<Hour> hours) {
            super(0.1);
            this.style = style;
            this.hours = List.copyOf(hours);
            setBarPainter(new StandardXYBarPainter());
            setShadowVisible(false);
            setDrawBarOutline(false);
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            double weight = hours.get(column).effective();
            return Math.abs(weight - 1) < 0.1 ? style.neutralBar() : style.lift(weight > 1 ? 1.55 : 0.62);
        }
    }

    /// One amount per run of equal hours, so that amounts never overlap.
    private static final class Amounts extends AbstractXYAnnotation {
        private final transient Style style;
        private final transient Figures figures;
        private final transient List<Hour> hours;

        Amounts(Style style, Figures figures, List<Hour> hours) {
            this.style = style;
            this.figures = figures;
            this.hours = List.copyOf(hours);
        }

        @Override
        public void draw(
                Graphics2D g,
                XYPlot plot,
                Rectangle2D area,
                ValueAxis across,
                ValueAxis up,
                int rendererIndex,
                PlotRenderingInfo info) {
            double free = Double.NEGATIVE_INFINITY;
            for (int first = 0; first < hours.size(); ) {
                int last = first;
                while (last + 1 < hours.size()
                        && Math.abs(hours.get(last + 1).effective()
                                        - hours.get(first).effective())
                                < 0.02) {
                    last++;
                }
                var text = figures.cents(hours.get(first).amount());
                double middle = (hours.get(first).hour() + hours.get(last).hour() + 1) / 2.0;
                double x = across.valueToJava2D(middle, area, RectangleEdge.BOTTOM);
                double y = up.valueToJava2D(hours.get(first).effective(), area, RectangleEdge.LEFT);
                double half = Lettering.width(text, style.smallMedium()) / 2;
                x = Math.clamp(x, area.getX() + half, area.getMaxX() - half);
                double run = across.lengthToJava2D(
                        hours.get(last).hour() + 1.0 - hours.get(first).hour(), area, RectangleEdge.BOTTOM);
                if (x - half > free && 2 * half <= run + 6) {
                    Lettering.write(g, text, style.smallMedium(), style.text(), x, y - 9, TextAnchor.CENTER);
                    free = x + half + 8;
                }
                first = last + 1;
            }
        }
    }
}
