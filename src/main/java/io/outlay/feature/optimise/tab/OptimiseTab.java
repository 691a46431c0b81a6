package io.outlay.feature.optimise.tab;

import javafx.scene.Node;

/// What one of the room's tabs besides the split shows. It is made when it is first looked at.
public interface OptimiseTab extends AutoCloseable {
    /// Fills the room below the tabs, and scrolls by itself where it must.
    Node node();

    @Override
    void close();
}
