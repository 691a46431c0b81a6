package io.outlay.ui.kit;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/// Does work in steps, one a frame, and learns from how long frames take how much of it may be one step. Putting nodes
/// into a scene costs when the frame styles and lays them out, not where they are made.
final class FramePace extends AnimationTimer {
    private static final int MOST_AT_ONCE = 3;
    private static final long QUICK = 6_000_000;
    private static final long SLOW = 14_000_000;

    /// One step of the work.
    @FunctionalInterface
    interface Work {
        /// @param atOnce how many pieces this step may be
        /// @return whether there is more to do
        boolean step(int atOnce);
    }

    private final Scene scene;
    private final Work work;
    private final Runnable afterLayout = this::learn;
    private int atOnce = 1;
    private long began;

    private FramePace(Scene scene, Work work) {
        this.scene = scene;
        this.work = work;
    }

    /// Begins with the next frame.
    static void run(Scene scene, Work work) {
        var pace = new FramePace(scene, work);
        scene.addPostLayoutPulseListener(pace.afterLayout);
        pace.start();
    }

    @Override
    public void handle(long now) {
        began = System.nanoTime();
        boolean more = false;
        try {
            more = work.step(atOnce);
        } finally {
            // a step that fails is told once, not once a frame
            if (!more) {
                stop();
                scene.removePostLayoutPulseListener(afterLayout);
            }
        }
    }

    /// More at once where frames are quick, such as on a fast machine or after the first time.
    private void learn() {
        long nanos = System.nanoTime() - began;
        if (nanos < QUICK) {
            atOnce = Math.min(MOST_AT_ONCE, atOnce + 1);
        } else if (nanos > SLOW) {
            atOnce = 1;
        }
    }
}
