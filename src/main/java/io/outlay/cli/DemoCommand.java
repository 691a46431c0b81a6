package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.project.SampleProject;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The main job on a bundled sample, no questions.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Runs the main job on a sample project: raw exports to curves, plan, simulation and report.")
final class DemoCommand implements BatchCommand, WritesFolder {
    static final String FOLDER = "outlay-demo";

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for workspace and report (default: outlay-demo).")
    private Path out = Path.of(FOLDER);

    @Option(names = "--sample", paramLabel = "ID", description = "acme-retail (default) or b2b-saas.")
    private String sample = SampleProject.IDS.getFirst();

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        return Answer.done(new MainJob(context).run(sample, context.resolve(out)));
    }
}
