package io.outlay.plot;

import java.awt.Paint;
import org.jfree.chart.renderer.PaintScale;

/// Diverging colours of a heatmap, centred on 1.
record LiftPaint(Style style) implements PaintScale {
    @Override
    public double getLowerBound() {
        return 0.5;
    }

    @Override
    public double getUpperBound() {
        return 2;
    }

    @Override
    public Paint getPaint(double lift) {
        return style.lift(lift);
    }
}
