package io.outlay.cli;

import io.outlay.text.Text;
import java.io.PrintStream;

/// Progress on the error stream: one line per phase, at most ten updates a second.
final class ProgressLine {
    private static final long INTERVAL_NANOS = 100_000_000;

    private final PrintStream err;
    private final Text text;
    private final boolean quiet;
    private long last;
    private String phase = "";

    ProgressLine(PrintStream err, Text text, boolean quiet) {
        this.err = err;
        this.text = text;
        this.quiet = quiet;
    }

    synchronized void show(double fraction, String key) {
        if (quiet) {
            return;
        }
        long now = System.nanoTime();
        if (key.equals(phase) && now - last < INTERVAL_NANOS) {
            return;
        }
        boolean interactive = System.console() != null && System.console().isTerminal();
        if (interactive) {
            err.printf("\r\u001b[K%s %3.0f %%", text.say(key), 100 * fraction);
            err.flush();
        } else if (!key.equals(phase)) {
            err.println(text.say(key));
        }
        phase = key;
        last = now;
    }

    synchronized void clear() {
        if (!quiet && System.console() != null && System.console().isTerminal() && !phase.isEmpty()) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
