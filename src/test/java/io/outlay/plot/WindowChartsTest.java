package io.outlay.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeriesCollection;
import org.junit.jupiter.api.Test;

class WindowChartsTest {

    @Test
    void overviewStacksSpendBelowTheOutcomeOnOneTimeAxis() {
        var course = ChartGallery.course(26, true);
        var both = (CombinedDomainXYPlot)
                ChartGallery.overview(Style.light(), 26, true).getPlot();
        var outcome = (XYPlot) both.getSubplots().get(0);
        var spend = (XYPlot) both.getSubplots().get(1);
        assertThat(both.getDomainAxis().getLowerBound())
                .isEqualTo(course.spans().getFirst().from().toEpochDay());
        assertThat(outcome.getDataset(0).getYValue(0, 25))
                .isEqualTo(course.spans().getLast().outcome());
        assertThat(outcome.getDataset(1).getItemCount(0)).isEqualTo(26);
        assertThat(spend.getDataset().getSeriesCount()).isEqualTo(7);
        assertThat(spend.getDataset().getYValue(0, 3))
                .isEqualTo(course.spans().get(3).spend().get(0));
        assertThat(spend.getRangeAxis().getLowerBound()).isZero();
        double most = course.spans().stream()
                .mapToDouble(OverviewChart.Span::total)
                .max()
                .orElseThrow();
        assertThat(spend.getRangeAxis().getUpperBound()).isGreaterThan(most);
    }

    @Test
    void overviewWithoutAModelHasNoExpectation() {
        var both = (CombinedDomainXYPlot)
                ChartGallery.overview(Style.dark(), 26, false).getPlot();
        var outcome = (XYPlot) both.getSubplots().getFirst();
        assertThat(((XYSeriesCollection) outcome.getDataset(0)).getSeries(1).isEmpty())
                .isTrue();
    }

    @Test
    void slopeSharesTheAxisAndCrossesBreakEvenOnce() {
        var curve = ChartGallery.curve();
        var both = (CombinedDomainXYPlot) ChartGallery.curve(Style.light()).getPlot();
        assertThat(both.getSubplots()).hasSize(2);
        assertThat(both.getDomainAxis().getUpperBound()).isEqualTo(70e3);
        var lines = (XYSeriesCollection) ((XYPlot) both.getSubplots().get(1)).getDataset(1);
        assertThat(lines.getSeries(0).getMaxX()).isEqualTo(49e3);
        assertThat(lines.getSeries(1).getMinX()).isEqualTo(49e3);
        double crossing = CurveSlopeChart.crossing(curve).orElseThrow();
        assertThat(crossing).isBetween(52e3, 56e3);
        assertThat((ChartGallery.hill(crossing + 1) - ChartGallery.hill(crossing - 1)) / 2)
                .isCloseTo(1, within(0.01));
    }

    @Test
    void aSlopeThatStaysAboveBreakEvenHasNoCrossing() {
        var curve = ChartGallery.curve();
        var above = new CurveSlopeChart.Curve(
                0, true, curve.points(), curve.slope(), List.of(), 49e3, Optional.empty(), Optional.empty(), Optional.of(0.01));
        assertThat(CurveSlopeChart.crossing(above)).isEmpty();
    }

    @Test
    void aDensityHoldsAllTheDraws() {
        var points = Density.of(ChartGallery.normal(90, 29, 4000)).points();
        double sum = 0;
        double mean = 0;
        for (int i = 1; i < points.size(); i++) {
            double mass = (points.get(i).x() - points.get(i - 1).x())
                    * (points.get(i).y() + points.get(i - 1).y())
                    / 2;
            sum += mass;
            mean += mass * (points.get(i).x() + points.get(i - 1).x()) / 2;
        }
        assertThat(sum).isCloseTo(1, within(0.005));
        assertThat(mean).isCloseTo(90, within(1.5));
    }

    @Test
    void aDensityOfEqualDrawsIsNarrowAndFinite() {
        assertThat(Density.of(5, 5, 5).points()).allMatch(point -> Double.isFinite(point.y()));
        assertThat(Density.of(7).at(7)).isPositive();
    }

    @Test
    void labelsAreNudgedApartAndStayInside() {
        var places = Nudge.apart(new double[] {50, 52, 51, 10, 99}, 0, 100);
        var sorted = places.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            assertThat(sorted[i] - sorted[i - 1]).isGreaterThanOrEqualTo(Nudge.APART - 1e-9);
        }
        assertThat(places[0]).isLessThan(places[2]).isCloseTo(37, within(0.01));
        assertThat(places[3]).isEqualTo(10);
        assertThat(Nudge.apart(new double[] {5, 5, 5, 5}, 0, 30)).containsExactly(0, 10, 20, 30);
    }

    @Test
    void tablesCopyAtFullPrecisionAndNeverAsFormulas() {
        var table = new ChartTable(
                List.of(new ChartTable.Column("Channel", false), new ChartTable.Column("Spend", true)),
                List.of(
                        List.of(ChartTable.Cell.of("=SUM(A1)"), ChartTable.Cell.of("1.23 k", 1234.5678)),
                        List.of(ChartTable.Cell.of("a\tb"), ChartTable.Cell.of("−4.6 k", -4600)),
                        List.of(ChartTable.Cell.of("none"), ChartTable.Cell.of("–", Double.NaN))));
        assertThat(table.tsv()).isEqualTo("Channel\tSpend\n'=SUM(A1)\t1234.5678\na b\t-4600.0\nnone\t\n");
    }

    @Test
    void zoomKeepsWithinWhatWasShownAndComesBack() {
        var chart = ChartGallery.curve(Style.light());
        var zoom = ChartZoomAxis.of(chart);
        zoom.show(-10e3, 20e3);
        var axis = ((XYPlot) chart.getPlot()).getDomainAxis();
        assertThat(axis.getRange()).isEqualTo(new org.jfree.data.Range(0, 20e3));
        assertThat(zoom.zoomed()).isTrue();
        zoom.reset();
        assertThat(axis.getUpperBound()).isEqualTo(70e3);
        assertThat(zoom.zoomed()).isFalse();
    }
}
