package io.outlay.feature.optimise;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.plot.ChartTable;
import io.outlay.plot.ChartTable.Cell;
import io.outlay.plot.ChartTable.Column;
import io.outlay.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The planner's table as text, at full precision.
final class PlannerExport {
    private final Text text;

    PlannerExport(Text text) {
        this.text = text;
    }

    /// For the clipboard.
    String tsv(Planner planner) {
        return table(planner).tsv();
    }

    /// Comma, dot, UTF-8.
    String csv(Planner planner) {
        var table = table(planner);
        var lines = new ArrayList<String>();
        lines.add(table.columns().stream()
                .map(column -> quoted(column.head()))
                .collect(Collectors.joining(",")));
        for (var row : table.rows()) {
            lines.add(row.stream().map(cell -> quoted(cell.exact())).collect(Collectors.joining(",")));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    static Path write(Path file, String content) throws ProblemException {
        try {
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(
                            ProblemCode.CANNOT_WRITE,
                            Location.file(file.toString()),
                            file.toString(),
                            String.valueOf(e.getMessage())),
                    e);
        }
    }

    private ChartTable table(Planner planner) {
        var columns = List.of(
                new Column(text.say("optimise.column.channel"), false),
                new Column(text.say("optimise.column.now"), true),
                new Column(text.say("optimise.column.min"), true),
                new Column(text.say("optimise.column.max"), true),
                new Column(text.say("optimise.column.locked"), false),
                new Column(text.say("optimise.column.plan"), true),
                new Column(text.say("optimise.column.change"), true),
                new Column(text.say("optimise.column.best.low"), true),
                new Column(text.say("optimise.column.best.high"), true));
        var rows = new ArrayList<List<Cell>>();
        for (var row : planner.rows()) {
            rows.add(List.of(
                    Cell.of(harmless(row.name())),
                    number(row.now()),
                    number(row.minimum().orElse(Double.NaN)),
                    number(row.maximum().orElse(Double.NaN)),
                    Cell.of(row.free() ? "" : text.say("optimise.hold." + row.hold())),
                    number(row.spend()),
                    number(row.change()),
                    number(row.best().map(best -> best.low90()).orElse(Double.NaN)),
                    number(row.best().map(best -> best.high90()).orElse(Double.NaN))));
        }
        double now = planner.total().now();
        double then = planner.total().spend();
        rows.add(List.of(
                Cell.of(text.say("optimise.total")),
                number(now),
                Cell.of(""),
                Cell.of(""),
                Cell.of(""),
                number(then),
                number(then - now),
                Cell.of(""),
                Cell.of("")));
        return new ChartTable(columns, rows);
    }

    private static Cell number(double value) {
        return Cell.of("", value);
    }

    /// A name that begins like a formula must not become one.
    private static String harmless(String name) {
        return !name.isEmpty() && "=+-@".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + cell.replace("\"", "\"\"") + "\""
                : cell;
    }
}
