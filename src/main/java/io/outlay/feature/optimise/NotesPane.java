package io.outlay.feature.optimise;

import io.outlay.text.Text;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.Icon;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Below the planner: what more money would bring, regret, known ground, and the limits in words.
final class NotesPane {
    private final OptimiseViewModel model;
    private final Text text;
    private final GridPane notes = new GridPane();
    private final Label limits = new Label();
    private final Label sentences = new Label();
    private final VBox root;

    NotesPane(OptimiseViewModel model, Text text) {
        this.model = model;
        this.text = text;
        notes.setHgap(16);
        limits.getStyleClass().add("strong");
        sentences.setWrapText(true);
        sentences.setMinHeight(Region.USE_PREF_SIZE);
        sentences.getStyleClass().add("muted");
        var words = new VBox(2, limits, sentences);
        HBox.setHgrow(words, Priority.ALWAYS);
        root = new VBox(16, new Card(notes), new Card(new HBox(12, Icon.of("anchor"), words)));
    }

    Node node() {
        return root;
    }

    void show() {
        var shown = model.notes();
        notes.getChildren().clear();
        notes.getColumnConstraints().clear();
        for (int i = 0; i < shown.size(); i++) {
            var third = new ColumnConstraints();
            third.setPercentWidth(100.0 / shown.size());
            notes.getColumnConstraints().add(third);
            notes.add(note(shown.get(i)), i, 0);
        }
        var binding = model.binding();
        limits.setText(
                switch (binding.size()) {
                    case 0 -> text.say("optimise.limits.none");
                    case 1 -> text.say("optimise.limits.one");
                    default -> text.say("optimise.limits.many", binding.size());
                });
        sentences.setText(String.join(" ", binding));
        sentences.setVisible(!binding.isEmpty());
        sentences.setManaged(!binding.isEmpty());
    }

    private static Node note(NoteWords.Note note) {
        var title = new Label(note.title());
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        var detail = new Label(note.detail());
        detail.getStyleClass().addAll("muted", "small");
        detail.setWrapText(true);
        detail.setMinHeight(Region.USE_PREF_SIZE);
        var words = new VBox(2, title, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        var box = new HBox(8, Icon.of(note.icon()), words);
        return box;
    }
}
