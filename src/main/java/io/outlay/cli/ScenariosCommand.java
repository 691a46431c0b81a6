package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.domain.scenario.SimulationOutcome;
import io.outlay.engine.study.PlanRules;
import io.outlay.engine.study.SplitPlanner;
import java.util.HashMap;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `outlay scenarios`: the channels service's request for scenarios, answered from a project.
@Command(
        name = "scenarios",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Answers a channels service's scenario request from a project, with that service's fields.")
final class ScenariosCommand implements BatchCommand {
    @Mixin
    CommonOptions common = new CommonOptions();

    @ArgGroup(multiplicity = "1")
    ProjectOption source = new ProjectOption();

    @Mixin
    RequestOptions request = new RequestOptions();

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        var read = context.read(request.file, ScenariosRequest.class);
        var body = read.body();
        try (var project = source.open(context)) {
            var run = project.study(context.seedGiven(), context.text(), context.parallel(), context.monitor());
            int samples = ServiceQuestion.samples(body.monteCarloSamples(), run.result());
            var study = ServiceQuestion.study(run.result(), body.timeHorizon(), body.monteCarloSamples());
            var ids = ServiceQuestion.channels(body.channels(), study);
            var scenarios = body.changes(ids);
            double confidence = body.confidence();
            var planner = new SplitPlanner(study, samples, context.parallel());
            var base = planner.today(ids);
            var result = switch (planner.ask(base, scenarios, confidence, context.monitor())) {
                case SimulationOutcome.Done(var done) -> done;
                case SimulationOutcome.Refused(var problems) -> throw new ProblemException(problems, null);
            };
            var guards = new HashMap<String, Double>();
            study.channels()
                    .forEach(channel -> guards.put(
                            channel.channel().id(),
                            PlanRules.guard(channel) * study.settings().weeks()));
            var entries = ScenariosResult.entries(
                    result, base, scenarios, study.settings().outcome().id(), guards);
            var text = context.text();
            return Answer.done(new ScenariosResult(
                    "scenarios-result-1",
                    "completed",
                    context.stamp(
                            "scenarios",
                            study.settings().seed(),
                            read.digest(),
                            run.stamp().dataDigest(),
                            "DONE"),
                    "sim_" + read.digest().substring(0, 12),
                    body.orgId(),
                    (int) study.settings().plan().days(),
                    samples,
                    confidence,
                    entries.getFirst(),
                    entries.subList(1, entries.size()),
                    List.of(
                            text.say(study.incremental() ? "optimize.caused" : "optimize.claimed"),
                            text.say("optimize.period", study.settings().plan().days()))));
        }
    }
}
