package io.outlay.ui.kit;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One line about something that happened: icon, bold cause, sentence, at most one button.
public final class NoticeBar extends HBox {
    /// How much it matters.
    public enum Kind {
        INFO("info"),
        SUCCESS("check-circle"),
        WARNING("alert-triangle"),
        DANGER("x-circle");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }
    }

    public NoticeBar(Kind kind, String cause, String sentence) {
        this(kind, kind.icon, cause, sentence);
    }

    public NoticeBar(Kind kind, String cause, String sentence, Button action) {
        this(kind, kind.icon, cause, sentence);
        action.setMinWidth(USE_PREF_SIZE);
        getChildren().add(Buttons.small(action));
    }

    NoticeBar(Kind kind, String iconName, String cause, String sentence) {
        getStyleClass().addAll("notice", kind.name().toLowerCase(Locale.ROOT));
        var icon = Icon.of(iconName);
        icon.getStyleClass().add("notice-icon");
        var bold = new Text(cause + " ");
        bold.getStyleClass().add("notice-cause");
        var words = new TextFlow(bold, new Text(sentence));
        words.setMinWidth(0);
        words.setMaxHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(cause + " " + sentence);
        getChildren().addAll(icon, words);
    }
}
