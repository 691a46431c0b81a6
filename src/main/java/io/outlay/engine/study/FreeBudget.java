package io.outlay.engine.study;

import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationGroup;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.domain.study.StudyResult;
import io.outlay.engine.allocate.Allocator;
import io.outlay.engine.allocate.AllocatorSettings;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which budget pays for itself: the total, between two bounds, with the largest mean of worth·outcome − spend over a
/// study's draws. Channels keep to the study's limits.
public final class FreeBudget {
    private static final String ALL = "budget";

    private final StudyResult study;
    private final PlanDraws draws;
    private final Parallel parallel;

    public FreeBudget(StudyResult study, PlanDraws draws, Parallel parallel) {
        this.study = study;
        this.draws = draws;
        this.parallel = parallel;
    }

    /// The best total over the whole plan; empty when the channels' limits leave none between the bounds.
    ///
    /// @param least of the total, ≥ 0
    /// @param most  of the total, ≥ `least`
    /// @param worth money that one unit of outcome earns, > 0
    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public Optional<BudgetPlan> best(double least, double most, double worth, Monitor monitor) {
        double weeks = study.settings().weeks();
        var channels = new ArrayList<AllocationChannel>();
        for (int c = 0; c < draws.channels(); c++) {
            var channel = study.channels().get(c);
            channels.add(new AllocationChannel(
                    channel.channel().id(),
                    SpendResponse.MeanOfDraws.of(draws.shapes(c)),
                    channel.minimum() * weeks,
                    channel.maximum() * weeks));
        }
        var all = new AllocationGroup(
                ALL, channels.stream().map(AllocationChannel::id).toList(), least, most);
        var problem = new AllocationProblem(channels, List.of(all), most, BudgetMode.AT_MOST, worth, 1);
        if (!Allocator.faults(problem).isEmpty()) {
            return Optional.empty();
        }
        var allocator = new Allocator(AllocatorSettings.standard().withParallel(parallel));
        return allocator.optimise(problem, monitor) instanceof BudgetPlan plan ? Optional.of(plan) : Optional.empty();
    }
}
