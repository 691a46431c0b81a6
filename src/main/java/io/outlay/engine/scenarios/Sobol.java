package io.outlay.engine.scenarios;

import io.outlay.domain.scenario.ScenarioOutcome.SobolIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// First-order Sobol indices of one plan from its own draws: the share of the outcome's variance that would go if one
/// input were known, Var(E\[y | x\]) / Var(y).
///
/// E\[y | x\] is a straight line in each of 32 equally likely parts of the input's range; what those 64 numbers explain
/// by chance is taken off (ω² rather than η²; Hays, Statistics for psychologists, 1963, §10.17). Needs no further
/// evaluations of the plan (Saltelli et al., Global sensitivity analysis, 2008, §1.2.11).
///
/// Curves that were drawn jointly are one input per channel: its response at the plan's spend. Such inputs depend on
/// one another, so their indices need not sum to at most 1.
final class Sobol {
    /// Numbers kept of all uncertain inputs.
    private static final int KEPT = 8_000_000;

    private static final int MOST = 25 * 4096;
    private static final int FEWEST = 2048;
    private static final int FEW = 8;

    private final Model model;
    private final int draws;
    private final double[][] values;
    private final byte[][] parts;

    Sobol(Model model, int draws) {
        this.model = model;
        long uncertain = model.inputs().stream()
                .filter(input -> !input.quantile().certain())
                .count();
        this.draws = (int) Math.min(draws, Math.clamp(KEPT / Math.max(1, uncertain), FEWEST, MOST));
        int n = model.inputs().size();
        values = new double[n][];
        parts = new byte[n][];
        for (int i = 0; i < n; i++) {
            boolean kept = !model.inputs().get(i).quantile().certain();
            values[i] = new double[kept ? this.draws : 0];
            parts[i] = new byte[kept ? this.draws : 0];
        }
    }

    /// Takes over a block's inputs.
    void keep(Draws block, int first) {
        int count = Math.min(block.count(), draws - first);
        for (int i = 0; count > 0 && i < values.length; i++) {
            if (values[i].length > 0) {
                System.arraycopy(block.columns()[i], 0, values[i], first, count);
                System.arraycopy(block.parts(i), 0, parts[i], first, count);
            }
        }
    }

    /// Largest first.
    ///
    /// @param ranks   by channel; present where the plan has jointly drawn curves
    /// @param outcome of the plan, by draw
    List<SobolIndex> of(Plan plan, List<Optional<Ranks>> ranks, double[] outcome) {
        double mean = Sample.mean(outcome);
        double total = 0;
        for (int d = 0; d < draws; d++) {
            total += (outcome[d] - mean) * (outcome[d] - mean);
        }
        var indices = new ArrayList<SobolIndex>();
        if (!(total > 0)) {
            return indices;
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i].length > 0 && model.matters(plan, i)) {
                var explained = new Explained(
                        Draws.PARTS, mean, model.inputs().get(i).quantile().at(0.5));
                for (int d = 0; d < draws; d++) {
                    explained.add(parts[i][d], values[i][d], outcome[d]);
                }
                indices.add(explained.index(model.inputs().get(i).name(), total, draws));
            }
        }
        for (int c = 0; c < model.curves().size(); c++) {
            var input = model.channel(c) + ".curve";
            double variation = total;
            ranks.get(c)
                    .filter(it -> it.count() > 1)
                    .ifPresent(it -> indices.add(drawn(input, it, outcome, mean, variation)));
        }
        indices.sort(Comparator.comparingDouble(SobolIndex::index).reversed());
        return indices;
    }

    /// A drawn curve's value is its response at the plan's median spend, its part that response's rank.
    private SobolIndex drawn(String input, Ranks ranks, double[] outcome, double mean, double total) {
        int count = ranks.count();
        int number = Math.clamp(count / FEW, 1, Draws.PARTS);
        var part = new byte[count];
        for (int rank = 0; rank < count; rank++) {
            part[ranks.curve(rank)] = (byte) ((long) rank * number / count);
        }
        var explained = new Explained(number, mean, ranks.response(ranks.curve(0.5)));
        for (int d = 0; d < draws; d++) {
            int curve = d % count;
            explained.add(part[curve], ranks.response(curve), outcome[d]);
        }
        return explained.index(input, total, Math.min(draws, count));
    }

    /// Sums by part, of distances from middles so that nothing cancels.
    private static final class Explained {
        private final double middleY;
        private final double middleX;
        private final int[] n;
        private final double[] x;
        private final double[] xx;
        private final double[] y;
        private final double[] xy;

        Explained(int parts, double middleY, double middleX) {
            this.middleY = middleY;
            this.middleX = middleX;
            n = new int[parts];
            x = new double[parts];
            xx = new double[parts];
            y = new double[parts];
            xy = new double[parts];
        }

        void add(int part, double value, double outcome) {
            double dx = value - middleX;
            double dy = outcome - middleY;
            n[part]++;
            x[part] += dx;
            xx[part] += dx * dx;
            y[part] += dy;
            xy[part] += dx * dy;
        }

        /// @param independent how many draws tell something of their own
        SobolIndex index(String name, double total, double independent) {
            double explained = 0;
            double sum = 0;
            int count = 0;
            int numbers = -1;
            for (int p = 0; p < n.length; p++) {
                if (n[p] > 0) {
                    numbers++;
                    explained += y[p] * y[p] / n[p];
                    sum += y[p];
                    count += n[p];
                    double spread = xx[p] - x[p] * x[p] / n[p];
                    double together = xy[p] - x[p] * y[p] / n[p];
                    if (spread > 1e-12 * xx[p]) {
                        numbers++;
                        explained += together * together / spread;
                    }
                }
            }
            explained -= sum * sum / count;
            double rest = Math.max(0, total - explained);
            double left = Math.max(1, independent - numbers - 1);
            double chance = rest * numbers / left;
            double index = Math.clamp((explained - chance) / total, 0, 1);
            double error = (1 - index) * Math.sqrt((4 * index + 2.0 * numbers / independent) / independent);
            return new SobolIndex(name, index, error);
        }
    }
}
