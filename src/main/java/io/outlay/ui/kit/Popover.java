package io.outlay.ui.kit;

import org.controlsfx.control.PopOver;

/// What opens beside a node and goes when the person clicks elsewhere or presses Escape, in the product's colours.
public final class Popover extends PopOver {
    private static final double CORNER = 8;
    private static final String SHEET = "/io/outlay/ui/theme/popover.css";

    public Popover(ArrowLocation arrow) {
        setArrowLocation(arrow);
        setCornerRadius(CORNER);
        setAnimated(false);
        setAutoHide(true);
        setDetachable(false);
        // its own sheet stands at its own root, where the scene's cannot reach
        getRoot().getStylesheets().add(SHEET);
    }
}
