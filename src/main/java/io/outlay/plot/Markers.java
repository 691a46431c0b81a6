package io.outlay.plot;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// The mark that travels with a channel's colour, so that colour is never the only cue. Seven shapes; from the eighth
/// channel on they are hollow.
final class Markers {
    private static final int SHAPES = 7;

    private Markers() {}

    static boolean hollow(int position) {
        return position / SHAPES % 2 == 1;
    }

    /// The mark centred on (x, y).
    static Shape shape(int position, double x, double y, double radius) {
        return switch (position % SHAPES) {
            case 0 -> new Ellipse2D.Double(x - radius * 0.95, y - radius * 0.95, radius * 1.9, radius * 1.9);
            case 1 -> new Rectangle2D.Double(x - radius * 0.86, y - radius * 0.86, radius * 1.72, radius * 1.72);
            case 2 -> polygon(3, -90, x, y + radius * 0.18, radius * 1.15);
            case 3 -> polygon(4, -90, x, y, radius * 1.12);
            case 4 -> polygon(3, 90, x, y - radius * 0.18, radius * 1.15);
            case 5 -> polygon(5, -90, x, y, radius * 1.05);
            default -> polygon(6, 0, x, y, radius * 1.03);
        };
    }

    static void draw(Graphics2D g, Style style, int position, double x, double y, double radius) {
        if (hollow(position)) {
            var shape = shape(position, x, y, radius - 0.75);
            g.setPaint(style.surface());
            g.fill(shape);
            g.setPaint(style.channel(position));
            g.setStroke(Style.solid(1.5));
            g.draw(shape);
        } else {
            g.setPaint(style.channel(position));
            g.fill(shape(position, x, y, radius));
        }
    }

    private static Shape polygon(int corners, double firstDegrees, double x, double y, double radius) {
        var path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = Math.toRadians(firstDegrees + 360.0 * i / corners);
            double px = x + radius * Math.cos(angle);
            double py = y + radius * Math.sin(angle);
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        return path;
    }
}
