package io.outlay.engine.flight;

/// The upper hull of a response known at points, on one interval (Andrew's monotone chain, 1979), raised by how far the
/// response may lie above its points: nowhere below the response.
final class HullTerm implements TermResponse {
    private static final int CELLS = 400;

    private final double[] xs = new double[CELLS + 1];
    private final double[] ys = new double[CELLS + 1];
    private final int pieces;

    /// @param exact non-decreasing
    HullTerm(TermResponse exact, double low, double high) {
        double top = Math.max(high, Math.nextUp(low));
        int n = 0;
        double before = exact.value(low);
        for (int i = 0; i <= CELLS; i++) {
            double share = (double) i / CELLS;
            double x = low + (top - low) * share * share;
            // between two points the response is at most its value at the right one
            double next = (double) (i + 1) / CELLS;
            double y = i == CELLS ? before : exact.value(low + (top - low) * next * next);
            while (n > 1 && (ys[n - 1] - ys[n - 2]) * (x - xs[n - 1]) <= (y - ys[n - 1]) * (xs[n - 1] - xs[n - 2])) {
                n--;
            }
            xs[n] = x;
            ys[n++] = y;
            before = y;
        }
        pieces = n - 1;
    }

    private int piece(double a) {
        int from = 0;
        int to = pieces - 1;
        while (from < to) {
            int middle = (from + to + 1) >>> 1;
            if (xs[middle] <= a) {
                from = middle;
            } else {
                to = middle - 1;
            }
        }
        return from;
    }

    @Override
    public double value(double a) {
        int i = piece(a);
        return pieces == 0 ? ys[0] : ys[i] + slope(a) * (a - xs[i]);
    }

    @Override
    public double slope(double a) {
        int i = piece(a);
        return pieces == 0 ? 0 : (ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i]);
    }
}
