package io.outlay.feature.data;

import io.outlay.domain.Problem;
import io.outlay.domain.data.ImportChanges;
import io.outlay.intake.FileLook;
import io.outlay.intake.ImportOutcome;
import io.outlay.intake.ImportSummary;
import io.outlay.intake.PlatformTotal;
import io.outlay.intake.table.Suggestions.Suggestion;
import io.outlay.intake.table.TableLook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What came of reading the files with the answers given so far. Nothing is stored yet.
///
/// @param looks       the files at first sight, in order
/// @param changes     what importing would do; only when everything could be read
/// @param totals      to compare with invoices; only when everything could be read
/// @param suggestions for a table that no layout knows
/// @param remembered  whether the answers come from an earlier import of the same kind of table
record ImportReading(
        List<Path> files,
        ImportAnswers answers,
        List<FileLook> looks,
        ImportOutcome outcome,
        Optional<ImportChanges> changes,
        List<PlatformTotal> totals,
        List<Suggestion> suggestions,
        boolean remembered) {

    ImportReading {
        files = List.copyOf(files);
        looks = List.copyOf(looks);
        totals = List.copyOf(totals);
        suggestions = List.copyOf(suggestions);
    }

    /// The first table among the files.
    Optional<TableLook> table() {
        return looks.stream().flatMap(look -> look.table().stream()).findFirst();
    }

    /// Whether a person must still say which column is which.
    boolean unmapped() {
        return table().isPresent() && table().get().layout().isEmpty();
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
}
