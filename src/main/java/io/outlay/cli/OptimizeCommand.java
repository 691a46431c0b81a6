package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.domain.study.StudyResult;
import io.outlay.engine.allocate.Allocator;
import io.outlay.engine.study.SplitPlanner;
import io.outlay.text.Text;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `outlay optimize`: the channels service's request for a budget, answered from a project.
@Command(
        name = "optimize",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Answers a channels service's budget request from a project, with that service's fields.")
final class OptimizeCommand implements BatchCommand {
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
        var read = context.read(request.file, OptimizeRequest.class);
        var body = read.body();
        try (var project = source.open(context)) {
            var run = project.study(context.seedGiven(), context.text(), context.parallel(), context.monitor());
            int samples = ServiceQuestion.samples(body.monteCarloSamples(), run.result());
            var ids = ServiceQuestion.channels(body.channels(), run.result());
            var usual = ServiceQuestion.days(body.totalBudget(), ids, run.result());
            var days =
                    body.timeHorizon() == null && usual.isPresent() ? (Integer) usual.getAsInt() : body.timeHorizon();
            var study = ServiceQuestion.study(run.result(), days, body.monteCarloSamples());
            var planner = new SplitPlanner(study, samples, context.parallel());
            double threshold = body.threshold();
            var question = body.question(study, ids, planner.today(ids));
            var problem = planner.problem(question);
            var faults = Allocator.faults(problem);
            if (!faults.isEmpty()) {
                throw new ProblemException(faults, null);
            }
            var answer = planner.split(question, context.monitor());
            var stamp = context.stamp(
                    "optimize",
                    study.settings().seed(),
                    read.digest(),
                    run.stamp().dataDigest(),
                    "DONE");
            var frame = new OptimizeResult.Frame(
                    body,
                    stamp,
                    (int) study.settings().plan().days(),
                    ids,
                    body.weighted(study),
                    study.settings().outcome().id(),
                    threshold,
                    body.wantsNextTest()
                            ? NextTestEntry.of(project, run.result(), context).orElse(null)
                            : null,
                    notes(body, study, context.text()));
            return Answer.done(OptimizeResult.of(frame, answer, context.text()));
        }
    }

    private static List<String> notes(OptimizeRequest body, StudyResult study, Text text) throws ProblemException {
        var notes = new ArrayList<String>();
        notes.add(text.say(study.incremental() ? "optimize.caused" : "optimize.claimed"));
        notes.add(text.say(
                body.timeHorizon() == null ? "optimize.usual" : "optimize.period",
                study.settings().plan().days()));
        long sorts = body.weighted(study).keySet().stream()
                .filter(name -> !name.equals("MINIMIZE_RISK"))
                .count();
        if (sorts > 1) {
            notes.add(text.say("optimize.one"));
        }
        if (body.riskWeight(study) > 0) {
            notes.add(text.say("optimize.risk", 100 * body.riskWeight(study)));
        }
        if (body.wantsNextTest()) {
            notes.add(text.say("optimize.bayesian"));
        }
        return notes;
    }
}
