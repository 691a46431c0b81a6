package io.outlay.feature.data;

import io.outlay.domain.data.ImportChanges;
import io.outlay.domain.data.Platform;
import io.outlay.intake.FileLook;
import io.outlay.intake.ImportOutcome;
import io.outlay.intake.Importer;
import io.outlay.intake.PlatformTotal;
import io.outlay.intake.table.Suggestions;
import io.outlay.intake.table.Suggestions.Suggestion;
import io.outlay.intake.table.TableExport;
import io.outlay.progress.Monitor;
import io.outlay.project.SavedMappings;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads files for the import page: what they look like, what the importer makes of them, and what storing that would
/// change. Runs away from the window.
final class ImportReader {
    private final List<Path> files;
    private final LocalDate today;

    ImportReader(List<Path> files, LocalDate today) {
        this.files = List.copyOf(files);
        this.today = today;
    }

    /// First look: answers of an earlier import of the same kind of table are taken up, else suggestions are made.
    ImportReading first(Workspace workspace, Monitor monitor) throws WorkspaceException {
        var looks = looks(ImportAnswers.NONE, monitor);
        var table = looks.stream().flatMap(look -> look.table().stream()).findFirst();
        if (table.isEmpty()) {
            return read(ImportAnswers.NONE, looks, List.of(), false, workspace, monitor);
        }
        var saved = SavedMappings.of(workspace.documents().get(SavedMappings.DOCUMENT))
                .find(table.get().fingerprint());
        if (saved.isPresent()) {
            var answers = new ImportAnswers(
                    saved.get().platform(),
                    saved.get().currency(),
                    Optional.empty(),
                    saved.get().mapping());
            return read(answers, looks(answers, monitor), List.of(), true, workspace, monitor);
        }
        if (table.get().layout().isPresent()) {
            return read(ImportAnswers.NONE, looks, List.of(), false, workspace, monitor);
        }
        var suggestions = Suggestions.of(table.get());
        var proposal = MappingProposal.suggested(table.get(), suggestions);
        if (!proposal.namesFigure()) {
            return read(ImportAnswers.NONE, looks, suggestions, false, workspace, monitor);
        }
        var currency = Optional.of(workspace.project().get().currency()).filter(code -> !code.isEmpty());
        var answers = ImportAnswers.NONE
                .withPlatform(platform(files))
                .with(proposal.mapping(ImportAnswers.NONE.mapping(), currency));
        return read(answers, looks(answers, monitor), suggestions, false, workspace, monitor);
    }

    /// The same files with other answers.
    ImportReading again(ImportReading before, ImportAnswers answers, Workspace workspace, Monitor monitor)
            throws WorkspaceException {
        return read(answers, looks(answers, monitor), before.suggestions(), before.remembered(), workspace, monitor);
    }

    private List<FileLook> looks(ImportAnswers answers, Monitor monitor) {
        var request = answers.request(files, today);
        var looks = new ArrayList<FileLook>();
        for (var file : files) {
            monitor.check();
            looks.add(FileLook.of(file, request));
        }
        return looks;
    }

    private ImportReading read(
            ImportAnswers answers,
            List<FileLook> looks,
            List<Suggestion> suggestions,
            boolean remembered,
            Workspace workspace,
            Monitor monitor)
            throws WorkspaceException {
        var outcome = new Importer().read(answers.request(files, today), monitor);
        Optional<ImportChanges> changes = Optional.empty();
        List<PlatformTotal> totals = List.of();
        if (outcome instanceof ImportOutcome.Ready ready) {
            monitor.progress(0.9, "data.phase.compare");
            changes = Optional.of(workspace.imports().preview(ready.batch()));
            totals = PlatformTotal.of(ready.batch());
        }
        return new ImportReading(files, answers, looks, outcome, changes, totals, suggestions, remembered);
    }

    /// The platform that a file's name tells; a person sees and can change it.
    private static Optional<Platform> platform(List<Path> files) {
        var name = String.valueOf(files.getFirst().getFileName()).toLowerCase(Locale.ROOT);
        for (var known : List.of(
                Platform.META,
                Platform.GOOGLE_ADS,
                Platform.KLAVIYO,
                Platform.TIKTOK,
                Platform.LINKEDIN,
                Platform.AMAZON_ADS,
                Platform.MICROSOFT_ADS)) {
            if (name.contains(known.code().toLowerCase(Locale.ROOT).replace("_ads", ""))) {
                return Optional.of(known);
            }
        }
        return Optional.of(TableExport.CUSTOM);
    }
}
