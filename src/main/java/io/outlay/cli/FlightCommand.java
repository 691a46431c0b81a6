package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.engine.allocate.AllocatorSettings;
import io.outlay.engine.flight.Flighter;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Spends a budget period by period.
@Command(name = "flight", description = "Spends a budget period by period, with carry-over and a stated bound.")
final class FlightCommand implements BatchCommand {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    RequestOptions request = new RequestOptions();

    @Option(names = "--csv", description = "Print the plan as a table.")
    boolean csv;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        var read = context.read(request.file, FlightRequest.class);
        var problem = new FlightInput(read.body()).problem();
        double gap = read.body().gap() == null
                ? AllocatorSettings.DEFAULT_GAP
                : read.body().gap();
        if (!(gap > 0 && gap < 1)) {
            throw AllocateRequest.bad("gap", gap + "");
        }
        var faults = Flighter.faults(problem);
        if (!faults.isEmpty()) {
            throw new ProblemException(faults, null);
        }
        var outcome = new Flighter(gap, context.parallel()).plan(problem, context.monitor());
        var stamp = context.stamp(
                "flight", context.seed(OptionalLong.empty()), read.digest(), "", FlightResult.stop(outcome));
        var result = FlightResult.of(problem, outcome, stamp, context.text());
        return new Answer(result, ExitCode.DONE, Optional.of(result.csv()));
    }
}
