package io.outlay.plot.fx;

import io.outlay.plot.ChartPanels;
import io.outlay.plot.Readout;
import io.outlay.plot.Style;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// Crosshair, ring around the point that is meant, and the card that says what is there.
final class HoverLayer extends Group {
    private static final double NEAR = 32;
    private static final double AWAY = 14;
    private static final double RING = 6;

    private final Line crosshair = new Line();
    private final Circle ring = new Circle(RING);
    private final ReadoutCard card = new ReadoutCard();
    private Style style = Style.light();
    private double width;
    private double height;
    private Optional<Readout.Spot> current = Optional.empty();
    private Optional<Readout.Card> said = Optional.empty();
    private double along = Double.NaN;

    HoverLayer() {
        crosshair.getStyleClass().add("chart-crosshair");
        ring.getStyleClass().add("chart-ring");
        getChildren().setAll(crosshair, ring, card);
        setManaged(false);
        setMouseTransparent(true);
        hide();
    }

    void style(Style next) {
        style = next;
    }

    void bounds(double across, double down) {
        width = across;
        height = down;
    }

    void hide() {
        crosshair.setVisible(false);
        ring.setVisible(false);
        card.setVisible(false);
        current = Optional.empty();
        said = Optional.empty();
        along = Double.NaN;
    }

    boolean shown() {
        return card.isVisible();
    }

    Optional<Readout.Spot> current() {
        return current;
    }

    Optional<String> words() {
        return said.map(ReadoutCard::words);
    }

    void follow(Readout readout, ChartPanels panels, double x, double y) {
        switch (readout) {
            case Readout.Silent() -> hide();
            case Readout.Spots spots ->
                nearest(spots, panels, x, y).ifPresentOrElse(spot -> show(spots, spot, panels), this::hide);
            case Readout.Along line -> {
                var panel = panels.at(x, y);
                if (panel.isEmpty()) {
                    hide();
                } else {
                    show(line, panels.data(panel.getAsInt(), x, y).getX(), panel.getAsInt(), panels, y);
                }
            }
        }
    }

    /// One step of the arrow keys; false where there is nothing to step through.
    boolean step(Readout readout, ChartPanels panels, boolean forward, boolean far) {
        if (panels.count() == 0) {
            return false;
        }
        return switch (readout) {
            case Readout.Silent() -> false;
            case Readout.Spots spots -> {
                if (spots.spots().isEmpty()) {
                    yield false;
                }
                int at = current.map(spots.spots()::indexOf).orElse(-1);
                int last = spots.spots().size() - 1;
                int steps = far ? 10 : 1;
                int next = at < 0 ? (forward ? 0 : last) : Math.clamp(at + (forward ? steps : -steps), 0, last);
                show(spots, spots.spots().get(next), panels);
                yield true;
            }
            case Readout.Along line -> {
                double steps = (far ? 10 : 1) * line.step();
                double next = Double.isNaN(along)
                        ? (forward ? line.from() : line.to())
                        : Math.clamp(along + (forward ? steps : -steps), line.from(), line.to());
                show(line, next, 0, panels, panels.area(0).getCenterY());
                yield true;
            }
        };
    }

    Optional<Readout.Spot> nearest(Readout readout, ChartPanels panels, double x, double y) {
        return readout instanceof Readout.Spots spots ? nearest(spots, panels, x, y) : Optional.empty();
    }

    private static Optional<Readout.Spot> nearest(Readout.Spots spots, ChartPanels panels, double x, double y) {
        var panel = panels.at(x, y);
        if (panel.isEmpty()) {
            return Optional.empty();
        }
        var best = Optional.<Readout.Spot>empty();
        double least = spots.reach() == Readout.Reach.POINT ? NEAR : Double.MAX_VALUE;
        for (var spot : spots.spots()) {
            if (spot.panel() >= panels.count()
                    || (spots.reach() != Readout.Reach.COLUMN && spot.panel() != panel.getAsInt())) {
                continue;
            }
            var place = panels.place(spot.panel(), spot.x(), spot.y());
            double apart = switch (spots.reach()) {
                case POINT -> Math.hypot(place.getX() - x, place.getY() - y);
                case COLUMN -> Math.abs(place.getX() - x);
                case ROW -> Math.abs(place.getY() - y);
            };
            if (apart < least) {
                least = apart;
                best = Optional.of(spot);
            }
        }
        return best;
    }

    private void show(Readout.Spots spots, Readout.Spot spot, ChartPanels panels) {
        if (spot.panel() >= panels.count()) {
            return;
        }
        var place = panels.place(spot.panel(), spot.x(), spot.y());
        ring.setCenterX(place.getX());
        ring.setCenterY(place.getY());
        ring.setVisible(spots.reach() == Readout.Reach.POINT || spots.crosshair());
        line(spots.crosshair(), place.getX(), panels);
        if (!Optional.of(spot).equals(current)) {
            current = Optional.of(spot);
            said = Optional.of(spot.card());
            card.say(spot.card(), style);
        }
        put(place.getX(), place.getY());
    }

    private void show(Readout.Along line, double x, int panel, ChartPanels panels, double y) {
        double kept = Math.clamp(x, line.from(), line.to());
        along = kept;
        double place = panels.across(panel, kept);
        line(line.crosshair(), place, panels);
        var next = line.at().apply(kept);
        said = Optional.of(next);
        card.say(next, style);
        put(place, y);
    }

    private void line(boolean wanted, double x, ChartPanels panels) {
        crosshair.setVisible(wanted);
        if (wanted) {
            double snapped = Math.floor(x) + 0.5;
            crosshair.setStartX(snapped);
            crosshair.setEndX(snapped);
            crosshair.setStartY(panels.area(0).getMinY());
            crosshair.setEndY(panels.area(panels.count() - 1).getMaxY());
        }
    }

    /// Beside the place, on the side where there is room.
    private void put(double x, double y) {
        double wide = card.getWidth();
        double high = card.getHeight();
        double left = x + AWAY + wide <= width ? x + AWAY : x - AWAY - wide;
        double top = y + AWAY + high <= height ? y + AWAY : y - AWAY - high;
        card.relocate(
                Math.rint(Math.clamp(left, 0, Math.max(0, width - wide))),
                Math.rint(Math.clamp(top, 0, Math.max(0, height - high))));
    }
}
