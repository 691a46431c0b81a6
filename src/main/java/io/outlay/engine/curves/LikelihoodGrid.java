package io.outlay.engine.curves;

import io.outlay.domain.curve.CurveFit;
import io.outlay.domain.curve.CurveFits;
import io.outlay.domain.curve.CurveShape;
import io.outlay.progress.Monitor;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The likelihood of one family over its shape parameters, β and the baseline at their best, as a table to draw from.
/// A node's probability is Student's kernel (1 + z²/ν)^(−(ν+d)/2), z² = (RSS − RSSₘᵢₙ)/s²; the table spans z² ≤ 20, and
/// where the data do not bound a parameter, a saturation point up to 30 times off the observed spends. With a baseline
/// the rise below the smallest spend cannot be told from it; a draw's baseline therefore never falls below zero where
/// no
/// response does.
final class LikelihoodGrid {
    private static final double Z_SQUARED = 20;
    private static final double BEYOND_DATA = Math.log(30);
    private static final int NODES_OF_ONE = 801;
    private static final int NODES_OF_TWO = 61;
    /// Per curve parameter, and per parameter of the carry-over, where there is one.
    private static final int NODES_WITH_CARRY_OVER = 31;

    private static final int NODES_OF_CARRY_OVER = 21;
    private static final int NODES_OF_CARRY_OVERS = 9;
    private static final int TRIES = 100;
    /// Nodes between two looks at the monitor.
    private static final int LISTEN = 64;

    private final CurveFits fits;
    private final CurveFit fit;
    private final Monitor monitor;
    private @Nullable Table table;

    LikelihoodGrid(CurveFits fits, CurveFit fit, Monitor monitor) {
        this.fits = fits;
        this.fit = fit;
        this.monitor = monitor;
    }

    private record Table(
            FamilyForm form,
            double[][] logs,
            double[] cumulative,
            double[] beta,
            double[] scale,
            double[] largest,
            double freedom) {}

    CurveShape draw(RandomGenerator random) {
        if (table == null) {
            table = tabulate();
        }
        double u = random.nextDouble();
        int node = Arrays.binarySearch(table.cumulative, u);
        node = Math.min(node < 0 ? -node - 1 : node, table.beta.length - 1);
        return table.form.shape(beta(random, table, node), table.logs[node]);
    }

    /// Student's t around the best β of the node, within (0, largest].
    private static double beta(RandomGenerator random, Table table, int node) {
        for (int i = 0; i < TRIES; i++) {
            double beta = table.beta[node] + table.scale[node] * student(random, table.freedom);
            if (beta > 0 && beta <= table.largest[node]) {
                return beta;
            }
        }
        // So wide that hardly a draw falls inside: there the density is flat. Or so narrow that there is one value.
        return table.scale[node] > table.largest[node]
                ? (1 - random.nextDouble()) * table.largest[node]
                : table.beta[node];
    }

    /// Bailey's polar method, Math. Comp. 62 (1994).
    private static double student(RandomGenerator random, double freedom) {
        double u = 1 - random.nextDouble();
        double v = random.nextDouble();
        return Math.sqrt(freedom * Math.expm1(-2 / freedom * Math.log(u))) * Math.cos(2 * Math.PI * v);
    }

    private Table tabulate() {
        var solved = SolvedFamily.again(fits, fit);
        var form = solved.form();
        int d = form.dimensions();
        var perSide = IntStream.range(0, d).map(j -> nodes(form, j)).toArray();
        int count = IntStream.of(perSide).reduce(1, Math::multiplyExact);
        var axes = new double[d][];
        var profiler = new Profiler(solved, new Tangent(solved), Math.sqrt(Z_SQUARED), monitor);
        for (int j = 0; j < d; j++) {
            axes[j] = axis(solved, profiler, j, perSide[j]);
        }
        var logs = new double[count][d];
        var beta = new double[count];
        var scale = new double[count];
        var largest = new double[count];
        var cumulative = new double[count];
        double freedom = solved.freedom();
        double sum = 0;
        double least = solved.minimum().rss();
        for (int i = 0; i < count; i++) {
            if (i % LISTEN == 0) {
                monitor.check();
            }
            int rest = i;
            for (int j = 0; j < d; j++) {
                logs[i][j] = axes[j][rest % perSide[j]];
                rest /= perSide[j];
            }
            double z2 = Math.max(0, solved.problem().evaluate(logs[i]) - least) / solved.spread();
            beta[i] = solved.problem().beta();
            largest[i] = Math.max(beta[i], solved.problem().largestPlausibleBeta());
            double information = solved.problem().informationOnBeta();
            scale[i] = information > 0 ? Math.sqrt(solved.spread() * (freedom + z2) / (freedom + d) / information) : 0;
            sum += Math.exp(-0.5 * (freedom + d) * Math.log1p(z2 / freedom));
            cumulative[i] = sum;
        }
        for (int i = 0; i < count; i++) {
            cumulative[i] /= sum;
        }
        return new Table(form, logs, cumulative, beta, scale, largest, freedom + d);
    }

    private static int nodes(FamilyForm form, int j) {
        if (form.carryOver().isEmpty()) {
            return form.own() == 2 ? NODES_OF_TWO : NODES_OF_ONE;
        }
        return j < form.own()
                ? NODES_WITH_CARRY_OVER
                : form.dimensions() - form.own() == 1 ? NODES_OF_CARRY_OVER : NODES_OF_CARRY_OVERS;
    }

    private static double[] axis(SolvedFamily solved, Profiler profiler, int j, int nodes) {
        var form = solved.form();
        var ends = profiler.shape(j);
        double first = Math.log(solved.rows().smallestPositiveSpend());
        double last = Math.log(solved.rows().largestSpend());
        double open;
        double close;
        switch (ends.name()) {
            case "k" -> {
                open = first - BEYOND_DATA;
                close = last + BEYOND_DATA;
            }
            case "lambda" -> {
                open = -last - BEYOND_DATA;
                close = -first + BEYOND_DATA;
            }
            case "p" -> {
                open = -BEYOND_DATA;
                close = 0;
            }
            case "s" -> {
                open = -BEYOND_DATA;
                close = BEYOND_DATA;
            }
            default -> {
                open = form.low()[j];
                close = form.high()[j];
            }
        }
        double low = Math.max(
                form.low()[j], ends.low().isPresent() ? Math.log(ends.low().getAsDouble()) : open);
        double high = Math.min(
                form.high()[j], ends.high().isPresent() ? Math.log(ends.high().getAsDouble()) : close);
        if (!(low < high)) {
            double at = form.clamped(solved.minimum().logs())[j];
            low = at;
            high = at;
        }
        var axis = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            // every α is as likely beforehand, so that one near 0 is not preferred; scales spread on their logarithm
            axis[i] = nodes == 1
                    ? low
                    : ends.name().equals("alpha")
                            ? Math.log(Math.exp(low) + (Math.exp(high) - Math.exp(low)) * i / (nodes - 1))
                            : low + (high - low) * i / (nodes - 1);
        }
        return axis;
    }
}
