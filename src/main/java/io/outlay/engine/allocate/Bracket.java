package io.outlay.engine.allocate;

/// Two abscissae between which a falling function changes sign, and where to look next: the ITP method (Oliveira &
/// Takahashi, ACM TOMS 47, 2021), which is never much slower than halving and far faster on smooth functions.
final class Bracket {
    private static final double TRUNCATION = 0.1;

    private final double width;
    private final double narrow;
    private final int halvings;
    private double left;
    private double right;
    private double atLeft;
    private double atRight;
    private int step;

    /// @param atLeft  value at `left`, above 0
    /// @param atRight value at `right`, at most 0
    /// @param narrow  the width at which the search ends
    Bracket(double left, double right, double atLeft, double atRight, double narrow) {
        this.left = left;
        this.right = right;
        this.atLeft = atLeft;
        this.atRight = atRight;
        this.narrow = narrow;
        width = right - left;
        halvings = (int) Math.ceil(Math.log(width / narrow) / Math.log(2)) + 1;
    }

    boolean open() {
        return right - left > narrow;
    }

    double next() {
        double middle = 0.5 * (left + right);
        double radius = Math.max(0, 0.5 * narrow * Math.scalb(1.0, halvings - step) - 0.5 * (right - left));
        double delta = Math.min(0.5 * (right - left), TRUNCATION / width * (right - left) * (right - left));
        double falsi = (atRight * left - atLeft * right) / (atRight - atLeft);
        double sign = Math.signum(middle - falsi);
        double truncated = delta <= Math.abs(middle - falsi) ? falsi + sign * delta : middle;
        double projected = Math.abs(truncated - middle) <= radius ? truncated : middle - sign * radius;
        return projected > left && projected < right ? projected : middle;
    }

    void cut(double at, double value) {
        step++;
        if (value > 0) {
            left = at;
            atLeft = value;
        } else {
            right = at;
            atRight = value;
        }
    }
}
