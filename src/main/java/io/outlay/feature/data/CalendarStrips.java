package io.outlay.feature.data;

import io.outlay.domain.Period;
import io.outlay.feature.data.DataContent.Day;
import io.outlay.feature.data.DataContent.Source;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// One strip per source, one cell per day, on one calendar. The state of a day is told by colour and by height: missing
/// days fill the strip, provisional ones half of it. Mouse and arrow keys read single days out.
final class CalendarStrips extends Region {
    private static final double NAMES = 150;
    private static final double HEAD = 20;
    private static final double STRIP = 19;
    private static final double CELL = 14;
    private static final double NARROW = 6;
    private static final double BAR = 14;
    private static final int LONG_STEP = 7;

    private final Text text;
    private final Figures figures;
    private final DateTimeFormatter month;
    private final DateTimeFormatter year;
    private final Map<Day, Path> paths = new EnumMap<>(Day.class);
    private final Rectangle cursor = new Rectangle();
    private final ScrollBar scroll = new ScrollBar();
    private final Tooltip tooltip = new Tooltip();
    private final List<Label> names = new ArrayList<>();
    private final Consumer<String> readout;
    private List<Source> sources = List.of();
    private Period calendar = new Period(LocalDate.EPOCH, LocalDate.EPOCH);
    private int row;
    private int day;
    private boolean fresh = true;
    private @Nullable View drawn;

    /// What the strips were drawn for.
    private record View(List<Source> sources, int first, double width) {}

    /// @param readout is told what the cursor stands on
    CalendarStrips(Text text, Figures figures, Consumer<String> readout) {
        this.text = text;
        this.figures = figures;
        this.readout = readout;
        this.month = DateTimeFormatter.ofPattern("MMM", text.locale());
        this.year = DateTimeFormatter.ofPattern("MMM yyyy", text.locale());
        getStyleClass().add("calendar");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        for (var state : List.of(Day.COVERED, Day.PROVISIONAL, Day.MISSING)) {
            var path = new Path();
            path.getStyleClass().setAll("day-" + state.name().toLowerCase(Locale.ROOT));
            path.setManaged(false);
            path.setMouseTransparent(true);
            paths.put(state, path);
        }
        cursor.getStyleClass().add("day-cursor");
        cursor.setManaged(false);
        cursor.setMouseTransparent(true);
        scroll.setOrientation(Orientation.HORIZONTAL);
        scroll.setFocusTraversable(false);
        scroll.setManaged(false);
        scroll.setUnitIncrement(LONG_STEP);
        scroll.valueProperty().subscribe(at -> requestLayout());
        tooltip.setShowDelay(Duration.millis(300));
        Tooltip.install(this, tooltip);
        setOnMouseMoved(this::point);
        setOnMousePressed(event -> {
            requestFocus();
            point(event);
        });
        setOnScroll(event -> {
            if (event.getDeltaX() != 0) {
                scroll.setValue(Math.clamp(scroll.getValue() - event.getDeltaX() / 4, 0, scroll.getMax()));
                event.consume();
            }
        });
        setOnKeyPressed(this::key);
        focusedProperty().subscribe(focused -> cursor.setVisible(focused));
    }

    void show(List<Source> shown, Period dates) {
        sources = shown;
        calendar = dates;
        row = Math.clamp(row, 0, Math.max(0, shown.size() - 1));
        day = (int) dates.days() - 1;
        fresh = true;
        names.clear();
        for (var source : shown) {
            var name = new Label(source.name() + ", " + source.grain());
            name.getStyleClass().add("small");
            name.setManaged(false);
            names.add(name);
        }
        setMinHeight(HEAD + STRIP * shown.size() + BAR);
        setPrefHeight(getMinHeight());
        tell();
        requestLayout();
    }

