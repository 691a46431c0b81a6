package io.outlay.ui.kit;

import java.util.OptionalDouble;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/// An interval on its own small axis: thin 90 %, thick 50 %, tick at the median, break-even dashed. Set a channel's
/// style class on it or a node around it for its colour. The range stands beside it in digits.
public final class IntervalBar extends Region {
    private final Rectangle thin = part("interval-thin");
    private final Rectangle thick = part("interval-thick");
    private final Rectangle tick = part("interval-tick");
    private final Line breakEven = new Line();
    private final double axisLow;
    private final double axisHigh;
    private final OptionalDouble dashed;
    private double low;
    private double innerLow;
    private double median;
    private double innerHigh;
    private double high;

    /// @param dashed where the dashed line stands, such as a return of 1
    public IntervalBar(double axisLow, double axisHigh, OptionalDouble dashed) {
        this.axisLow = axisLow;
        this.axisHigh = axisHigh;
        this.dashed = dashed;
        getStyleClass().add("interval-bar");
        setMouseTransparent(true);
        breakEven.getStyleClass().add("break-even");
        breakEven.setManaged(false);
        breakEven.setVisible(dashed.isPresent());
        getChildren().addAll(breakEven, thin, thick, tick);
    }

    /// Ends of the 90 % and the 50 % range and the middle.
    public IntervalBar show(double low90, double low50, double middle, double high50, double high90) {
        low = low90;
        innerLow = low50;
        median = middle;
        innerHigh = high50;
        high = high90;
        requestLayout();
        return this;
    }

    @Override
    protected void layoutChildren() {
        double scale = getHeight() / 20;
        double middle = getHeight() / 2;
        between(thin, low, high, 1.5 * scale, middle);
        between(thick, innerLow, innerHigh, 7 * scale, middle);
        thick.setVisible(innerHigh > innerLow);
        tick.setX(x(median) - scale);
        tick.setWidth(2 * scale);
        tick.setY(middle - 6 * scale);
        tick.setHeight(12 * scale);
        if (dashed.isPresent()) {
            double x = Math.round(x(dashed.getAsDouble())) + 0.5;
            breakEven.setStartX(x);
            breakEven.setEndX(x);
            breakEven.setStartY(middle - 9 * scale);
            breakEven.setEndY(middle + 9 * scale);
        }
    }

    private void between(Rectangle bar, double from, double to, double thickness, double middle) {
        bar.setX(x(from));
        bar.setWidth(Math.max(1, x(to) - x(from)));
        bar.setY(middle - thickness / 2);
        bar.setHeight(thickness);
    }

    private double x(double value) {
        return Math.clamp((value - axisLow) / (axisHigh - axisLow), 0, 1) * getWidth();
    }

    private static Rectangle part(String styleClass) {
        var rectangle = new Rectangle();
        rectangle.getStyleClass().add(styleClass);
        rectangle.setManaged(false);
        return rectangle;
    }
}
