package io.outlay.intake.table;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.intake.source.DelimitedText;
import io.outlay.intake.source.DelimitedText.Line;
import io.outlay.intake.source.SourceText;
import io.outlay.intake.value.Names;
import io.outlay.progress.Monitor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The rows of a table below its header, told apart: data, ragged rows, and what is no data (blank lines, totals,
/// summaries, footers).
final class TableLines {
    private static final Pattern SUMMARY =
            Pattern.compile("(?:(?:total|totals|grand total|gesamt|gesamtsumme|summe|insgesamt|sum|subtotal)\\b.*"
                    + "|total of .* results?)");

    private final SourceText source;
    private final Header header;
    private final Monitor monitor;
    private final Optional<Header.Column> date;
    private final Optional<Header.Column> name;

    TableLines(SourceText source, Header header, Monitor monitor) {
        this.source = source;
        this.header = header;
        this.monitor = monitor;
        this.date = header.column("date");
        this.name = header.column("campaign")
                .or(() -> header.column("campaign_id"))
                .or(() -> header.column("campaign_name"));
    }

    /// What became of the rows.
    ///
    /// @param data    rows handed on
    /// @param dropped totals, summaries and footers
    record Count(long data, long dropped) {}

    /// Hands every data row to `data`, every row with a wrong number of cells to `ragged`, and totals, summaries and
    /// footers to `left`.
    ///
    /// @throws ProblemException UNTERMINATED_QUOTE
    Count each(Consumer<Line> data, Consumer<Line> ragged, Consumer<Line> left) throws ProblemException {
        var text = new DelimitedText(source.text(), header.delimiter(), header.body(), header.bodyRow());
        long count = 0;
        long dropped = 0;
        long seen = 0;
        while (text.more()) {
            var line = text.next();
            if (++seen % 1000 == 0) {
                monitor.check();
            }
            if (line.unclosed()) {
                throw new ProblemException(Problem.error(
                        ProblemCode.UNTERMINATED_QUOTE,
                        Location.file(source.name()).atRow(line.row())));
            }
            if (line.blank()) {
                continue;
            }
            if (noData(line.cells())) {
                dropped++;
                left.accept(line);
            } else if (fits(line.cells())) {
                count++;
                data.accept(line);
            } else {
                ragged.accept(line);
            }
        }
        return new Count(count, dropped);
    }

    private boolean fits(List<String> cells) {
        int width = header.names().size();
        return cells.size() >= width
                && cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
    }

    private boolean noData(List<String> cells) {
        var first = cells.stream().filter(cell -> !Names.missing(cell)).findFirst();
        if (first.isEmpty()) {
            return true;
        }
        var text = Names.text(first.get());
        long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
        if (text.startsWith("\u00A9") && filled == 1) {
            return true;
        }
        boolean dateless = date.isPresent() && Names.missing(date.get().cell(cells));
        boolean nameless = name.isPresent()
                && name.get().index() < cells.size()
                && Names.missing(name.get().cell(cells));
        boolean summary = SUMMARY.matcher(text.toLowerCase(Locale.ROOT)).matches();
        return (summary && (dateless || date.isEmpty()))
                || (nameless && cells.size() >= header.names().size());
    }
}
