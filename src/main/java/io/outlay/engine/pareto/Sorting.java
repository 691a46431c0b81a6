package io.outlay.engine.pareto;

import java.util.Arrays;

/// Ranks plans by constraint domination and by how crowded their neighbourhood is (Deb, Pratap, Agarwal and Meyarivan,
/// A fast and elitist multiobjective genetic algorithm: NSGA-II, 2002). Plans that keep all that is asked come before
/// those that do not; those by how much they miss. Of two plans with equal scores the later one counts as dominated.
///
/// Two objectives are ranked by one sweep with a binary search over the fronts, more by efficient non-dominated sort
/// (Zhang, Tian, Cheng and Jin 2015).
final class Sorting {
    private final int objectives;
    private final int[] order;
    private final int[] spare;
    private final int[] rank;
    private final double[] crowding;
    private final int[] ends;
    private final int[] next;

    Sorting(int capacity, int objectives) {
        this.objectives = objectives;
        order = new int[capacity];
        spare = new int[capacity];
        rank = new int[capacity];
        crowding = new double[capacity];
        ends = new int[capacity];
        next = new int[capacity];
    }

    /// 0 for plans on the first front.
    int rank(int plan) {
        return rank[plan];
    }

    double crowding(int plan) {
        return crowding[plan];
    }

    /// The plan at a place, best first, once [#sort] has run.
    int at(int place) {
        return order[place];
    }

    /// Orders plans 0 … count − 1: by rank, within a rank from the least crowded on.
    void sort(double[][] scores, double[] missed, int count) {
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        arrange(order, count, (a, b) -> {
            int met = Double.compare(missed[a], missed[b]);
            return met != 0 ? met : Arrays.compare(scores[a], scores[b]);
        });
        int kept = 0;
        while (kept < count && missed[order[kept]] == 0) {
            kept++;
        }
        int fronts = objectives == 2 ? sweep(scores, kept) : insert(scores, kept);
        for (int i = kept; i < count; i++) {
            rank[order[i]] = fronts + i - kept;
        }
        crowd(scores, count);
        arrange(order, count, (a, b) -> {
            int by = Integer.compare(rank[a], rank[b]);
            return by != 0 ? by : Double.compare(crowding[b], crowding[a]);
        });
    }

    /// In the order of the first score a plan is dominated by a front exactly when the front's last plan is at least as
    /// good in the second; over the fronts those last scores rise.
    private int sweep(double[][] scores, int kept) {
        int fronts = 0;
        for (int i = 0; i < kept; i++) {
            int plan = order[i];
            double second = scores[plan][1];
            int low = 0;
            int high = fronts;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (scores[ends[middle]][1] <= second) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            ends[low] = plan;
            rank[plan] = low;
            fronts = Math.max(fronts, low + 1);
        }
        return fronts;
    }

    private int insert(double[][] scores, int kept) {
        int fronts = 0;
        for (int i = 0; i < kept; i++) {
            int plan = order[i];
            int front = 0;
            while (front < fronts && dominated(plan, front, scores)) {
                front++;
            }
            next[plan] = front < fronts ? ends[front] : -1;
            ends[front] = plan;
            rank[plan] = front;
            fronts = Math.max(fronts, front + 1);
        }
        return fronts;
    }

    private boolean dominated(int plan, int front, double[][] scores) {
        for (int member = ends[front]; member >= 0; member = next[member]) {
            if (Hypervolume.atLeastAsGood(scores[member], scores[plan])) {
                return true;
            }
        }
        return false;
    }

    private void crowd(double[][] scores, int count) {
        Arrays.fill(crowding, 0, count, 0);
        for (int m = 0; m < objectives; m++) {
            int by = m;
            System.arraycopy(order, 0, ends, 0, count);
            arrange(ends, count, (a, b) -> {
                int first = Integer.compare(rank[a], rank[b]);
                return first != 0 ? first : Double.compare(scores[a][by], scores[b][by]);
            });
            for (int from = 0; from < count; ) {
                int to = from;
                while (to + 1 < count && rank[ends[to + 1]] == rank[ends[from]]) {
                    to++;
                }
                double width = scores[ends[to]][m] - scores[ends[from]][m];
                crowding[ends[from]] = Double.POSITIVE_INFINITY;
                crowding[ends[to]] = Double.POSITIVE_INFINITY;
                for (int i = from + 1; i < to && width > 0; i++) {
                    crowding[ends[i]] += (scores[ends[i + 1]][m] - scores[ends[i - 1]][m]) / width;
                }
                from = to + 1;
            }
        }
    }

    private interface Order {
        int compare(int a, int b);
    }

    /// Merge sort, stable, without objects.
    private void arrange(int[] values, int count, Order by) {
        for (int width = 1; width < count; width *= 2) {
            for (int from = 0; from < count; from += 2 * width) {
                int middle = Math.min(from + width, count);
                int to = Math.min(from + 2 * width, count);
                int i = from;
                int j = middle;
                for (int k = from; k < to; k++) {
                    spare[k] =
                            j >= to || i < middle && by.compare(values[i], values[j]) <= 0 ? values[i++] : values[j++];
                }
            }
            System.arraycopy(spare, 0, values, 0, count);
        }
    }
}