    /// Puts the cursor on a source.
    void select(String id) {
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).id().equals(id)) {
                row = i;
                tell();
                requestLayout();
            }
        }
    }

    private int total() {
        return (int) calendar.days();
    }

    private double cell() {
        return Math.clamp((getWidth() - NAMES) / total(), NARROW, CELL);
    }

    private int visible() {
        return Math.max(1, Math.min(total(), (int) ((getWidth() - NAMES) / cell())));
    }

    private int first() {
        return (int) Math.round(scroll.getValue());
    }

    @Override
    protected void layoutChildren() {
        if (sources.isEmpty() || getWidth() <= NAMES) {
            return;
        }
        int hidden = total() - visible();
        scroll.setMax(hidden);
        scroll.setVisibleAmount(hidden > 0 ? (double) visible() / total() * hidden : 1);
        scroll.setBlockIncrement(visible());
        scroll.setVisible(hidden > 0);
        if (fresh || scroll.getValue() > hidden) {
            fresh = false;
            scroll.setValue(hidden);
        }
        scroll.resizeRelocate(NAMES, HEAD + STRIP * sources.size() + 2, getWidth() - NAMES, BAR - 2);
        var view = new View(sources, first(), getWidth());
        if (!view.equals(drawn)) {
            drawn = view;
            draw();
        }
        place();
    }

    /// Only when something moved: new children ask for another layout, and so on for ever.
    private void draw() {
        getChildren().setAll(names);
        for (int i = 0; i < sources.size(); i++) {
            names.get(i).resizeRelocate(0, HEAD + i * STRIP, NAMES - 12, STRIP);
        }
        months();
        days();
        getChildren().addAll(paths.values());
        getChildren().addAll(cursor, scroll);
    }

    private void months() {
        double end = -1;
        for (int i = first(); i < first() + visible(); i++) {
            var date = calendar.from().plusDays(i);
            if (date.getDayOfMonth() != 1) {
                continue;
            }
            double x = x(i);
            var line = new Line(x - 0.5, HEAD - 4, x - 0.5, HEAD + STRIP * sources.size());
            line.getStyleClass().add("day-line");
            line.setManaged(false);
            getChildren().add(line);
            if (x > end) {
                var label = new Label((date.getMonthValue() == 1 || end < 0 ? year : month).format(date));
                label.getStyleClass().addAll("small", "muted");
                label.setManaged(false);
                getChildren().add(label);
                label.applyCss();
                double width = label.prefWidth(-1);
                if (x + width > getWidth()) {
                    getChildren().remove(label);
                } else {
                    label.resizeRelocate(x, 0, width, HEAD - 2);
                    end = x + width + 8;
                }
            }
        }
    }

    private void days() {
        var cells = new EnumMap<Day, List<PathElement>>(Day.class);
        paths.keySet().forEach(state -> cells.put(state, new ArrayList<>()));
        for (int i = 0; i < sources.size(); i++) {
            var days = sources.get(i).days();
            for (int d = first(); d < first() + visible(); d++) {
                var elements = cells.get(days.get(d));
                if (elements != null) {
                    double full = STRIP - 6;
                    double height = days.get(d) == Day.PROVISIONAL ? full / 2 : full;
                    rectangle(elements, x(d), HEAD + i * STRIP + 3 + (full - height), cell() - 1, height);
                }
            }
        }
        paths.forEach((state, path) -> path.getElements().setAll(cells.get(state)));
    }

    private static void rectangle(List<PathElement> elements, double x, double y, double width, double height) {
        elements.add(new MoveTo(x, y));
        elements.add(new HLineTo(x + width));
        elements.add(new VLineTo(y + height));
        elements.add(new HLineTo(x));
        elements.add(new ClosePath());
    }

    private double x(int index) {
        return NAMES + (index - first()) * cell();
    }

    private void place() {
        cursor.setX(x(day) - 1);
        cursor.setY(HEAD + row * STRIP + 2);
        cursor.setWidth(cell() + 1);
        cursor.setHeight(STRIP - 4);
    }

    private void point(MouseEvent event) {
        int atRow = (int) Math.floor((event.getY() - HEAD) / STRIP);
        int atDay = first() + (int) Math.floor((event.getX() - NAMES) / cell());
        if (atRow >= 0 && atRow < sources.size() && event.getX() >= NAMES && atDay < first() + visible()) {
            row = atRow;
            day = atDay;
            tell();
            place();
        }
    }

    private void key(KeyEvent event) {
        int step = event.isShiftDown() ? LONG_STEP : 1;
        boolean used = true;
        switch (event.getCode()) {
            case LEFT -> day -= step;
            case RIGHT -> day += step;
            case UP -> row--;
            case DOWN -> row++;
            case HOME -> day = 0;
            case END -> day = total() - 1;
            case PAGE_UP -> day -= visible();
            case PAGE_DOWN -> day += visible();
            default -> used = false;
        }
        if (used && !sources.isEmpty()) {
            row = Math.clamp(row, 0, sources.size() - 1);
            day = Math.clamp(day, 0, total() - 1);
            if (day < first()) {
                scroll.setValue(day);
            } else if (day >= first() + visible()) {
                scroll.setValue(day - visible() + 1);
            }
            tell();
            place();
            event.consume();
        }
    }

    private void tell() {
        if (sources.isEmpty()) {
            return;
        }
        var source = sources.get(row);
        var date = calendar.from().plusDays(day);
        long index = ChronoUnit.DAYS.between(calendar.from(), date);
        var words = text.say(
                "data.calendar.day",
                source.name() + ", " + source.grain(),
                figures.date(date),
                text.say("data.calendar." + source.days().get((int) index)));
        tooltip.setText(words);
        setAccessibleText(words);
        readout.accept(words);
    }
}
