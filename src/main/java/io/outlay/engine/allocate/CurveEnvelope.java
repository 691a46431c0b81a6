package io.outlay.engine.allocate;

import io.outlay.engine.curves.Hill;

/// The envelope of a curve that is convex up to its inflexion and concave from there: a chord from the low end to its
/// tangent point (or to the high end), then the curve itself. Udell & Boyd, Maximizing a sum of sigmoids (2013).
final class CurveEnvelope implements Envelope {
    private static final int TANGENT_STEPS = 100;
    private static final int BISECTIONS = 14;
    private static final double WORTHWHILE = 0.01;

    private final CurveResponse response;
    private final double low;
    private final double high;
    private final double inflexion;
    /// Where the chord from the low end meets the curve; the low end itself where there is no chord.
    private final double touch;
    /// Slope of the chord, or of the curve at the low end where there is none.
    private final double steepest;
    private final double lowValue;

    CurveEnvelope(CurveResponse response, double low, double high) {
        this.response = response;
        this.low = low;
        this.high = Math.max(low, high);
        this.inflexion = response.curve().inflexion();
        this.lowValue = response.value(low);
        if (this.high == low || low >= inflexion || response.worth() == 0) {
            this.touch = low;
            this.steepest = response.slope(low);
        } else {
            this.touch = tangent();
            this.steepest = (response.value(touch) - lowValue) / (touch - low);
        }
    }

    /// Root of φ(z) = f(z) − f(l) − f′(z)(z − l), which grows on the concave side. For Hill curves from l = 0 it is
    /// z = k(s−1)^{1/s}; that is also the upper end of the search for every l > 0.
    private double tangent() {
        if (high <= inflexion) {
            return high;
        }
        double left = inflexion;
        double right = high;
        if (response.curve() instanceof Hill hill) {
            double fromZero = hill.k() * Math.pow(hill.s() - 1, 1 / hill.s());
            if (low == 0) {
                return Math.min(high, fromZero);
            }
            right = Math.min(right, fromZero);
        }
        if (touching(right) <= 0) {
            return right;
        }
        double z = right;
        for (int i = 0; i < TANGENT_STEPS && right - left > 1e-14 * right; i++) {
            double phi = touching(z);
            if (phi > 0) {
                right = z;
            } else {
                left = z;
            }
            double growth = -response.worth() * response.curve().curvature(z) * (z - low);
            double next = growth > 0 ? z - phi / growth : Double.NaN;
            if (!(next > left && next < right)) {
                next = 0.5 * (left + right);
            }
            if (Math.abs(next - z) <= 1e-14 * next) {
                return next;
            }
            z = next;
        }
        return z;
    }

    private double touching(double z) {
        return response.value(z) - lowValue - response.slope(z) * (z - low);
    }

    @Override
    public double low() {
        return low;
    }

    @Override
    public double high() {
        return high;
    }

    @Override
    public double demand(double price) {
        if (price >= steepest || high == low) {
            return low;
        }
        if (touch >= high) {
            return high;
        }
        double x = response.curve().inverseSlope(price / response.worth());
        return Math.min(high, Math.max(x, Math.max(touch, low)));
    }

    @Override
    public double conjugate(double price) {
        double x = demand(price);
        double atLow = lowValue - price * low;
        return x == low ? atLow : Math.max(atLow, response.value(x) - price * x);
    }

    @Override
    public double jumpPrice() {
        return touch > low ? steepest : -1;
    }

    @Override
    public double value(double x) {
        return response.value(x);
    }

    @Override
    public double excess(double x) {
        return x > low && x < touch ? Math.max(0, lowValue + steepest * (x - low) - response.value(x)) : 0;
    }

    @Override
    public double chordLow(double x) {
        return x > low && x < touch ? low : x;
    }

    @Override
    public double chordHigh(double x) {
        return x > low && x < touch ? touch : x;
    }

    @Override
    public double concaveLow(double x) {
        return x >= inflexion ? Math.max(low, inflexion) : x;
    }

    @Override
    public double concaveHigh(double x) {
        return x >= inflexion ? high : x;
    }

    @Override
    public Envelope within(double newLow, double newHigh) {
        return newLow == low && newHigh == high ? this : new CurveEnvelope(response, newLow, newHigh);
    }

    /// On the convex side f(x) − price·x falls from the low end before it rises to its greatest value on the concave
    /// side and falls again: what reaches the floor is a piece at the low end, a piece around that value, or both.
    @Override
    public Envelope keeping(double price, double floor) {
        if (high == low) {
            return this;
        }
        double top = top(price);
        boolean keepsLow = lowValue - price * low >= floor;
        boolean keepsTop = net(top, price) >= floor;
        double newLow = low;
        double newHigh = high;
        if (keepsTop) {
            if (!keepsLow) {
                newLow = crossing(top, low, price, floor);
            }
            if (net(high, price) < floor) {
                newHigh = crossing(top, high, price, floor);
            }
        } else if (keepsLow) {
            newHigh = crossing(low, top, price, floor);
        }
        return newHigh - newLow < (1 - WORTHWHILE) * (high - low) ? within(newLow, newHigh) : this;
    }

    /// Where f(x) − price·x is greatest on the concave side.
    private double top(double price) {
        if (high <= inflexion) {
            return high;
        }
        double x = response.worth() == 0 ? low : response.curve().inverseSlope(price / response.worth());
        return Math.min(high, Math.max(x, Math.max(inflexion, low)));
    }

    private double net(double x, double price) {
        return response.value(x) - price * x;
    }

    /// A point at or beyond the place between `inside` (kept) and `outside` (not kept) where the floor is crossed.
    private double crossing(double inside, double outside, double price, double floor) {
        double in = inside;
        double out = outside;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (in + out);
            if (net(middle, price) >= floor) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return out;
    }
}
