package io.outlay.feature;

import io.outlay.plot.Pixels;
import io.outlay.run.Runs;
import io.outlay.text.Text;
import io.outlay.ui.Appearance;
import io.outlay.ui.ChartExports;
import io.outlay.ui.Describe;
import io.outlay.ui.Look;
import io.outlay.ui.RoomView;
import io.outlay.ui.Services;
import io.outlay.ui.Theme;
import io.outlay.ui.WindowTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/// Shows rooms in an unseen window of the size that the shell leaves them, and writes pictures for people to look at.
public final class RoomPicture {
    private static final Path FOLDER = Path.of("target/rooms");
    /// What rail, header and run bar take.
    private static final double ACROSS = 200;

    private static final double DOWN = 88;

    private RoomPicture() {}

    /// Fonts are loaded once.
    private static final class Dress {
        private static final Theme THEME = new Theme();
    }

    /// Steps on the JavaFX thread.
    @FunctionalInterface
    public interface Steps {
        void run() throws Exception;
    }

    public static void onFxThread(Steps steps) throws Exception {
        start();
        var done = new CompletableFuture<Void>();
        Platform.runLater(() -> {
            try {
                steps.run();
                done.complete(null);
            } catch (Exception | AssertionError e) {
                done.completeExceptionally(e);
            }
        });
        done.get(120, TimeUnit.SECONDS);
    }

    /// On the JavaFX thread.
    public static Scene draw(String name, Appearance appearance, double width, double height, RoomView view)
            throws Exception {
        var scene = new Scene(new BorderPane(view.content()), width - ACROSS, height - DOWN);
        Dress.THEME.apply(scene, appearance);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        for (int i = 0; i < 3; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        write(name, scene);
        stage.hide();
        return scene;
    }

    public static void write(String name, Scene scene) throws Exception {
        var image = scene.snapshot(null);
        int across = (int) image.getWidth();
        int down = (int) image.getHeight();
        var argb = new int[across * down];
        image.getPixelReader().getPixels(0, 0, across, down, PixelFormat.getIntArgbInstance(), argb, 0, across);
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".png"), new Pixels(across, down, argb).png());
    }

    public static Look look(Appearance appearance, Services services) {
        return new Look(
                new Describe(Text.english()),
                new ReadOnlyObjectWrapper<>(appearance),
                new ChartExports(services, Runs.immediate()),
                new WindowTables(services, Runs.immediate()));
    }

    private static void start() throws InterruptedException {
        var started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            started.await();
            Platform.setImplicitExit(false);
        } catch (IllegalStateException alreadyRunning) {
            started.countDown();
        }
    }
}
