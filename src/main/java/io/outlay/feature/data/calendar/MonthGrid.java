package io.outlay.feature.data.calendar;

import io.outlay.domain.calendar.CalendarDay;
import io.outlay.text.Figures;
import io.outlay.ui.kit.Tip;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/// One month as a small sheet: weekends pale, holidays and own events marked and named when pointed at.
final class MonthGrid {
    private static final int WEEKS = 6;

    /// Per cent of the height.
    private static final double HEAD = 13;

    private MonthGrid() {}

    static VBox of(Month month, List<CalendarDay> days, Locale locale, Figures figures) {
        var name = new Label(month.getDisplayName(TextStyle.FULL_STANDALONE, locale));
        name.getStyleClass().addAll("small", "strong");
        var grid = new GridPane();
        grid.getStyleClass().add("month-grid");
        for (int i = 0; i < DayOfWeek.values().length; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / DayOfWeek.values().length);
            grid.getColumnConstraints().add(column);
        }
        // all months have room for six weeks, equally high whether there are four or six
        for (int i = 0; i < 1 + WEEKS; i++) {
            var week = new RowConstraints();
            week.setPercentHeight(i == 0 ? HEAD : (100 - HEAD) / WEEKS);
            grid.getRowConstraints().add(week);
        }
        VBox.setVgrow(grid, Priority.ALWAYS);
        for (var weekday : DayOfWeek.values()) {
            var head = new Label(weekday.getDisplayName(TextStyle.NARROW_STANDALONE, locale));
            head.getStyleClass().addAll("month-head", "muted");
            head.setMaxWidth(Double.MAX_VALUE);
            grid.add(head, weekday.ordinal(), 0);
        }
        int row = 1;
        for (var day : days) {
            if (day.weekday() == DayOfWeek.MONDAY && day.date().getDayOfMonth() > 1) {
                row++;
            }
            grid.add(day(day, figures), day.weekday().ordinal(), row);
        }
        var box = new VBox(4, name, grid);
        box.getStyleClass().add("month");
        return box;
    }

    private static Label day(CalendarDay day, Figures figures) {
        var label = new Label(String.valueOf(day.date().getDayOfMonth()));
        label.getStyleClass().add("month-day");
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        if (day.weekend()) {
            label.getStyleClass().add("weekend");
        }
        if (!day.holidays().isEmpty()) {
            label.getStyleClass().add("holiday");
        }
        if (!day.events().isEmpty()) {
            label.getStyleClass().add("event");
        }
        if (!day.holidays().isEmpty() || !day.events().isEmpty()) {
            var names = Stream.concat(day.holidays().stream(), day.events().stream())
                    .collect(Collectors.joining(", "));
            Tip.on(label, figures.date(day.date()) + ": " + names);
            label.setAccessibleText(figures.date(day.date()) + ": " + names);
        }
        return label;
    }
}
