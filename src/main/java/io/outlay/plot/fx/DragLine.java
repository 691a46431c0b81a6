package io.outlay.plot.fx;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.beans.property.DoubleProperty;

/// A vertical line of the chart that can be moved with mouse and keyboard, such as "now" on a response curve. The chart
/// itself draws the line where it rests; while it is moved, the pane draws it.
///
/// @param value  data x of the line; written while dragging
/// @param low    smallest value
/// @param high   largest value
/// @param step   of one arrow key; with Shift ten times that
/// @param name   for those who do not see it
/// @param label  written at its head while it moves
/// @param onDrag told every new value
public record DragLine(
        DoubleProperty value,
        double low,
        double high,
        double step,
        String name,
        DoubleFunction<String> label,
        DoubleConsumer onDrag) {

    void move(double to) {
        double kept = Math.clamp(to, low, high);
        if (kept != value.get()) {
            value.set(kept);
            onDrag.accept(kept);
        }
    }
}
