package io.outlay.intake.table;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.intake.source.Line;
import io.outlay.intake.value.Names;
import io.outlay.intake.value.Words;
import io.outlay.progress.Monitor;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The rows of a table below its header, told apart: data, ragged rows, and what is no data (blank lines, totals,
/// summaries, footers).
final class TableLines {
    private static final int CHECK = 1000;

    private final String file;
    private final Header header;
    private final Monitor monitor;
    private final int width;
    private final int needed;
    private final boolean sheet;
    private final int date;
    private final int name;
    private final int from;
    private final int to;

    TableLines(String file, Header header, Monitor monitor) {
        this.file = file;
        this.header = header;
        this.monitor = monitor;
        this.width = header.names().size();
        this.sheet = header.grid().delimiter().isEmpty();
        this.date = index(header.column("date"));
        this.name = index(header.column("campaign")
                .or(() -> header.column("campaign_id"))
                .or(() -> header.column("campaign_name")));
        this.from = index(header.column(HeaderBinding.RANGE_FROM));
        this.to = index(header.column(HeaderBinding.RANGE_TO));
        this.needed =
                header.columns().stream().mapToInt(Header.Column::index).max().orElse(0);
    }

    private static int index(Optional<Header.Column> column) {
        return column.map(Header.Column::index).orElse(-1);
    }

    /// What became of the rows.
    ///
    /// @param data    rows handed on
    /// @param dropped totals, summaries and footers
    /// @param footers of the dropped ones
    record Count(long data, long dropped, long footers) {}

    /// Hands every data row to `data`, every row with a wrong number of cells to `ragged`, and totals, summaries and
    /// footers to `left`.
    ///
    /// @throws ProblemException UNTERMINATED_QUOTE
    Count each(Consumer<Line> data, Consumer<Line> ragged, Consumer<Line> left) throws ProblemException {
        long count = 0;
        long dropped = 0;
        long seen = 0;
        long footers = 0;
        try (var rows = header.grid().from(header.row())) {
            rows.next();
            for (@Nullable Line line = rows.next(); line != null; line = rows.next()) {
                if (++seen % CHECK == 0) {
                    monitor.check();
                }
                if (line.unclosed()) {
                    throw new ProblemException(Problem.error(
                            ProblemCode.UNTERMINATED_QUOTE, Location.file(file).atRow(line.row())));
                }
                if (line.blank()) {
                    continue;
                }
                if (noData(line)) {
                    dropped++;
                    footers += line.cells().size() < needed ? 1 : 0;
                    left.accept(line);
                } else if (fits(line)) {
                    count++;
                    data.accept(line);
                } else {
                    ragged.accept(line);
                }
            }
        }
        return new Count(count, dropped, footers);
    }

    /// A sheet leaves blank cells out at the end of a row; text does not.
    private boolean fits(Line line) {
        int size = line.cells().size();
        for (int i = width; i < size; i++) {
            if (!line.cells().get(i).isBlank()) {
                return false;
            }
        }
        return size >= width
                || sheet
                || (size == width - 1 && header.names().getLast().isBlank() && size > needed);
    }

    private boolean noData(Line line) {
        boolean whole = line.cells().size() >= width || sheet;
        var day = date >= 0 ? line.cell(date) : "";
        boolean labelled = !day.isEmpty() && Character.isLetter(day.charAt(0)) && Words.totalLike(day);
        boolean dateless = labelled || (date >= 0 && Names.missing(day));
        if (!dateless && date >= 0 && whole && (name < 0 || !Names.missing(line.cell(name)))) {
            return false;
        }
        var first = "";
        int filled = 0;
        for (var cell : line.cells()) {
            if (!Names.missing(cell)) {
                first = filled == 0 ? Names.text(cell) : first;
                filled++;
            }
        }
        if (filled == 0 || footer(first, filled)) {
            return true;
        }
        boolean nameless = name >= 0 && whole && Names.missing(line.cell(name));
        boolean total = date < 0 ? Words.total(first) : dateless && Words.totalLike(first);
        return total || nameless || labelled || (dateless && ranged(line));
    }

    /// Whether a row of a daily report stands for a range of days.
    private boolean ranged(Line line) {
        return from >= 0
                && to >= 0
                && !line.cell(from).isBlank()
                && !line.cell(from).equals(line.cell(to));
    }

    private static boolean footer(String first, int filled) {
        return filled == 1 && (first.startsWith("\u00A9") || first.startsWith("(c)") || first.startsWith("(C)"));
    }
}
