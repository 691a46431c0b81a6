package io.outlay.app;

import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.text.Text;
import io.outlay.ui.Notices;
import io.outlay.ui.kit.Buttons;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// Notices in the lower right corner of the window. Good news goes by itself; bad news waits to be closed.
final class NoticeStack implements Notices {
    private static final Duration STAYS = Duration.seconds(8);
    private static final int MOST = 4;

    private final Text text;
    private final Runnable showLog;
    private final VBox box = new VBox();

    /// @param showLog opens the folder of the log
    NoticeStack(Text text, Runnable showLog) {
        this.text = text;
        this.showLog = showLog;
        box.getStyleClass().add("notice-stack");
        box.setPickOnBounds(false);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.BOTTOM_RIGHT);
    }

    Node node() {
        return box;
    }

    @Override
    public void show(Kind kind, String cause, String sentence) {
        add(kind, cause, sentence, null);
    }

    @Override
    public void show(Kind kind, String cause, String sentence, Action action) {
        add(kind, cause, sentence, action);
    }

    @Override
    public void problem(Problem problem) {
        boolean ours = problem.code() == ProblemCode.RUN_FAILED || problem.code() == ProblemCode.WINDOW_FAULT;
        add(
                Kind.DANGER,
                text.message(problem),
                text.remedy(problem),
                ours ? new Action(text.say("app.showLog"), showLog) : null);
    }

    private void add(Kind kind, String cause, String sentence, @org.jspecify.annotations.Nullable Action action) {
        var bold = new javafx.scene.text.Text(cause + " ");
        bold.getStyleClass().addAll("notice-cause");
        var rest = new javafx.scene.text.Text(sentence);
        rest.getStyleClass().add("notice-sentence");
        var flow = new TextFlow(bold, rest);
        HBox.setHgrow(flow, Priority.ALWAYS);
        var icon = new FontIcon(icon(kind));
        var line = new HBox(new Label("", icon), flow);
        line.getStyleClass().addAll("notice-toast", "notice-" + kind.name().toLowerCase(java.util.Locale.ROOT));
        if (action != null) {
            var button = Buttons.small(Buttons.secondary());
            button.setText(action.label());
            button.setId("notice-action");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                box.getChildren().remove(line);
                action.run().run();
            });
            line.getChildren().add(button);
        }
        var close = Buttons.small(Buttons.quietIcon("x"));
        close.setId("notice-close");
        close.setAccessibleText(text.say("app.notice.close"));
        close.setOnAction(event -> box.getChildren().remove(line));
        line.getChildren().add(close);
        line.setFocusTraversable(false);
        box.getChildren().add(line);
        if (box.getChildren().size() > MOST) {
            box.getChildren().removeFirst();
        }
        if (kind == Kind.INFO || kind == Kind.SUCCESS) {
            new Timeline(new KeyFrame(STAYS, event -> box.getChildren().remove(line))).play();
        }
    }

    private static String icon(Kind kind) {
        return switch (kind) {
            case INFO -> "fth-info";
            case SUCCESS -> "fth-check-circle";
            case WARNING -> "fth-alert-triangle";
            case DANGER -> "fth-alert-octagon";
        };
    }
}
