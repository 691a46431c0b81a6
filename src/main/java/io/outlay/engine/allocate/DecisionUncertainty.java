package io.outlay.engine.allocate;

import io.outlay.domain.Interval;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.PlanDecision;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.engine.curves.Curve;
import io.outlay.engine.curves.Curves;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// How sure a plan is: the best plan is found anew for each draw of the curves, as if that draw were the truth. Where
/// those plans agree the decision is sure; how much the plan loses against them is its regret.
///
/// The draws of all channels belong together: draw d of one channel is seen with draw d of every other. A channel with
/// a single draw is taken as certain.
public final class DecisionUncertainty {
    /// Draws that are optimised for one by one.
    public static final int MOST_DRAWS = 200;

    private static final double GAP = 1e-4;
    private static final int NODES = 2000;

    /// A spend that differs from today's by less than this share of the whole is left alone.
    private static final double UNMOVED = 1e-3;

    private final Parallel parallel;
    private final int most;

    /// @param most draws that are optimised for one by one, evenly over all there are
    public DecisionUncertainty(Parallel parallel, int most) {
        this.parallel = parallel;
        this.most = most;
    }

    /// @param problem the question that `spends` answers; its responses are not used
    /// @param draws   curves of each channel, in the problem's order: one, or as many as every other has
    /// @param spends  the plan, one per channel
    /// @param today   the plan it is compared with
    /// @throws IllegalArgumentException when the channels have different numbers of draws
    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public PlanDecision assess(
            AllocationProblem problem,
            List<List<CurveShape>> draws,
            double[] spends,
            Optional<double[]> today,
            Monitor monitor) {
        var curves = new Drawn(problem, draws);
        int count = Math.min(most, curves.size);
        var done = new AtomicInteger();
        var best = parallel.map(count, i -> {
            monitor.check();
            var found = curves.best(i * curves.size / count, spends, monitor.stopsOnly());
            monitor.progress((double) done.incrementAndGet() / count, "allocate.phase.draws");
            return found;
        });
        double regret = 0;
        for (int i = 0; i < count; i++) {
            int d = i * curves.size / count;
            regret += Math.max(0, curves.worth(d, best.get(i)) - curves.worth(d, spends)) / count;
        }
        double small = UNMOVED * sum(spends);
        var channels = new ArrayList<PlanDecision.ChannelDecision>();
        for (int c = 0; c < spends.length; c++) {
            var column = column(best, c);
            double planned = spends[c];
            double now = today.isPresent() ? today.get()[c] : planned;
            var moves = today.map(any -> moves(column, now, small));
            channels.add(
                    new PlanDecision.ChannelDecision(problem.channels().get(c).id(), Interval.ofDraws(column), moves));
        }
        return new PlanDecision(channels, regret, count, today.map(now -> curves.gain(spends, now, monitor)));
    }

    private static PlanDecision.Moves moves(double[] best, double today, double small) {
        int raised = 0;
        int cut = 0;
        for (double x : best) {
            raised += x > today + small ? 1 : 0;
            cut += x < today - small ? 1 : 0;
        }
        return new PlanDecision.Moves((double) raised / best.length, (double) cut / best.length);
    }

    private static double[] column(List<double[]> rows, int c) {
        return rows.stream().mapToDouble(row -> row[c]).toArray();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /// The curves of a problem, by channel and draw.
    private static final class Drawn {
        private final AllocationProblem problem;
        private final List<List<CurveShape>> shapes;
        private final Curve[][] curves;
        private final int size;

        Drawn(AllocationProblem problem, List<List<CurveShape>> shapes) {
            this.problem = problem;
            this.shapes = shapes;
            size = shapes.stream().mapToInt(List::size).max().orElse(0);
            if (size == 0
                    || shapes.size() != problem.channels().size()
                    || shapes.stream().anyMatch(draws -> draws.size() != 1 && draws.size() != size)) {
                throw new IllegalArgumentException("every channel needs one draw, or as many as every other");
            }
            curves = shapes.stream()
                    .map(draws -> draws.stream().map(Curves::of).toArray(Curve[]::new))
                    .toArray(Curve[][]::new);
        }

        private Curve curve(int c, int d) {
            return curves[c].length == 1 ? curves[c][0] : curves[c][d];
        }

        double worth(int d, double[] spends) {
            double sum = 0;
            for (int c = 0; c < spends.length; c++) {
                sum += problem.valuePerUnit() * curve(c, d).value(spends[c]) - problem.spendCost() * spends[c];
            }
            return sum;
        }

        /// The best plan for a draw; the plan itself where the search found none.
        double[] best(int d, double[] plan, Monitor monitor) {
            var channels = new ArrayList<AllocationChannel>();
            for (int c = 0; c < curves.length; c++) {
                var channel = problem.channels().get(c);
                var shape = shapes.get(c).get(curves[c].length == 1 ? 0 : d);
                channels.add(new AllocationChannel(
                        channel.id(), new SpendResponse.OneCurve(shape), channel.minimum(), channel.maximum()));
            }
            var one = new AllocationProblem(
                    channels,
                    problem.groups(),
                    problem.total(),
                    problem.mode(),
                    problem.valuePerUnit(),
                    problem.spendCost());
            var allocator =
                    new Allocator(AllocatorSettings.standard().withGap(GAP).withNodeLimit(NODES));
            return allocator.optimise(one, monitor) instanceof BudgetPlan found
                    ? found.spends().stream()
                            .mapToDouble(planned -> planned.spend())
                            .toArray()
                    : plan;
        }

        PlanDecision.Gain gain(double[] spends, double[] today, Monitor monitor) {
            var gains = new double[size];
            int better = 0;
            for (int d = 0; d < size; d++) {
                monitor.check();
                gains[d] = worth(d, spends) - worth(d, today);
                better += gains[d] > 0 ? 1 : 0;
            }
            return new PlanDecision.Gain(Interval.ofDraws(gains), (double) better / size);
        }
    }
}
