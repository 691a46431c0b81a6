package io.outlay.project;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.data.Platform;
import io.outlay.files.TemporaryFolder;
import io.outlay.intake.ImportOutcome;
import io.outlay.intake.ImportRequest;
import io.outlay.intake.Importer;
import io.outlay.intake.table.Mapping;
import io.outlay.intake.table.MappingFile;
import io.outlay.progress.Monitor;
import io.outlay.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;

/// Fills a workspace from a sample's raw exports, through the importer that a person's own files go through.
public final class SampleImporter {
    private final SampleProject sample;
    private final LocalDate today;

    public SampleImporter(SampleProject sample, LocalDate today) {
        this.sample = sample;
        this.today = today;
    }

    /// Imports every file of the sample and sets up its channels. What is there already stays as it is.
    public void into(Workspace workspace, Monitor monitor) throws ProblemException {
        try {
            try (var folder = TemporaryFolder.make("outlay-sample-")) {
                if (workspace.channels().channels().isEmpty()) {
                    workspace.channels().save(sample.channels());
                }
                int done = 0;
                for (var each : sample.imports()) {
                    monitor.progress((double) done++ / sample.imports().size(), "project.importing");
                    monitor.check();
                    importOne(each, folder.path(), workspace, monitor);
                }
            }
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(
                            ProblemCode.CANNOT_WRITE, Location.NOWHERE, sample.id(), String.valueOf(e.getMessage())),
                    e);
        }
    }

    private void importOne(SampleProject.SampleImport each, Path folder, Workspace workspace, Monitor monitor)
            throws IOException, ProblemException {
        var files = new ArrayList<Path>();
        for (var file : each.files()) {
            files.add(copy(file, folder));
        }
        Optional<Mapping> mapping = Optional.empty();
        if (each.mapping() != null) {
            mapping = Optional.of(MappingFile.read(copy(each.mapping(), folder)));
        }
        var request = new ImportRequest(
                files,
                Optional.ofNullable(each.platform()).map(Platform::new),
                Optional.ofNullable(each.currency()),
                Optional.ofNullable(each.zone()).map(ZoneId::of),
                mapping,
                today);
        switch (new Importer().read(request, monitor.stopsOnly())) {
            case ImportOutcome.Ready(var batch, var summary) ->
                workspace.imports().commit(batch, summary.files().getFirst().name(), monitor.stopsOnly());
            case ImportOutcome.NeedsAnswers(var summary, var questions) ->
                throw new ProblemException(Problem.error(
                        questions.getFirst(),
                        Location.file(summary.files().getFirst().name())));
            case ImportOutcome.Refused refused -> throw new ProblemException(refused.problems(), null);
        }
    }

    private Path copy(String file, Path folder) throws IOException {
        var target = folder.resolve(Path.of(file).getFileName().toString());
        try (var in = sample.open(file)) {
            Files.copy(in, target);
        }
        return target;
    }
}
