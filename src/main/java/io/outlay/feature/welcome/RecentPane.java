package io.outlay.feature.welcome;

import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Icon;
import io.outlay.ui.kit.Sparkline;
import io.outlay.ui.kit.Tip;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The list of recent projects. Missing ones stay, greyed, until they are found or forgotten.
final class RecentPane extends VBox {
    private static final double PLACE = 170;

    private final WelcomeViewModel model;
    private final Text text;
    private final Look look;

    RecentPane(WelcomeViewModel model, Text text, Look look) {
        this.model = model;
        this.text = text;
        this.look = look;
        getStyleClass().add("welcome-list");
    }

    void show(List<RecentProject> projects) {
        if (projects.isEmpty()) {
            var none = new Label(text.say("welcome.recent.none"));
            none.getStyleClass().addAll("muted", "welcome-none");
            getChildren().setAll(none);
            return;
        }
        getChildren().setAll(projects.stream().map(this::row).toList());
        rounded(getChildren());
    }

    private Node row(RecentProject project) {
        var name = label(project.name(), "strong");
        var detail = label(project.detail(), "small", "muted");
        var words = new VBox(2, name, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(120);
        HBox.setHgrow(words, Priority.ALWAYS);
        var place = label(project.place(), "small", "subtle");
        Tip.on(place, project.folder().toString());
        place.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        place.setMinWidth(60);
        place.setMaxWidth(PLACE);
        var opened = label(project.opened(), "small", "muted");
        opened.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(16, picture(project), words, place, opened);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("welcome-row");
        if (project.there()) {
            row.getChildren().add(Icon.of("chevron-right"));
            acting(row, text.say("welcome.recent.open", project.name()), () -> model.open(project));
        } else {
            List.of(words, place, opened).forEach(node -> node.getStyleClass().add("gone"));
            var locate = Buttons.small(look.describe().node(Buttons.secondary(), "welcome.recent.locate"));
            locate.setOnAction(event -> model.locate(project));
            var forget = Buttons.small(look.describe().node(Buttons.quiet(), "welcome.recent.forget"));
            forget.setOnAction(event -> model.forget(project));
            locate.setMinWidth(Region.USE_PREF_SIZE);
            forget.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().addAll(locate, forget);
        }
        return row;
    }

    /// The first and the last row have the corners of the list.
    static void rounded(List<Node> rows) {
        rows.getFirst().getStyleClass().add("top");
        rows.getLast().getStyleClass().add("bottom");
    }

    /// Makes a row act like a button.
    static void acting(HBox row, String words, Runnable action) {
        row.getStyleClass().add("acting");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(words);
        row.setOnMouseClicked(event -> action.run());
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                action.run();
                event.consume();
            }
        });
    }

    private static Node picture(RecentProject project) {
        var frame = new StackPane();
        frame.getStyleClass().add("welcome-picture");
        if (!project.there()) {
            frame.getStyleClass().add("gone");
            frame.getChildren().add(Icon.of("help-circle"));
        } else if (!project.trend().isEmpty()) {
            frame.getChildren()
                    .add(new Sparkline(project.trend().stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray()));
        }
        return frame;
    }

    private static Label label(String words, String... classes) {
        var label = new Label(words);
        label.getStyleClass().addAll(classes);
        return label;
    }
}
