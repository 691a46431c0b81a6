package io.outlay.ui.kit;

import io.outlay.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A run under way: what, time left, how far, which stage, and Stop.
public final class RunningBlock extends VBox {

    private final Text text;
    private final Label title = new Label();
    private final Label timeLeft = new Label();
    private final Label stage = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button stop = Buttons.secondary("square");

    public RunningBlock(Text text, Runnable onStop, Button... others) {
        this.text = text;
        getStyleClass().add("running-block");
        title.getStyleClass().add("strong");
        timeLeft.getStyleClass().addAll("small", "muted");
        stage.getStyleClass().addAll("small", "muted");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(title.textProperty());
        stop.setText(text.say("kit.stop"));
        stop.setId("kit-stop");
        stop.setOnAction(_ -> onStop.run());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var buttons = new HBox(stop);
        buttons.getChildren().addAll(others);
        buttons.getStyleClass().add("buttons");
        getChildren().addAll(new HBox(title, space, timeLeft), bar, stage, buttons);
    }

    /// All in one line, to stand above a result.
    public RunningBlock strip() {
        var line = new HBox(12, title, stage, bar, timeLeft, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        for (var words : List.of(title, stage, timeLeft, stop)) {
            words.setMinWidth(USE_PREF_SIZE);
        }
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren().setAll(line);
        return this;
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    public StringProperty stageProperty() {
        return stage.textProperty();
    }

    /// How far a run is; what is left of it is said once that can be told.
    ///
    /// @param fraction done, in [0, 1]; 0: not known yet
    /// @param phase    what is being done, in words; may be empty
    public void show(double fraction, String phase, Instant startedAt) {
        bar.setProgress(fraction > 0 ? fraction : ProgressBar.INDETERMINATE_PROGRESS);
        stage.setText(phase);
        timeLeft.setText(new TimeLeft(text).words(fraction, Duration.between(startedAt, Instant.now())));
    }

    /// 0 to 1; below 0 not known yet.
    public DoubleProperty progressProperty() {
        return bar.progressProperty();
    }

    public Button stopButton() {
        return stop;
    }
}
