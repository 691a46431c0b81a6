package io.outlay.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Turns Ctrl-C into a stop request and gives the command up to a second to leave everything as it was.
public final class Interrupts implements AutoCloseable {
    private static final long GRACE_MILLIS = 900;
    private static final int CANCELLED = 130;

    private final StopSignal signal;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean done;

    private Interrupts(StopSignal signal) {
        this.signal = signal;
        this.hook = Thread.ofPlatform().name("outlay-interrupt").unstarted(this::stop);
    }

    public static Interrupts listen(StopSignal signal) {
        var interrupts = new Interrupts(signal);
        Runtime.getRuntime().addShutdownHook(interrupts.hook);
        return interrupts;
    }

    private void stop() {
        signal.stop();
        try {
            if (!ended.await(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
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
