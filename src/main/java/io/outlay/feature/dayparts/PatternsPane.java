package io.outlay.feature.dayparts;

import io.outlay.domain.daypart.DaypartShift;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.Chip;
import io.outlay.ui.kit.ShareBar;
import io.outlay.ui.kit.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The patterns found, with what speaks for each.
final class PatternsPane extends StackPane {
    private final DaypartWords words;
    private final Card card = new Card();
    private final VBox list = new VBox();

    PatternsPane(DaypartWords words) {
        this.words = words;
        list.getStyleClass().add("dayparts-patterns");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(120);
        card.growing(scroll);
        // the bar stands in the margin of the card
        VBox.setMargin(scroll, new Insets(0, -10, 0, 0));
        getChildren().add(card);
    }

    void show(List<Stretch> stretches, Optional<DaypartShift> shift) {
        card.title(words.patternsTitle(stretches));
        var rows = new ArrayList<Node>();
        shift.ifPresent(it -> rows.add(moved(it)));
        if (stretches.isEmpty()) {
            rows.add(nothing());
        } else {
            stretches.forEach(stretch -> rows.add(row(stretch)));
        }
        list.getChildren().setAll(rows);
    }

    /// Best hours that moved come first: they say that older patterns may no longer hold.
    private Node moved(DaypartShift shift) {
        var name = new Label(words.text().say("dayparts.moved"));
        name.getStyleClass().add("strong");
        var sentence = small(words.moved(shift), "muted");
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        var row = new VBox(apart(name, chip(shift.significant())), sentence);
        row.getStyleClass().add("dayparts-pattern");
        return row;
    }

    private Chip chip(boolean significant) {
        var text = words.text();
        var chip = significant
                ? new Chip(Chip.Kind.SUCCESS, text.say("dayparts.significant"))
                : new Chip(Chip.Kind.NEUTRAL, text.say("dayparts.indicative"));
        Tip.on(chip, text.say(significant ? "dayparts.significant.help" : "dayparts.indicative.help"));
        return chip;
    }

    private Node nothing() {
        var label = new Label(words.text().say("dayparts.patterns.nothing"));
        label.getStyleClass().addAll("muted", "paragraph");
        label.setWrapText(true);
        return label;
    }

    private Node row(Stretch stretch) {
        var text = words.text();
        var figures = words.figures();
        var name = new Label(words.when(stretch));
        name.getStyleClass().add("strong");
        var bar = new ShareBar(stretch.strength());
        bar.getStyleClass().add(stretch.significant() ? "reliable" : "weak");
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setMinWidth(24);
        var strength = small(text.say("dayparts.strength", figures.number(stretch.strength(), 2)), "muted");
        Tip.on(strength, text.say("dayparts.strength.help"));
        var borrowed = small(text.say("dayparts.borrowed", figures.wholePercent(stretch.borrowed())), "muted");
        Tip.on(borrowed, text.say("dayparts.borrowed.help"));
        var row = new VBox(
                apart(name, chip(stretch.significant())),
                line(
                        small(text.say("dayparts.read.lift"), "muted"),
                        small(figures.times(stretch.lift()), "text"),
                        bar,
                        strength),
                apart(small(text.say("dayparts.p", figures.pValue(stretch.adjusted())), "muted"), borrowed));
        row.getStyleClass().add("dayparts-pattern");
        return row;
    }

    private static HBox apart(Node left, Node right) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return line(left, space, right);
    }

    private static HBox line(Node... nodes) {
        var line = new HBox(nodes);
        line.getStyleClass().add("dayparts-line");
        return line;
    }

    private static Label small(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().addAll("small", styleClass);
        return label;
    }
}
