package io.outlay.ui.kit;

import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// What is said about a node when it is pointed at. The tooltip, a window with a scene of its own, is made when the
/// pointer first comes to the node: most never are.
public final class Tip {
    private static final Duration DELAY = Duration.millis(300);

    private String words;
    private Optional<Tooltip> made = Optional.empty();

    private Tip(String words) {
        this.words = words;
    }

    /// Says these words from now on.
    public static void on(Node node, String words) {
        if (node.getProperties().get(Tip.class) instanceof Tip tip) {
            tip.words = words;
            tip.made.ifPresent(tooltip -> tooltip.setText(words));
            return;
        }
        var tip = new Tip(words);
        node.getProperties().put(Tip.class, tip);
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                tip.make(node);
            }
        });
    }

    /// What is said about a node.
    public static Optional<String> of(Node node) {
        return node.getProperties().get(Tip.class) instanceof Tip tip ? Optional.of(tip.words) : Optional.empty();
    }

    private void make(Node node) {
        var tooltip = new Tooltip(words);
        tooltip.setShowDelay(DELAY);
        made = Optional.of(tooltip);
        if (node instanceof Control control) {
            control.setTooltip(tooltip);
        } else {
            Tooltip.install(node, tooltip);
        }
    }
}
