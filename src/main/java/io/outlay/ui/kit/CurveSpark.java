package io.outlay.ui.kit;

import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

/// A response curve in a cell, from zero, with a dot where the channel is now. In the colour of the channel class
/// around it.
public final class CurveSpark extends Region {
    private static final double MARGIN = 4;

    private final Polyline line = new Polyline();
    private final Circle dot = new Circle(3.5);
    private final double[] spend;
    private final double[] response;
    private final double now;

    /// @param spend    ascending
    /// @param response as many
    /// @param now      spend of today; NaN for no dot
    public CurveSpark(double[] spend, double[] response, double now) {
        this.spend = spend.clone();
        this.response = response.clone();
        this.now = now;
        getStyleClass().add("curve-spark");
        setMouseTransparent(true);
        line.getStyleClass().add("line");
        dot.getStyleClass().add("dot");
        line.setManaged(false);
        dot.setManaged(false);
        getChildren().addAll(line, dot);
    }

    @Override
    protected void layoutChildren() {
        line.getPoints().clear();
        double widest = spend.length == 0 ? 1 : Math.max(spend[spend.length - 1], 1e-12);
        double highest = 1e-12;
        for (double value : response) {
            highest = Math.max(highest, value);
        }
        for (int i = 0; i < spend.length; i++) {
            line.getPoints().addAll(x(spend[i] / widest), y(response[i] / highest));
        }
        dot.setVisible(!Double.isNaN(now) && spend.length > 0);
        if (dot.isVisible()) {
            double at = Math.clamp(now, spend[0], widest);
            dot.setCenterX(x(at / widest));
            dot.setCenterY(y(between(at) / highest));
        }
    }

    private double between(double at) {
        for (int i = 1; i < spend.length; i++) {
            if (at <= spend[i]) {
                double share = (at - spend[i - 1]) / Math.max(spend[i] - spend[i - 1], 1e-12);
                return response[i - 1] + share * (response[i] - response[i - 1]);
            }
        }
        return response[response.length - 1];
    }

    private double x(double share) {
        return MARGIN + share * (getWidth() - 2 * MARGIN);
    }

    private double y(double share) {
        return getHeight() - MARGIN - share * (getHeight() - 2 * MARGIN);
    }
}
