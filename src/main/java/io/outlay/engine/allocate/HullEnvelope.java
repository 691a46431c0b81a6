package io.outlay.engine.allocate;

import java.util.Arrays;

/// The envelope of a tabulated response: the upper hull of its points (Andrew's monotone chain, 1979).
final class HullEnvelope implements Envelope {
    private static final double WORTHWHILE = 0.01;

    private final ResponseTable table;
    private final double low;
    private final double high;
    private final double[] xs;
    private final double[] ys;
    /// Number of table cells under each piece of the hull.
    private final int[] cells;
    private final double[] slopes;

    HullEnvelope(ResponseTable table, double low, double high) {
        this.table = table;
        this.low = low;
        this.high = Math.max(low, high);
        int from = table.at(low) + 1;
        int to = from;
        while (to < table.xs.length && table.xs[to] < this.high) {
            to++;
        }
        int most = to - from + 2;
        double[] px = new double[most];
        double[] py = new double[most];
        int[] index = new int[most];
        int n = 0;
        px[n] = low;
        py[n++] = table.value(low);
        for (int i = from; i <= to; i++) {
            boolean last = i == to;
            if (last && this.high == low) {
                break;
            }
            double x = last ? this.high : table.xs[i];
            double y = last ? table.value(x) : table.ys[i];
            while (n > 1
                    && (py[n - 1] - py[n - 2]) * (x - px[n - 1]) <= (y - py[n - 1]) * (px[n - 1] - px[n - 2])) {
                n--;
            }
            px[n] = x;
            py[n] = y;
            index[n++] = i - from + 1;
        }
        xs = Arrays.copyOf(px, n);
        ys = Arrays.copyOf(py, n);
        cells = new int[Math.max(0, n - 1)];
        slopes = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = index[i + 1] - index[i];
            slopes[i] = (ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i]);
        }
    }

    @Override
    public double low() {
        return low;
    }

    @Override
    public double high() {
        return high;
    }

    private int vertex(double price) {
        int from = 0;
        int to = slopes.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (slopes[middle] > price) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    @Override
    public double demand(double price) {
        return xs[vertex(price)];
    }

    @Override
    public double conjugate(double price) {
        int i = vertex(price);
        return ys[i] - price * xs[i];
    }

    @Override
    public double jumpPrice() {
        int widest = -1;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] > 1 && (widest < 0 || cells[i] > cells[widest])) {
                widest = i;
            }
        }
        return widest < 0 ? -1 : slopes[widest];
    }

    @Override
    public double value(double x) {
        return table.value(x);
    }

    /// The piece of the hull over x, or −1 where x lies on a vertex or outside.
    private int piece(double x) {
        int i = Arrays.binarySearch(xs, x);
        int piece = -i - 2;
        return i >= 0 || piece < 0 || piece >= cells.length || cells[piece] < 2 ? -1 : piece;
    }

    @Override
    public double excess(double x) {
        int i = piece(x);
        return i < 0 ? 0 : Math.max(0, ys[i] + slopes[i] * (x - xs[i]) - table.value(x));
    }

    @Override
    public double chordLow(double x) {
        int i = piece(x);
        return i < 0 ? x : xs[i];
    }

    @Override
    public double chordHigh(double x) {
        int i = piece(x);
        return i < 0 ? x : xs[i + 1];
    }

    @Override
    public double concaveLow(double x) {
        return Math.max(low, table.concaveLow(x));
    }

    @Override
    public double concaveHigh(double x) {
        return Math.min(high, table.concaveHigh(x));
    }

    @Override
    public Envelope within(double newLow, double newHigh) {
        return newLow == low && newHigh == high ? this : new HullEnvelope(table, newLow, newHigh);
    }

    @Override
    public Envelope keeping(double price, double floor) {
        int from = table.at(low) + 1;
        int to = table.at(high);
        double newLow = low;
        double newHigh = high;
        if (table.value(low) - price * low < floor) {
            int i = from;
            while (i <= to && table.ys[i] - price * table.xs[i] < floor) {
                i++;
            }
            newLow = i > from ? table.xs[Math.min(i - 1, to)] : low;
        }
        if (table.value(high) - price * high < floor) {
            int i = to;
            while (i >= from && table.ys[i] - price * table.xs[i] < floor) {
                i--;
            }
            newHigh = i < to && i + 1 >= from ? table.xs[i + 1] : high;
        }
        boolean gains = newHigh > newLow && newHigh - newLow < (1 - WORTHWHILE) * (high - low);
        return gains ? within(newLow, newHigh) : this;
    }
}
