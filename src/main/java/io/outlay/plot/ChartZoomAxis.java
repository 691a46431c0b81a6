package io.outlay.plot;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/// The horizontal axis of a chart, shared by its panels, that can show a part of what it showed at first.
public final class ChartZoomAxis {
    private static final int TICKS = 5;

    private final List<ValueAxis> axes;
    private final Optional<Range> full;
    private final Optional<NumberTickUnit> unit;
    private boolean zoomed;

    private ChartZoomAxis(List<ValueAxis> axes) {
        this.axes = axes;
        this.full = axes.stream().findFirst().map(ValueAxis::getRange);
        this.unit = axes.stream()
                .findFirst()
                .filter(axis -> axis instanceof NumberAxis && !(axis instanceof MonthAxis))
                .map(axis -> ((NumberAxis) axis).getTickUnit());
    }

    public static ChartZoomAxis of(JFreeChart chart) {
        var plot = (XYPlot) chart.getPlot();
        var inner = plot instanceof CombinedDomainXYPlot combined
                ? combined.getSubplots().stream().map(XYPlot.class::cast)
                : Stream.<XYPlot>of();
        return new ChartZoomAxis(Stream.concat(Stream.of(plot), inner)
                .flatMap(it -> IntStream.range(0, it.getDomainAxisCount()).mapToObj(it::getDomainAxis))
                .distinct()
                .toList());
    }

    public boolean zoomed() {
        return zoomed;
    }

    /// Length of what was shown at first.
    public double fullLength() {
        return full.map(Range::getLength).orElse(0.0);
    }

    /// Shows from `low` to `high`, kept within what was shown at first.
    public void show(double low, double high) {
        full.ifPresent(whole -> {
            double from = Math.max(low, whole.getLowerBound());
            double to = Math.min(high, whole.getUpperBound());
            if (from < to) {
                zoomed = from > whole.getLowerBound() || to < whole.getUpperBound();
                unit.ifPresent(it -> first().setTickUnit(
                                zoomed ? Scale.relabelled(it, Scale.round((to - from) / TICKS)) : it, false, false));
                axes.forEach(axis -> axis.setRange(from, to));
            }
        });
    }

    public void reset() {
        full.ifPresent(whole -> show(whole.getLowerBound(), whole.getUpperBound()));
    }

    private NumberAxis first() {
        return (NumberAxis) axes.getFirst();
    }
}
