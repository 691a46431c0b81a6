package io.outlay.installer;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;

/// The least that JavaFX can show, to measure the product's start against: closes after its first frames.
public final class BareWindow extends Application {
    private static final int FRAMES = 3;

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Button("A button"), 1280, 800));
        stage.show();
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames == FRAMES) {
                    Platform.exit();
                }
            }
        }.start();
    }

    /// Not the class above, which JavaFX would refuse from the class path.
    static final class Start {
        private Start() {}

        public static void main(String[] args) {
            Application.launch(BareWindow.class, args);
        }
    }
}
