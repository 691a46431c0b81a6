package io.outlay.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.text.Figures;
import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeriesCollection;
import org.junit.jupiter.api.Test;

class CurveChartTest {

    /// The line changes from solid to dashed exactly at the largest observed spend.
    @Test
    void theCurveIsCutWhereObservationEnds() {
        var plot = plot(true, 25);
        var lines = (XYSeriesCollection) plot.getDataset(2);
        assertThat(lines.getSeries(0).getMaxX()).isEqualTo(25);
        assertThat(lines.getSeries(1).getMinX()).isEqualTo(25);
        assertThat(lines.getSeries(0).getMaxY()).isCloseTo(50, within(1e-12));
        assertThat(plot.getDomainMarkers(Layer.BACKGROUND)).hasSize(1);
        assertThat(dashed(plot, 0)).isFalse();
        assertThat(dashed(plot, 1)).isTrue();
    }

    @Test
    void nothingIsBeyondWhenAllWasObserved() {
        var plot = plot(true, 40);
        assertThat(((XYSeriesCollection) plot.getDataset(2)).getSeries(1).isEmpty())
                .isTrue();
        assertThat(plot.getDomainMarkers(Layer.BACKGROUND)).isNullOrEmpty();
    }

    @Test
    void aCurveThatCannotBeToldIsDashedThroughout() {
        assertThat(dashed(plot(false, 25), 0)).isTrue();
    }

    private static boolean dashed(XYPlot plot, int series) {
        return ((BasicStroke) plot.getRenderer(2).getSeriesStroke(series)).getDashArray() != null;
    }

    private static XYPlot plot(boolean told, double observed) {
        var points = List.of(
                new CurveChart.Point(0, 0, 0, 0),
                new CurveChart.Point(20, 40, 35, 45),
                new CurveChart.Point(40, 80, 60, 100));
        var curve = new CurveChart.Curve(
                "Meta", 0, "now 10, plan 20", told, points, List.of(new CurveChart.Dot(10, 21)), 5, observed, 10, 20);
        return (XYPlot) CurveChart.of(Style.light(), Figures.english(), curve, "beyond data")
                .getPlot();
    }
}
