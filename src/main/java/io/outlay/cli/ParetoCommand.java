package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.domain.front.FrontStop;
import io.outlay.domain.front.NoFront;
import io.outlay.domain.front.ParetoFront;
import io.outlay.engine.pareto.ParetoSearch;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `outlay pareto`: the plans that trade two to four aims against each other.
@Command(name = "pareto", description = "Finds the plans between which two to four aims trade off (alloc-1 and aims).")
final class ParetoCommand implements BatchCommand {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    RequestOptions request = new RequestOptions();

    @Option(names = "--csv", description = "Print the front as a table.")
    boolean csv;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        var read = context.read(request.file, ParetoRequest.class);
        var stated = read.body().seed();
        long seed = context.seed(stated == null ? OptionalLong.empty() : OptionalLong.of(stated));
        var front = read.body().front(seed);
        var faults = ParetoSearch.faults(front);
        if (!faults.isEmpty()) {
            throw new ProblemException(faults, null);
        }
        var outcome = new ParetoSearch(context.parallel()).search(front, context.monitor());
        var stop = switch (outcome) {
            case ParetoFront found -> found.stop();
            case NoFront none -> FrontStop.EXACT;
        };
        var result = ParetoResult.of(
                front, outcome, context.stamp("pareto", seed, read.digest(), "", stop.name()), context.text());
        return new Answer(result, ExitCode.DONE, Optional.of(result.csv()));
    }
}
