package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.project.SampleProject;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts the product on its sample project. There is no window yet, so it says so and does the job in batch.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Runs the product on its sample project, without a window.")
final class RunCommand implements BatchCommand, WritesFolder {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for workspace and report (default: outlay-demo).")
    private Path out = Path.of(DemoCommand.FOLDER);

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        var folder = context.resolve(out);
        context.console().err().println(context.text().say("run.batch", folder));
        return Answer.done(new MainJob(context).run(SampleProject.IDS.getFirst(), folder));
    }
}
