package io.outlay.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Turns Ctrl-C into a stop request and gives the command up to a second to leave everything as it was.
public final class Interrupts implements AutoCloseable {
    private static final long GRACE_MILLIS = 800;
    private static final int CANCELLED = 130;

    private final StopSignal signal;
    private final Runnable beforeTheEnd;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean done;

    private Interrupts(StopSignal signal, Runnable beforeTheEnd) {
        this.signal = signal;
        this.beforeTheEnd = beforeTheEnd;
        this.hook = Thread.ofPlatform().name("outlay-interrupt").unstarted(this::stop);
    }

    /// @param beforeTheEnd runs if the command has not ended in time and the process ends in the middle of it
    public static Interrupts listen(StopSignal signal, Runnable beforeTheEnd) {
        var interrupts = new Interrupts(signal, beforeTheEnd);
        Runtime.getRuntime().addShutdownHook(interrupts.hook);
        return interrupts;
    }

    private void stop() {
        signal.stop();
        try {
            if (!ended.await(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                beforeTheEnd.run();
                Runtime.getRuntime().halt(CANCELLED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!done) {
            Runtime.getRuntime().halt(CANCELLED);
        }
    }

    /// The command has printed its answer; a later signal changes nothing.
    public void done() {
        done = true;
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyGoingDown) {
            // the hook is running: it sees that the command has ended
        }
    }
}
