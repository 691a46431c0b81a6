package io.outlay.intake.table;

import io.outlay.domain.Location;
import io.outlay.domain.Period;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.Grain;
import io.outlay.intake.facts.Facts;
import io.outlay.intake.facts.LocalHour;
import io.outlay.intake.facts.When;
import io.outlay.intake.source.Line;
import io.outlay.intake.value.DateCell;
import io.outlay.intake.value.Hours;
import io.outlay.intake.value.Names;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Reads the time that a row covers from its date, end date and hour cells.
final class RowDates {

    /// @param bad  whether a cell was wrong, which is among the row's problems
    /// @param when absent when the table has no dates and nobody stated a period
    record Read(boolean bad, Optional<When> when, String zone) {}

    private static final Read BAD = new Read(true, Optional.empty(), "");

    /// Serial numbers of days that can be dates of a report: 2000 to 2099.
    private static final int FIRST_SERIAL = 36_000;

    private static final int LAST_SERIAL = 74_000;

    private final Header header;
    private final TableStyle style;
    private final Facts facts;
    private final Optional<Grain> grain;
    private final @Nullable Column date;
    private final @Nullable Column end;
    private final @Nullable Column hour;
    private String lastCell = "";
    private Optional<When> lastDay = Optional.empty();

    private record Column(int index, String name) {
        static @Nullable Column of(Header header, String fact) {
            return header.column(fact)
                    .map(column -> new Column(column.index(), column.name()))
                    .orElse(null);
        }

        Location at(Location row, Line line) {
            return row.atColumn(Names.text(name)).found(line.cell(index));
        }
    }

    RowDates(Header header, TableStyle style, Mapping mapping, Facts facts) {
        this.header = header;
        this.style = style;
        this.facts = facts;
        this.grain = mapping.grain().or(() -> header.layout().grain());
        this.date = Column.of(header, "date");
        this.end = Column.of(header, "date_end");
        this.hour = Column.of(header, "hour");
    }

    Read read(Line line, Location row, Optional<ZoneId> zone, List<Problem> problems) {
        var zoneId = zone.map(ZoneId::getId).orElse("");
        if (date == null) {
            return new Read(false, facts.settings().period().or(facts::stated).map(When::period), zoneId);
        }
        if (hour == null && end == null && lastDay.isPresent() && lastCell.equals(line.cell(date.index()))) {
            return new Read(false, lastDay, zoneId);
        }
        var cell = cell(line, date);
        var day = cell.flatMap(written -> written.date(style.dateOrder()));
        if (cell.isEmpty() || day.isEmpty()) {
            return bad(ProblemCode.BAD_DATE, date.at(row, line), problems);
        }
        if (!plausible(day.get(), date.at(row, line), problems)) {
            return BAD;
        }
        boolean byTime = style.timed() || grain.filter(g -> g == Grain.HOUR).isPresent();
        if (hour != null && grain.filter(g -> g == Grain.DAY).isEmpty()) {
            var read = Hours.of(line.cell(hour.index()));
            return read.isPresent()
                    ? new Read(false, Optional.of(hourOrSend(day.get(), read.getAsInt())), zoneId)
                    : bad(ProblemCode.BAD_HOUR, hour.at(row, line), problems);
        }
        if (grain.filter(g -> g == Grain.SEND).isPresent()) {
            var sent =
                    cell.get().time().map(time -> OptionalInt.of(time.hour())).orElse(OptionalInt.empty());
            return sent.isPresent() && sent.getAsInt() > 23
                    ? bad(ProblemCode.BAD_HOUR, date.at(row, line), problems)
                    : new Read(false, Optional.of(When.send(day.get(), sent)), zoneId);
        }
        if (byTime && grain.filter(g -> g != Grain.HOUR).isEmpty()) {
            return hour(cell.get(), day.get(), date.at(row, line), zone, problems);
        }
        return span(line, row, day.get(), zoneId, problems);
    }

    /// What stands in a cell; a number in a date column of a sheet counts days.
    private Optional<DateCell> cell(Line line, Column column) {
        var text = line.cell(column.index());
        if (line.number(column.index()) && text.length() == 5 && text.indexOf('.') < 0) {
            int serial = Integer.parseInt(text);
            return serial >= FIRST_SERIAL && serial <= LAST_SERIAL
                    ? DateCell.of(header.grid().epoch().plusDays(serial).toString())
                    : Optional.empty();
        }
        return DateCell.of(text);
    }

    private When hourOrSend(LocalDate day, int at) {
        return grain.filter(g -> g == Grain.SEND).isPresent()
                ? When.send(day, OptionalInt.of(at))
                : When.hour(day, at, 0);
    }

    private Read hour(DateCell cell, LocalDate day, Location at, Optional<ZoneId> zone, List<Problem> problems) {
        var local = cell.time().flatMap(time -> LocalHour.of(day, time, zone));
        return local.isPresent()
                ? new Read(
                        false,
                        Optional.of(When.hour(
                                local.get().date(),
                                local.get().hour(),
                                local.get().fold())),
                        local.get().zone())
                : bad(ProblemCode.BAD_HOUR, at, problems);
    }

    private Read span(Line line, Location row, LocalDate from, String zoneId, List<Problem> problems) {
        var to = from;
        if (end != null && !Names.missing(line.cell(end.index()))) {
            var at = end.at(row, line);
            var last = cell(line, end).flatMap(written -> written.date(style.dateOrder()));
            if (last.isEmpty() || last.get().isBefore(from)) {
                return bad(ProblemCode.BAD_DATE, at, problems);
            }
            if (!plausible(last.get(), at, problems)) {
                return BAD;
            }
            to = last.get();
        }
        to = stepped(from, to);
        boolean period =
                !to.equals(from) || grain.filter(g -> g == Grain.PERIOD).isPresent();
        var when = Optional.of(period ? new When(Grain.PERIOD, from, to, OptionalInt.empty(), 0) : When.day(from));
        if (date != null && end == null) {
            lastCell = line.cell(date.index());
            lastDay = when;
        }
        return new Read(false, when, zoneId);
    }

    /// The last day of a week or month that starts on a day, inside the report's range.
    private LocalDate stepped(LocalDate from, LocalDate to) {
        if (!to.equals(from)) {
            return to;
        }
        var last = switch (header.preamble().step()) {
            case DAY -> from;
            case WEEK -> from.plusDays(6);
            case MONTH -> from.plusMonths(1).withDayOfMonth(1).minusDays(1);
        };
        return header.preamble()
                .range()
                .map(Period::to)
                .filter(end -> end.isBefore(last) && !end.isBefore(from))
                .orElse(last);
    }

    private boolean plausible(LocalDate day, Location at, List<Problem> problems) {
        if (facts.plausible(day)) {
            return true;
        }
        problems.add(Problem.error(ProblemCode.DATE_OUT_OF_RANGE, at, day.toString()));
        return false;
    }

    private static Read bad(ProblemCode code, Location at, List<Problem> problems) {
        problems.add(Problem.error(code, at, at.value().orElse("")));
        return BAD;
    }
}
