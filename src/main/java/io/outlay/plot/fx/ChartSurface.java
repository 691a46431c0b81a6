package io.outlay.plot.fx;

import io.outlay.plot.ChartContent;
import io.outlay.plot.ChartPanels;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.FontSmoothingType;
import org.jfree.chart.fx.ChartCanvas;

/// The drawn chart and what moves above it: crosshair, readout, selection, the line that is dragged. The chart is drawn
/// again only when it, its size or its axes change; pointers move JavaFX nodes.
final class ChartSurface extends Pane {
    private static final double LEAST_DRAG = 6;
    private static final double WHEEL = 1.2;

    private final ChartCanvas canvas;
    private final HoverLayer hover = new HoverLayer();
    private final DragLayer drag = new DragLayer();
    private final Rectangle selection = new Rectangle();
    private ChartContent content;
    private ChartPanels panels;
    private Optional<ChartZoom> zoom = Optional.empty();
    private Consumer<Pick> onPick = pick -> {};
    private double pressedX;
    private double pressedY;
    private boolean selecting;
    private boolean stale;

    ChartSurface(ChartContent content) {
        this.content = content;
        canvas = new ChartCanvas(content.chart());
        canvas.setMouseTransparent(true);
        canvas.setTooltipEnabled(false);
        canvas.getGraphicsContext2D().setFontSmoothingType(FontSmoothingType.GRAY);
        // every drawing ends with the font the canvas began with, and the one after it does not set the same font again
        canvas.getGraphicsContext2D().setFont(ChartFonts.regular());
        panels = ChartPanels.none();
        selection.getStyleClass().add("chart-selection");
        selection.setManaged(false);
        selection.setVisible(false);
        selection.setMouseTransparent(true);
        getStyleClass().add("chart-surface");
        getChildren().setAll(canvas, selection, hover, drag);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover.follow(content().readout(), panels, e.getX(), e.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover.hide());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        show(content);
    }

    void show(ChartContent next) {
        boolean same = next == content;
        content = next;
        setAccessibleText(next.alternative());
        zoom = next.zoomable() ? Optional.of(new ChartZoom(next.chart())) : Optional.empty();
        hover.hide();
        hover.style(next.style());
        if (!same) {
            // drawn with the next layout: once, however often the figures change before it
            stale = true;
            requestLayout();
        }
    }

    void onPick(Consumer<Pick> receiver) {
        onPick = receiver;
    }

    void drag(Optional<DragLine> line) {
        drag.line(line);
        drag.place(panels);
    }

    double drawnWidth() {
        return canvas.getWidth();
    }

    double drawnHeight() {
        return canvas.getHeight();
    }

