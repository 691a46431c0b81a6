package io.outlay.plot.fx;

import io.outlay.plot.ChartPanels;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/// The handle over a line of the chart that can be moved; the line itself appears here only while it moves.
final class DragLayer extends Pane {
    private static final double REACH = 6;

    private final Line line = new Line();
    private final Label label = new Label();
    private final Region handle = new Region();
    private Optional<DragLine> dragged = Optional.empty();
    private ChartPanels panels = ChartPanels.none();

    DragLayer() {
        line.getStyleClass().add("chart-drag-line");
        line.setManaged(false);
        line.setMouseTransparent(true);
        label.getStyleClass().add("chart-drag-label");
        label.setManaged(false);
        label.setMouseTransparent(true);
        handle.getStyleClass().add("chart-drag-handle");
        handle.setManaged(false);
        handle.setCursor(Cursor.H_RESIZE);
        handle.setFocusTraversable(true);
        handle.setAccessibleRole(AccessibleRole.SLIDER);
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            handle.requestFocus();
            moving(true);
            event.consume();
        });
        handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            var here = sceneToLocal(event.getSceneX(), event.getSceneY());
            dragged.ifPresent(it -> moveTo(
                    it, panels.data(0, here.getX(), panels.area(0).getCenterY()).getX()));
            event.consume();
        });
        handle.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            moving(false);
            event.consume();
        });
        handle.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        getChildren().setAll(line, label, handle);
        setManaged(false);
        setPickOnBounds(false);
        moving(false);
        handle.setVisible(false);
    }

    void line(Optional<DragLine> next) {
        dragged = next;
        next.ifPresent(it -> handle.setAccessibleText(it.name()));
    }

    void place(ChartPanels where) {
        panels = where;
        boolean there = dragged.isPresent() && panels.count() > 0;
        handle.setVisible(there);
        if (there) {
            put(dragged.get());
        }
    }

    private void moveTo(DragLine it, double value) {
        if (panels.count() > 0) {
            it.move(value);
            put(it);
        }
    }

    private void put(DragLine it) {
        double x = panels.across(0, it.value().get());
        double top = panels.area(0).getMinY();
        double bottom = panels.area(panels.count() - 1).getMaxY();
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(top);
        line.setEndY(bottom);
        label.setText(it.label().apply(it.value().get()));
        label.autosize();
        label.relocate(Math.rint(x - label.getWidth() / 2), Math.rint(Math.max(0, top - label.getHeight())));
        handle.resizeRelocate(x - REACH, top, 2 * REACH, Math.max(0, bottom - top));
    }

    private void moving(boolean now) {
        line.setVisible(now);
        label.setVisible(now);
    }

    private void key(KeyEvent event) {
        dragged.ifPresent(it -> {
            double step = (event.isShiftDown() ? 10 : 1) * it.step();
            switch (event.getCode()) {
                case LEFT -> moveTo(it, it.value().get() - step);
                case RIGHT -> moveTo(it, it.value().get() + step);
                case HOME -> moveTo(it, it.low());
                case END -> moveTo(it, it.high());
                default -> {
                    return;
                }
            }
            event.consume();
        });
    }
}
