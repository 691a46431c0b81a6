package io.outlay.engine.bayes;

/// When the metric is learnt during warm-up: after a first part for finding the bulk, windows of doubling length, each
/// ending with a new metric, and a last part for the step size alone. Stan reference manual, §15.2.
///
/// @param begin first draw of the windows
/// @param end   first draw of the last part
/// @param base  length of the first window
record WarmupWindows(int begin, int end, int base) {
    private static final int FIRST = 75;
    private static final int LAST = 50;
    private static final int BASE = 25;

    static WarmupWindows of(int warmup) {
        if (warmup < 20) {
            return new WarmupWindows(warmup, warmup, BASE);
        }
        if (FIRST + BASE + LAST > warmup) {
            int first = (int) (0.15 * warmup);
            int last = (int) (0.1 * warmup);
            return new WarmupWindows(first, warmup - last, warmup - first - last);
        }
        return new WarmupWindows(FIRST, warmup - LAST, BASE);
    }

    boolean learns(int draw) {
        return draw >= begin && draw < end;
    }

    /// Whether a window ends with this draw. A window that would leave less than a whole doubled one after it is
    /// stretched to the end.
    boolean endsWith(int draw) {
        if (!learns(draw)) {
            return false;
        }
        int from = begin;
        int length = base;
        while (true) {
            int to = from + length;
            if (to + 2 * length > end) {
                to = end;
            }
            if (draw < to) {
                return draw == to - 1;
            }
            from = to;
            length *= 2;
        }
    }
}
