package io.outlay.intake.json;

import io.outlay.domain.Location;
import io.outlay.domain.Period;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.intake.facts.Facts;
import io.outlay.intake.facts.LocalHour;
import io.outlay.intake.facts.When;
import io.outlay.intake.value.DateCell;
import io.outlay.intake.value.DateOrder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The time axis of a Klaviyo series: a list of timestamps with offsets. Their distance tells hours, days, weeks or
/// months.
final class KlaviyoTimes {

    /// One point of the axis; the time is absent when one timestamp alone cannot tell how long it lasts.
    record Point(Optional<When> when, String zone) {}

    private final Facts facts;
    private final Location where;
    private final String column;

    KlaviyoTimes(Facts facts, Location where, String column) {
        this.facts = facts;
        this.where = where;
        this.column = column;
    }

    /// The points, or empty when one of them is no time; that is among the findings then.
    Optional<List<Point>> read(JsonNode list) throws ProblemException {
        var cells = new ArrayList<DateCell>();
        var dates = new ArrayList<LocalDate>();
        for (var item : list) {
            var text = item.asString("");
            var at = where.atColumn(column).found(text);
            var cell = DateCell.of(text).filter(c -> c.form() == DateCell.Form.YEAR_FIRST);
            var date = cell.flatMap(c -> c.date(DateOrder.YMD));
            if (cell.isEmpty() || date.isEmpty()) {
                facts.findings().add(Problem.error(ProblemCode.BAD_DATE, at, text));
                return Optional.empty();
            }
            if (!facts.plausible(date.get())) {
                facts.findings()
                        .add(Problem.error(
                                ProblemCode.DATE_OUT_OF_RANGE, at, date.get().toString()));
                return Optional.empty();
            }
            cells.add(cell.get());
            dates.add(date.get());
        }
        return hourly(cells, dates) ? hours(cells, dates) : Optional.of(days(dates));
    }

    private static boolean hourly(List<DateCell> cells, List<LocalDate> dates) {
        boolean sameDayTwice = false;
        for (int i = 1; i < dates.size(); i++) {
            sameDayTwice |= dates.get(i).equals(dates.get(i - 1));
        }
        return sameDayTwice || cells.stream().anyMatch(DateCell::timed);
    }

    private Optional<List<Point>> hours(List<DateCell> cells, List<LocalDate> dates) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < cells.size(); i++) {
            var hour = cells.get(i).time().isEmpty()
                    ? Optional.<LocalHour>empty()
                    : LocalHour.of(
                            dates.get(i),
                            cells.get(i).time().get(),
                            facts.settings().zone());
            if (hour.isEmpty()) {
                facts.findings()
                        .add(Problem.error(
                                ProblemCode.BAD_HOUR,
                                where.atColumn(column),
                                dates.get(i).toString()));
                return Optional.empty();
            }
            var local = hour.get();
            points.add(new Point(Optional.of(When.hour(local.date(), local.hour(), local.fold())), local.zone()));
        }
        return Optional.of(points);
    }

    private List<Point> days(List<LocalDate> dates) throws ProblemException {
        var points = new ArrayList<Point>();
        for (int i = 0; i < dates.size(); i++) {
            points.add(new Point(span(dates, i), facts.settings().zoneId()));
        }
        return points;
    }

    private Optional<When> span(List<LocalDate> dates, int i) throws ProblemException {
        if (dates.size() == 1) {
            return facts.settings().period().map(When::period);
        }
        var from = dates.get(i);
        long step = ChronoUnit.DAYS.between(dates.get(0), dates.get(1));
        boolean months = dates.stream().allMatch(date -> date.getDayOfMonth() == 1) && step >= 28;
        if (months) {
            return Optional.of(When.period(new Period(from, from.plusMonths(1).minusDays(1))));
        }
        boolean even = i == 0 || ChronoUnit.DAYS.between(dates.get(i - 1), from) == step;
        if (!even || (step != 1 && step != 7)) {
            throw new ProblemException(Problem.error(
                    ProblemCode.UNSUPPORTED_LAYOUT,
                    where.atColumn(column),
                    "a series that is neither hourly, daily, weekly nor monthly"));
        }
        return Optional.of(When.period(new Period(from, from.plusDays(step - 1))));
    }
}
