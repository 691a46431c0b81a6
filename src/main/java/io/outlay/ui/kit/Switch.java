package io.outlay.ui.kit;

import atlantafx.base.controls.ToggleSwitch;
import javafx.geometry.HorizontalDirection;

/// On or off, acting at once; `selectedProperty()` is its value.
public final class Switch extends ToggleSwitch {
    public Switch() {
        setLabelPosition(HorizontalDirection.RIGHT);
        setFocusTraversable(true);
    }

    public Switch(String words) {
        this();
        setText(words);
    }
}
