package io.outlay.run;

import io.outlay.progress.Cancelled;
import io.outlay.progress.Monitor;
import java.util.function.BiConsumer;

/// A [Monitor] that can be told to stop from another thread (Ctrl-C, a Stop button).
public final class StopSignal implements Monitor {
    private final BiConsumer<Double, String> listener;
    private volatile boolean stopped;

    /// @param listener hears fraction and phase, on the thread that computes
    public StopSignal(BiConsumer<Double, String> listener) {
        this.listener = listener;
    }

    public void stop() {
        stopped = true;
    }

    @Override
    public void progress(double fraction, String phase) {
        listener.accept(fraction, phase);
    }

    @Override
    public void check() {
        if (stopped) {
            throw new Cancelled();
        }
    }
}
