package io.outlay.engine.pareto;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The plans that no plan seen so far dominates. With two objectives they are kept in order, so that a newcomer is
/// judged by its neighbour alone. When there are too many, the most crowded go.
final class Archive {
    private static final int MOST = 4000;

    /// @param spends    the plan
    /// @param scores    minimised
    /// @param certified whether it is proven that nothing dominates it
    record Entry(double[] spends, double[] scores, boolean certified) {}

    private final int objectives;
    private List<Entry> entries = new ArrayList<>();

    Archive(int objectives) {
        this.objectives = objectives;
    }

    /// In the order of the scores, with two objectives; in that of arrival otherwise.
    List<Entry> entries() {
        return entries;
    }

    double[][] scores() {
        return entries.stream().map(Entry::scores).toArray(double[][]::new);
    }

    /// Keeps a plan unless another is at least as good in everything; one without proof never takes the place of one
    /// that has it, which it can better by rounding alone. Copies what it keeps.
    void offer(double[] spends, double[] scores, boolean certified) {
        if (objectives == 2) {
            offerInOrder(spends, scores, certified);
        } else {
            for (var entry : entries) {
                if (Hypervolume.atLeastAsGood(entry.scores, scores)) {
                    return;
                }
            }
            if (!certified
                    && entries.stream()
                            .anyMatch(entry -> entry.certified && Hypervolume.atLeastAsGood(scores, entry.scores))) {
                return;
            }
            entries.removeIf(entry -> Hypervolume.atLeastAsGood(scores, entry.scores));
            entries.add(new Entry(spends.clone(), scores.clone(), certified));
        }
        if (entries.size() > MOST) {
            thin(MOST / 2);
        }
    }

    private void offerInOrder(double[] spends, double[] scores, boolean certified) {
        int at = place(scores);
        if (at > 0 && entries.get(at - 1).scores[1] <= scores[1]) {
            return;
        }
        if (at < entries.size() && entries.get(at).scores[0] == scores[0] && entries.get(at).scores[1] <= scores[1]) {
            return;
        }
        int to = at;
        while (to < entries.size() && entries.get(to).scores[1] >= scores[1]) {
            if (entries.get(to).certified && !certified) {
                return;
            }
            to++;
        }
        entries.subList(at, to).clear();
        entries.add(at, new Entry(spends.clone(), scores.clone(), certified));
    }

    /// The first entry whose first score is not less.
    private int place(double[] scores) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).scores[0] < scores[0]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Leaves at most so many, proven ones first to stay, spread over the front.
    void thin(int most) {
        if (entries.size() <= most) {
            return;
        }
        if (objectives == 2) {
            thinInOrder(most);
            return;
        }
        while (entries.size() > most) {
            var sorting = new Sorting(entries.size(), objectives);
            sorting.sort(scores(), new double[entries.size()], entries.size());
            int drop = Math.max(1, Math.min(entries.size() - most, entries.size() / 20));
            var kept = new ArrayList<Entry>();
            for (int i = 0; i < entries.size() - drop; i++) {
                kept.add(entries.get(sorting.at(i)));
            }
            entries = kept;
        }
    }

    /// Takes out, one by one, the plan whose neighbours are nearest to each other.
    private void thinInOrder(int most) {
        int n = entries.size();
        double[] width = {
            Math.max(1e-300, entries.getLast().scores[0] - entries.getFirst().scores[0]),
            Math.max(1e-300, entries.getFirst().scores[1] - entries.getLast().scores[1])
        };
        var before = new int[n];
        var after = new int[n];
        var gone = new boolean[n];
        for (int i = 0; i < n; i++) {
            before[i] = i - 1;
            after[i] = i + 1;
        }
        for (int left = n; left > most; left--) {
            int closest = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int i = after[0]; i < n - 1; i = after[i]) {
                double gap = gap(before[i], after[i], width) * (entries.get(i).certified ? 2 : 1);
                if (gap < least) {
                    least = gap;
                    closest = i;
                }
            }
            if (closest < 0) {
                break;
            }
            gone[closest] = true;
            after[before[closest]] = after[closest];
            before[after[closest]] = before[closest];
        }
        var kept = new ArrayList<Entry>();
        for (int i = 0; i < n; i++) {
            if (!gone[i]) {
                kept.add(entries.get(i));
            }
        }
        entries = kept;
    }

    private double gap(int from, int to, double[] width) {
        var a = entries.get(from).scores;
        var b = entries.get(to).scores;
        return Math.abs(b[0] - a[0]) / width[0] + Math.abs(b[1] - a[1]) / width[1];
    }

    /// Puts the entries in the order of their scores.
    void arrange() {
        entries.sort(Comparator.comparing(Entry::scores, java.util.Arrays::compare));
    }
}
