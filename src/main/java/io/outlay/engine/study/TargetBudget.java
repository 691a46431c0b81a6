package io.outlay.engine.study;

import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.PlanTarget;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.domain.plan.TargetOutcome;
import io.outlay.domain.study.StudyResult;
import io.outlay.engine.allocate.AllocatorSettings;
import io.outlay.engine.allocate.TargetSearch;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.List;

/// Which budget reaches a target, by the mean over a study's draws: the largest outcome at a return or a cost per
/// outcome, or the least spend for an outcome. Channels keep to the study's limits.
public final class TargetBudget {
    private final StudyResult study;
    private final PlanDraws draws;
    private final Parallel parallel;

    public TargetBudget(StudyResult study, PlanDraws draws, Parallel parallel) {
        this.study = study;
        this.draws = draws;
        this.parallel = parallel;
    }

    /// @param most   of the total over the whole plan, ≥ 0
    /// @param target over the whole plan; its amount > 0
    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public TargetOutcome find(double most, PlanTarget target, Monitor monitor) {
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
        var problem = new AllocationProblem(channels, List.of(), most, BudgetMode.AT_MOST, 1, 0);
        return new TargetSearch(AllocatorSettings.standard().withParallel(parallel)).find(problem, target, monitor);
    }
}
