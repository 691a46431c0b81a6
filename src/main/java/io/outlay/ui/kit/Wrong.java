package io.outlay.ui.kit;

import javafx.scene.Node;

/// Marks an input as wrong: red outline, and the reason for screen readers.
final class Wrong {
    private static final String STYLE = "wrong";

    private Wrong() {}

    static void mark(Node input, String reason) {
        input.getStyleClass().remove(STYLE);
        if (!reason.isEmpty()) {
            input.getStyleClass().add(STYLE);
            input.setAccessibleHelp(reason);
        } else {
            input.setAccessibleHelp(null);
        }
    }
}
