package io.outlay.ui;

/// How the window looks.
///
/// @param textScale size of everything, 1.0 to 2.0
public record Appearance(boolean dark, boolean compact, double textScale) {
    public static final Appearance LIGHT = new Appearance(false, false, 1);
    public static final Appearance DARK = new Appearance(true, false, 1);

    public Appearance {
        textScale = Math.clamp(textScale, 1, 2);
    }
}
