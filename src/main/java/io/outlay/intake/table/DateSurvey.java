package io.outlay.intake.table;

import io.outlay.domain.Period;
import io.outlay.domain.ProblemCode;
import io.outlay.intake.source.Findings;
import io.outlay.intake.source.Line;
import io.outlay.intake.table.StyleSurvey.Sighting;
import io.outlay.intake.value.DateCell;
import io.outlay.intake.value.DateOrder;
import io.outlay.intake.value.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the order of day and month of a file: what the person states, a day above 12, the range before the header
/// where only one order stays inside it, the platform's way in the header's language; else it is asked.
final class DateSurvey {
    private final Header header;
    private final Mapping mapping;
    private final Header.Column[] columns;
    private final String[] last;
    private final Optional<Period> range;
    private @Nullable Sighting dayFirst;
    private @Nullable Sighting monthFirst;
    private @Nullable Sighting open;
    private boolean yearFirst;
    private boolean slashed;
    private boolean timed;
    private boolean inRangeByDay = true;
    private boolean inRangeByMonth = true;

    DateSurvey(Header header, Mapping mapping) {
        this.header = header;
        this.mapping = mapping;
        this.columns = header.columns().stream()
                .filter(column -> column.role().fact().startsWith("date"))
                .toArray(Header.Column[]::new);
        this.last = new String[columns.length];
        this.range = header.preamble().range();
    }

    void see(Line line) {
        for (int i = 0; i < columns.length; i++) {
            var cell = columns[i].cell(line);
            if (cell.equals(last[i])) {
                continue;
            }
            last[i] = cell;
            if (line.number(columns[i].index())) {
                continue;
            }
            var column = columns[i];
            DateCell.of(cell).ifPresent(date -> see(date, line, column, cell));
        }
    }

    private void see(DateCell date, Line line, Header.Column column, String cell) {
        timed |= date.timed() && column.role().fact().equals("date");
        yearFirst |= date.form() == DateCell.Form.YEAR_FIRST;
        boolean numeric = date.form() == DateCell.Form.SLASHED;
        slashed |= numeric || date.form() == DateCell.Form.DOTTED;
        if (date.ambiguous()) {
            open = open == null ? Sighting.of(line, column, cell) : open;
        }
        if (numeric && range.isPresent()) {
            inRangeByDay &= inside(date, DateOrder.DMY);
            inRangeByMonth &= inside(date, DateOrder.MDY);
        }
        date.proves().ifPresent(order -> {
            if (order == DateOrder.DMY) {
                dayFirst = dayFirst == null ? Sighting.of(line, column, cell) : dayFirst;
            } else if (order == DateOrder.MDY) {
                monthFirst = monthFirst == null ? Sighting.of(line, column, cell) : monthFirst;
            }
        });
    }

    private boolean inside(DateCell date, DateOrder order) {
        var day = date.date(order);
        return day.isPresent()
                && !day.get().isBefore(range.orElseThrow().from())
                && !day.get().isAfter(range.orElseThrow().to());
    }

    /// Whether dates are written with digits alone.
    boolean numeric() {
        return yearFirst || slashed;
    }

    boolean timed() {
        return timed;
    }

    DateOrder order(String file, Findings findings) {
        var stated = mapping.dateOrder().filter(order -> order != DateOrder.YMD || !slashed);
        if (stated.isPresent()) {
            return stated.get();
        }
        if (dayFirst != null || monthFirst != null) {
            boolean day = monthFirst == null || (dayFirst != null && dayFirst.row() <= monthFirst.row());
            return day ? DateOrder.DMY : DateOrder.MDY;
        }
        if (open != null) {
            if (range.isPresent() && inRangeByDay != inRangeByMonth) {
                return inRangeByDay ? DateOrder.DMY : DateOrder.MDY;
            }
            var usual = usual();
            if (usual.isPresent()) {
                return usual.get();
            }
            findings.add(open.problem(ProblemCode.AMBIGUOUS_DATE, file));
        }
        return slashed ? DateOrder.DMY : DateOrder.YMD;
    }

    private Optional<DateOrder> usual() {
        if (header.layout().mapped()) {
            return Optional.empty();
        }
        return Optional.ofNullable(header.layout().dateOrder().get(header.language()))
                .or(() -> Words.dateOrder(header.language()));
    }
}