    private ChartContent content() {
        return content;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (stale || width != canvas.getWidth() || height != canvas.getHeight()) {
            stale = false;
            // the canvas draws after each of the changes; without a chart it has nothing to draw
            canvas.setChart(null);
            canvas.setWidth(width);
            canvas.setHeight(height);
            canvas.setChart(content.chart());
            hover.hide();
            drawn();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 480;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 280;
    }

    private void drawn() {
        panels = canvas.getRenderingInfo() == null || canvas.getWidth() < 1 || canvas.getHeight() < 1
                ? ChartPanels.none()
                : ChartPanels.of(content.chart(), canvas.getRenderingInfo());
        hover.bounds(canvas.getWidth(), canvas.getHeight());
        drag.place(panels);
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        requestFocus();
        pressedX = event.getX();
        pressedY = event.getY();
        selecting = false;
        if (event.getClickCount() == 2 && zoom.isPresent()) {
            zoomed(ChartZoom::reset);
        }
    }

    private void dragged(MouseEvent event) {
        if (zoom.isEmpty() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        var panel = panels.at(pressedX, pressedY);
        if (panel.isEmpty() || (!selecting && Math.abs(event.getX() - pressedX) < LEAST_DRAG)) {
            return;
        }
        selecting = true;
        hover.hide();
        var area = panels.area(panel.getAsInt());
        double left = Math.clamp(Math.min(pressedX, event.getX()), area.getMinX(), area.getMaxX());
        double right = Math.clamp(Math.max(pressedX, event.getX()), area.getMinX(), area.getMaxX());
        selection.setX(left);
        selection.setWidth(right - left);
        selection.setY(area.getMinY());
        selection.setHeight(area.getHeight());
        selection.setVisible(true);
    }

    private void released(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (selecting) {
            selecting = false;
            selection.setVisible(false);
            panels.at(pressedX, pressedY).ifPresent(panel -> {
                double left = panels.data(panel, selection.getX(), pressedY).getX();
                double right = panels.data(panel, selection.getX() + selection.getWidth(), pressedY)
                        .getX();
                zoomed(it -> it.show(left, right));
            });
        } else if (event.getClickCount() == 1 && event.isStillSincePress()) {
            hover.nearest(content.readout(), panels, event.getX(), event.getY())
                    .ifPresentOrElse(
                            spot -> onPick.accept(new Pick(spot.panel(), spot.x(), spot.y(), Optional.of(spot.key()))),
                            () -> pickPlace(event.getX(), event.getY()));
        }
    }

    private void pickPlace(double x, double y) {
        panels.at(x, y).ifPresent(panel -> {
            var data = panels.data(panel, x, y);
            onPick.accept(new Pick(panel, data.getX(), data.getY(), Optional.empty()));
        });
    }

    private void scrolled(ScrollEvent event) {
        if (!event.isShortcutDown() || event.getDeltaY() == 0 || zoom.isEmpty()) {
            return;
        }
        panels.at(event.getX(), event.getY()).ifPresent(panel -> {
            double centre = panels.data(panel, event.getX(), event.getY()).getX();
            zoomed(it -> it.by(panels, event.getDeltaY() > 0 ? 1 / WHEEL : WHEEL, centre));
            event.consume();
        });
    }

    private void zoomed(Consumer<ChartZoom> change) {
        zoom.ifPresent(it -> {
            hover.hide();
            change.accept(it);
            drawn();
        });
    }

    private void key(KeyEvent event) {
        boolean used = switch (event.getCode()) {
            case LEFT, RIGHT -> {
                boolean said =
                        hover.step(content.readout(), panels, event.getCode() == KeyCode.RIGHT, event.isShiftDown());
                hover.words().ifPresent(words -> setAccessibleText(words));
                yield said;
            }
            case ENTER, SPACE ->
                hover.current()
                        .map(spot -> {
                            onPick.accept(new Pick(spot.panel(), spot.x(), spot.y(), Optional.of(spot.key())));
                            return true;
                        })
                        .orElse(false);
            case PLUS, ADD, EQUALS, MINUS, SUBTRACT -> event.isShortcutDown() && zoomByKey(event.getCode());
            case ESCAPE -> hideOrReset();
            default -> false;
        };
        if (used) {
            event.consume();
        }
    }

    private boolean zoomByKey(KeyCode code) {
        boolean closer = code != KeyCode.MINUS && code != KeyCode.SUBTRACT;
        panels.shown()
                .ifPresent(range -> zoomed(it -> it.by(panels, closer ? 1 / WHEEL : WHEEL, range.getCentralValue())));
        return zoom.isPresent();
    }

    private boolean hideOrReset() {
        if (hover.shown()) {
            hover.hide();
            setAccessibleText(content.alternative());
            return true;
        }
        boolean zoomedIn = zoom.map(ChartZoom::active).orElse(false);
        if (zoomedIn) {
            zoomed(ChartZoom::reset);
        }
        return zoomedIn;
    }

    /// The pixel of a data point.
    Point2D pixel(int panel, double x, double y) {
        var place = panels.place(panel, x, y);
        return new Point2D(place.getX(), place.getY());
    }
}
