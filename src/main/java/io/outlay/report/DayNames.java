package io.outlay.report;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;

/// Weekdays in words: `every day`, `Monday to Friday`, `Saturday and Sunday`.
record DayNames(Words words) {

    String of(List<DayOfWeek> days) {
        if (days.isEmpty() || days.size() == 7) {
            return words.say("report.days.all");
        }
        var sorted = days.stream().sorted().toList();
        boolean run = sorted.getLast().ordinal() - sorted.getFirst().ordinal() == sorted.size() - 1;
        return run && sorted.size() > 2
                ? words.say("report.days.run", name(sorted.getFirst()), name(sorted.getLast()))
                : words.list(sorted.stream().map(this::name).toList());
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, words.text().locale());
    }
}
