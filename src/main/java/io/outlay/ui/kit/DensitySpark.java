package io.outlay.ui.kit;

import java.util.Arrays;
import java.util.OptionalDouble;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/// How likely each value is, as a small hill over an axis from 0, with a tick at the middle. In the colour of the
/// channel class around it.
public final class DensitySpark extends Region {
    private static final int STEPS = 80;
    private static final double MARGIN = 2;

    private final Polygon hill = new Polygon();
    private final Line middle = new Line();
    private final Line dashed = new Line();
    private final double[] heights = new double[STEPS + 1];
    private final double median;
    private final double end;
    private final OptionalDouble mark;

    /// @param sorted draws ≥ 0, ascending, at least one
    /// @param end    of the axis, > 0; what lies beyond is not drawn
    /// @param mark   where a dashed line stands, such as a return of 1
    public DensitySpark(double[] sorted, double end, OptionalDouble mark) {
        this.end = end;
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

    /// A kernel of the usual width (Silverman), reflected at 0.
    private void measure(double[] sorted) {
        double spread = sorted[(int) (0.75 * (sorted.length - 1))] - sorted[(int) (0.25 * (sorted.length - 1))];
        double width = Math.max(0.9 * spread / 1.34 * Math.pow(sorted.length, -0.2), end / (2.0 * STEPS));
        for (int i = 0; i <= STEPS; i++) {
            double at = end * i / STEPS;
            double sum = 0;
            for (double draw : sorted) {
                double up = (at - draw) / width;
                double mirrored = (at + draw) / width;
                sum += Math.exp(-0.5 * up * up) + Math.exp(-0.5 * mirrored * mirrored);
            }
            heights[i] = sum;
        }
    }

    @Override
    protected void layoutChildren() {
        double highest = Math.max(1e-300, Arrays.stream(heights).max().orElse(1));
        hill.getPoints().clear();
        hill.getPoints().addAll(MARGIN, bottom());
        for (int i = 0; i <= STEPS; i++) {
            hill.getPoints().addAll(x(end * i / STEPS), bottom() - heights[i] / highest * (bottom() - MARGIN));
        }
        hill.getPoints().addAll(x(end), bottom());
        stand(middle, median);
        middle.setVisible(median <= end);
        dashed.setVisible(mark.isPresent() && mark.getAsDouble() <= end);
        stand(dashed, mark.orElse(0));
    }

    private void stand(Line line, double value) {
        line.setStartX(x(value));
        line.setEndX(x(value));
        line.setStartY(MARGIN);
        line.setEndY(bottom());
    }

    private double x(double value) {
        return MARGIN + value / end * (getWidth() - 2 * MARGIN);
    }

    private double bottom() {
        return getHeight() - MARGIN;
    }
}
