package io.outlay.engine.flight;

/// The mean over draws as a cubic through exact values and slopes, dense near nothing: what the ascent follows. Plans
/// are valued, and proven, by the exact mean.
final class TableTerm implements TermResponse {
    private static final int CELLS = 512;

    private final double[] values = new double[CELLS + 1];
    private final double[] slopes = new double[CELLS + 1];
    private final double top;

    /// @param top largest spend that is asked for, > 0
    TableTerm(MeanTerm exact, double top) {
        this.top = top;
        for (int i = 0; i <= CELLS; i++) {
            double x = at(i);
            values[i] = exact.value(x);
            slopes[i] = exact.slope(x);
        }
        if (!Double.isFinite(slopes[0])) {
            slopes[0] = 2 * (values[1] - values[0]) / at(1) - slopes[1];
        }
    }

    private double at(int node) {
        double share = (double) node / CELLS;
        return top * share * share;
    }

    private int cell(double a) {
        return (int) Math.min(CELLS - 1, CELLS * Math.sqrt(Math.min(1, Math.max(0, a) / top)));
    }

    @Override
    public double value(double a) {
        int i = cell(a);
        double width = at(i + 1) - at(i);
        double t = Math.min(1, Math.max(0, (Math.max(0, a) - at(i)) / width));
        double rise = values[i + 1] - values[i];
        double before = slopes[i] * width - rise;
        double after = rise - slopes[i + 1] * width;
        return values[i] + t * rise + t * (1 - t) * (before * (1 - t) + after * t);
    }

    @Override
    public double slope(double a) {
        int i = cell(a);
        double width = at(i + 1) - at(i);
        double t = Math.min(1, Math.max(0, (Math.max(0, a) - at(i)) / width));
        double rise = values[i + 1] - values[i];
        double before = slopes[i] * width - rise;
        double after = rise - slopes[i + 1] * width;
        return (rise + (1 - 2 * t) * (before * (1 - t) + after * t) + t * (1 - t) * (after - before)) / width;
    }
}
