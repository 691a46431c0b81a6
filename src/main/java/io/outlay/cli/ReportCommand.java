package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.project.ProjectFolder;
import io.outlay.report.Paper;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The report of a workspace or of a package.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Writes the report of a workspace: PDF, HTML and CSV bundle.")
final class ReportCommand implements BatchCommand, WritesFolder {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the report (default: here).")
    private Path out = Path.of("");

    @Option(names = "--paper", paramLabel = "a4|letter", description = "Paper size (default: a4).")
    private String paper = "a4";

    @Option(
            names = "--despite",
            paramLabel = "REASON",
            description = "Go on although a check of the data fails; the reason is kept and printed in the report.")
    private String despite = "";

    private static final class Source {
        @Option(names = "--workspace", paramLabel = "DIR", description = "Folder of the workspace.")
        private @Nullable Path workspace;

        @Option(names = "--project", paramLabel = "ZIP", description = "Package of a project.")
        private @Nullable Path project;
    }

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        var size = switch (paper) {
            case "a4" -> Paper.A4;
            case "letter" -> Paper.LETTER;
            default ->
                throw new ProblemException(
                        Problem.error(ProblemCode.BAD_VALUE, Location.path("--paper"), "--paper", paper));
        };
        var machine = Machine.of(context);
        try (var folder = source.workspace != null
                ? ProjectFolder.workspace(context.resolve(source.workspace), machine)
                : ProjectFolder.restored(context.resolve(Objects.requireNonNull(source.project)), machine)) {
            if (!despite.isBlank()) {
                folder.goOnDespite(despite, context.text());
            }
            var run = folder.study(context.seedGiven(), context.text(), context.parallel(), context.monitor());
            return Answer.done(new MainJob(context).report(folder.workspace(), run, context.resolve(out), size));
        }
    }
}
