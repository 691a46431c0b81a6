package io.outlay.feature.data;

import java.util.List;
import java.util.Optional;

/// Everything the import page says about a reading, in the person's words. Made away from the window.
///
/// @param title    name of the file, or how many there are
/// @param subtitle what it was recognised as, and its size
/// @param errors   findings that block until something is chosen for their rows, and those for which it was
/// @param warnings findings that do not block
/// @param rows     facts and points that were read; 0 as long as the files are refused
/// @param skipped  rows left out as chosen
/// @param rejected whether there are rows to save that are left out or would be
/// @param remembered whether what was said about such a table before was taken up
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
        long rows,
        long skipped,
        boolean rejected,
        boolean remembered,
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
        List<FindingGroup> groups = reading.unmapped() ? List.of() : FindingGroup.of(reading, text, figures);
        return new ImportContent(
                words.title(reading),
                words.subtitle(reading),
                ImportSettings.of(text, reading, open),
                questions,
                groups.stream().filter(FindingGroup::error).toList(),
                groups.stream().filter(group -> !group.error()).toList(),
                reading.summary()
                        .map(summary -> summary.factRows() + summary.outcomePoints())
                        .orElse(0L),
                reading.skipped(),
                !reading.rejected().isEmpty(),
                reading.remembered(),
                words.notes(reading),
                tables.inFile(reading, questions),
                tables.asRead(reading),
                words.mapping(reading),
                reading.unmapped(),
                new TotalsWords(text, figures).of(reading));
    }

    /// Whether all that the step asks for is said.
    boolean allows(ImportStep step) {
        return switch (step) {
            case SOURCE -> true;
            case PREVIEW -> questions.isEmpty();
            case MAPPING -> questions.isEmpty() && !unmapped;
            case CHECKS, SUMMARY -> totals.isPresent();
        };
    }

    /// How it stands with the report.
    ReportState state() {
        if (!questions.isEmpty()) {
            return ReportState.ASKED;
        }
        if (unmapped) {
            return ReportState.UNMAPPED;
        }
        return totals.isEmpty() ? ReportState.WRONG : totals.get().nothing() ? ReportState.NOTHING : ReportState.READY;
    }
}
