package io.outlay.plot.fx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Runs a test's steps on the JavaFX thread, starting the toolkit if nobody has.
final class FxThread {
    private FxThread() {}

    @FunctionalInterface
    interface Steps {
        void run() throws Exception;
    }

    static void run(Steps steps) throws Exception {
        start();
        var done = new CompletableFuture<Void>();
        Platform.runLater(() -> {
            try {
                steps.run();
                done.complete(null);
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        done.get(60, TimeUnit.SECONDS);
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
