package io.outlay.feature.data;

import io.outlay.domain.data.Measure;
import io.outlay.domain.data.SourceFile;
import io.outlay.intake.FileLook;
import io.outlay.intake.ImportSummary;
import io.outlay.intake.PlatformTotal;
import io.outlay.intake.table.Suggestions;
import io.outlay.intake.table.Suggestions.Suggestion;
import io.outlay.intake.table.TableLook;
import io.outlay.intake.value.Names;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The sentences and tables about a reading.
record ImportWords(Text text, Figures figures) {
    private static final int EXAMPLES = 3;
    private static final List<Measure> COMPARED =
            List.of(Measure.SPEND, Measure.IMPRESSIONS, Measure.CLICKS, Measure.CONVERSIONS, Measure.REVENUE);

    String title(ImportReading reading) {
        return names(reading.looks().stream().map(FileLook::name).toList());
    }

    String names(List<String> names) {
        return names.size() == 1 ? names.getFirst() : text.say("data.import.files", names.size());
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
        long bytes = reading.looks().stream().mapToLong(FileLook::bytes).sum();
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
        if (!platforms.isEmpty()) {
            var choices = new Choices(text);
            return text.say(
                    "data.import.recognised",
                    platforms.stream().map(choices::platform).collect(Collectors.joining(", ")));
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
        if (reading.remembered()) {
            notes.add(text.say("data.note.remembered"));
        }
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

    Optional<ImportTotals> totals(ImportReading reading) {
        if (reading.ready().isEmpty() || reading.changes().isEmpty()) {
            return Optional.empty();
        }
        var changes = reading.changes().get();
        var summary = reading.ready().get().summary();
        var measures = COMPARED.stream()
                .filter(measure ->
                        reading.totals().stream().anyMatch(total -> total.sums().containsKey(measure)))
                .toList();
        var heads = new ArrayList<String>();
        measures.forEach(measure -> heads.add(text.say("data.fact." + measure.id())));
        if (!summary.outcomeTotals().isEmpty()) {
            heads.add(text.say("data.preview.value"));
        }
        return Optional.of(new ImportTotals(
                figures.count(changes.add()),
                figures.count(changes.replace()),
                figures.count(changes.vanish()),
                figures.count(changes.unchanged()),
                summary.covered().map(figures::period).orElse(""),
                changes.none(),
                heads,
                lines(reading, summary, measures)));
    }

    private List<ImportTotals.Line> lines(ImportReading reading, ImportSummary summary, List<Measure> measures) {
        var lines = new ArrayList<ImportTotals.Line>();
        var choices = new Choices(text);
        boolean series = !summary.outcomeTotals().isEmpty();
        for (var total : reading.totals()) {
            var cells = new ArrayList<String>();
            measures.forEach(measure -> cells.add(figure(total, measure)));
            if (series) {
                cells.add("");
            }
            var account = total.accountName().isEmpty() ? total.accountId() : total.accountName();
            lines.add(new ImportTotals.Line(
                    choices.platform(total.platform()) + (account.isEmpty() ? "" : ", " + account),
                    text.say("data.grain." + total.grain()) + ", " + text.say("data.level." + total.level()),
                    figures.count(total.rows()),
                    figures.shortPeriod(total.dates()),
                    cells));
        }
        summary.outcomeTotals().forEach((name, sum) -> {
            var cells = new ArrayList<String>();
            measures.forEach(measure -> cells.add(""));
            cells.add(plain(sum));
            lines.add(new ImportTotals.Line(
                    name,
                    text.say("data.fact.series"),
                    "",
                    summary.covered().map(figures::shortPeriod).orElse(""),
                    cells));
        });
        return lines;
    }

    private String figure(PlatformTotal total, Measure measure) {
        var sum = total.sums().get(measure);
        if (sum == null) {
            return "";
        }
        return measure.money() ? figures.cents(sum) + Figures.SPACE + total.currency() : plain(sum);
    }

    private String plain(BigDecimal value) {
        return figures.number(value, Math.clamp(value.stripTrailingZeros().scale(), 0, 2));
    }
}
