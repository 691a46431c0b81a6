package io.outlay.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// Small drawings beside words: the signs of the health badge and the bar of certainty. Drawn in a 24-unit square,
/// scaled to the area.
public final class Signs {
    private static final Color SUCCESS = Color.decode("#17713F");
    private static final Color WARNING = Color.decode("#855300");
    private static final Color DANGER = Color.decode("#B3261E");

    private Signs() {}

    /// How sure: the filled share of a bar.
    public static void bar(Graphics2D g, Style style, Rectangle2D area, double share) {
        g.setPaint(style.grid());
        g.fill(area);
        g.setPaint(style.ink());
        g.fill(new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth() * share, area.getHeight()));
    }

    public static void warning(Graphics2D g, Rectangle2D area) {
        begin(g, area, WARNING);
        var triangle = new Path2D.Double();
        triangle.moveTo(12, 3);
        triangle.lineTo(22.5, 21);
        triangle.lineTo(1.5, 21);
        triangle.closePath();
        g.draw(triangle);
        g.draw(new Line2D.Double(12, 9.5, 12, 14));
        g.fill(new Ellipse2D.Double(10.9, 16.4, 2.2, 2.2));
    }

    public static void tick(Graphics2D g, Rectangle2D area) {
        begin(g, area, SUCCESS);
        g.draw(new Ellipse2D.Double(2, 2, 20, 20));
        var tick = new Path2D.Double();
        tick.moveTo(7.5, 12.5);
        tick.lineTo(10.8, 15.8);
        tick.lineTo(16.8, 8.8);
        g.draw(tick);
    }

    public static void stop(Graphics2D g, Rectangle2D area) {
        begin(g, area, DANGER);
        g.draw(new Ellipse2D.Double(2, 2, 20, 20));
        g.draw(new Line2D.Double(8.5, 8.5, 15.5, 15.5));
        g.draw(new Line2D.Double(15.5, 8.5, 8.5, 15.5));
    }

    private static void begin(Graphics2D g, Rectangle2D area, Color colour) {
        g.translate(area.getX(), area.getY());
        g.scale(area.getWidth() / 24, area.getHeight() / 24);
        g.setPaint(colour);
        g.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }
}
