package io.outlay.engine.dayparts;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.daypart.DaypartHourMark;
import io.outlay.domain.daypart.DaypartHourMark.Mark;
import io.outlay.progress.Monitor;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Compares the rows of each campaign with the clock of its zone, from its first to its last day: hours without a row,
/// and what the clock changes of spring and autumn did.
final class HourMarks {
    private final ZoneId zone;
    private final Set<LocalDate> secondPass = new HashSet<>();
    private final List<DaypartHourMark> marks = new ArrayList<>();

    private HourMarks(ZoneId zone) {
        this.zone = zone;
    }

    static List<DaypartHourMark> of(List<HourlySample> rows, ZoneId zone, Monitor monitor) {
        var marks = new HourMarks(zone);
        var slots = new TreeMap<String, Set<Slot>>();
        for (var row : rows) {
            slots.computeIfAbsent(row.campaign(), name -> new HashSet<>())
                    .add(new Slot(row.date(), row.hour(), row.fold()));
            if (row.fold() == 1) {
                marks.secondPass.add(row.date());
            }
        }
        slots.forEach((campaign, present) -> {
            monitor.check();
            marks.campaign(campaign, present);
        });
        return marks.marks;
    }

    private void campaign(String name, Set<Slot> present) {
        var dates = new TreeSet<LocalDate>();
        present.forEach(slot -> dates.add(slot.date));
        for (var date = dates.first(); !date.isAfter(dates.last()); date = date.plusDays(1)) {
            for (int hour = 0; hour < 24; hour++) {
                hour(name, present, date, hour);
            }
        }
    }

    private void hour(String name, Set<Slot> present, LocalDate date, int hour) {
        boolean first = present.contains(new Slot(date, hour, 0));
        boolean second = present.contains(new Slot(date, hour, 1));
        int passes = zone.getRules().getValidOffsets(date.atTime(hour, 0)).size();
        if (passes == 0) {
            if (first) {
                mark(name, date, hour, 0, Mark.SKIPPED);
            }
            return;
        }
        if (!first) {
            mark(name, date, hour, 0, Mark.MISSING);
        }
        if (passes == 2 && !second) {
            // Without a second pass anywhere the source tells no passes apart: its one row holds both.
            boolean both = first && !secondPass.contains(date);
            mark(name, date, hour, both ? 0 : 1, both ? Mark.REPEATED : Mark.MISSING);
        }
    }

    private void mark(String name, LocalDate date, int hour, int fold, Mark mark) {
        marks.add(new DaypartHourMark(name, date, hour, fold, mark));
    }

    private record Slot(LocalDate date, int hour, int fold) {}
}
