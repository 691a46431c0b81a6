package io.outlay.engine.pareto;

import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.engine.allocate.PlanSpace;
import io.outlay.engine.curves.Curve;
import io.outlay.engine.curves.Curves;
import io.outlay.engine.curves.Hill;
import java.util.Map;

/// What each channel wants when money has a price and variance another: the x with the greatest u − κ·s²·u² − p·x,
/// where u is the channel's outcome and s its relative standard deviation.
///
/// The slope u′·(1 − 2κs²u) − p rises at most once and then falls: for concave curves it only falls, for a Hill
/// curve with s > 1 it turns where a quadratic in the saturation says. So the greatest value is at the low end or at
/// the one root on the falling side, and both are looked at.
final class RiskDemand implements PlanSpace.Demand {
    private static final int STEPS = 100;
    private static final double CLOSE = 1e-10;

    private final PlanSpace space;
    private final Curve[] curves;
    private final double[] spread;
    private final double[] turn;
    private final double[] last;
    private final double worth;
    private double aversion;
    private double cost;

    RiskDemand(AllocationProblem problem, PlanSpace space, Map<String, Double> spread) {
        this.space = space;
        int n = problem.channels().size();
        worth = problem.valuePerUnit();
        curves = new Curve[n];
        this.spread = new double[n];
        turn = new double[n];
        last = new double[n];
        for (int c = 0; c < n; c++) {
            var channel = problem.channels().get(c);
            if (!(channel.response() instanceof SpendResponse.OneCurve(var shape))) {
                throw new IllegalArgumentException("risk is exact for curves without draws alone");
            }
            curves[c] = Curves.of(shape);
            this.spread[c] = spread.getOrDefault(channel.id(), 0.0);
        }
    }

    /// @param variance price of the outcome's variance, ≥ 0
    /// @param money    cost of a unit of spend, ≥ 0, besides what the budget makes it worth
    void price(double variance, double money) {
        aversion = variance;
        cost = money;
        for (int c = 0; c < curves.length; c++) {
            turn[c] = Math.clamp(turning(c), space.low(c), space.high(c));
            last[c] = 0.5 * (turn[c] + space.high(c));
        }
    }

    /// Where the slope stops rising.
    private double turning(int c) {
        if (!(curves[c] instanceof Hill(double beta, double k, double s)) || s <= 1 || beta == 0) {
            return 0;
        }
        double a = 2 * bend(c) * worth * beta;
        if (a == 0) {
            return curves[c].inflexion();
        }
        // 3sa·H² − (2s + 2sa − a)·H + (s − 1) = 0, the smaller root
        double b = 2 * s + 2 * s * a - a;
        double root = 2 * (s - 1) / (b + Math.sqrt(Math.max(0, b * b - 12 * s * a * (s - 1))));
        return root < 1 ? k * Math.pow(root / (1 - root), 1 / s) : space.high(c);
    }

    /// κ·s².
    private double bend(int c) {
        return aversion * spread[c] * spread[c];
    }

    double value(int c, double x) {
        double outcome = worth * curves[c].value(x);
        return outcome - bend(c) * outcome * outcome - cost * x;
    }

    private double slope(int c, double x) {
        return worth * curves[c].slope(x) * (1 - 2 * bend(c) * worth * curves[c].value(x));
    }

    @Override
    public double at(int c, double price) {
        double low = space.low(c);
        double full = price + cost;
        double found = falling(c, full);
        if (turn[c] > low && value(c, found) - price * found < value(c, low) - price * low) {
            return low;
        }
        return found;
    }

    private double falling(int c, double full) {
        double from = turn[c];
        double to = space.high(c);
        if (slope(c, to) >= full) {
            return to;
        }
        if (slope(c, from) <= full) {
            return space.low(c);
        }
        double x = last[c] > from && last[c] < to ? last[c] : 0.5 * (from + to);
        for (int i = 0; i < STEPS && to - from > CLOSE * to; i++) {
            double value = curves[c].value(x);
            double steep = curves[c].slope(x);
            double room = 1 - 2 * bend(c) * worth * value;
            double off = worth * steep * room - full;
            if (off > 0) {
                from = x;
            } else {
                to = x;
            }
            double change = worth * curves[c].curvature(x) * room - 2 * bend(c) * worth * worth * steep * steep;
            double next = change < 0 ? x - off / change : Double.NaN;
            if (!(next > from && next < to)) {
                next = from > 0 && to > 4 * from ? Math.sqrt(from * to) : 0.5 * (from + to);
            }
            boolean close = Math.abs(next - x) <= CLOSE * x;
            x = next;
            if (close) {
                break;
            }
        }
        last[c] = x;
        return x;
    }

    @Override
    public double conjugate(int c, double price) {
        double x = at(c, price);
        return value(c, x) - price * x;
    }
}
