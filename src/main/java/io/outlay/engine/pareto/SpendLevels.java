package io.outlay.engine.pareto;

import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.PlannedSpend;
import io.outlay.engine.allocate.Allocator;
import io.outlay.engine.allocate.AllocatorSettings;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The largest outcome that each amount of money can buy, V(b), by the exact allocator, at levels that lie evenly in
/// money and outcome: the widest gaps are halved, a handful at a time.
final class SpendLevels {
    private static final int FIRST = 9;
    private static final int BATCH = 8;
    private static final double EDGE = 1e-3;

    /// Sub-problems per level: a level that needs more is left without proof.
    private static final long NODES = 20_000;

    private final AllocationProblem problem;
    private final Parallel parallel;

    /// @param value V(b)
    record Level(double spend, double value, double[] spends, boolean proven) {}

    private record Gap(double middle, double width) {}

    SpendLevels(AllocationProblem problem, Parallel parallel) {
        this.problem = problem;
        this.parallel = parallel;
    }

    /// @param least of the total
    /// @param most  of the total
    /// @param count levels wanted, ≥ 2
    List<Level> between(double least, double most, int count, Monitor monitor) {
        double from = Math.max(least, EDGE * most);
        var levels = new ArrayList<Level>();
        var wanted = new ArrayList<Double>();
        int first = Math.min(FIRST, count);
        for (int i = 0; i < first; i++) {
            wanted.add(from + (most - from) * i / Math.max(1, first - 1));
        }
        while (!wanted.isEmpty()) {
            var batch = List.copyOf(wanted);
            parallel.map(batch.size(), i -> solve(batch.get(i), monitor.stopsOnly())).stream()
                    .flatMap(Optional::stream)
                    .forEach(levels::add);
            levels.sort(Comparator.comparingDouble(Level::spend));
            monitor.progress(Math.min(1, (double) levels.size() / count), "pareto.phase.exact");
            wanted.clear();
            wanted.addAll(next(levels, Math.min(BATCH, count - levels.size())));
        }
        return levels;
    }

    private static List<Double> next(List<Level> levels, int count) {
        if (count <= 0 || levels.size() < 2) {
            return List.of();
        }
        double money = levels.getLast().spend() - levels.getFirst().spend();
        double value = levels.getLast().value() - levels.getFirst().value();
        var gaps = new ArrayList<Gap>();
        for (int i = 0; i + 1 < levels.size(); i++) {
            var a = levels.get(i);
            var b = levels.get(i + 1);
            double wide = (b.spend() - a.spend()) / money + (value > 0 ? (b.value() - a.value()) / value : 0);
            gaps.add(new Gap(0.5 * (a.spend() + b.spend()), wide));
        }
        gaps.sort(Comparator.comparingDouble(Gap::width).reversed());
        var chosen = new TreeSet<Double>();
        for (var gap : gaps.subList(0, Math.min(count, gaps.size()))) {
            if (gap.width() > 1e-9) {
                chosen.add(gap.middle());
            }
        }
        return List.copyOf(chosen);
    }

    Optional<Level> solve(double total, Monitor monitor) {
        var at = new AllocationProblem(
                problem.channels(), problem.groups(), total, BudgetMode.EQUAL, problem.valuePerUnit(), 0);
        return new Allocator(AllocatorSettings.standard().withNodeLimit(NODES)).optimise(at, monitor)
                        instanceof BudgetPlan plan
                ? Optional.of(new Level(
                        total,
                        plan.value(),
                        plan.spends().stream().mapToDouble(PlannedSpend::spend).toArray(),
                        plan.proven()))
                : Optional.empty();
    }
}
