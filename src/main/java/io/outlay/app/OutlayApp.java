package io.outlay.app;

import io.outlay.text.Text;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window as JavaFX starts it. Parameters: `--data-dir=DIR`, and either `--open=FOLDER-OR-ZIP` or `--sample=ID`.
public final class OutlayApp extends Application {
    private @Nullable Window window;

    @Override
    public void start(Stage stage) {
        var named = getParameters().getNamed();
        var data = Path.of(named.get("data-dir"));
        var opened = new Window(stage, data, getHostServices()::showDocument, Text.english());
        window = opened;
        opened.show();
        Optional.ofNullable(named.get("open")).map(Path::of).ifPresent(opened::open);
        Optional.ofNullable(named.get("sample")).ifPresent(opened::openSample);
        if (Boolean.parseBoolean(named.get("exit"))) {
            opened.exitWhenReady();
        }
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }
}
