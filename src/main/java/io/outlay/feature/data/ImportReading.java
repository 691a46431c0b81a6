package io.outlay.feature.data;

import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.ImportChanges;
import io.outlay.intake.FileLook;
import io.outlay.intake.ImportOutcome;
import io.outlay.intake.ImportSummary;
import io.outlay.intake.PlatformTotal;
import io.outlay.intake.facts.RejectedRow;
import io.outlay.intake.source.FindingGroup;
import io.outlay.intake.table.Suggestions.Suggestion;
import io.outlay.intake.table.TableLook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came of reading one report with the answers given so far. Nothing is stored yet.
///
/// @param files       the report: one file, or its pages
/// @param bytes       of all files as they are stored
/// @param looks       the files at first sight, in order
/// @param changes     what importing would do; only when everything could be read
/// @param totals      by account, to compare with invoices; only when everything could be read
/// @param channels    the same by channel; empty while there are no rules
/// @param suggestions for a table that no layout knows
/// @param remembered  whether the answers come from an earlier import of the same kind of table
/// @param settled     findings for whose rows something was chosen, as they were before
record ImportReading(
        List<Path> files,
        long bytes,
        ImportAnswers answers,
        List<FileLook> looks,
        ImportOutcome outcome,
        Optional<ImportChanges> changes,
        List<PlatformTotal> totals,
        List<ChannelSums> channels,
        List<Suggestion> suggestions,
        boolean remembered,
        Map<ProblemCode, FindingGroup> settled) {

    ImportReading {
        files = List.copyOf(files);
        looks = List.copyOf(looks);
        totals = List.copyOf(totals);
        channels = List.copyOf(channels);
        suggestions = List.copyOf(suggestions);
        settled = Map.copyOf(settled);
    }

    /// The same, as if these answers had been given already.
    ImportReading answering(ImportAnswers given) {
        return new ImportReading(
                files, bytes, given, looks, outcome, changes, totals, channels, suggestions, remembered, settled);
    }

    /// The first table among the files.
    Optional<TableLook> table() {
        return looks.stream().flatMap(look -> look.table().stream()).findFirst();
    }

    /// Whether a person must still say which column is which.
    boolean unmapped() {
        return table().isPresent() && table().get().layout().isEmpty() && !severalPlatforms();
    }

    /// Whether a person must say whose the table is: it could be from several platforms.
    boolean severalPlatforms() {
        return errors().stream().anyMatch(ImportQuestions::ofSeveralPlatforms);
    }

    Optional<ImportOutcome.Ready> ready() {
        return outcome instanceof ImportOutcome.Ready ready ? Optional.of(ready) : Optional.empty();
    }

    Optional<ImportSummary> summary() {
        return switch (outcome) {
            case ImportOutcome.Ready(var batch, var summary) -> Optional.of(summary);
            case ImportOutcome.NeedsAnswers(var summary, var questions) -> Optional.of(summary);
            case ImportOutcome.Refused refused -> Optional.empty();
        };
    }

    List<Problem> errors() {
        return outcome instanceof ImportOutcome.Refused refused ? refused.problems() : List.of();
    }

    long errorCount() {
        return outcome instanceof ImportOutcome.Refused refused ? refused.count() : 0;
    }

    List<Problem> warnings() {
        return summary().map(ImportSummary::warnings).orElse(List.of());
    }

    /// Errors and warnings by cause.
    List<FindingGroup> groups() {
        return outcome instanceof ImportOutcome.Refused refused
                ? refused.groups()
                : summary().map(ImportSummary::findings).orElse(List.of());
    }

    /// Rows that are left out, or would be; the first ten thousand.
    List<RejectedRow> rejected() {
        return outcome instanceof ImportOutcome.Refused refused
                ? refused.rejected()
                : summary().map(ImportSummary::rejected).orElse(List.of());
    }

    /// How many rows are left out; 0 as long as the files are refused.
    long skipped() {
        return summary().map(ImportSummary::rejectedCount).orElse(0L);
    }

    /// Whether the same data are there already.
    boolean nothingNew() {
        return changes.filter(ImportChanges::none).isPresent();
    }
}
