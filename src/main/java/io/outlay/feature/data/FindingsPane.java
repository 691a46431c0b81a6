package io.outlay.feature.data;

import io.outlay.text.Text;
import io.outlay.ui.Describe;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.EmptyState;
import io.outlay.ui.kit.Icon;
import io.outlay.ui.kit.NoticeBar;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is asked and what was found, grouped by cause: beside the preview, and as the step of its own.
final class FindingsPane {
    private static final double WIDTH = 340;

    private final ImportViewModel model;
    private final Text text;
    private final Describe describe;
    private final QuestionPane questions;

    FindingsPane(ImportViewModel model, Text text, Describe describe) {
        this.model = model;
        this.text = text;
        this.describe = describe;
        this.questions = new QuestionPane(model, text);
    }

    /// The column at the right: questions first.
    Region side(ImportContent content) {
        var card = new Card().title(head(content)).growing(list(content, true));
        if (found(content)) {
            card.getChildren().add(save());
        }
        card.setMinWidth(WIDTH);
        card.setPrefWidth(WIDTH);
        card.setMaxWidth(WIDTH);
        return card;
    }

    /// The step: everything that was found.
    List<Node> page(ImportContent content) {
        var nodes = new ArrayList<Node>();
        content.notes().forEach(note -> nodes.add(new NoticeBar(NoticeBar.Kind.INFO, "", note)));
        if (!found(content)) {
            nodes.add(new Card()
                    .growing(new EmptyState(
                            "check", text.say("data.findings.none"), text.say("data.findings.none.sentence"))));
        } else {
            var another = describe.node(Buttons.small(Buttons.secondary()), "data.preview.another");
            another.setMinWidth(Region.USE_PREF_SIZE);
            another.setOnAction(event -> model.choose());
            nodes.add(new Card()
                    .title(text.say("data.findings.head"))
                    .trailing(another, save())
                    .growing(list(content, false)));
        }
        return nodes;
    }

    private static boolean found(ImportContent content) {
        return !content.errors().isEmpty() || !content.warnings().isEmpty();
    }

    private String head(ImportContent content) {
        int asked = content.questions().size();
        if (asked == 0) {
            return text.say(found(content) ? "data.findings.head.none" : "data.findings.none");
        }
        return asked == 1 ? text.say("data.findings.questions.one") : text.say("data.findings.questions", asked);
    }

    private Button save() {
        var save = describe.node(Buttons.small(Buttons.secondary("download")), "data.findings.save");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(event -> model.saveFindings());
        return save;
    }

    private Node list(ImportContent content, boolean asked) {
        var list = new VBox();
        list.getStyleClass().add("findings");
        if (asked) {
            content.questions().forEach(question -> list.getChildren().add(questions.node(question)));
        }
        groups(list, content.errors(), "data.findings.errors", "danger-text");
        groups(list, content.warnings(), "data.findings.warnings", "warning-text");
        if (content.unlisted() > 0) {
            list.getChildren().add(words(text.say("data.findings.unlisted", content.unlisted()), "small", "muted"));
        }
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(words(text.say("data.findings.allAnswered"), "small", "muted"));
        }
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("data-scroll");
        return scroll;
    }

    private void groups(VBox list, List<FindingGroup> groups, String title, String style) {
        if (groups.isEmpty()) {
            return;
        }
        var head = new Label(text.say(title));
        head.getStyleClass().addAll("group-title", style);
        list.getChildren().add(head);
        groups.forEach(group -> list.getChildren().add(group(group)));
    }

    private Node group(FindingGroup group) {
        var icon = Icon.of(group.error() ? "x-circle" : "alert-triangle");
        icon.getStyleClass().add(group.error() ? "error-icon" : "warning-icon");
        var title = new Label(group.title());
        title.getStyleClass().add("strong");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var count = new Label(
                group.count() == 1
                        ? text.say("data.findings.count.one")
                        : text.say("data.findings.count", group.count()));
        count.getStyleClass().addAll("small", "muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(title, count);
        head.getStyleClass().add("finding-head");
        var column = new VBox(head);
        column.getStyleClass().add("finding-text");
        group.examples().forEach(example -> column.getChildren().add(words(example, "small")));
        column.getChildren().add(words(group.remedy(), "small", "muted"));
        HBox.setHgrow(column, Priority.ALWAYS);
        var line = new HBox(icon, column);
        line.getStyleClass().add("finding");
        return line;
    }

    static Label words(String sentence, String... classes) {
        var label = new Label(sentence);
        label.getStyleClass().add("paragraph");
        label.getStyleClass().addAll(classes);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
