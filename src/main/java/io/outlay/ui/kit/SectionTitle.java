package io.outlay.ui.kit;

import javafx.scene.control.Label;

/// A small heading inside a card, rail or inspector.
public final class SectionTitle extends Label {
    public SectionTitle(String words) {
        super(words);
        getStyleClass().add("section-title");
    }
}
