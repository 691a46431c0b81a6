package io.outlay.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/// Small marks that several charts share.
final class Dots {
    private Dots() {}

    /// A filled point with a ring of surface around it.
    static void ringed(Graphics2D g, Style style, Color colour, double x, double y, double radius) {
        g.setPaint(style.surface());
        g.fill(circle(x, y, radius + 2));
        g.setPaint(colour);
        g.fill(circle(x, y, radius));
    }

    /// An open point.
    static void hollow(Graphics2D g, Style style, Color colour, double x, double y, double radius, double stroke) {
        var circle = circle(x, y, radius);
        g.setPaint(style.surface());
        g.fill(circle);
        g.setPaint(colour);
        g.setStroke(Style.solid(stroke));
        g.draw(circle);
    }

    static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    static void bar(Graphics2D g, Color colour, double from, double to, double y, double thickness) {
        g.setPaint(colour);
        g.fill(new Rectangle2D.Double(Math.min(from, to), y - thickness / 2, Math.abs(to - from), thickness));
    }

    static void line(Graphics2D g, double x1, double y1, double x2, double y2) {
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }
}
