package io.outlay.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// The mark that travels with a channel's colour, so that colour is never the only cue: seven shapes, hollow from the
/// eighth channel on, as in the charts. The colour is the theme's `-outlay-channel-N`.
public final class ChannelMarker extends Region {
    private static final int SHAPES = 7;

    private final int position;
    private final boolean hollow;

    /// @param position of the channel's colour in the palette, from 0
    public ChannelMarker(int position) {
        this.position = position;
        this.hollow = position / SHAPES % 2 == 1;
        getStyleClass().addAll("channel-marker", styleClass(position));
        if (hollow) {
            getStyleClass().add("hollow");
        }
        setMouseTransparent(true);
    }

    /// The style class that makes `-outlay-channel` this channel's colour for everything inside a node.
    public static String styleClass(int position) {
        return "channel-" + position % SHAPES;
    }

    /// The marker with the channel's name.
    public static Label named(int position, String name) {
        var label = new Label(name, new ChannelMarker(position));
        label.getStyleClass().add("channel-name");
        return label;
    }

    @Override
    protected void layoutChildren() {
        double radius = Math.min(getWidth(), getHeight()) / 2 * 0.95 - (hollow ? 0.75 : 0);
        var shape = shape(getWidth() / 2, getHeight() / 2, radius);
        shape.getStyleClass().add("shape");
        shape.setManaged(false);
        getChildren().setAll(shape);
    }

    private Shape shape(double x, double y, double radius) {
        return switch (position % SHAPES) {
            case 0 -> new Circle(x, y, radius * 0.95);
            case 1 -> new Rectangle(x - radius * 0.86, y - radius * 0.86, radius * 1.72, radius * 1.72);
            case 2 -> polygon(3, -90, x, y + radius * 0.18, radius * 1.15);
            case 3 -> polygon(4, -90, x, y, radius * 1.12);
            case 4 -> polygon(3, 90, x, y - radius * 0.18, radius * 1.15);
            case 5 -> polygon(5, -90, x, y, radius * 1.05);
            default -> polygon(6, 0, x, y, radius * 1.03);
        };
    }

    private static Polygon polygon(int corners, double firstDegrees, double x, double y, double radius) {
        var polygon = new Polygon();
        for (int i = 0; i < corners; i++) {
            double angle = Math.toRadians(firstDegrees + 360.0 * i / corners);
            polygon.getPoints().addAll(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        return polygon;
    }
}
