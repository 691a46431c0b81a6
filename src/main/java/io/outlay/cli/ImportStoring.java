package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.domain.data.ImportBatch;
import io.outlay.domain.data.ImportChanges;
import io.outlay.domain.data.SourceFile;
import io.outlay.workspace.Access;
import io.outlay.workspace.ImportReceipt;
import io.outlay.workspace.Project;
import io.outlay.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/// Compares a batch with the workspace it is meant for, or stores it there in one unit of work.
final class ImportStoring {
    private final BatchContext context;
    private final Optional<Path> folder;

    /// @param folder of the workspace; empty for a preview against nothing
    ImportStoring(BatchContext context, Optional<Path> folder) {
        this.context = context;
        this.folder = folder;
    }

    /// What storing would change. Without a workspace everything is new.
    ImportChanges preview(ImportBatch batch) throws ProblemException {
        if (folder.isEmpty() || !Workspace.exists(folder.get())) {
            return new ImportChanges(
                    (long) batch.rows().size() + batch.outcomes().size(), 0, 0, 0);
        }
        try (var workspace = Workspace.open(folder.get(), Access.READ, Machine.of(context))) {
            return workspace.imports().preview(batch, context.monitor());
        }
    }

    ImportReceipt commit(ImportBatch batch) throws ProblemException {
        var label = batch.files().stream().map(SourceFile::name).collect(Collectors.joining(", "));
        context.monitor().check();
        try (var workspace = openOrCreate()) {
            return workspace.imports().commit(batch, label, context.monitor());
        }
    }

    private Workspace openOrCreate() throws ProblemException {
        var place = folder.orElseThrow();
        var machine = Machine.of(context);
        return Workspace.exists(place)
                ? Workspace.open(place, Access.WRITE, machine)
                : Workspace.create(place, project(place), machine);
    }

    /// A new workspace is named after its folder; it takes the currency of its first import, if that has one.
    private static Project project(Path place) {
        var folderName = String.valueOf(place.getFileName());
        return Project.named(
                folderName.endsWith(".outlay")
                        ? folderName.substring(0, folderName.length() - ".outlay".length())
                        : folderName);
    }
}
