package io.outlay.app;

import io.outlay.feature.preferences.PreferencesView;
import io.outlay.feature.welcome.WelcomeView;
import io.outlay.text.Text;
import io.outlay.ui.kit.Buttons;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// What stands in the window while no project is open: the welcome page, or the settings reached from it.
final class WelcomePlace {
    private final StackPane box = new StackPane();
    private final Text text;

    WelcomePlace(Text text) {
        this.text = text;
        box.getStyleClass().add("shell");
    }

    Node node() {
        return box;
    }

    void welcome(WelcomeView view) {
        box.getChildren().setAll(view.content());
    }

    /// Shows the settings until the person goes back to `welcome`.
    void settings(Supplier<PreferencesView> settings, WelcomeView welcome) {
        var back = Buttons.quiet("arrow-left");
        back.setId("welcome-back");
        back.setText(text.say("app.back"));
        back.setOnAction(event -> welcome(welcome));
        var head = new HBox(back);
        head.getStyleClass().add("welcome-head");
        box.getChildren().setAll(new BorderPane(settings.get().content(), head, null, null, null));
        back.requestFocus();
    }
}
