package io.outlay.engine.study;

import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationGroup;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.domain.study.PlanExploration.Moved;
import io.outlay.domain.study.PlanStudy;
import io.outlay.domain.study.StudyResult;
import io.outlay.engine.allocate.Allocator;
import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The largest mean outcome for each amount of budget moved. The channels that the plan raises form a group whose
/// total is limited, and each channel stays between today's spend and its planned one; where all curves are concave no
/// other plan that moves as little brings more.
final class MovedFront {
    private static final int STEPS = 12;
    private static final double ROUNDING = 1e-6;
    private static final String RAISED = "raised";

    private final StudyResult study;
    private final PlanDraws draws;
    private final Allocator allocator;

    MovedFront(StudyResult study, PlanDraws draws, Allocator allocator) {
        this.study = study;
        this.draws = draws;
        this.allocator = allocator;
    }

    /// Empty where the plan is today's split, or where its budget is another than that of today's split.
    List<Moved> of(PlanStudy made, double[] planned, Monitor monitor) {
        int n = planned.length;
        var today = new double[n];
        double before = 0;
        double after = 0;
        double raise = 0;
        for (int c = 0; c < n; c++) {
            today[c] = made.today().get(c).amount();
            before += today[c];
            after += planned[c];
            raise += Math.max(0, planned[c] - today[c]);
        }
        if (Math.abs(before - after) > ROUNDING * after || raise <= ROUNDING * after) {
            return List.of();
        }
        var front = new ArrayList<Moved>();
        double base = value(today);
        front.add(new Moved(0, 0, boxed(today)));
        for (int s = 1; s < STEPS; s++) {
            monitor.check();
            double limit = raise * s / STEPS;
            best(today, planned, limit, after, monitor)
                    .ifPresent(spends -> front.add(new Moved(limit, value(spends) - base, boxed(spends))));
        }
        front.add(new Moved(raise, value(planned) - base, boxed(planned)));
        return front;
    }

    /// The point farthest above the line from the first to the last; empty where none is above it.
    static Optional<Integer> knee(List<Moved> front) {
        if (front.size() < 3) {
            return Optional.empty();
        }
        var last = front.getLast();
        double height = 0;
        Optional<Integer> knee = Optional.empty();
        for (int i = 1; i < front.size() - 1; i++) {
            double above = front.get(i).gain() - last.gain() * front.get(i).moved() / last.moved();
            if (above > height + ROUNDING * Math.abs(last.gain())) {
                height = above;
                knee = Optional.of(i);
            }
        }
        return knee;
    }

    private Optional<double[]> best(double[] today, double[] planned, double limit, double total, Monitor monitor) {
        var channels = new ArrayList<AllocationChannel>();
        var raised = new ArrayList<String>();
        double held = 0;
        for (int c = 0; c < today.length; c++) {
            var id = study.channels().get(c).channel().id();
            channels.add(new AllocationChannel(
                    id,
                    SpendResponse.MeanOfDraws.of(draws.shapes(c)),
                    Math.min(today[c], planned[c]),
                    Math.max(today[c], planned[c])));
            if (planned[c] > today[c]) {
                raised.add(id);
                held += today[c];
            }
        }
        var group = new AllocationGroup(RAISED, raised, 0, held + limit);
        var problem = new AllocationProblem(channels, List.of(group), total, BudgetMode.EQUAL, 1, 0);
        if (!Allocator.faults(problem).isEmpty()
                || !(allocator.optimise(problem, monitor) instanceof BudgetPlan plan)) {
            return Optional.empty();
        }
        return Optional.of(study.channels().stream()
                .mapToDouble(channel -> plan.spend(channel.channel().id()))
                .toArray());
    }

    private double value(double[] spends) {
        double sum = 0;
        for (int c = 0; c < spends.length; c++) {
            for (double response : draws.responses(c, spends[c])) {
                sum += response;
            }
        }
        return sum / draws.size();
    }

    private static List<Double> boxed(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }
}
