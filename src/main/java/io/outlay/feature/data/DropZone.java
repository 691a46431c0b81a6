package io.outlay.feature.data;

import io.outlay.ui.kit.EmptyState;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/// A place that says that files can be dropped there, with buttons for the other ways. Whatever holds it takes the
/// files.
final class DropZone {
    private final StackPane node;

    DropZone(String title, String sentence, Button... ways) {
        node = new StackPane(new EmptyState("upload-cloud", title, sentence, ways));
        node.getStyleClass().add("drop-zone");
        node.setMinHeight(220);
    }

    StackPane node() {
        return node;
    }
}
