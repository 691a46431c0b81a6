package io.outlay.feature.data;

import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.ImportChanges;
import io.outlay.domain.data.Platform;
import io.outlay.intake.FileLook;
import io.outlay.intake.ImportOutcome;
import io.outlay.intake.Importer;
import io.outlay.intake.PlatformTotal;
import io.outlay.intake.facts.RowChoice;
import io.outlay.intake.source.FindingGroup;
import io.outlay.intake.table.Suggestions;
import io.outlay.intake.table.Suggestions.Suggestion;
import io.outlay.intake.table.TableExport;
import io.outlay.progress.Monitor;
import io.outlay.project.SavedMappings;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads files for the import page: what they look like, what the importer makes of them, and what storing that would
/// change. Runs away from the window.
///
/// @param today the date of the import
record ImportReader(Workspace workspace, LocalDate today, Monitor monitor) {
    private static final List<Platform> KNOWN = List.of(
            Platform.META,
            Platform.GOOGLE_ADS,
            Platform.KLAVIYO,
            Platform.TIKTOK,
            Platform.LINKEDIN,
            Platform.AMAZON_ADS,
            Platform.MICROSOFT_ADS);

    /// What the reports are once these files come to them: each is read on its own, one that is there already is read
    /// anew, and pages of one report are joined.
    ImportedFiles add(List<ImportReading> before, List<Path> files) throws WorkspaceException {
        var readings = new ArrayList<ImportReading>();
        for (var known : before) {
            boolean chosenAgain = known.files().stream().anyMatch(files::contains);
            readings.add(chosenAgain ? again(known, known.answers()) : known);
        }
        var fresh = files.stream()
                .filter(file -> before.stream().noneMatch(known -> known.files().contains(file)))
                .distinct()
                .toList();
        for (int i = 0; i < fresh.size(); i++) {
            monitor.progress((double) i / fresh.size(), "intake.reading");
            readings.add(first(List.of(fresh.get(i))));
        }
        var reports = ReportPages.joined(readings, this::joined);
        var newest = fresh.isEmpty() ? files.getFirst() : fresh.getFirst();
        int shown = 0;
        for (int i = 0; i < reports.size(); i++) {
            if (reports.get(i).files().contains(newest)) {
                shown = i;
            }
        }
        return new ImportedFiles(reports, shown);
    }

    /// @param shown the first of the reports that came
    record ImportedFiles(List<ImportReading> reports, int shown) {
        ImportedFiles {
            reports = List.copyOf(reports);
        }
    }

    private ImportReading joined(ImportReading page, ImportReading last) throws WorkspaceException {
        var files = Stream.concat(page.files().stream(), last.files().stream()).toList();
        var looks = Stream.concat(page.looks().stream(), last.looks().stream()).toList();
        return read(files, last.answers(), looks, last.suggestions(), last.remembered(), Map.of());
    }

    /// First look: answers of an earlier import of the same kind of table are taken up, else suggestions are made.
    private ImportReading first(List<Path> files) throws WorkspaceException {
        var looks = looks(files, ImportAnswers.NONE);
        var fingerprint = looks.stream()
                .flatMap(look -> look.table().stream())
                .map(table -> table.fingerprint())
                .findFirst();
        if (fingerprint.isPresent()) {
            var saved = SavedMappings.of(workspace.documents().get(SavedMappings.DOCUMENT))
                    .find(fingerprint.get());
            if (saved.isPresent()) {
                var answers = ImportAnswers.NONE
                        .withPlatform(saved.get().platform())
                        .withCurrency(saved.get().currency())
                        .with(saved.get().mapping());
                return read(files, answers, looks(files, answers), List.of(), true, Map.of());
            }
        }
        return fresh(files, looks);
    }

    /// The same files as if nothing had been said about such a table before.
    ImportReading forgetting(ImportReading before) throws WorkspaceException {
        return fresh(before.files(), looks(before.files(), ImportAnswers.NONE));
    }

    private ImportReading fresh(List<Path> files, List<FileLook> looks) throws WorkspaceException {
        var plain = read(files, ImportAnswers.NONE, looks, List.of(), false, Map.of());
        return plain.unmapped() ? suggested(plain, platform(files)) : plain;
    }

