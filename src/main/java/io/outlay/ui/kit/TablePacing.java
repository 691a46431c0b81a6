package io.outlay.ui.kit;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Lets a table's rows come in a few a frame where many are needed at once: every row has a cell per column, and a
/// hundred cells made in one frame hold the window up for a tenth of a second.
final class TablePacing {
    /// So many new rows may come at once.
    private static final int FEW = 3;

    private final Node table;
    private final ObservableList<?> rows;
    private final TableHeight height;
    private int made;
    private int allowed;
    private boolean under;

    TablePacing(Node table, ObservableList<?> rows, TableHeight height) {
        this.table = table;
        this.rows = rows;
        this.height = height;
        rows.addListener((ListChangeListener<Object>) _ -> begin());
    }

    /// A row was made: it and its cells will be used again.
    void rowMade() {
        made++;
    }

    /// Holds rows back that are yet to be made, where they are many and the table is seen.
    void begin() {
        var scene = table.getScene();
        if (under || !isShown(scene) || height.inView() <= made + FEW) {
            return;
        }
        under = true;
        table.getStyleClass().add(Unfolding.UNDER_WAY);
        allowed = Math.max(1, made);
        height.limit(allowed);
        FramePace.run(scene, this::step);
    }

    boolean underWay() {
        return under;
    }

    private boolean step(int atOnce) {
        allowed += atOnce;
        height.limit(allowed);
        if (height.limited() && table.getScene() != null) {
            return true;
        }
        height.limit(Integer.MAX_VALUE);
        under = false;
        table.getStyleClass().remove(Unfolding.UNDER_WAY);
        return false;
    }

    private static boolean isShown(Scene scene) {
        return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
    }
}
