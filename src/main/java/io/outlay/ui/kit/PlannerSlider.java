package io.outlay.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;

/// A channel's planned spend between its limits. Shaded: what has been spent before; posts: limits; tick: now; ring:
/// plan; square: locked. Arrow keys move by 1 % of the distance between the limits, with Shift by 10 %, Home and End to
/// the limits. Colour from the channel class around it.
public final class PlannerSlider extends Region {
    private static final double RING = 7;

    private final DoubleProperty value = watched("value");
    private final DoubleProperty min = watched("min");
    private final DoubleProperty max = watched("max");
    private final DoubleProperty axisLow = watched("axisLow");
    private final DoubleProperty axisHigh = watched("axisHigh");
    private final DoubleProperty observedLow = watched("observedLow");
    private final DoubleProperty observedHigh = watched("observedHigh");
    private final DoubleProperty now = watched("now");
    private final BooleanProperty locked = new SimpleBooleanProperty(this, "locked");
    private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper(this, "changing");
    private final Rectangle line = rectangle("slider-line");
    private final Rectangle observed = rectangle("slider-observed");
    private final Rectangle lowPost = rectangle("slider-post");
    private final Rectangle highPost = rectangle("slider-post");
    private final Rectangle tick = rectangle("slider-now");
    private final Rectangle square = rectangle("slider-lock");
    private final Circle ring = new Circle();
    private final Circle focus = new Circle();

    public PlannerSlider() {
        getStyleClass().add("planner-slider");
        setAccessibleRole(AccessibleRole.SLIDER);
        max.set(1);
        axisHigh.set(1);
        part(ring, "slider-ring");
        part(focus, "slider-focus");
        getChildren().addAll(line, observed, lowPost, highPost, tick, focus, ring, square);
        locked.subscribe(on -> {
            setFocusTraversable(!on);
            requestLayout();
        });
        value.subscribe(_ -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(_ -> changing.set(false));
        setOnKeyPressed(this::key);
    }

    /// The part of the axis the row shows.
    public PlannerSlider axis(double low, double high) {
        axisLow.set(low);
        axisHigh.set(high);
        return this;
    }

    /// What the data have seen.
    public PlannerSlider observed(double low, double high) {
        observedLow.set(low);
        observedHigh.set(high);
        return this;
    }

    public PlannerSlider limits(double low, double high) {
        min.set(low);
        max.set(high);
        return this;
    }

    public DoubleProperty valueProperty() {
        return value;
    }

    public DoubleProperty minProperty() {
        return min;
    }

    public DoubleProperty maxProperty() {
        return max;
    }

    /// Spend of today.
    public DoubleProperty nowProperty() {
        return now;
    }

    public BooleanProperty lockedProperty() {
        return locked;
    }

    /// True while the ring is dragged.
    public ReadOnlyBooleanProperty changingProperty() {
        return changing.getReadOnlyProperty();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, @Nullable Object... parameters) {
        return switch (attribute) {
            case VALUE -> value.get();
            case MIN_VALUE -> min.get();
            case MAX_VALUE -> max.get();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, @Nullable Object... parameters) {
        switch (action) {
            case INCREMENT -> step(0.01);
            case DECREMENT -> step(-0.01);
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Double wanted) {
                    move(wanted);
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    @Override
    protected void layoutChildren() {
        double scale = getHeight() / 24;
        double middle = Math.round(getHeight() / 2);
        place(line, 0, getWidth(), 2 * scale, middle);
        place(observed, x(observedLow.get()), x(observedHigh.get()), 6 * scale, middle);
        observed.setArcWidth(2 * scale);
        observed.setArcHeight(2 * scale);
        observed.setVisible(observedHigh.get() > observedLow.get());
        post(lowPost, min.get(), 2 * scale, 16 * scale, middle);
        post(highPost, max.get(), 2 * scale, 16 * scale, middle);
        lowPost.setVisible(!locked.get() && min.get() >= axisLow.get());
        highPost.setVisible(!locked.get() && max.get() <= axisHigh.get());
        post(tick, now.get(), 2 * scale, 12 * scale, middle);
        tick.setVisible(!locked.get());
        double x = x(value.get());
        ring.setCenterX(x);
        ring.setCenterY(middle);
        ring.setRadius(RING * scale);
        ring.setVisible(!locked.get());
        focus.setCenterX(x);
        focus.setCenterY(middle);
        focus.setRadius((RING + 4) * scale);
        square.setX(x - 5 * scale);
        square.setY(middle - 5 * scale);
        square.setWidth(10 * scale);
        square.setHeight(10 * scale);
        square.setVisible(locked.get());
    }

    private void press(MouseEvent event) {
        if (!locked.get()) {
            requestFocus();
            changing.set(true);
            drag(event);
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        if (changing.get()) {
            double share = (event.getX() - margin()) / Math.max(1, getWidth() - 2 * margin());
            move(axisLow.get() + share * (axisHigh.get() - axisLow.get()));
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        double share = event.isShiftDown() ? 0.1 : 0.01;
        switch (event.getCode()) {
            case LEFT -> step(-share);
            case RIGHT -> step(share);
            case HOME -> move(min.get());
            case END -> move(max.get());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(double share) {
        double low = Math.max(min.get(), axisLow.get());
        double high = Math.min(max.get(), axisHigh.get());
        move(value.get() + share * (high - low));
    }

    private void move(double wanted) {
        if (!locked.get()) {
            value.set(Math.clamp(wanted, min.get(), Math.max(min.get(), max.get())));
        }
    }

    private double margin() {
        return (RING + 1) * getHeight() / 24;
    }

    private double x(double amount) {
        double span = axisHigh.get() - axisLow.get();
        double share = span > 0 ? Math.clamp((amount - axisLow.get()) / span, 0, 1) : 0;
        return margin() + share * (getWidth() - 2 * margin());
    }

    private void post(Rectangle bar, double amount, double width, double height, double middle) {
        bar.setX(Math.round(x(amount) - width / 2));
        bar.setWidth(width);
        bar.setY(middle - height / 2);
        bar.setHeight(height);
    }

    private DoubleProperty watched(String name) {
        return new SimpleDoubleProperty(this, name) {
            @Override
            protected void invalidated() {
                get();
                requestLayout();
            }
        };
    }

    private static void place(Rectangle bar, double from, double to, double height, double middle) {
        bar.setX(from);
        bar.setWidth(Math.max(0, to - from));
        bar.setY(middle - height / 2);
        bar.setHeight(height);
    }

    private static Rectangle rectangle(String styleClass) {
        var rectangle = new Rectangle();
        part(rectangle, styleClass);
        return rectangle;
    }

    private static void part(Shape shape, String styleClass) {
        shape.getStyleClass().add(styleClass);
        shape.setManaged(false);
        shape.setMouseTransparent(true);
    }
}
