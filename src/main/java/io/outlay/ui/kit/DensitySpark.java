package io.outlay.ui.kit;

import java.util.Arrays;
import java.util.OptionalDouble;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/// How likely each value is, as a small hill over an axis on which every doubling is the same distance, with a tick at
/// the middle. In the colour of the channel class around it.
public final class DensitySpark extends Region {
    private static final int STEPS = 80;
    private static final double MARGIN = 2;

    private final Polygon hill = new Polygon();
    private final Line middle = new Line();
    private final Line dashed = new Line();
    private final double[] heights = new double[STEPS + 1];
    private final double median;
    private final double from;
    private final double to;
    private final OptionalDouble mark;

    /// @param sorted draws > 0, ascending, at least one
    /// @param low    begin of the axis, > 0; what lies beyond is not drawn
    /// @param high   end of the axis, > low
    /// @param mark   where a dashed line stands, such as a return of 1
    public DensitySpark(double[] sorted, double low, double high, OptionalDouble mark) {
        from = Math.log(low);
        to = Math.log(high);
        this.mark = mark;
        median = sorted[sorted.length / 2];
        getStyleClass().add("density-spark");
        setMouseTransparent(true);
        hill.getStyleClass().add("hill");
        middle.getStyleClass().add("middle");
        dashed.getStyleClass().add("mark");
        measure(sorted);
        for (var shape : new javafx.scene.shape.Shape[] {hill, dashed, middle}) {
            shape.setManaged(false);
            getChildren().add(shape);
        }
    }

    /// A kernel of the usual width (Silverman).
    private void measure(double[] sorted) {
        var logs =
                Arrays.stream(sorted).filter(value -> value > 0).map(Math::log).toArray();
        if (logs.length == 0) {
            return;
        }
        double spread = logs[(int) (0.75 * (logs.length - 1))] - logs[(int) (0.25 * (logs.length - 1))];
        double width = Math.max(0.9 * spread / 1.34 * Math.pow(logs.length, -0.2), (to - from) / (2.0 * STEPS));
        for (int i = 0; i <= STEPS; i++) {
            double at = from + (to - from) * i / STEPS;
            for (double log : logs) {
                double apart = (at - log) / width;
                heights[i] += Math.exp(-0.5 * apart * apart);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        double highest = Math.max(1e-300, Arrays.stream(heights).max().orElse(1));
        hill.getPoints().clear();
        hill.getPoints().addAll(MARGIN, bottom());
        for (int i = 0; i <= STEPS; i++) {
            hill.getPoints()
                    .addAll(x(from + (to - from) * i / STEPS), bottom() - heights[i] / highest * (bottom() - MARGIN));
        }
        hill.getPoints().addAll(x(to), bottom());
        stand(middle, median);
        stand(dashed, mark.orElse(Double.NaN));
    }

    private void stand(Line line, double value) {
        double at = Math.log(value);
        line.setVisible(at >= from && at <= to);
        line.setStartX(line.isVisible() ? x(at) : 0);
        line.setEndX(line.getStartX());
        line.setStartY(MARGIN);
        line.setEndY(bottom());
    }

    private double x(double log) {
        return MARGIN + (log - from) / (to - from) * (getWidth() - 2 * MARGIN);
    }

    private double bottom() {
        return getHeight() - MARGIN;
    }
}
