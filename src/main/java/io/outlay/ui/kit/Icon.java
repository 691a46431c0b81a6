package io.outlay.ui.kit;

import org.kordamp.ikonli.javafx.FontIcon;

/// Feather icons by name (`search`, `trash-2`). The style sheet sizes and colours them.
public final class Icon {
    private Icon() {}

    /// 16 px, for rows and heads.
    public static FontIcon of(String name) {
        return sized(name, 16);
    }

    /// 15 px, in buttons.
    public static FontIcon inButton(String name) {
        return sized(name, 15);
    }

    /// 13 px, in chips and small buttons.
    public static FontIcon small(String name) {
        return sized(name, 13);
    }

    /// 18 px, in empty states.
    public static FontIcon large(String name) {
        return sized(name, 18);
    }

    private static FontIcon sized(String name, int size) {
        var icon = new FontIcon("fth-" + name);
        icon.getStyleClass().add("icon-" + size);
        return icon;
    }
}
