package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.scenario.SimulationOutcome;
import io.outlay.engine.scenarios.MonteCarlo;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `outlay simulate`: what a plan and its scenarios bring under uncertainty.
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Simulates a plan and budget scenarios under uncertain parameters (simulate-1).")
final class SimulateCommand implements BatchCommand {
    private static final String SCHEMA = "simulate-1";

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    RequestOptions request = new RequestOptions();

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        var read = context.read(request.file, SimulateRequest.class);
        var body = read.body();
        if (!body.schema().equals(SCHEMA)) {
            throw new ProblemException(Problem.error(
                    ProblemCode.BAD_VALUE,
                    Location.path("schema").inFile(request.file).found(body.schema()),
                    "schema",
                    body.schema() + " (" + SCHEMA + ")"));
        }
        var seed = body.seed();
        var simulation = body.toSimulation(context.seed(seed == null ? OptionalLong.empty() : OptionalLong.of(seed)));
        return switch (new MonteCarlo(context.parallel()).simulate(simulation, context.monitor())) {
            case SimulationOutcome.Done(var result) ->
                Answer.done(SimulateResult.of(
                        result,
                        simulation.confidence(),
                        body.target(),
                        context.stamp("scenarios", simulation.seed(), read.digest(), "", "DONE")));
            case SimulationOutcome.Refused(var problems) ->
                throw new ProblemException(
                        problems.stream()
                                .map(problem -> new Problem(
                                        problem.severity(),
                                        problem.code(),
                                        problem.where().inFile(request.file),
                                        problem.args()))
                                .toList(),
                        null);
        };
    }
}
