package io.outlay.ui.kit;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;

/// How far a table is scrolled sideways, and the bar that does it.
final class TableScrolling {
    private final TableView<?> table;
    private final DoubleProperty scrolled = new SimpleDoubleProperty(this, "scrolled");
    private final DoubleProperty barHeight = new SimpleDoubleProperty(this, "barHeight");

    TableScrolling(TableView<?> table) {
        this.table = table;
    }

    /// In pixels from the left end.
    DoubleProperty x() {
        return scrolled;
    }

    /// 0 while there is no bar.
    DoubleProperty barHeight() {
        return barHeight;
    }

    /// The bar comes and goes while the table is laid out, when its own height can no longer change.
    private void afterLayout(Runnable change) {
        var scene = table.getScene();
        if (scene == null) {
            change.run();
            return;
        }
        var once = new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                change.run();
            }
        };
        scene.addPostLayoutPulseListener(once);
    }

    /// Once the table has its bars.
    void follow() {
        for (var node : table.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
                scrolled.bind(bar.valueProperty());
                bar.visibleProperty().subscribe(shown -> {
                    afterLayout(() -> barHeight.set(bar.isVisible() ? bar.prefHeight(-1) : 0));
                    if (!shown) {
                        bar.setValue(0);
                    }
                });
            }
        }
        scrolled.subscribe(x -> {
            table.getStyleClass().remove("scrolled");
            if (x.doubleValue() > 0) {
                table.getStyleClass().add("scrolled");
            }
        });
    }
}
