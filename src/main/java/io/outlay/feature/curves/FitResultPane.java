package io.outlay.feature.curves;

import io.outlay.text.Text;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.ChannelMarker;
import io.outlay.ui.kit.ShareBar;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Parameters under their plain names, the families' weights, and what speaks for and against the curve.
final class FitResultPane {
    private final Text text;
    private final VBox box = new VBox(16);

    FitResultPane(Text text) {
        this.text = text;
    }

    Node node() {
        return box;
    }

    void clear() {
        box.getChildren().clear();
    }

    void show(FitWords words) {
        var cards = new ArrayList<Node>();
        var parameters = words.parameters();
        if (!parameters.isEmpty()) {
            var curve = new CurveWords(words.unit(), words.figures());
            cards.add(new Card(parameters(parameters))
                    .title(text.say("curves.parameters"))
                    .subtitle(text.say("curves.parameters.range", curve.level())));
            cards.add(new Card(shares(words, words.weights()), note(words.weightsNote()))
                    .title(text.say("curves.weights")));
            if (!words.byWeek().isEmpty()) {
                cards.add(new Card(shares(words, words.byWeek()))
                        .title(words.lastingTitle())
                        .subtitle(text.say("curves.lasting")));
            }
        }
        var notes = new Card().title(text.say("curves.notes"));
        words.notes().forEach(sentence -> notes.getChildren().add(note(sentence)));
        cards.add(notes);
        box.getChildren().setAll(cards);
    }

    private static GridPane parameters(List<FitWords.Parameter> parameters) {
        var grid = grid();
        for (var parameter : parameters) {
            var value = label(parameter.value(), "strong");
            var name = label(parameter.label(), "muted");
            name.setMinWidth(0);
            name.setLabelFor(value);
            grid.addRow(grid.getRowCount(), name, value, label(parameter.range(), "small", "subtle"));
        }
        return grid;
    }

    private static GridPane shares(FitWords words, List<FitWords.Weight> weights) {
        var grid = grid();
        int colour = words.figures().study().channel().colour();
        boolean first = true;
        for (var weight : weights) {
            var bar = new ShareBar(weight.share());
            bar.getStyleClass().add(first ? ChannelMarker.styleClass(colour) : "curves-weight-other");
            grid.addRow(
                    grid.getRowCount(),
                    label(weight.name(), first ? "medium" : "muted"),
                    bar,
                    label(weight.percent(), first ? "strong" : "muted"));
            first = false;
        }
        return grid;
    }

    private static GridPane grid() {
        var grid = new GridPane();
        grid.getStyleClass().add("curves-figures");
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        var values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        var ends = new ColumnConstraints();
        ends.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(names, values, ends);
        return grid;
    }

    private static Label label(String words, String... styles) {
        var label = new Label(words);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private static Label note(String sentence) {
        var note = new Label(sentence);
        note.getStyleClass().addAll("paragraph", "small", "muted");
        note.setMinHeight(Label.USE_PREF_SIZE);
        return note;
    }
}
