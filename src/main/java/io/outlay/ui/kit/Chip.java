package io.outlay.ui.kit;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;

/// A state in a word; colour is never the only cue, so pass, warning and failure carry an icon.
public final class Chip extends Label {
    /// What the state means.
    public enum Kind {
        NEUTRAL,
        ACCENT,
        SUCCESS,
        WARNING,
        DANGER;

        private Optional<String> icon() {
            return switch (this) {
                case NEUTRAL, ACCENT -> Optional.empty();
                case SUCCESS -> Optional.of("check");
                case WARNING -> Optional.of("alert-triangle");
                case DANGER -> Optional.of("x");
            };
        }

        private String styleClass() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Chip(Kind kind, String word) {
        this(kind, word, kind.icon());
    }

    /// With an icon other than the kind's.
    public Chip(Kind kind, String word, String icon) {
        this(kind, word, Optional.of(icon));
    }

    private Chip(Kind kind, String word, Optional<String> icon) {
        super(word);
        getStyleClass().addAll("chip", kind.styleClass());
        icon.ifPresent(name -> setGraphic(Icon.small(name)));
        setMinWidth(USE_PREF_SIZE);
    }
}
