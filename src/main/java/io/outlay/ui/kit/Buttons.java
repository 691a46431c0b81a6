package io.outlay.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

/// The kinds of button. A button without words takes them from `Describe`; one primary button per screen.
public final class Buttons {
    private Buttons() {}

    /// The one thing to do here.
    public static Button primary() {
        return button("primary");
    }

    public static Button primary(String icon) {
        return with(primary(), icon);
    }

    /// Everything else that acts.
    public static Button secondary() {
        return button("secondary");
    }

    public static Button secondary(String icon) {
        return with(secondary(), icon);
    }

    /// Without outline, for what is seldom wanted.
    public static Button quiet() {
        return button("quiet");
    }

    public static Button quiet(String icon) {
        return with(quiet(), icon);
    }

    /// Deletes or stops something for good.
    public static Button danger() {
        return button("danger");
    }

    public static Button danger(String icon) {
        return with(danger(), icon);
    }

    /// A square with an icon; its name is spoken and shown as a tooltip.
    public static Button iconOnly(String icon) {
        var button = with(secondary(), icon);
        button.getStyleClass().add("icon-only");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        return button;
    }

    /// As [#iconOnly(String)] without outline.
    public static Button quietIcon(String icon) {
        var button = iconOnly(icon);
        button.getStyleClass().add("quiet");
        return button;
    }

    /// 24 high; for rows, notices and card heads.
    public static Button small(Button button) {
        button.getStyleClass().add("small");
        return button;
    }

    private static Button button(String kind) {
        var button = new Button();
        button.getStyleClass().add(kind);
        return button;
    }

    private static Button with(Button button, String icon) {
        button.setGraphic(Icon.inButton(icon));
        return button;
    }
}
