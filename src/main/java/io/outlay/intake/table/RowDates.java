package io.outlay.intake.table;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.Grain;
import io.outlay.intake.facts.Facts;
import io.outlay.intake.facts.LocalHour;
import io.outlay.intake.facts.When;
import io.outlay.intake.value.DateCell;
import io.outlay.intake.value.Hours;
import io.outlay.intake.value.Names;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the time that a row covers from its date, end date and hour cells.
final class RowDates {

    /// @param bad  whether a cell was wrong, which is among the findings
    /// @param when absent when the table has no dates and nobody stated a period
    record Read(boolean bad, Optional<When> when, String zone) {}

    private static final Read BAD = new Read(true, Optional.empty(), "");

    private final Header header;
    private final TableStyle style;
    private final Mapping mapping;
    private final Facts facts;

    RowDates(Header header, TableStyle style, Mapping mapping, Facts facts) {
        this.header = header;
        this.style = style;
        this.mapping = mapping;
        this.facts = facts;
    }

    Read read(List<String> cells, Location row, Optional<ZoneId> zone) {
        var zoneId = zone.map(ZoneId::getId).orElse("");
        var column = header.column("date");
        if (column.isEmpty()) {
            return new Read(false, facts.settings().period().or(facts::stated).map(When::period), zoneId);
        }
        var at = at(row, column.get(), cells);
        var cell = DateCell.of(column.get().cell(cells));
        var date = cell.flatMap(written -> written.date(style.dateOrder()));
        if (cell.isEmpty() || date.isEmpty()) {
            return bad(ProblemCode.BAD_DATE, at);
        }
        if (!facts.plausible(date.get(), at)) {
            return BAD;
        }
        var hourColumn = header.column("hour");
        var grain = mapping.grain();
        boolean byTime = style.timed() || grain.filter(g -> g == Grain.HOUR).isPresent();
        if (hourColumn.isPresent() && grain.filter(g -> g == Grain.DAY).isEmpty()) {
            var hour = Hours.of(hourColumn.get().cell(cells));
            return hour.isPresent()
                    ? new Read(false, Optional.of(hourOrSend(date.get(), hour.getAsInt(), 0)), zoneId)
                    : bad(ProblemCode.BAD_HOUR, at(row, hourColumn.get(), cells));
        }
        if (grain.filter(g -> g == Grain.SEND).isPresent()) {
            var hour =
                    cell.get().time().map(time -> OptionalInt.of(time.hour())).orElse(OptionalInt.empty());
            return hour.isPresent() && hour.getAsInt() > 23
                    ? bad(ProblemCode.BAD_HOUR, at)
                    : new Read(false, Optional.of(When.send(date.get(), hour)), zoneId);
        }
        if (byTime && grain.filter(g -> g != Grain.HOUR).isEmpty()) {
            return hour(cell.get(), date.get(), at, zone);
        }
        return span(cells, row, date.get(), zoneId);
    }

    private When hourOrSend(LocalDate date, int hour, int fold) {
        return mapping.grain().filter(g -> g == Grain.SEND).isPresent()
                ? When.send(date, OptionalInt.of(hour))
                : When.hour(date, hour, fold);
    }

    private Read hour(DateCell cell, LocalDate date, Location at, Optional<ZoneId> zone) {
        var local = cell.time().flatMap(time -> LocalHour.of(date, time, zone));
        return local.isPresent()
                ? new Read(
                        false,
                        Optional.of(When.hour(
                                local.get().date(),
                                local.get().hour(),
                                local.get().fold())),
                        local.get().zone())
                : bad(ProblemCode.BAD_HOUR, at);
    }

    private Read span(List<String> cells, Location row, LocalDate from, String zoneId) {
        var column = header.column("date_end");
        var to = from;
        if (column.isPresent() && !Names.missing(column.get().cell(cells))) {
            var at = at(row, column.get(), cells);
            var date = DateCell.of(column.get().cell(cells)).flatMap(cell -> cell.date(style.dateOrder()));
            if (date.isEmpty() || date.get().isBefore(from)) {
                return bad(ProblemCode.BAD_DATE, at);
            }
            if (!facts.plausible(date.get(), at)) {
                return BAD;
            }
            to = date.get();
        }
        boolean period = !to.equals(from)
                || mapping.grain().filter(g -> g == Grain.PERIOD).isPresent();
        return new Read(
                false,
                Optional.of(period ? new When(Grain.PERIOD, from, to, OptionalInt.empty(), 0) : When.day(from)),
                zoneId);
    }

    private Read bad(ProblemCode code, Location at) {
        facts.findings().add(Problem.error(code, at, at.value().orElse("")));
        return BAD;
    }

    private static Location at(Location row, Header.Column column, List<String> cells) {
        return row.atColumn(Names.text(column.name())).found(column.cell(cells));
    }
}
