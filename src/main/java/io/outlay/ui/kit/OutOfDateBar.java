package io.outlay.ui.kit;

import io.outlay.text.Text;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/// Stands above a result whose inputs have changed since; the result stays readable below.
public final class OutOfDateBar extends StackPane {
    /// @param sentence what changed and when
    /// @param again    runs it again
    public OutOfDateBar(Text text, String sentence, Button again) {
        var bar = new NoticeBar(NoticeBar.Kind.WARNING, "refresh-cw", text.say("kit.outOfDate"), sentence);
        bar.getChildren().add(Buttons.small(again));
        getChildren().add(bar);
    }
}
