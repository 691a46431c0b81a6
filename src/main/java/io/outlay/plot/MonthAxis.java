package io.outlay.plot;

import io.outlay.text.Figures;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/// A time axis in days since 1970 with the names of months below it, left-aligned where the month begins; the year
/// stands at January when the axis shows more than one.
final class MonthAxis extends NumberAxis {
    private static final double LEAST = 44;
    private static final double WITH_YEAR = 70;
    private static final double SHORT = 28;
    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 60};

    private final transient Figures figures;

    MonthAxis(Style style, Figures figures, double from, double to) {
        this.figures = figures;
        setRange(from, to);
        setAxisLineVisible(false);
        setTickMarksVisible(false);
        setTickLabelFont(style.small());
        setTickLabelPaint(style.muted());
        setAutoRangeIncludesZero(false);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        var from = LocalDate.ofEpochDay((long) Math.ceil(getRange().getLowerBound()));
        var to = LocalDate.ofEpochDay((long) Math.floor(getRange().getUpperBound()));
        double days = Math.max(1, getRange().getLength());
        double least = from.getYear() == to.getYear() ? LEAST : WITH_YEAR;
        if (days < 62) {
            return days(from, to, days, dataArea);
        }
        int step = STEPS[STEPS.length - 1];
        for (int candidate : STEPS) {
            if (dataArea.getWidth() / days * 30.4 * candidate >= least) {
                step = candidate;
                break;
            }
        }
        var ticks = new ArrayList<NumberTick>();
        var month = from.withDayOfMonth(1);
        boolean years = from.getYear() != to.getYear();
        while (!month.isAfter(to)) {
            long number = month.getYear() * 12L + month.getMonthValue() - 1;
            boolean partial = month.isBefore(from);
            if (number % step == 0 && (!partial || from.getDayOfMonth() <= 12) && fits(month.toEpochDay(), dataArea)) {
                boolean withYear = years && (month.getMonthValue() == 1 || step >= 12 || ticks.isEmpty());
                ticks.add(tick(
                        Math.max(month.toEpochDay(), getRange().getLowerBound()),
                        month,
                        withYear ? figures::monthOfYear : figures::month));
            }
            month = month.plusMonths(1);
        }
        return ticks;
    }

    private List<NumberTick> days(LocalDate from, LocalDate to, double days, Rectangle2D dataArea) {
        int step = (int) Math.max(1, Math.ceil(WITH_YEAR / (dataArea.getWidth() / days)));
        var ticks = new ArrayList<NumberTick>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(step)) {
            if (fits(day.toEpochDay(), dataArea)) {
                ticks.add(tick(day.toEpochDay(), day, figures::dayOfMonth));
            }
        }
        return ticks;
    }

    /// Whether a name that begins here ends before the axis does.
    private boolean fits(double day, Rectangle2D dataArea) {
        return valueToJava2D(day, dataArea, RectangleEdge.BOTTOM) + SHORT <= dataArea.getMaxX();
    }

    private static NumberTick tick(double at, LocalDate date, Function<LocalDate, String> words) {
        return new NumberTick(at, words.apply(date), TextAnchor.TOP_LEFT, TextAnchor.TOP_LEFT, 0);
    }
}
