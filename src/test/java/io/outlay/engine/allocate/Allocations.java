package io.outlay.engine.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationGroup;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.engine.curves.Curves;
import io.outlay.progress.Monitor;
import java.util.List;

/// What the allocator's tests share: short ways to state problems, the objective computed from scratch, feasibility.
final class Allocations {
    static final double NO_CAP = 1e18;

    private Allocations() {}

    static AllocationChannel channel(String id, CurveShape shape, double minimum, double maximum) {
        return new AllocationChannel(id, new SpendResponse.OneCurve(shape), minimum, maximum);
    }

    static CurveShape hill(double beta, double k, double s) {
        return CurveShape.of(CurveFamily.HILL, beta, k, s);
    }

    static AllocationProblem response(double total, List<AllocationChannel> channels, AllocationGroup... groups) {
        return new AllocationProblem(channels, List.of(groups), total, BudgetMode.EQUAL, 1, 0);
    }

    static BudgetPlan solve(AllocationProblem problem) {
        return (BudgetPlan) new Allocator(AllocatorSettings.standard()).optimise(problem, Monitor.silent());
    }

    static double[] spends(BudgetPlan plan) {
        return plan.spends().stream().mapToDouble(spend -> spend.spend()).toArray();
    }

    static double objective(AllocationProblem problem, double[] spends) {
        double sum = 0;
        for (int c = 0; c < spends.length; c++) {
            sum += problem.valuePerUnit() * value(problem.channels().get(c).response(), spends[c])
                    - problem.spendCost() * spends[c];
        }
        return sum;
    }

    static double value(SpendResponse response, double x) {
        return switch (response) {
            case SpendResponse.OneCurve(var shape) -> Curves.of(shape).value(x);
            case SpendResponse.MeanOfDraws(var groups) -> {
                double sum = 0;
                int count = 0;
                for (var draws : groups) {
                    for (int d = 0; d < draws.size(); d++) {
                        sum += Curves.of(draws.draw(d)).value(x);
                    }
                    count += draws.size();
                }
                yield sum / count;
            }
        };
    }

    /// Every limit holds to 1e-9 of max(1, total), and the plan's own figures are those of its spends.
    static void assertSound(AllocationProblem problem, BudgetPlan plan) {
        assertFeasible(problem, spends(plan), 1e-9 * Math.max(1, problem.total()));
        double recomputed = objective(problem, spends(plan));
        assertThat(plan.value()).isCloseTo(recomputed, within(1e-9 * Math.abs(recomputed)));
        assertThat(plan.upperBound()).isGreaterThanOrEqualTo(plan.value());
    }

    static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(Math.max(offset, Double.MIN_NORMAL));
    }

    static void assertFeasible(AllocationProblem problem, double[] spends, double tolerance) {
        double sum = 0;
        for (int c = 0; c < spends.length; c++) {
            var channel = problem.channels().get(c);
            assertThat(spends[c])
                    .as(channel.id())
                    .isBetween(channel.minimum() - tolerance, channel.maximum() + tolerance);
            sum += spends[c];
        }
        assertThat(sum).as("budget").isLessThanOrEqualTo(problem.total() + tolerance);
        if (problem.mode() == BudgetMode.EQUAL) {
            assertThat(sum).as("budget").isGreaterThanOrEqualTo(problem.total() - tolerance);
        }
        for (var group : problem.groups()) {
            double inside = 0;
            for (int c = 0; c < spends.length; c++) {
                inside += group.channels().contains(problem.channels().get(c).id()) ? spends[c] : 0;
            }
            assertThat(inside).as(group.id()).isBetween(group.minimum() - tolerance, group.maximum() + tolerance);
        }
    }
}
