package io.outlay.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The small axis in a table's head that [IntervalBar]s below share.
public final class IntervalAxis extends Region {
    private final double low;
    private final double high;
    private final List<Double> ticks;
    private final List<Label> labels = new ArrayList<>();

    public IntervalAxis(double low, double high, List<Double> ticks, DoubleFunction<String> words) {
        this.low = low;
        this.high = high;
        this.ticks = List.copyOf(ticks);
        getStyleClass().add("interval-axis");
        setMouseTransparent(true);
        for (double tick : ticks) {
            labels.add(new Label(words.apply(tick)));
        }
        getChildren().addAll(labels);
    }

    @Override
    protected double computePrefHeight(double width) {
        return labels.stream().mapToDouble(label -> label.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return labels.stream().mapToDouble(label -> label.prefWidth(-1) * 2).sum();
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            double width = label.prefWidth(-1);
            double height = label.prefHeight(-1);
            double x = (ticks.get(i) - low) / (high - low) * getWidth();
            label.resizeRelocate(x - width / 2, (getHeight() - height) / 2, width, height);
        }
    }
}
