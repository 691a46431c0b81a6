package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.domain.plan.AllocationOutcome;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.InfeasibleBudget;
import io.outlay.domain.plan.SearchStop;
import io.outlay.engine.allocate.Allocator;
import io.outlay.engine.allocate.AllocatorSettings;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Finds the best budget split and proves it.
@Command(name = "allocate", description = "Finds the best split of a budget over channels, with a proof.")
final class AllocateCommand implements BatchCommand {
    private static final double DEFAULT_SECONDS = 10;
    private static final double LONGEST_SECONDS = 1e8;
    private static final double NANOS = 1e9;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    RequestOptions request = new RequestOptions();

    @Option(names = "--csv", description = "Print the allocation as a table.")
    boolean csv;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        var read = context.read(request.file, AllocateRequest.class);
        var problem = read.body().problem();
        var settings = settings(read.body(), context);
        var faults = Allocator.faults(problem);
        if (!faults.isEmpty()) {
            throw new ProblemException(faults, null);
        }
        var outcome = new Allocator(settings).optimise(problem, context.monitor());
        var stamp = context.stamp(
                "allocate",
                context.seed(OptionalLong.empty()),
                read.digest(),
                "",
                stop(outcome).name());
        var result = AllocateResult.of(problem, outcome, stamp, context.text());
        return new Answer(result, ExitCode.DONE, Optional.of(result.csv()));
    }

    private static SearchStop stop(AllocationOutcome outcome) {
        return switch (outcome) {
            case BudgetPlan plan -> plan.stop();
            case InfeasibleBudget none -> SearchStop.PROVEN;
        };
    }

    private static AllocatorSettings settings(AllocateRequest body, BatchContext context) throws ProblemException {
        double gap = body.gap() == null ? AllocatorSettings.DEFAULT_GAP : body.gap();
        double seconds = body.timeLimitSeconds() == null ? DEFAULT_SECONDS : body.timeLimitSeconds();
        long nodes = body.nodeLimit() == null ? Long.MAX_VALUE : body.nodeLimit();
        if (!(gap > 0 && gap < 1)) {
            throw AllocateRequest.bad("gap", gap + "");
        }
        if (!(seconds > 0 && seconds < LONGEST_SECONDS)) {
            throw AllocateRequest.bad("time_limit_seconds", seconds + "");
        }
        if (nodes < 1) {
            throw AllocateRequest.bad("node_limit", nodes + "");
        }
        return AllocatorSettings.standard()
                .withGap(gap)
                .withNodeLimit(nodes)
                .withTimeLimit((long) (seconds * NANOS), System::nanoTime)
                .withParallel(context.parallel());
    }
}
