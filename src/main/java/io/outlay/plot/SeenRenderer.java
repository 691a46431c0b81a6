package io.outlay.plot;

import java.awt.Color;
import java.awt.Paint;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/// Observed weeks of a curve: older ones paler, held-out ones hollow.
final class SeenRenderer extends XYLineAndShapeRenderer {
    private static final double POINT = 3.25;
    private static final double PALEST = 0.28;

    /// An outline would double the opacity at the edge.
    private static final Color NOTHING = new Color(0, 0, 0, 0);

    private final transient Style style;
    private final transient CurveSlopeChart.Curve curve;

    SeenRenderer(Style style, CurveSlopeChart.Curve curve) {
        super(false, true);
        this.style = style;
        this.curve = curve;
        setSeriesShape(0, Dots.circle(0, 0, POINT));
        setUseFillPaint(true);
    }

    @Override
    public Paint getItemPaint(int series, int item) {
        return curve.seen().get(item).heldOut() ? faded(item) : NOTHING;
    }

    @Override
    public Paint getItemFillPaint(int series, int item) {
        return curve.seen().get(item).heldOut() ? style.surface() : faded(item);
    }

    private Color faded(int item) {
        double age = Math.clamp(curve.seen().get(item).age(), 0, 1);
        return Style.clear(style.channel(curve.colour()), 1 - (1 - PALEST) * age);
    }
}
