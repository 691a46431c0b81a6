package io.outlay.app;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.progress.Parallel;
import io.outlay.project.Projects;
import io.outlay.run.Runs;
import io.outlay.run.Workers;
import io.outlay.settings.Preferences;
import io.outlay.settings.Settings;
import io.outlay.settings.SettingsFile;
import io.outlay.text.Text;
import io.outlay.ui.Appearance;
import io.outlay.ui.Dialogs;
import io.outlay.ui.FxDialogs;
import io.outlay.workspace.LocalMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One window of the product on a stage: its threads, its preferences and its graph of objects. What it opens, it
/// closes.
public final class Window implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Window.class);
    private static final Duration BEFORE_SAVING = Duration.seconds(1);
    private static final List<Integer> ICONS = List.of(16, 32, 48, 128, 256);

    private final Stage stage;
    private final SettingsFile file;
    private final Preferences preferences;
    private final Workers workers;
    private final Runs runs;
    private final Wiring wiring;
    private final PauseTransition saving = new PauseTransition(BEFORE_SAVING);
    private Settings saved;

    /// @param showDocument opens a URI in the system's program for it
    Window(Stage stage, Path dataFolder, Consumer<String> showDocument, Text text) {
        this(stage, dataFolder, text, owner -> new FxDialogs(text, owner, showDocument));
    }

    /// @param dialogs made for the stage
    Window(Stage stage, Path dataFolder, Text text, Function<Stage, Dialogs> dialogs) {
        this.stage = stage;
        this.file = new SettingsFile(dataFolder);
        this.saved = file.load();
        this.preferences = new Preferences(saved);
        this.workers = Workers.perCore();
        this.runs = Runs.threaded(Platform::runLater);
        this.wiring = wiring(dataFolder, dialogs.apply(stage), text);
        saving.setOnFinished(event -> save());
        preferences.settingsProperty().subscribe(settings -> saving.playFromStart());
        preferences.settingsProperty().map(Settings::looks).subscribe(looks -> appear());
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> appear());
        place();
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> unexpected(fault));
    }

    /// A fault of ours on the window's thread: written down, and said in plain words.
    private void unexpected(Throwable fault) {
        LOG.error("a fault in the window", fault);
        wiring.services().notices().problem(Problem.error(ProblemCode.WINDOW_FAULT, Location.NOWHERE));
    }

    private Wiring wiring(Path dataFolder, Dialogs dialogs, Text text) {
        Parallel parallel = workers;
        return new Wiring(text, preferences, runs, parallel, new Projects(LocalMachine.of(dataFolder)), dialogs);
    }

    /// The model behind the window, for whoever drives it: the screens command and tests.
    WindowModel model() {
        return wiring.model();
    }

    Scene scene() {
        return wiring.scene();
    }

    Wiring parts() {
        return wiring;
    }

    private void appear() {
        var looks = preferences.get().looks();
        boolean dark = switch (looks.scheme()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        wiring.appear(new Appearance(dark, looks.compact(), looks.textScale()));
    }

    private void place() {
        var place = preferences.get().window();
        stage.setTitle(wiring.text().say("app.name"));
        for (int size : ICONS) {
            var in = Window.class.getResourceAsStream("/io/outlay/icons/outlay-" + size + ".png");
            if (in != null) {
                stage.getIcons().add(new Image(in));
            }
        }
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        if (!Double.isNaN(place.x())) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setMaximized(place.maximised());
        stage.setScene(wiring.scene());
        stage.setOnCloseRequest(event -> {
            if (mayClose()) {
                hidePopups();
            } else {
                event.consume();
            }
        });
    }

    /// Newest first, and before their owner goes: GTK does not survive a popup without its window.
    private static void hidePopups() {
        for (var shown : List.copyOf(javafx.stage.Window.getWindows()).reversed()) {
            if (shown instanceof PopupWindow popup) {
                popup.hide();
            }
        }
    }

    /// Asks once when something is still running.
    private boolean mayClose() {
        int active = runs.active().size();
        var text = wiring.text();
        return active == 0
                || wiring.services()
                        .dialogs()
                        .confirm(
                                text.say("app.close.title"),
                                text.say(
                                        "app.close.message",
                                        runs.active().getFirst().label()),
                                text.say("app.close.action"));
    }

    public void show() {
        stage.show();
    }

    void hide() {
        stage.hide();
    }

    /// Opens a project's folder, or a package.
    void open(Path path) {
        if (Files.isDirectory(path)) {
            wiring.model().openFolder(path);
        } else {
            wiring.model().openPackage(path);
        }
    }

    void openSample(String id) {
        wiring.model().openSample(id);
    }

    /// A window that is shown does not become smaller without a display, so it is shown anew.
    void size(double width, double height) {
        boolean smaller = stage.isShowing() && (width < stage.getWidth() || height < stage.getHeight());
        if (smaller) {
            stage.hide();
        }
        stage.setWidth(width);
        stage.setHeight(height);
        if (smaller) {
            stage.show();
        }
    }

    /// Lets others use the cores: what computes from now on takes long.
    void slow() {
        workers.slow(java.time.Duration.ofSeconds(1));
    }

    /// Takes the computing threads away, as a machine under pressure may: what computes from now on fails.
    void exhaust() {
        workers.close();
    }

    /// Ends the program as soon as the window has been drawn and nothing is running: the check of an installation.
    void exitWhenReady() {
        var look = new PauseTransition(Duration.millis(200));
        look.setOnFinished(event -> {
            if (runs.active().isEmpty()) {
                hidePopups();
                stage.close();
                Platform.exit();
            } else {
                look.playFromStart();
            }
        });
        look.playFromStart();
    }

    private void save() {
        var now = preferences.get();
        if (!now.equals(saved)) {
            saved = now;
            runs.change(monitor -> {
                file.save(now);
                return now;
            });
        }
    }

    /// Stops what is running, closes the project in good order and saves the preferences.
    @Override
    public void close() {
        if (stage.getWidth() > 0 && !Double.isNaN(stage.getX())) {
            preferences.change(settings -> settings.withWindow(new Settings.WindowPlace(
                    stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized())));
        }
        saving.stop();
        wiring.model().closeProject();
        runs.close();
        workers.close();
        try {
            if (!preferences.get().equals(saved)) {
                file.save(preferences.get());
            }
        } catch (IOException e) {
            LOG.warn("the preferences could not be saved", e);
        }
    }
}
