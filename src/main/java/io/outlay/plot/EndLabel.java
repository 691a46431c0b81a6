package io.outlay.plot;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.OptionalInt;
import org.jfree.chart.ui.TextAnchor;

/// The name of a line or bar at its right end, in place of a legend.
///
/// @param value  where on the vertical axis it wants to stand
/// @param colour channel whose marker stands before it
record EndLabel(double value, String text, Font font, Color paint, OptionalInt colour) {
    private static final double GAP = 8;
    private static final double MARKER = 4.5;
    private static final double MARKER_SPACE = 14;
    private static final double LINE = 7;

    /// The window writes a little wider than the printer.
    private static final double MARGIN = 6;

    private double width() {
        return (colour.isPresent() ? MARKER_SPACE : 0) + Lettering.width(text, font);
    }

    /// A strip right of the chart in which labels stand at their values, nudged apart.
    static SideAxis axis(Style style, Scale scale, List<EndLabel> labels) {
        double width = labels.stream().mapToDouble(EndLabel::width).max().orElse(0);
        return SideAxis.labels(scale, width == 0 ? 0 : GAP + width + MARGIN, (g, strip, y) -> {
            var wanted = labels.stream()
                    .mapToDouble(label -> y.applyAsDouble(label.value()))
                    .toArray();
            var places = Nudge.apart(wanted, strip.getMinY() - LINE, strip.getMaxY() - LINE / 2);
            for (int i = 0; i < places.length; i++) {
                var label = labels.get(i);
                double left = strip.getX() + GAP;
                if (label.colour().isPresent()) {
                    Markers.draw(g, style, label.colour().getAsInt(), left + MARKER, places[i], MARKER);
                    left += MARKER_SPACE;
                }
                Lettering.write(g, label.text(), label.font(), label.paint(), left, places[i], TextAnchor.CENTER_LEFT);
            }
        });
    }
}
