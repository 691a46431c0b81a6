package io.outlay.feature.data;

import io.outlay.domain.Problem;
import java.util.List;
import java.util.Optional;

/// Everything the import page says about a reading, in the person's words. Made away from the window.
///
/// @param title    name of the file, or how many there are
/// @param subtitle what it was recognised as, and its size
/// @param warnings findings that do not block
/// @param unlisted errors beyond those listed
/// @param notes    further sentences to know before importing
/// @param mapping  one row per column; empty for files with fixed fields
/// @param unmapped whether a person must say which column is which
/// @param totals   only when everything could be read
record ImportContent(
        String title,
        String subtitle,
        List<ImportSetting> settings,
        List<ImportQuestion> questions,
        List<FindingGroup> errors,
        List<FindingGroup> warnings,
        long unlisted,
        List<String> notes,
        Optional<PreviewTable> inFile,
        Optional<PreviewTable> asRead,
        List<MappingRow> mapping,
        boolean unmapped,
        Optional<ImportTotals> totals) {

    ImportContent {
        settings = List.copyOf(settings);
        questions = List.copyOf(questions);
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
        mapping = List.copyOf(mapping);
    }

    /// The page of one reading.
    ///
    /// @param currency of the project, or empty
    /// @param zone     of the project, or empty
    static ImportContent of(ImportReading reading, ImportWords words, String currency, String zone) {
        var text = words.text();
        var figures = words.figures();
        var questions = new ImportQuestions(text, figures, reading, currency, zone).all();
        var tables = new PreviewTables(text, figures);
        var open = questions.stream().map(ImportQuestion::kind).toList();
        // what a table without columns is refused for is asked in the mapping, not shown as an error
        List<Problem> errors = reading.unmapped() ? List.of() : reading.errors();
        return new ImportContent(
                words.title(reading),
                words.subtitle(reading),
                ImportSettings.of(text, reading, open),
                questions,
                FindingGroup.of(errors, text, figures),
                FindingGroup.of(reading.warnings(), text, figures),
                Math.max(0, reading.errorCount() - reading.errors().size())
                        + reading.summary()
                                .map(summary -> summary.warningCount()
                                        - summary.warnings().size())
                                .orElse(0L),
                words.notes(reading),
                tables.inFile(reading, questions),
                tables.asRead(reading),
                words.mapping(reading),
                reading.unmapped(),
                words.totals(reading));
    }

    /// Whether all that the step asks for is said.
    boolean allows(ImportStep step) {
        return switch (step) {
            case SOURCE -> true;
            case PREVIEW -> questions.isEmpty();
            case MAPPING -> questions.isEmpty() && !unmapped;
            case CHECKS -> questions.isEmpty() && !unmapped && errors.isEmpty();
            case SUMMARY -> totals.filter(it -> !it.nothing()).isPresent();
        };
    }
}