    /// A table that no layout knows, read by what the names of its columns suggest.
    private ImportReading suggested(ImportReading plain, Optional<Platform> platform) throws WorkspaceException {
        var table = plain.table().orElseThrow();
        var suggestions = Suggestions.of(table);
        var proposal = MappingProposal.suggested(table, suggestions);
        if (!proposal.namesFigure()) {
            return read(plain.files(), plain.answers(), plain.looks(), suggestions, false, Map.of());
        }
        var currency = Optional.of(workspace.project().get().currency()).filter(code -> !code.isEmpty());
        var answers = plain.answers()
                .withPlatform(platform)
                .with(proposal.mapping(plain.answers().mapping(), currency));
        return read(plain.files(), answers, looks(plain.files(), answers), suggestions, false, Map.of());
    }

    /// The same files with other answers.
    ImportReading again(ImportReading before, ImportAnswers answers) throws WorkspaceException {
        var reading = read(
                before.files(),
                answers,
                looks(before.files(), answers),
                before.suggestions(),
                before.remembered(),
                settled(before, answers));
        boolean ownTable = before.severalPlatforms() && reading.unmapped();
        return ownTable ? suggested(reading, answers.platform()) : reading;
    }

    /// Findings that no longer turn up because their figures count as blank are kept, so that they stay in view.
    private static Map<ProblemCode, FindingGroup> settled(ImportReading before, ImportAnswers answers) {
        var settled = new EnumMap<ProblemCode, FindingGroup>(ProblemCode.class);
        settled.putAll(before.settled());
        for (var group : before.groups()) {
            if (answers.choices().getOrDefault(group.code(), RowChoice.STOP) != RowChoice.STOP) {
                settled.put(group.code(), group);
            }
        }
        return settled;
    }

    private List<FileLook> looks(List<Path> files, ImportAnswers answers) {
        var request = answers.request(files, today);
        var looks = new ArrayList<FileLook>();
        for (var file : files) {
            monitor.check();
            looks.add(FileLook.of(file, request));
        }
        return looks;
    }

    private ImportReading read(
            List<Path> files,
            ImportAnswers answers,
            List<FileLook> looks,
            List<Suggestion> suggestions,
            boolean remembered,
            Map<ProblemCode, FindingGroup> settled)
            throws WorkspaceException {
        var outcome = new Importer().read(answers.request(files, today), monitor);
        Optional<ImportChanges> changes = Optional.empty();
        List<PlatformTotal> totals = List.of();
        List<ChannelSums> channels = List.of();
        if (outcome instanceof ImportOutcome.Ready ready) {
            monitor.progress(0.9, "data.phase.compare");
            changes = Optional.of(workspace.imports().preview(ready.batch()));
            totals = PlatformTotal.of(ready.batch());
            channels = ChannelSums.of(
                    ready.summary().campaigns(),
                    workspace.channels().setup(),
                    workspace.channels().tags());
        }
        return new ImportReading(
                files,
                bytes(files),
                answers,
                looks,
                outcome,
                changes,
                totals,
                channels,
                suggestions,
                remembered,
                settled);
    }

    private static long bytes(List<Path> files) {
        long bytes = 0;
        for (var file : files) {
            try {
                bytes += Files.size(file);
            } catch (IOException theImporterSaysWhy) {
                bytes += 0;
            }
        }
        return bytes;
    }

    /// The platforms whose reports a table could be, of those that know such a table.
    static List<Platform> platformsOf(ImportReading reading) {
        var file = reading.files().getFirst();
        return KNOWN.stream()
                .filter(platform -> {
                    var request = ImportAnswers.NONE
                            .withPlatform(Optional.of(platform))
                            .request(reading.files(), LocalDate.EPOCH);
                    return FileLook.of(file, request)
                            .table()
                            .filter(table -> table.layout().isPresent())
                            .isPresent();
                })
                .toList();
    }

    /// The platform that a file's name tells; a person sees and can change it.
    private static Optional<Platform> platform(List<Path> files) {
        var name = String.valueOf(files.getFirst().getFileName()).toLowerCase(Locale.ROOT);
        for (var known : KNOWN) {
            if (name.contains(known.code().toLowerCase(Locale.ROOT).replace("_ads", ""))) {
                return Optional.of(known);
            }
        }
        return Optional.of(TableExport.CUSTOM);
    }
}
