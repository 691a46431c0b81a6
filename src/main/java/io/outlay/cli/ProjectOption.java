package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.project.ProjectFolder;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which project a command answers from: an open folder or a package. An argument group of which one is required.
final class ProjectOption {
    @Option(names = "--workspace", paramLabel = "DIR", description = "Folder of the workspace.")
    @Nullable
    Path workspace;

    @Option(names = "--project", paramLabel = "ZIP", description = "Package of a project.")
    @Nullable
    Path project;

    ProjectFolder open(BatchContext context) throws ProblemException {
        var machine = Machine.of(context);
        return workspace != null
                ? ProjectFolder.workspace(context.resolve(workspace), machine)
                : ProjectFolder.restored(context.resolve(Objects.requireNonNull(project)), machine);
    }
}
