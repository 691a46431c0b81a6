package io.outlay.feature.dayparts;

import io.outlay.domain.daypart.DaypartSchedule;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The files in which a schedule can be taken along.
public enum ScheduleFormat {
    /// Every weekday and hour in full precision.
    SPREADSHEET("schedule.csv") {
        @Override
        String write(DaypartSchedule schedule, List<String> campaigns) {
            return ScheduleCsv.of(schedule);
        }
    },
    /// Google Ads Editor: one line per campaign, at most six intervals a day with a bid each.
    GOOGLE("schedule-google.csv") {
        @Override
        String write(DaypartSchedule schedule, List<String> campaigns) {
            var intervals = BidIntervals.of(multipliers(schedule));
            var week = days().flatMap(day -> intervals.stream()
                            .map(it -> "(%s@%d%%[%02d:00-%02d:00])".formatted(day, it.percent(), it.from(), it.to())))
                    .collect(Collectors.joining(";"));
            return campaigns.stream()
                    .map(name -> quoted(name) + ',' + quoted(week) + "\r\n")
                    .collect(Collectors.joining("", "Campaign,Ad Schedule\r\n", ""));
        }
    },
    /// Hours on or off by weekday, to be set in an ad set with a lifetime budget and an end date.
    META("schedule-meta.csv") {
        @Override
        String write(DaypartSchedule schedule, List<String> campaigns) {
            return grid(schedule, 1);
        }
    },
    /// Half hours on or off by weekday.
    TIKTOK("schedule-tiktok.csv") {
        @Override
        String write(DaypartSchedule schedule, List<String> campaigns) {
            return grid(schedule, 2);
        }
    },
    /// Bulk file: at most six intervals a day with a bid adjustment each.
    MICROSOFT("schedule-microsoft.csv") {
        @Override
        String write(DaypartSchedule schedule, List<String> campaigns) {
            var intervals = BidIntervals.of(multipliers(schedule));
            var lines = new ArrayList<String>();
            lines.add("Type,Status,Name,Campaign,Target,From Hour,From Minute,To Hour,To Minute,Bid Adjustment");
            lines.add("Format Version,,6.0,,,,,,,");
            for (var campaign : campaigns) {
                days().forEach(day -> intervals.forEach(it -> lines.add("%s,Active,,%s,%s,%d,0,%d,0,%d"
                        .formatted(
                                "Campaign DayTime Criterion",
                                quoted(campaign),
                                day,
                                it.from(),
                                it.to(),
                                it.percent() - 100))));
            }
            return String.join("\r\n", lines) + "\r\n";
        }
    };

    /// Platforms that know only on and off have an hour off when it is to get less than half of the usual bid.
    private static final double ON = 0.5;

    private final String fileName;

    ScheduleFormat(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param campaigns names, for files that are read by a platform
    abstract String write(DaypartSchedule schedule, List<String> campaigns);

    private static double[] multipliers(DaypartSchedule schedule) {
        return schedule.hours().stream()
                .mapToDouble(hour -> hour.multiplier().doubleValue())
                .toArray();
    }

    /// English, as the platforms' files want them.
    private static Stream<String> days() {
        return Arrays.stream(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }

    private static String grid(DaypartSchedule schedule, int perHour) {
        var multipliers = multipliers(schedule);
        var slots = IntStream.range(0, multipliers.length * perHour).boxed().toList();
        var head = slots.stream()
                .map(slot -> "%02d:%02d".formatted(slot / perHour, slot % perHour * 60 / perHour))
                .collect(Collectors.joining(",", "Day,", "\r\n"));
        var line = slots.stream()
                .map(slot -> multipliers[slot / perHour] < ON ? "0" : "1")
                .collect(Collectors.joining(","));
        return days().map(day -> day + ',' + line + "\r\n").collect(Collectors.joining("", head, ""));
    }

    /// A name that a spreadsheet would take for a formula gets a leading apostrophe.
    private static String quoted(String cell) {
        var plain = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
