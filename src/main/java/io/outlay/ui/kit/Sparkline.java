package io.outlay.ui.kit;

import java.util.Arrays;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

/// A course without axes; the dot is the last value. NaN leaves a value out.
public final class Sparkline extends Region {
    private static final double MARGIN = 3;

    private final Polyline line = new Polyline();
    private final Circle dot = new Circle(2);
    private final double[] values;

    public Sparkline(double... values) {
        this.values = values.clone();
        getStyleClass().add("sparkline");
        setMouseTransparent(true);
        line.getStyleClass().add("line");
        dot.getStyleClass().add("dot");
        line.setManaged(false);
        dot.setManaged(false);
        getChildren().addAll(line, dot);
    }

    @Override
    protected void layoutChildren() {
        var known = Arrays.stream(values).filter(Double::isFinite).summaryStatistics();
        line.getPoints().clear();
        dot.setVisible(known.getCount() > 0);
        double span = known.getMax() - known.getMin();
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                double height = span > 0 ? (values[i] - known.getMin()) / span : 0.5;
                double x =
                        MARGIN + (getWidth() - 2 * MARGIN) * (values.length > 1 ? (double) i / (values.length - 1) : 1);
                double y = getHeight() - MARGIN - height * (getHeight() - 2 * MARGIN);
                line.getPoints().addAll(x, y);
                dot.setCenterX(x);
                dot.setCenterY(y);
            }
        }
    }
}
