package io.outlay.ui;

import io.outlay.text.Text;
import io.outlay.ui.kit.Tip;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCombination;

/// Names a node once, from one key of the bundle, for tests, for screen readers and for people: `KEY` is its name,
/// `KEY.help` its tooltip. The id is the key with `-` in place of dots, because a dot ends an id in a style sheet.
public final class Describe {
    private final Text text;

    public Describe(Text text) {
        this.text = text;
    }

    /// Sets id, accessible text, help and tooltip; also the words on a button that has none yet.
    public <N extends Node> N node(N node, String key) {
        return describe(node, key, Optional.empty());
    }

    /// As [#node(Node, String)], with the shortcut behind the tooltip.
    public <N extends Node> N node(N node, String key, KeyCombination shortcut) {
        return describe(node, key, Optional.of(shortcut.getDisplayText()));
    }

    private <N extends Node> N describe(N node, String key, Optional<String> shortcut) {
        var name = text.say(key);
        node.setId(key.replace('.', '-'));
        node.setAccessibleText(name);
        boolean wordless = false;
        if (node instanceof Labeled labeled) {
            wordless = labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
            if (!labeled.textProperty().isBound()
                    && (labeled.getText() == null || labeled.getText().isEmpty())) {
                labeled.setText(name);
            }
        }
        Optional<String> help = text.has(key + ".help") ? Optional.of(text.say(key + ".help")) : Optional.empty();
        help.ifPresent(node::setAccessibleHelp);
        if (help.isPresent() || wordless || shortcut.isPresent()) {
            var words = help.orElse(name);
            Tip.on(node, shortcut.map(keys -> words + "   " + keys).orElse(words));
        }
        return node;
    }
}
