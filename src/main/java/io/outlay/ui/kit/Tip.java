package io.outlay.ui.kit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// What is said about a node when it is pointed at. The tooltip, a window with a scene of its own, is made when the
/// pointer first comes to the node: most never are.
public final class Tip {
    private static final Duration DELAY = Duration.millis(300);
    private static final double WIDEST = 320;

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
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> tip.make(node));
    }

    /// Says nothing from now on.
    public static void off(Node node) {
        if (node.getProperties().get(Tip.class) instanceof Tip tip) {
            tip.words = "";
            tip.made.ifPresent(tooltip -> Tooltip.uninstall(node, tooltip));
            tip.made = Optional.empty();
        }
    }

    /// What is said about a node.
    public static Optional<String> of(Node node) {
        return node.getProperties().get(Tip.class) instanceof Tip tip
                ? Optional.of(tip.words).filter(words -> !words.isEmpty())
                : Optional.empty();
    }

    private void make(Node node) {
        if (made.isEmpty() && !words.isEmpty()) {
            var tooltip = new Tooltip(words);
            tooltip.setShowDelay(DELAY);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(WIDEST);
            made = Optional.of(tooltip);
            Tooltip.install(node, tooltip);
        }
    }
}
