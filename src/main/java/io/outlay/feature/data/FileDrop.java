package io.outlay.feature.data;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/// Lets files be dropped on a node.
final class FileDrop {
    private static final String OVER = "over";

    private FileDrop() {}

    static void on(Node node, Consumer<List<Path>> dropped) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        node.setOnDragEntered(event -> {
            if (event.getDragboard().hasFiles() && !node.getStyleClass().contains(OVER)) {
                node.getStyleClass().add(OVER);
            }
        });
        node.setOnDragExited(event -> node.getStyleClass().remove(OVER));
        node.setOnDragDropped(event -> {
            var files = event.getDragboard().getFiles().stream()
                    .filter(File::isFile)
                    .map(File::toPath)
                    .toList();
            event.setDropCompleted(!files.isEmpty());
            event.consume();
            if (!files.isEmpty()) {
                dropped.accept(files);
            }
        });
    }
}
