package io.outlay.feature.data;

import io.outlay.text.Figures;
import io.outlay.text.Text;
import io.outlay.ui.Describe;
import io.outlay.ui.Services;
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
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is asked and what was found, grouped by cause: beside the preview, and as the step of its own.
final class FindingsPane {
    private static final double WIDTH = 340;

    private final ImportViewModel model;
    private final Text text;
    private final Figures figures;
    private final Describe describe;
    private final QuestionPane questions;

    FindingsPane(ImportViewModel model, Services services, Describe describe) {
        this.model = model;
        this.text = services.text();
        this.figures = services.figures();
        this.describe = describe;
        this.questions = new QuestionPane(model, text);
    }

    /// The column at the right: questions first.
    Region side(ImportContent content) {
        var card = new Card().title(head(content)).growing(list(content, true));
        card.getChildren().add(foot(content));
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
            var card = new Card()
                    .title(text.say("data.findings.head"))
                    .trailing(save())
                    .growing(list(content, false));
            card.getChildren().add(foot(content));
            nodes.add(card);
        }
        return nodes;
    }

    private static boolean found(ImportContent content) {
        return !content.errors().isEmpty() || !content.warnings().isEmpty();
    }

    /// How many rows are ready, how many are left out, and saving those.
    private Node foot(ImportContent content) {
        var words = new Label(ready(content));
        words.getStyleClass().addAll("small", "muted");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var foot = new HBox(words);
        foot.getStyleClass().add("findings-foot");
        if (content.rejected()) {
            var save = describe.node(Buttons.small(Buttons.secondary("download")), "data.rejected.save");
            save.setMinWidth(Region.USE_PREF_SIZE);
            save.setOnAction(event -> model.saveRejected());
            foot.getChildren().add(save);
        } else if (found(content)) {
            foot.getChildren().add(save());
        }
        return foot;
    }

    private String ready(ImportContent content) {
        if (content.rows() == 0) {
            return "";
        }
        var rows = figures.count(content.rows());
        return content.skipped() == 0
                ? text.say("data.findings.ready", rows)
                : text.say("data.findings.ready.skipped", rows, figures.count(content.skipped()));
    }

    private String head(ImportContent content) {
        int asked = content.questions().size();
        long errors =
                content.errors().stream().filter(group -> !group.settled()).count();
        if (asked == 0 && errors == 0) {
            return text.say(found(content) ? "data.findings.head.none" : "data.findings.none");
        }
        var words = new ArrayList<String>();
        if (asked > 0) {
            words.add(
                    asked == 1 ? text.say("data.findings.questions.one") : text.say("data.findings.questions", asked));
        }
        if (errors > 0) {
            words.add(errors == 1 ? text.say("data.findings.kinds.one") : text.say("data.findings.kinds", errors));
        }
        return String.join(", ", words);
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
        boolean settled = content.errors().stream().allMatch(FindingGroup::settled);
        groups(
                list,
                content.errors(),
                settled ? "data.findings.errors.settled" : "data.findings.errors",
                settled ? "success-text" : "danger-text");
        groups(list, content.warnings(), "data.findings.warnings", "warning-text");
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
        var icon = Icon.of(group.settled() ? "check-circle" : group.error() ? "x-circle" : "alert-triangle");
        icon.getStyleClass().add(group.settled() ? "success-icon" : group.error() ? "error-icon" : "warning-icon");
        var title = new Label(group.title());
        title.getStyleClass().add("strong");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var count = new Label(
                group.count() == 1
                        ? text.say("data.findings.count.one")
                        : text.say("data.findings.count", figures.count(group.count())));
        count.getStyleClass().addAll("small", "muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(title, count);
        head.getStyleClass().add("finding-head");
        var column = new VBox(head);
        column.getStyleClass().add("finding-text");
        group.examples().forEach(example -> column.getChildren().add(words(example, "small")));
        if (!group.settled()) {
            column.getChildren().add(words(group.remedy(), "small", "muted"));
        }
        if (!group.choices().isEmpty()) {
            column.getChildren().add(choices(group));
        }
        HBox.setHgrow(column, Priority.ALWAYS);
        var line = new HBox(icon, column);
        line.getStyleClass().add("finding");
        return line;
    }

    /// One of them always holds; at first that the import stops.
    private Node choices(FindingGroup group) {
        var flow = new FlowPane();
        flow.getStyleClass().add("answers");
        for (var choice : group.choices()) {
            var button = new ToggleButton(text.say("data.choice." + choice));
            button.getStyleClass().addAll("secondary", "small", "answer-choice");
            button.setSelected(choice == group.chosen());
            button.setId("data-choice-" + group.code() + "-" + choice);
            button.setAccessibleText(group.title() + ": " + button.getText());
            button.setOnAction(event -> {
                button.setSelected(true);
                if (choice != group.chosen()) {
                    model.choose(group.code(), choice);
                }
            });
            flow.getChildren().add(button);
        }
        return flow;
    }

    static Label words(String sentence, String... classes) {
        var label = new Label(sentence);
        label.getStyleClass().add("paragraph");
        label.getStyleClass().addAll(classes);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
