package io.outlay.project;

import io.outlay.domain.ProblemException;
import io.outlay.intake.ImportOutcome;
import io.outlay.intake.ImportRequest;
import io.outlay.intake.Importer;
import io.outlay.intake.table.MappingFile;
import io.outlay.progress.Monitor;
import io.outlay.workspace.LocalMachine;
import io.outlay.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/// A workspace filled from a bundled sample, in a temporary folder.
final class SampleWorkspace {
    static final LocalDate TODAY = LocalDate.of(2026, 7, 6);

    private SampleWorkspace() {}

    static Workspace of(String sample, Path folder) throws ProblemException {
        var project = SampleProject.of(sample);
        var workspace = Workspace.create(
                folder.resolve(sample + ".outlay"), project.project(), LocalMachine.of(folder.resolve("data")));
        new SampleImporter(project, TODAY).into(workspace, Monitor.silent());
        return workspace;
    }

    /// Imports one raw table of the sample once more, with its text changed.
    static void restate(
            Workspace workspace, String sample, String raw, String mapping, Path folder, UnaryOperator<String> change)
            throws IOException, ProblemException {
        var project = SampleProject.of(sample);
        var entry = project.imports().stream()
                .filter(each -> each.files().contains(raw))
                .findFirst()
                .orElseThrow();
        var file = folder.resolve("restated.csv");
        try (var in = new GZIPInputStream(project.open(raw))) {
            Files.writeString(file, change.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
        try (var in = project.open(mapping)) {
            var answers = MappingFile.parse(mapping, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            var request = new ImportRequest(
                    List.of(file),
                    Optional.ofNullable(entry.platform()).map(io.outlay.domain.data.Platform::new),
                    Optional.empty(),
                    Optional.ofNullable(entry.zone()).map(ZoneId::of),
                    Optional.of(answers),
                    TODAY);
            var outcome = (ImportOutcome.Ready) new Importer().read(request, Monitor.silent());
            workspace.imports().commit(outcome.batch(), "restated");
        }
    }
}
