package io.outlay.intake.table;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.intake.facts.Duplicates;
import io.outlay.intake.source.DelimitedText.Line;
import io.outlay.intake.source.Findings;
import io.outlay.intake.value.DateCell;
import io.outlay.intake.value.DateOrder;
import io.outlay.intake.value.Names;
import io.outlay.intake.value.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks at every row once to learn how the file writes numbers and dates, before any cell is read. One file has one
/// style: a cell that contradicts it is an error, and what no cell decides is asked.
final class StyleSurvey {
    private record Sighting(long row, String column, String cell) {}

    private final Header header;
    private final Mapping mapping;
    private final List<Header.Column> numbers;
    private final List<Header.Column> dates;
    private final List<OtherColumn> others = new ArrayList<>();
    private @Nullable Sighting point;
    private @Nullable Sighting comma;
    private @Nullable Sighting either;
    private @Nullable Sighting dayFirst;
    private @Nullable Sighting monthFirst;
    private @Nullable Sighting openDate;
    private boolean yearFirst;
    private boolean slashed;
    private boolean timed;

    StyleSurvey(Header header, Mapping mapping) {
        this.header = header;
        this.mapping = mapping;
        this.numbers = header.columns().stream()
                .filter(column -> column.role().number())
                .toList();
        this.dates = header.columns().stream()
                .filter(column -> column.role().fact().startsWith("date"))
                .toList();
        if (mapping.duplicates() == Duplicates.KEEP) {
            for (int i = 0; i < header.names().size(); i++) {
                if (!header.uses(i)) {
                    others.add(new OtherColumn(i, header.names().get(i)));
                }
            }
        }
    }

    void see(Line line) {
        for (var column : numbers) {
            var cell = column.cell(line.cells());
            switch (Numbers.evidence(cell)) {
                case NONE -> {}
                case POINT -> point = point == null ? at(line, column, cell) : point;
                case COMMA -> comma = comma == null ? at(line, column, cell) : comma;
                case EITHER -> either = either == null ? at(line, column, cell) : either;
            }
        }
        for (var column : dates) {
            var cell = column.cell(line.cells());
            DateCell.of(cell).ifPresent(date -> see(date, line, column, cell));
        }
        for (var other : others) {
            other.see(line.cells());
        }
    }

    private void see(DateCell date, Line line, Header.Column column, String cell) {
        timed |= date.timed() && column.role().fact().equals("date");
        yearFirst |= date.form() == DateCell.Form.YEAR_FIRST;
        slashed |= date.form() == DateCell.Form.SLASHED || date.form() == DateCell.Form.DOTTED;
        if (date.ambiguous()) {
            openDate = openDate == null ? at(line, column, cell) : openDate;
        }
        date.proves().ifPresent(order -> {
            if (order == DateOrder.DMY) {
                dayFirst = dayFirst == null ? at(line, column, cell) : dayFirst;
            } else if (order == DateOrder.MDY) {
                monthFirst = monthFirst == null ? at(line, column, cell) : monthFirst;
            }
        });
    }

    /// The style; what cannot be decided is among the findings.
    TableStyle style(String file, Findings findings) {
        return new TableStyle(
                decimal(file, findings),
                point != null || comma != null || either != null,
                order(file, findings),
                yearFirst || slashed,
                timed,
                segments());
    }

    private char decimal(String file, Findings findings) {
        if (mapping.decimal().isPresent()) {
            char stated = mapping.decimal().get();
            var against = stated == '.' ? comma : point;
            if (against != null) {
                findings.add(problem(ProblemCode.MIXED_NUMBER_FORMAT, file, against));
            }
            return stated;
        }
        if (point != null && comma != null) {
            var later = point.row() > comma.row() ? point : comma;
            findings.add(problem(ProblemCode.MIXED_NUMBER_FORMAT, file, later));
            return later == point ? ',' : '.';
        }
        if (point != null || comma != null) {
            return point != null ? '.' : ',';
        }
        if (either != null && header.layout().decimal().isEmpty()) {
            findings.add(problem(ProblemCode.AMBIGUOUS_NUMBER, file, either));
        }
        return header.layout().decimal().orElse('.');
    }

    private DateOrder order(String file, Findings findings) {
        var stated = mapping.dateOrder().filter(order -> order != DateOrder.YMD || !slashed);
        if (stated.isPresent()) {
            return stated.get();
        }
        if (dayFirst != null || monthFirst != null) {
            boolean day = monthFirst == null || (dayFirst != null && dayFirst.row() <= monthFirst.row());
            return day ? DateOrder.DMY : DateOrder.MDY;
        }
        if (openDate != null) {
            findings.add(problem(ProblemCode.AMBIGUOUS_DATE, file, openDate));
        }
        return slashed ? DateOrder.DMY : DateOrder.YMD;
    }

    private List<Header.Column> segments() {
        var columns = new ArrayList<Header.Column>();
        header.columns().stream()
                .filter(column -> column.role().fact().equals("segment"))
                .forEach(columns::add);
        others.stream()
                .filter(OtherColumn::tellsApart)
                .map(other -> new Header.Column(other.index, other.name, new Layout.Role(other.name, "segment", false)))
                .forEach(columns::add);
        return columns;
    }

    private static Sighting at(Line line, Header.Column column, String cell) {
        return new Sighting(line.row(), column.name(), cell);
    }

    private static Problem problem(ProblemCode code, String file, Sighting sighting) {
        var where = Location.file(file)
                .atRow(sighting.row())
                .atColumn(Names.text(sighting.column()))
                .found(sighting.cell());
        return Problem.error(code, where, sighting.cell());
    }

    /// A column nobody mapped, watched to see whether it is a dimension: it varies, and it is an id or text. Times of
    /// day and columns whose name starts with an underscore are a warehouse's bookkeeping.
    private static final class OtherColumn {
        private final int index;
        private final String name;
        private Optional<String> first = Optional.empty();
        private boolean varies;
        private boolean text;
        private boolean times = true;

        OtherColumn(int index, String name) {
            this.index = index;
            this.name = name;
        }

        void see(List<String> cells) {
            var cell = cells.get(index);
            if (first.isEmpty()) {
                first = Optional.of(cell);
            }
            varies |= !first.get().equals(cell);
            if (!Names.missing(cell)) {
                text |= Numbers.parse(cell, '.').isEmpty()
                        && Numbers.parse(cell, ',').isEmpty();
                times &= DateCell.of(cell)
                        .filter(date -> date.time().isPresent())
                        .isPresent();
            }
        }

        boolean tellsApart() {
            var header = name.strip().toLowerCase(Locale.ROOT);
            boolean id = header.equals("id") || header.endsWith("_id") || header.endsWith(" id");
            return varies && !header.startsWith("_") && (id || (text && !times));
        }
    }
}
