package io.outlay.engine.flight;

/// The place of the largest value in a window that only moves to the right.
final class WindowMaximum {
    private final int[] queue;
    private double[] values = new double[0];
    private int head;
    private int tail;

    WindowMaximum(int size) {
        queue = new int[size];
    }

    void begin(double[] of) {
        values = of;
        head = 0;
        tail = 0;
    }

    /// Takes the next place into the window.
    void add(int at) {
        while (tail > head && values[queue[tail - 1]] <= values[at]) {
            tail--;
        }
        queue[tail++] = at;
    }

    /// The place of the largest value from `first` on; −1 for an empty window.
    int from(int first) {
        while (head < tail && queue[head] < first) {
            head++;
        }
        return head < tail ? queue[head] : -1;
    }
}
