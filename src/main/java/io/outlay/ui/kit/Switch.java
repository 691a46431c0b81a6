package io.outlay.ui.kit;

import atlantafx.base.controls.ToggleSwitch;
import javafx.css.PseudoClass;
import javafx.geometry.HorizontalDirection;

/// On or off, acting at once; `selectedProperty()` is its value.
public final class Switch extends ToggleSwitch {
    private static final PseudoClass WORDLESS = PseudoClass.getPseudoClass("wordless");

    public Switch() {
        setLabelPosition(HorizontalDirection.RIGHT);
        setFocusTraversable(true);
        // the gap before words that are not there would stand beside the switch
        textProperty().subscribe(words -> pseudoClassStateChanged(WORDLESS, words == null || words.isEmpty()));
    }

    public Switch(String words) {
        this();
        setText(words);
    }
}
