package io.outlay.feature.data.tab;

import javafx.scene.Node;

/// One of the room's tabs besides the sources. It is made when it is first looked at.
public interface DataTab extends AutoCloseable {
    Node node();

    @Override
    void close();
}
