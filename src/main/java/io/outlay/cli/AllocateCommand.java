package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.PlanDecision;
import io.outlay.engine.allocate.Allocator;
import io.outlay.engine.allocate.AllocatorSettings;
import io.outlay.engine.allocate.DecisionUncertainty;
import io.outlay.engine.allocate.ExtrapolationGuard;
import io.outlay.engine.allocate.TargetSearch;
import java.util.Arrays;
import java.util.List;
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
        var target = read.body().wanted();
        var today = read.body().today();
        var guards = read.body().guards();
        var found = target.isPresent()
                ? TargetAnswer.of(
                        target.get(), new TargetSearch(settings).find(problem, target.get(), context.monitor()))
                : TargetAnswer.none(new Allocator(settings).optimise(problem, context.monitor()));
        var form = new AllocateDocument(problem, context.text());
        var decision = found.plan()
                .flatMap(
                        plan -> decision(target.isPresent() ? spending(problem, plan) : problem, plan, today, context));
        var result = form.result(
                found,
                decision,
                found.plan()
                        .flatMap(plan -> guards.map(
                                limits -> ExtrapolationGuard.outside(problem, AllocateDocument.spends(plan), limits))),
                context.stamp(
                        "allocate",
                        context.seed(OptionalLong.empty()),
                        read.digest(),
                        "",
                        found.stop().name()));
        return new Answer(result, ExitCode.DONE, Optional.of(result.csv()));
    }

    /// The question that a plan for a target answers: the best split of what it spends.
    private static AllocationProblem spending(AllocationProblem problem, BudgetPlan plan) {
        double total = Arrays.stream(AllocateDocument.spends(plan)).sum();
        return new AllocationProblem(
                problem.channels(), problem.groups(), total, BudgetMode.EQUAL, problem.valuePerUnit(), 0);
    }

    /// Absent where every curve is certain, and where the channels' draws do not belong together.
    private static Optional<PlanDecision> decision(
            AllocationProblem problem, BudgetPlan plan, Optional<double[]> today, BatchContext context) {
        var draws = problem.channels().stream()
                .map(channel -> channel.response().draws())
                .toList();
        int most = draws.stream().mapToInt(List::size).max().orElse(1);
        if (most == 1 || draws.stream().anyMatch(shapes -> shapes.size() != 1 && shapes.size() != most)) {
            return Optional.empty();
        }
        return Optional.of(new DecisionUncertainty(context.parallel(), DecisionUncertainty.MOST_DRAWS)
                .assess(problem, draws, AllocateDocument.spends(plan), today, context.monitor()));
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
