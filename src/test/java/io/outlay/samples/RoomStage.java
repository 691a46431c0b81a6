package io.outlay.samples;

import io.outlay.plot.Pixels;
import io.outlay.plot.fx.ChartFiles;
import io.outlay.run.Runs;
import io.outlay.text.Text;
import io.outlay.ui.Appearance;
import io.outlay.ui.Describe;
import io.outlay.ui.Look;
import io.outlay.ui.RoomView;
import io.outlay.ui.Theme;
import io.outlay.ui.WindowTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;

/// Shows a room without its window, for tests: the content as wide as between rail and inspector, and the inspector.
public final class RoomStage {
    private static final double RAIL = 200;
    private static final double BARS = 88;

    private final SimpleObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.LIGHT);
    private final Look look = new Look(
            new Describe(Text.english()),
            appearance,
            new NoFiles(),
            new WindowTables(new RecordingWindow().services(), Runs.immediate()));
    private final Stage stage = new Stage();
    private final HBox root = new HBox();
    private final Scene scene = new Scene(root);
    private double width;
    private double height;

    private static final class NoFiles implements ChartFiles {
        @Override
        public void save(String name, Format format, Picture picture) {}

        @Override
        public <T> void aside(Supplier<T> work, Consumer<T> then) {
            then.accept(work.get());
        }
    }

    /// Steps on the JavaFX thread, starting the toolkit if nobody has.
    @FunctionalInterface
    public interface Steps {
        void run() throws Exception;
    }

    public static void run(Steps steps) throws Exception {
        var started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            started.await();
            Platform.setImplicitExit(false);
        } catch (IllegalStateException alreadyRunning) {
            started.countDown();
        }
        var done = new CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            try {
                steps.run();
                done.complete(true);
            } catch (Exception | AssertionError e) {
                done.completeExceptionally(e);
            }
        });
        done.get(120, TimeUnit.SECONDS);
    }

    public Look look() {
        return look;
    }

    public Node root() {
        return root;
    }

    public void show(RoomView view, int width, int height) {
        root.getStyleClass().add("page");
        stage.setScene(scene);
        size(width, height);
        HBox.setHgrow(view.content(), Priority.ALWAYS);
        view.inspector().subscribe(node -> {
            root.getChildren().setAll(view.content());
            if (node != null) {
                root.getChildren().add(node);
            }
        });
        dress(Appearance.LIGHT);
        stage.show();
    }

    public void dress(Appearance now) {
        new Theme().apply(scene, now);
        appearance.set(now);
    }

    public void size(int newWidth, int newHeight) {
        width = newWidth - RAIL;
        height = newHeight - BARS;
        stage.setWidth(width);
        stage.setHeight(height);
    }

    /// A picture for people to look at.
    public void picture(Path file) throws Exception {
        for (int i = 0; i < 3; i++) {
            root.resize(width, height);
            root.applyCss();
            root.layout();
        }
        var image = root.snapshot(null, null);
        int across = (int) image.getWidth();
        int down = (int) image.getHeight();
        var argb = new int[across * down];
        image.getPixelReader().getPixels(0, 0, across, down, PixelFormat.getIntArgbInstance(), argb, 0, across);
        Files.createDirectories(file.getParent());
        Files.write(file, new Pixels(across, down, argb).png());
    }

    public void close() {
        stage.close();
    }
}
