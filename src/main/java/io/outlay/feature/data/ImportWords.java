package io.outlay.feature.data;

import io.outlay.domain.data.SourceFile;
import io.outlay.intake.FileLook;
import io.outlay.intake.PlatformTotal;
import io.outlay.intake.table.Suggestions;
import io.outlay.intake.table.Suggestions.Suggestion;
import io.outlay.intake.table.TableLook;
import io.outlay.intake.value.Names;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The sentences and tables about a reading.
record ImportWords(Text text, Figures figures) {
    private static final int EXAMPLES = 3;

    String title(ImportReading reading) {
        return pages(reading.looks().stream().map(FileLook::name).toList());
    }

    String names(List<String> names) {
        return names.size() == 1 ? names.getFirst() : text.say("data.import.files", names.size());
    }

    /// Pages of one report are called by the first.
    private String pages(List<String> names) {
        return names.size() == 1 ? names.getFirst() : text.say("data.import.pages", names.getFirst(), names.size());
    }

    /// `Recognised as Meta, 408 rows, 7 of 9 columns used, 61 kB`.
    String subtitle(ImportReading reading) {
        var parts = new ArrayList<String>();
        parts.add(recognised(reading));
        reading.summary()
                .ifPresent(summary -> parts.add(
                        text.say("data.import.rows", figures.count(summary.factRows() + summary.outcomePoints()))));
        reading.table()
                .ifPresent(table -> parts.add(text.say(
                        "data.import.columns",
                        table.facts().stream().filter(fact -> !fact.isEmpty()).count(),
                        table.headers().size())));
        long bytes = reading.bytes();
        parts.add(
                bytes < 1000
                        ? text.say("data.import.bytes", bytes)
                        : bytes < 1_000_000
                                ? text.say("data.import.kilobytes", figures.count(Math.round(bytes / 1e3)))
                                : text.say("data.import.megabytes", figures.number(bytes / 1e6, 1)));
        return String.join(", ", parts);
    }

    private String recognised(ImportReading reading) {
        var platforms = reading.totals().stream()
                .map(PlatformTotal::platform)
                .distinct()
                .toList();
        var choices = new Choices(text);
        if (!platforms.isEmpty()) {
            return text.say(
                    "data.import.recognised",
                    platforms.stream().map(choices::platform).collect(Collectors.joining(", ")));
        }
        var whose = reading.table().flatMap(TableLook::platform);
        if (whose.isPresent()) {
            return text.say(
                    "data.import.recognised", choices.platform(whose.get().code()));
        }
        if (reading.summary().filter(summary -> summary.outcomePoints() > 0).isPresent()) {
            return text.say("data.import.series");
        }
        if (reading.table().isEmpty()) {
            return text.say(reading.summary().isPresent() ? "data.import.known" : "data.import.unread");
        }
        boolean known = reading.table()
                .get()
                .layout()
                .filter(id -> !id.equals("generic"))
                .isPresent();
        if (known || reading.unmapped()) {
            return text.say(known ? "data.import.known" : "data.import.unknown");
        }
        return text.say(reading.suggestions().isEmpty() ? "data.import.mapped" : "data.import.suggested");
    }

    List<String> notes(ImportReading reading) {
        var notes = new ArrayList<String>();
        if (reading.totals().stream().map(PlatformTotal::platform).distinct().count() > 1) {
            notes.add(text.say("data.note.platforms"));
        }
        long dropped = reading.summary().stream()
                .flatMap(summary -> summary.files().stream())
                .mapToLong(SourceFile::droppedRows)
                .sum();
        if (dropped > 0) {
            notes.add(
                    dropped == 1
                            ? text.say("data.note.dropped.one")
                            : text.say("data.note.dropped", figures.count(dropped)));
        }
        return notes;
    }

    List<MappingRow> mapping(ImportReading reading) {
        if (reading.table().isEmpty()) {
            return List.of();
        }
        var table = reading.table().get();
        var proposal = MappingProposal.of(table, reading.answers().mapping());
        var rows = new ArrayList<MappingRow>();
        for (int i = 0; i < table.headers().size(); i++) {
            rows.add(new MappingRow(
                    i,
                    Names.text(table.headers().get(i)),
                    examples(table, i),
                    proposal.targets().get(i),
                    confidence(reading, i, proposal.targets().get(i))));
        }
        return rows;
    }

    private static String examples(TableLook table, int column) {
        return table.rows().stream()
                .filter(row -> column < row.cells().size())
                .map(row -> row.cells().get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(EXAMPLES)
                .collect(Collectors.joining(" · "));
    }

    private String confidence(ImportReading reading, int column, String target) {
        return reading.suggestions().stream()
                .filter(it -> it.column() == column && it.fact().equals(target))
                .map(Suggestion::confidence)
                .findFirst()
                .map(sure -> text.say(
                        sure >= Suggestions.SURE
                                ? "data.confidence.sure"
                                : sure >= 0.75 ? "data.confidence.likely" : "data.confidence.perhaps"))
                .orElse("");
    }
}
