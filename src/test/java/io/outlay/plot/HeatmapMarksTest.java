package io.outlay.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.text.Figures;
import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYZDataset;
import org.junit.jupiter.api.Test;

class HeatmapMarksTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(44, 64, 552, 154);
    private static final HeatmapChart.Words WORDS = new HeatmapChart.Words("½", "white", "2 ×", "thin");

    @Test
    void namesStandOverTheirBlocksAndInsideTheChart() {
        var labels = marks(
                        block(true, 0, 6, 18, 22, "peak, 1.58 × average"), block(false, 0, 6, 0, 3, "valley, 0.55 ×"))
                .labels(AREA);
        assertThat(labels)
                .extracting(HeatmapMarks.Label::text)
                .containsExactly("peak, 1.58 × average", "valley, 0.55 ×");
        assertThat(labels.getFirst().middle()).isEqualTo(44 + 20 * 23.0);
        assertThat(labels).allMatch(label -> label.left() >= AREA.getX() && label.right() <= AREA.getMaxX());
    }

    @Test
    void aNameThatWouldTouchAnotherIsLeftOut() {
        var labels = marks(
                        block(true, 0, 6, 18, 22, "peak, 1.58 × average"),
                        block(false, 0, 6, 22, 24, "valley, 0.80 ×"),
                        block(false, 0, 6, 16, 18, "valley, 0.90 ×"))
                .labels(AREA);
        assertThat(labels).extracting(HeatmapMarks.Label::text).containsExactly("peak, 1.58 × average");
    }

    @Test
    void blocksOfSomeDaysHaveNoNameAbove() {
        assertThat(marks(block(true, 5, 6, 11, 17, "peak")).labels(AREA)).isEmpty();
    }

    @Test
    void cellsKeepTheirPlaceAndLift() {
        var grid = grid(List.of(new HeatmapChart.Cell(1, 20, 1.58, false), new HeatmapChart.Cell(0, 3, 0.55, true)));
        var plot = (XYPlot) HeatmapChart.of(Style.light(), grid, WORDS).getPlot();
        var data = (XYZDataset) plot.getDataset();
        assertThat(data.getItemCount(0)).isEqualTo(2);
        assertThat(data.getXValue(0, 0)).isEqualTo(3.5);
        assertThat(data.getYValue(0, 0)).isZero();
        assertThat(data.getZValue(0, 0)).isEqualTo(0.55);
        assertThat(data.getXValue(0, 1)).isEqualTo(20.5);
        assertThat(data.getZValue(0, 1)).isEqualTo(1.58);
    }

    private static HeatmapChart.Block block(boolean peak, int fromDay, int toDay, int from, int to, String label) {
        return new HeatmapChart.Block(peak, fromDay, toDay, from, to, label);
    }

    private static HeatmapMarks marks(HeatmapChart.Block... blocks) {
        return new HeatmapMarks(Style.light(), grid(List.of(), blocks), WORDS);
    }

    private static HeatmapChart.Grid grid(List<HeatmapChart.Cell> cells, HeatmapChart.Block... blocks) {
        return new HeatmapChart.Grid(
                Figures.english(),
                List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
                cells,
                Collections.nCopies(24, 1.0),
                Collections.nCopies(7, 1.0),
                List.of(blocks));
    }
}
