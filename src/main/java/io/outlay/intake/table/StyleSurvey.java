package io.outlay.intake.table;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.intake.facts.Duplicates;
import io.outlay.intake.source.Findings;
import io.outlay.intake.source.Line;
import io.outlay.intake.value.Names;
import java.util.ArrayList;
import java.util.List;

/// Looks at every row once to learn how the file writes numbers and dates, before any cell is read. One file has one
/// style: a cell that contradicts it is an error, and what nothing decides is asked.
final class StyleSurvey {
    private final Header header;
    private final NumberSurvey numbers;
    private final DateSurvey dates;
    private final List<OtherColumn> others = new ArrayList<>();

    StyleSurvey(Header header, Mapping mapping) {
        this.header = header;
        this.numbers = new NumberSurvey(header, mapping);
        this.dates = new DateSurvey(header, mapping);
        if (mapping.duplicates() == Duplicates.KEEP) {
            for (int i = 0; i < header.names().size(); i++) {
                if (!header.uses(i)) {
                    others.add(new OtherColumn(i, header.names().get(i)));
                }
            }
        }
    }

    void see(Line line) {
        numbers.see(line);
        dates.see(line);
        for (var other : others) {
            other.see(line);
        }
    }

    /// The style; what cannot be decided is among the findings.
    TableStyle style(String file, Findings findings) {
        return new TableStyle(
                numbers.decimal(file, findings),
                numbers.shown(),
                dates.order(file, findings),
                dates.numeric(),
                dates.timed(),
                segments());
    }

    private List<Header.Column> segments() {
        var columns = new ArrayList<Header.Column>();
        header.columns().stream()
                .filter(column -> column.role().fact().equals("segment"))
                .forEach(columns::add);
        others.stream()
                .filter(OtherColumn::tellsApart)
                .map(other ->
                        new Header.Column(other.index(), other.name(), Layout.Role.mapped(other.name(), "segment")))
                .forEach(columns::add);
        return columns;
    }

    /// A cell that decides something, or leaves it open.
    record Sighting(long row, String column, String cell) {
        static Sighting of(Line line, Header.Column column, String cell) {
            return new Sighting(line.row(), column.name(), cell);
        }

        Problem problem(ProblemCode code, String file) {
            var where =
                    Location.file(file).atRow(row).atColumn(Names.text(column)).found(cell);
            return Problem.error(code, where, cell);
        }
    }
}
