package io.outlay.feature.data;

import io.outlay.domain.Problem;
import io.outlay.domain.data.Measure;
import io.outlay.feature.data.PreviewTable.Cell;
import io.outlay.feature.data.PreviewTable.Column;
import io.outlay.feature.data.PreviewTable.Line;
import io.outlay.feature.data.PreviewTable.Mark;
import io.outlay.intake.ImportSummary;
import io.outlay.intake.SampleFact;
import io.outlay.intake.table.TableLook;
import io.outlay.intake.value.Names;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lays the first rows out as they stand in the file, and as they were understood.
final class PreviewTables {
    private final Text text;
    private final Figures figures;

    PreviewTables(Text text, Figures figures) {
        this.text = text;
        this.figures = figures;
    }

    private record Place(long row, String column) {}

    /// As in the file, with what is asked and what is wrong marked; empty for JSON.
    Optional<PreviewTable> inFile(ImportReading reading, List<ImportQuestion> questions) {
        return reading.table().map(table -> {
            var asked = questions.stream().map(ImportQuestion::column).toList();
            var wrong = new HashMap<Place, Mark>();
            for (var problem : reading.errors()) {
                if (!ImportQuestions.asks(problem.code())) {
                    place(problem).ifPresent(place -> wrong.put(place, Mark.WRONG));
                }
            }
            var columns = new ArrayList<Column>();
            for (int i = 0; i < table.headers().size(); i++) {
                columns.add(column(table, i, asked));
            }
            var lines = table.rows().stream()
                    .map(row -> new Line(row.row(), cells(table, row, columns, wrong)))
                    .toList();
            return new PreviewTable(columns, lines);
        });
    }

    private static Optional<Place> place(Problem problem) {
        return problem.where()
                .row()
                .map(row -> new Place(row, problem.where().column().orElse("")));
    }

    private Column column(TableLook table, int index, List<String> asked) {
        var fact = table.facts().get(index);
        var name = Names.text(table.headers().get(index));
        boolean open = !name.isEmpty() && asked.contains(name);
        var mark = open ? Mark.ASKED : fact.isEmpty() ? Mark.IGNORED : Mark.NONE;
        boolean figure = Measure.of(fact).isPresent() || fact.startsWith("outcome:");
        return new Column(name, meaning(fact) + (open ? text.say("data.preview.open") : ""), figure, mark);
    }

    private String meaning(String fact) {
        return fact.isEmpty()
                ? text.say("data.fact.unused")
                : fact.startsWith("outcome:") ? text.say("data.fact.series") : text.say("data.fact." + fact);
    }

    private static List<Cell> cells(TableLook table, TableLook.Row row, List<Column> columns, Map<Place, Mark> wrong) {
        var cells = new ArrayList<Cell>();
        var whole = wrong.get(new Place(row.row(), ""));
        for (int i = 0; i < table.headers().size(); i++) {
            var own = wrong.get(new Place(row.row(), columns.get(i).name()));
            var mark =
                    own != null ? own : whole != null ? whole : columns.get(i).mark();
            cells.add(new Cell(i < row.cells().size() ? row.cells().get(i) : "", mark));
        }
        return cells;
    }

    /// As understood; empty when the files could not be read.
    Optional<PreviewTable> asRead(ImportReading reading) {
        return reading.summary()
                .map(ImportSummary::sample)
                .filter(sample -> !sample.isEmpty())
                .map(this::understood);
    }

    private PreviewTable understood(List<SampleFact> sample) {
        var measures = Arrays.stream(Measure.values())
                .filter(measure ->
                        sample.stream().anyMatch(fact -> fact.measures().containsKey(measure)))
                .toList();
        boolean hours = sample.stream().anyMatch(fact -> fact.hour().isPresent());
        boolean series = sample.stream().anyMatch(fact -> fact.value().isPresent());
        boolean money = sample.stream().anyMatch(fact -> !fact.currency().isEmpty());
        var columns = new ArrayList<Column>();
        columns.add(column("date", false));
        if (hours) {
            columns.add(column("hour", true));
        }
        columns.add(new Column(
                text.say(series ? "data.fact.series" : "data.preview.name"),
                text.say("data.kind.text"),
                false,
                Mark.NONE));
        measures.forEach(measure -> columns.add(column(measure.id(), true)));
        if (series) {
            columns.add(new Column(text.say("data.preview.value"), text.say("data.kind.count"), true, Mark.NONE));
        }
        if (money) {
            columns.add(column("currency", false));
        }
        var lines = sample.stream()
                .map(fact -> new Line(fact.row(), understood(fact, measures, hours, series, money)))
                .toList();
        return new PreviewTable(columns, lines);
    }

    private Column column(String fact, boolean figure) {
        var kind = Measure.of(fact)
                .map(measure -> measure.money() ? "data.kind.money" : "data.kind.count")
                .orElse(fact.equals("date") || fact.equals("hour") ? "data.kind.time" : "data.kind.text");
        return new Column(text.say("data.fact." + fact), text.say(kind), figure, Mark.NONE);
    }

    private List<Cell> understood(
            SampleFact fact, List<Measure> measures, boolean hours, boolean series, boolean money) {
        var cells = new ArrayList<Cell>();
        cells.add(cell(fact.date().map(figures::date).orElse("")));
        if (hours) {
            cells.add(cell(fact.hour().isPresent() ? String.valueOf(fact.hour().getAsInt()) : ""));
        }
        cells.add(cell(fact.name()));
        for (var measure : measures) {
            var value = fact.measures().get(measure);
            cells.add(cell(value == null ? "" : measure.money() ? figures.cents(value) : plain(value)));
        }
        if (series) {
            cells.add(cell(fact.value().map(this::plain).orElse("")));
        }
        if (money) {
            cells.add(cell(fact.currency()));
        }
        return cells;
    }

    private String plain(BigDecimal value) {
        return figures.number(value, Math.clamp(value.stripTrailingZeros().scale(), 0, 4));
    }

    private static Cell cell(String words) {
        return new Cell(words, Mark.NONE);
    }
}
