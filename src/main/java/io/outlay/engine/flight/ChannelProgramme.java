package io.outlay.engine.flight;

import io.outlay.domain.flight.FlightChannel;
import io.outlay.domain.flight.FlightProblem;
import io.outlay.progress.Monitor;
import java.util.Arrays;

/// The best spends of one channel at given prices of money: a dynamic programme over the adstock level.
///
/// The level A decays by α per period and grows by the spend, so that spend is A − α·A of before: with a price per
/// period the whole cost is a sum over levels, and a cell of levels is worth the largest reward inside it, exactly.
/// The levels of two neighbouring periods may be any two in cells that fit each other, which can only make the result
/// larger: it is an upper bound of the true best. The adstock that the curve sees is at most scale·A.
final class ChannelProgramme {
    private static final double NEVER = Double.NEGATIVE_INFINITY;

    private final int periods;
    private final int tail;
    private final double alpha;
    private final double scale;
    private final double before;
    private final TermResponse response;
    private final double[] grid;
    private final double[] values;
    private final double[] low;
    private final double[] high;
    private final double[] factors;
    private final double worth;
    private final RunPhases phases;
    private final WindowMaximum window;
    private final int[][][] origin;

    /// @param cells  number of cells of levels
    /// @param low    least spend per period
    /// @param high   largest spend per period, finite
    /// @param budget largest spend of all periods together
    /// @param typical a usual spend per period, around which levels are told apart most finely
    ChannelProgramme(
            FlightProblem problem,
            FlightChannel channel,
            GeometricCarry carry,
            TermResponse response,
            int cells,
            double[] low,
            double[] high,
            double budget,
            double typical) {
        this.response = response;
        this.low = low;
        this.high = high;
        periods = problem.periods();
        tail = channel.weights().size() - 1;
        alpha = carry.alpha();
        scale = carry.scale();
        before = carry.level(channel.carryIn());
        worth = problem.valuePerUnit();
        phases = RunPhases.of(channel.runs(), channel.carryIn());
        factors = new double[periods + tail];
        Arrays.setAll(factors, problem::factor);
        grid = levels(cells, top(budget), Math.max(before, typical / (1 - alpha)));
        values = new double[grid.length];
        for (int j = 0; j < grid.length; j++) {
            values[j] = response.value(scale * grid[j]);
        }
        window = new WindowMaximum(cells);
        origin = new int[periods][phases.count()][cells];
    }

    private double top(double budget) {
        double level = before;
        double most = before;
        for (double largest : high) {
            level = alpha * level + Math.min(largest, budget);
            most = Math.max(most, level);
        }
        return Math.max(Double.MIN_NORMAL, Math.min(most, before + budget));
    }

    private static double[] levels(int cells, double top, double typical) {
        double unit = Math.min(top, 2 * Math.max(typical, 1e-6 * top));
        double spread = Math.log1p(top / unit);
        double[] grid = new double[cells + 1];
        for (int j = 0; j <= cells; j++) {
            grid[j] = j == cells ? top : unit * Math.expm1(spread * j / cells);
        }
        return grid;
    }

    /// @param bound  no spends of the channel are worth more, less their cost at the prices
    /// @param spends per period, within the limits
    /// @param on     whether the channel is on, per period
    record Found(double bound, double[] spends, boolean[] on) {
        double spent() {
            double sum = 0;
            for (double x : spends) {
                sum += x;
            }
            return sum;
        }
    }

    /// @param price of money in each period
    /// @return empty spends where no run of phases keeps the limits
    Found best(double[] price, Monitor monitor) {
        int cells = grid.length - 1;
        int count = phases.count();
        double[][] now = new double[count][cells];
        double[][] then = new double[count][cells];
        double[] reward = new double[cells];
        double[] joined = new double[cells];
        int[] from = new int[cells];
        for (int t = 0; t < periods; t++) {
            monitor.check();
            reward(t, price, reward);
            for (int p = 0; p < count; p++) {
                double least = phases.least(p, low[t]);
                double most = phases.most(p, high[t]);
                if (!phases.possible(p, low[t], high[t])) {
                    Arrays.fill(then[p], NEVER);
                } else if (t == 0) {
                    start(p, least, most, reward, then[p]);
                } else {
                    phases.join(p, now, joined, from);
                    step(joined, from, least, most, reward, then[p], origin[t][p]);
                }
            }
            var swap = now;
            now = then;
            then = swap;
        }
        return trace(now, price);
    }

