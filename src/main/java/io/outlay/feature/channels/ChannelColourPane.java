package io.outlay.feature.channels;

import io.outlay.text.Text;
import io.outlay.ui.kit.ChannelMarker;
import io.outlay.ui.kit.Tip;
import java.util.function.IntConsumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/// The palette: seven hues with their markers, filled and hollow.
final class ChannelColourPane extends FlowPane {
    private static final int COLOURS = 14;

    /// @param name of the choice, in ids
    ChannelColourPane(Text text, String name, IntConsumer onChoice) {
        getStyleClass().add("channels-palette");
        for (int i = 0; i < COLOURS; i++) {
            int colour = i;
            var button = new ToggleButton("", new ChannelMarker(colour));
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.setId(name + "-" + colour);
            var words = text.say("channels.colour.of", colour + 1);
            button.setAccessibleText(words);
            Tip.on(button, words);
            button.setOnAction(event -> {
                show(colour);
                onChoice.accept(colour);
            });
            getChildren().add(button);
        }
    }

    void show(int colour) {
        for (int i = 0; i < getChildren().size(); i++) {
            ((ToggleButton) getChildren().get(i)).setSelected(i == colour % COLOURS);
        }
    }
}
