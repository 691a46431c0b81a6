package io.outlay.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.text.Figures;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CourseChartTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final List<CourseChart.Span> SPANS = List.of(
            new CourseChart.Span(DAY, 7, OptionalDouble.of(3)),
            new CourseChart.Span(DAY.plusDays(7), 7, OptionalDouble.empty()),
            new CourseChart.Span(DAY.plusDays(14), 7, OptionalDouble.of(5)));

    @Test
    void barsStartAtZeroAndWhatWasNotReportedHasNone() {
        var plot = CourseChart.of(Style.light(), Figures.english(), OptionalInt.of(1), true, SPANS)
                .getXYPlot();
        assertThat(plot.getRangeAxis().getLowerBound()).isZero();
        assertThat(plot.getDataset().getItemCount(0)).isEqualTo(2);
        assertThat(plot.getDomainAxis().getUpperBound())
                .isEqualTo(DAY.plusDays(21).toEpochDay());
    }

    @Test
    void aLineBreaksWhereNothingWasReported() {
        var plot = CourseChart.of(Style.light(), Figures.english(), OptionalInt.empty(), false, SPANS)
                .getXYPlot();
        assertThat(plot.getDataset().getY(0, 1)).isNull();
    }

    @Test
    void hoursFillADay() {
        var plot = CourseChart.hours(
                        Style.dark(),
                        Figures.english(),
                        OptionalInt.of(0),
                        true,
                        Collections.nCopies(24, OptionalDouble.of(2)))
                .getXYPlot();
        assertThat(plot.getDataset().getItemCount(0)).isEqualTo(24);
        assertThat(plot.getDomainAxis().getUpperBound()).isEqualTo(24);
    }
}