    private void start(int phase, double least, double most, double[] reward, double[] out) {
        boolean reachable = phases.follows(phase);
        for (int j = 0; j < out.length; j++) {
            boolean fits = grid[j + 1] >= alpha * before + least && grid[j] <= alpha * before + most;
            out[j] = reachable && fits ? reward[j] : NEVER;
        }
    }

    private void step(
            double[] joined, int[] from, double least, double most, double[] reward, double[] out, int[] back) {
        window.begin(joined);
        int first = 0;
        int last = -1;
        int cells = out.length;
        for (int j = 0; j < cells; j++) {
            while (last + 1 < cells && alpha * grid[last + 1] <= grid[j + 1] - least) {
                window.add(++last);
            }
            while (first < cells && alpha * grid[first + 1] < grid[j] - most) {
                first++;
            }
            int at = window.from(first);
            out[j] = at < 0 || joined[at] == NEVER ? NEVER : joined[at] + reward[j];
            back[j] = at < 0 ? -1 : from[at] * cells + at;
        }
    }

    /// The largest reward of a level inside every cell: at an end, or where the slope meets the price.
    private void reward(int t, double[] price, double[] out) {
        double charge = charge(t, price);
        double gain = worth * factors[t];
        double top = stationary(t, price);
        boolean known = response instanceof CurveTerm;
        for (int j = 0; j < out.length; j++) {
            double left = gain * values[j] - charge * grid[j];
            double right = gain * values[j + 1] - charge * grid[j + 1];
            double most = Math.max(left, right);
            if (!known) {
                most = gain * values[j + 1] - charge * (charge > 0 ? grid[j] : grid[j + 1]);
            } else if (top > grid[j] && top < grid[j + 1]) {
                most = Math.max(most, gain * response.value(scale * top) - charge * top);
            }
            out[j] = most + (t == periods - 1 ? carriedOut(grid[j + 1]) : 0);
        }
    }

    private double charge(int t, double[] price) {
        return price[t] - (t + 1 < periods ? alpha * price[t + 1] : 0);
    }

    private double stationary(int t, double[] price) {
        double gain = worth * factors[t] * scale;
        double charge = charge(t, price);
        return response instanceof CurveTerm(var curve) && charge > 0 && gain > 0
                ? curve.inverseSlope(charge / gain) / scale
                : Double.NaN;
    }

    private double carriedOut(double level) {
        double sum = 0;
        double left = level;
        for (int m = 0; m < tail; m++) {
            left *= alpha;
            sum += factors[periods + m] * response.value(scale * left);
        }
        return worth * sum;
    }

    private Found trace(double[][] last, double[] price) {
        int phase = -1;
        int cell = -1;
        double best = NEVER;
        for (int p = 0; p < last.length; p++) {
            for (int j = 0; j < last[p].length; j++) {
                if (last[p][j] > best) {
                    best = last[p][j];
                    phase = p;
                    cell = j;
                }
            }
        }
        if (phase < 0) {
            return new Found(NEVER, new double[0], new boolean[0]);
        }
        int cells = grid.length - 1;
        double[] levels = new double[periods];
        boolean[] on = new boolean[periods];
        int[] path = new int[periods];
        for (int t = periods - 1; t >= 0; t--) {
            levels[t] = level(t, cell, price);
            path[t] = phase;
            on[t] = phases.on(phase);
            if (t > 0) {
                int back = origin[t][phase][cell];
                phase = back / cells;
                cell = back % cells;
            }
        }
        double[] spends = new double[periods];
        double level = before;
        for (int t = 0; t < periods; t++) {
            double least = phases.least(path[t], low[t]);
            double most = phases.most(path[t], high[t]);
            spends[t] = Math.min(most, Math.max(least, levels[t] - alpha * level));
            level = alpha * level + spends[t];
        }
        return new Found(best + price[0] * alpha * before, spends, on);
    }

    /// The level inside a cell that earns most.
    private double level(int t, int cell, double[] price) {
        double gain = worth * factors[t];
        double charge = charge(t, price);
        double top = stationary(t, price);
        if (top > grid[cell] && top < grid[cell + 1]) {
            return top;
        }
        double left = gain * values[cell] - charge * grid[cell];
        double right = gain * values[cell + 1] - charge * grid[cell + 1];
        return left > right ? grid[cell] : grid[cell + 1];
    }
}
