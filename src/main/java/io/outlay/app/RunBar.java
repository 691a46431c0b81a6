package io.outlay.app;

import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.session.ProjectState;
import io.outlay.text.Text;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.TimeLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The strip at the bottom: what is running with its progress, time left and Stop; and that everything is saved.
final class RunBar {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault());
    private static final Duration BEFORE_BAR = Duration.ofMillis(500);

    private final Text text;
    private final WindowModel model;
    private final VBox box = new VBox();
    private final HBox status = new HBox();
    private final Label state = new Label();
    private final Label saved = new Label();
    private final VBox lines = new VBox();
    private Subscription project = Subscription.EMPTY;

    RunBar(WindowModel model, Text text) {
        this.model = model;
        this.text = text;
        box.getStyleClass().add("run-bar");
        status.getStyleClass().add("run-bar-line");
        lines.getStyleClass().add("run-bar-runs");
        saved.setId("run-bar-saved");
        saved.getStyleClass().add("subtle");
        state.getStyleClass().add("run-bar-state");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        status.setAlignment(Pos.CENTER_LEFT);
        status.getChildren().setAll(state, gap, saved);
        box.getChildren().setAll(status);
        model.projectProperty().subscribe(this::projectChanged);
        model.runs().active().addListener((Observable observable) -> runsChanged());
        var tick = new Timeline(new KeyFrame(javafx.util.Duration.millis(250), event -> refresh()));
        tick.setCycleCount(Animation.INDEFINITE);
        box.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                tick.stop();
            } else {
                tick.play();
            }
        });
    }

    Node node() {
        return box;
    }

    private void projectChanged(Optional<OpenProject> open) {
        project.unsubscribe();
        project = open.map(p -> p.session().stateProperty().subscribe(this::stateChanged))
                .orElse(Subscription.EMPTY);
    }

    private void stateChanged(ProjectState now) {
        saved.setText(
                now.readOnly() ? text.say("runbar.readOnly") : text.say("runbar.saved", CLOCK.format(now.savedAt())));
        var key = !now.hasData()
                ? "runbar.noData"
                : now.study().isEmpty() ? "runbar.noStudy" : now.current() ? "runbar.current" : "runbar.outOfDate";
        state.setText(text.say(key));
        state.setGraphic(new FontIcon(now.currentStudy().isPresent() ? "fth-check" : "fth-info"));
        state.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("good"),
                now.currentStudy().isPresent());
    }

    /// One run stands in the strip itself; more stand in lines above it.
    private void runsChanged() {
        lines.getChildren().clear();
        for (var run : model.runs().active()) {
            lines.getChildren().add(new Line(run).node);
        }
        boolean any = !lines.getChildren().isEmpty();
        state.setVisible(!any);
        if (any) {
            var first = lines.getChildren().removeFirst();
            status.getChildren().set(0, first);
            if (lines.getChildren().isEmpty()) {
                box.getChildren().setAll(status);
            } else {
                box.getChildren().setAll(lines, status);
            }
        } else {
            status.getChildren().set(0, state);
            box.getChildren().setAll(status);
        }
        refresh();
    }

    private void refresh() {
        lines.getChildren().forEach(RunBar::refresh);
        refresh(status.getChildren().getFirst());
    }

    private static void refresh(Node node) {
        if (node.getUserData() instanceof Line line) {
            line.refresh();
        }
    }

    /// One run.
    private final class Line {
        private final Run<?> run;
        private final HBox node = new HBox();
        private final Label phase = new Label();
        private final ProgressBar bar = new ProgressBar(0);
        private final Label percent = new Label();
        private final Label left = new Label();

        Line(Run<?> run) {
            this.run = run;
            node.setUserData(this);
            node.setAlignment(Pos.CENTER_LEFT);
            node.getStyleClass().add("run-line");
            bar.setPrefWidth(160);
            bar.setAccessibleText(run.label());
            percent.getStyleClass().add("run-percent");
            left.getStyleClass().add("subtle");
            var stop = Buttons.small(Buttons.secondary());
            stop.setText(text.say("runbar.stop"));
            stop.setId("run-stop");
            stop.setAccessibleText(text.say("runbar.stop.what", run.label()));
            stop.setOnAction(event -> {
                run.stop();
                stop.setDisable(true);
            });
            node.getChildren().setAll(phase, bar, percent, left, stop);
            refresh();
        }

        void refresh() {
            switch (run.state()) {
                case RunState.Running<?>(var fraction, var key, var startedAt) -> {
                    var elapsed = Duration.between(startedAt, Instant.now());
                    phase.setText(key.isEmpty() ? run.label() : text.say("runbar.phase", run.label(), text.say(key)));
                    bar.setVisible(elapsed.compareTo(BEFORE_BAR) > 0);
                    bar.setProgress(fraction > 0 ? fraction : ProgressBar.INDETERMINATE_PROGRESS);
                    percent.setText(fraction > 0 ? text.say("runbar.percent", Math.round(fraction * 100)) : "");
                    left.setText(new TimeLeft(text).words(fraction, elapsed));
                }
                case RunState.Queued<?> queued -> phase.setText(text.say("runbar.queued", run.label()));
                case RunState.Done<?> done -> phase.setText(run.label());
                case RunState.Failed<?> failed -> phase.setText(run.label());
                case RunState.Stopped<?> stopped -> phase.setText(run.label());
            }
        }
    }
}
