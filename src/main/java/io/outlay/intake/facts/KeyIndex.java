package io.outlay.intake.facts;

import java.util.Arrays;

/// Finds a fact by its key of two numbers. Twenty bytes a fact, filled by half.
final class KeyIndex {
    private long[] left = new long[1 << 10];
    private long[] right = new long[1 << 10];
    private int[] values = empty(1 << 10);
    private int size;

    private static int[] empty(int length) {
        var values = new int[length];
        Arrays.fill(values, -1);
        return values;
    }

    /// The value that stands there already, or -1 once the value has been put.
    int putIfAbsent(long a, long b, int value) {
        if (2 * size >= values.length) {
            grow();
        }
        int at = place(a, b);
        if (values[at] >= 0) {
            return values[at];
        }
        left[at] = a;
        right[at] = b;
        values[at] = value;
        size++;
        return -1;
    }

    private int place(long a, long b) {
        long mixed = (a * 0x9E3779B97F4A7C15L ^ b) * 0xC2B2AE3D27D4EB4FL;
        int at = (int) (mixed ^ mixed >>> 32) & values.length - 1;
        while (values[at] >= 0 && (left[at] != a || right[at] != b)) {
            at = at + 1 & values.length - 1;
        }
        return at;
    }

    private void grow() {
        var oldLeft = left;
        var oldRight = right;
        var oldValues = values;
        left = new long[2 * oldLeft.length];
        right = new long[left.length];
        values = empty(left.length);
        for (int i = 0; i < oldValues.length; i++) {
            if (oldValues[i] >= 0) {
                int at = place(oldLeft[i], oldRight[i]);
                left[at] = oldLeft[i];
                right[at] = oldRight[i];
                values[at] = oldValues[i];
            }
        }
    }
}
