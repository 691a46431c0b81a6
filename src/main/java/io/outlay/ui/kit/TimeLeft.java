package io.outlay.ui.kit;

import io.outlay.text.Text;
import java.time.Duration;

/// How long a run will still take, from how far it came in which time. Nothing is said while too little is known, and
/// at the very end.
public record TimeLeft(Text text) {
    private static final double LEAST = 0.02;
    private static final double NEARLY_DONE = 0.99;
    private static final Duration BEFORE = Duration.ofSeconds(5);

    /// @param fraction done, in [0, 1]
    /// @return such as `0:12 left`; empty when nothing should be said
    public String words(double fraction, Duration elapsed) {
        if (fraction <= LEAST || fraction >= NEARLY_DONE || elapsed.compareTo(BEFORE) < 0) {
            return "";
        }
        long seconds = Math.max(1, Math.round(elapsed.toMillis() * (1 - fraction) / fraction / 1000));
        return text.say("runbar.left", "%d:%02d".formatted(seconds / 60, seconds % 60));
    }
}
