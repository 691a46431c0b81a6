package io.outlay.feature.dayparts;

import io.outlay.domain.daypart.DaypartHour;
import io.outlay.domain.daypart.DaypartSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The multipliers of the 24 hours as bars on the heat map's hour grid. A bar's head is dragged; with the keyboard Left
/// and Right go to an hour, Up and Down change it by 0.1, with Shift by 0.5, Delete switches it off.
final class ScheduleBars extends Region {
    /// As the heat map keeps for its day names and day bars.
    private static final double LEFT = 44;

    private static final double RIGHT = 86;
    private static final double TOP = 22;
    private static final double BOTTOM = 20;
    private static final int HOURS = 24;
    private static final int LEVELS = 6;
    private static final double STEP = 0.1;
    private static final double WIDE_STEP = 0.5;
    private static final double MOST = 10;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// Told what a person wants an hour to weigh.
    interface Weigh {
        void to(int hour, double multiplier);
    }

    private final DaypartWords words;
    private final Weigh weigh;
    private final List<Region> bars = new ArrayList<>();
    private final List<Region> heads = new ArrayList<>();
    private final List<Label> amounts = new ArrayList<>();
    private final List<Label> ticks = new ArrayList<>();
    private final List<Region> lines = new ArrayList<>();
    private final List<Label> levels = new ArrayList<>();
    private final Label most = new Label();
    private final Label least = new Label();
    private Optional<DaypartSchedule> shown = Optional.empty();
    private int chosen = 12;
    private double top = 1.5;
    private boolean dragging;

    ScheduleBars(DaypartWords words, Weigh weigh) {
        this.words = words;
        this.weigh = weigh;
        getStyleClass().add("schedule-bars");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        for (int i = 0; i < LEVELS; i++) {
            lines.add(part("schedule-grid"));
            levels.add(label("schedule-tick"));
        }
        for (int hour = 0; hour < HOURS; hour++) {
            bars.add(part("schedule-bar"));
            heads.add(part("schedule-head"));
            amounts.add(label("schedule-amount"));
        }
        for (int hour = 0; hour <= HOURS; hour += 3) {
            var tick = label("schedule-tick");
            tick.setText("%02d".formatted(hour));
            ticks.add(tick);
        }
        for (var side : List.of(most, least)) {
            side.getStyleClass().add("schedule-effective");
            side.setMouseTransparent(true);
            getChildren().add(side);
        }
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> setCursor(hourAt(event.getX()) < 0 ? null : Cursor.V_RESIZE));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (dragging) {
                weigh.to(chosen, multiplierAt(event.getY()));
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            dragging = false;
            fit();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().subscribe(this::mark);
    }

    void show(DaypartSchedule schedule) {
        shown = Optional.of(schedule);
        fit();
        mark();
        requestLayout();
    }

    /// The scale stands still while a bar is dragged.
    private void fit() {
        if (!dragging) {
            double highest = hours().stream()
                    .mapToDouble(hour -> hour.multiplier().doubleValue())
                    .max()
                    .orElse(1);
            top = Math.min(MOST, Math.max(1.5, Math.ceil(highest * 2) / 2));
            requestLayout();
        }
    }

    private List<DaypartHour> hours() {
        return shown.map(DaypartSchedule::hours).orElse(List.of());
    }

    @Override
    protected double computePrefHeight(double width) {
        return 176;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 130;
    }

    @Override
    protected void layoutChildren() {
        double floor = getHeight() - BOTTOM;
        double width = (getWidth() - LEFT - RIGHT) / HOURS;
        double step = top <= 2.5 ? 0.5 : top <= 5 ? 1 : 2;
        for (int i = 0; i < LEVELS; i++) {
            double level = i * step;
            boolean inside = level <= top;
            lines.get(i).setVisible(inside);
            lines.get(i).resizeRelocate(LEFT, Math.rint(y(level)), getWidth() - LEFT - RIGHT, 1);
            var label = levels.get(i);
            label.setVisible(inside);
            label.setText(words.figures().number(level, 1));
            label.autosize();
            label.relocate(LEFT - 10 - label.getWidth(), Math.rint(y(level) - label.getHeight() / 2));
        }
        for (int i = 0; i < ticks.size(); i++) {
            var tick = ticks.get(i);
            tick.autosize();
            tick.relocate(Math.rint(LEFT + 3 * i * width - tick.getWidth() / 2), floor + 3);
        }
        for (int hour = 0; hour < hours().size(); hour++) {
            double multiplier = hours().get(hour).multiplier().doubleValue();
            double x = LEFT + hour * width + 2;
            double head = y(multiplier);
            bars.get(hour).resizeRelocate(x, head, Math.max(1, width - 4), Math.max(0, floor - head));
            heads.get(hour).resizeRelocate(x + width / 4 - 2, Math.rint(head - 2), Math.max(4, width / 2), 4);
        }
        amounts(width);
        sides();
    }

