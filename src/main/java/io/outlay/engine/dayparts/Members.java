package io.outlay.engine.dayparts;

/// Which samples fall into which bucket, each in order of time.
final class Members {
    private final int[] slots;
    private final int[][] inside;

    /// @param slots bucket of each sample
    Members(int[] slots, int buckets) {
        this.slots = slots;
        var counts = new int[buckets];
        for (int slot : slots) {
            counts[slot]++;
        }
        inside = new int[buckets][];
        for (int bucket = 0; bucket < buckets; bucket++) {
            inside[bucket] = new int[counts[bucket]];
        }
        for (int i = slots.length - 1; i >= 0; i--) {
            inside[slots[i]][--counts[slots[i]]] = i;
        }
    }

    int[] of(int bucket) {
        return inside[bucket];
    }

    /// All samples outside the bucket.
    int[] rest(int bucket) {
        var rest = new int[slots.length - inside[bucket].length];
        int next = 0;
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] != bucket) {
                rest[next++] = i;
            }
        }
        return rest;
    }
}