    /// One amount per run of equal hours, where it has room.
    private void amounts(double width) {
        amounts.forEach(label -> label.setVisible(false));
        double free = 0;
        for (int first = 0; first < hours().size(); ) {
            int last = first;
            while (last + 1 < hours().size()
                    && hours().get(last + 1)
                                    .multiplier()
                                    .compareTo(hours().get(first).multiplier())
                            == 0) {
                last++;
            }
            var label = amounts.get(first);
            label.setText(words.money(shown.orElseThrow(), hours().get(first).amount()));
            label.autosize();
            double middle = LEFT + (first + last + 1) * width / 2;
            double left = Math.max(LEFT - 30, middle - label.getWidth() / 2);
            boolean fits = left >= free
                    && (label.getWidth() <= (last - first + 1) * width + 4
                            || clear(first, last, label.getWidth(), width));
            if (fits) {
                double head = y(hours().get(first).multiplier().doubleValue());
                label.relocate(Math.rint(left), Math.rint(head - label.getHeight() - 5));
                label.setVisible(true);
                free = left + label.getWidth() + 6;
            }
            first = last + 1;
        }
    }

    /// Whether the neighbours under a label that is wider than its run are lower than it.
    private boolean clear(int first, int last, double needed, double width) {
        double over = (needed - (last - first + 1) * width) / 2;
        int reach = (int) Math.ceil(over / width);
        double mine = hours().get(first).multiplier().doubleValue();
        for (int i = Math.max(0, first - reach); i <= Math.min(HOURS - 1, last + reach); i++) {
            if (hours().get(i).multiplier().doubleValue() > mine) {
                return false;
            }
        }
        return true;
    }

    /// What the highest and the lowest bar really get against an even day.
    private void sides() {
        var high = hours().stream().max((a, b) -> a.multiplier().compareTo(b.multiplier()));
        var low = hours().stream().min((a, b) -> a.multiplier().compareTo(b.multiplier()));
        boolean differ = high.isPresent()
                && low.isPresent()
                && high.get().multiplier().compareTo(low.get().multiplier()) != 0;
        most.setVisible(differ);
        least.setVisible(differ);
        if (differ) {
            double above = side(most, high.get(), TOP - 14);
            side(least, low.get(), above + 4);
        }
    }

    private double side(Label label, DaypartHour hour, double lowest) {
        label.setText(words.text().say("dayparts.effective", words.figures().times(hour.effective())));
        label.autosize();
        double y = Math.clamp(
                y(hour.multiplier().doubleValue()) - 16,
                lowest,
                Math.max(lowest, getHeight() - BOTTOM - label.getHeight()));
        label.relocate(getWidth() - RIGHT + 10, Math.rint(y));
        return y + label.getHeight();
    }

    private double y(double multiplier) {
        double floor = getHeight() - BOTTOM;
        return floor - (floor - TOP) * Math.min(multiplier, top) / top;
    }

    private double multiplierAt(double y) {
        double floor = getHeight() - BOTTOM;
        return Math.clamp((floor - y) / (floor - TOP) * top, 0, MOST);
    }

    private int hourAt(double x) {
        double width = (getWidth() - LEFT - RIGHT) / HOURS;
        int hour = (int) Math.floor((x - LEFT) / width);
        return hour < 0 || hour >= HOURS ? -1 : hour;
    }

    private void press(MouseEvent event) {
        requestFocus();
        int hour = hourAt(event.getX());
        if (event.getButton() == MouseButton.PRIMARY && hour >= 0) {
            chosen = hour;
            dragging = true;
            mark();
        }
    }

    private void key(KeyEvent event) {
        if (hours().isEmpty()) {
            return;
        }
        double now = hours().get(chosen).multiplier().doubleValue();
        double step = event.isShiftDown() ? WIDE_STEP : STEP;
        switch (event.getCode()) {
            case LEFT -> go(chosen - 1);
            case RIGHT -> go(chosen + 1);
            case HOME -> go(0);
            case END -> go(HOURS - 1);
            case UP -> weigh.to(chosen, now + step);
            case DOWN -> weigh.to(chosen, now - step);
            case DELETE, BACK_SPACE -> weigh.to(chosen, 0);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(int hour) {
        chosen = Math.clamp(hour, 0, HOURS - 1);
        mark();
    }

    private void mark() {
        for (int hour = 0; hour < HOURS; hour++) {
            bars.get(hour).pseudoClassStateChanged(CHOSEN, isFocused() && hour == chosen);
            if (hour < hours().size()) {
                int weight = Double.compare(hours().get(hour).multiplier().doubleValue(), 1);
                bars.get(hour)
                        .getStyleClass()
                        .setAll("schedule-bar", weight > 0 ? "peak" : weight < 0 ? "valley" : "plain");
            }
        }
        shown.ifPresent(schedule -> setAccessibleText(words.hour(schedule, chosen)));
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, @Nullable Object... parameters) {
        return switch (attribute) {
            case VALUE ->
                hours().isEmpty() ? 1.0 : hours().get(chosen).multiplier().doubleValue();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> MOST;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private Region part(String styleClass) {
        var part = new Region();
        part.getStyleClass().add(styleClass);
        part.setMouseTransparent(true);
        part.setManaged(false);
        getChildren().add(part);
        return part;
    }

    private Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMouseTransparent(true);
        label.setManaged(false);
        getChildren().add(label);
        return label;
    }
}
