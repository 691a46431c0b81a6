package io.outlay.plot;

import io.outlay.text.Figures;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.NumberTickUnit;

/// An axis with three to five ticks at round figures.
///
/// @param step distance of ticks
/// @param label how a tick is written
record Scale(double low, double high, double step, DoubleFunction<String> label) {

    private static final double[] HALVES = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

    /// From round figure to round figure, covering both ends.
    static Scale around(double low, double high, int ticks, DoubleFunction<String> label) {
        double width = high - low;
        if (!(width > 0)) {
            width = Math.max(Math.abs(high), 1);
        }
        double step = round(width / ticks);
        return new Scale(
                Math.floor(low / step + 1e-9) * step, Math.ceil((low + width) / step - 1e-9) * step, step, label);
    }

    /// From 0 to just above `high`, ticks at round figures, the end where the data end.
    static Scale upTo(double high, int ticks, DoubleFunction<String> label) {
        double end = high > 0 ? high : 1;
        return new Scale(0, end, round(end / ticks), label);
    }

    /// The same places, the end at `high` where that is lower: a label at the very top would touch what stands there.
    Scale ending(double high) {
        return new Scale(low, Math.min(this.high, high), step, label);
    }

    /// The same places, written in the size of a figures column.
    Scale sized(Figures figures) {
        return new Scale(low, high, step, sized(column(figures), step));
    }

    /// The size its ticks are written in when they are [#sized].
    Figures.Column column(Figures figures) {
        return figures.column(Math.max(Math.abs(low), Math.abs(high)));
    }

    /// The same places, written as changes in the size of a figures column.
    Scale changes(Figures figures) {
        var plain = sized(figures);
        return new Scale(
                low,
                high,
                step,
                value -> value > 0
                        ? "+" + plain.label().apply(value)
                        : plain.label().apply(value));
    }

    /// The nearest 1, 2 or 5 times a power of ten at or above `step`.
    static double round(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double digit = step / power;
        return power * (digit <= 1.0000001 ? 1 : digit <= 2.0000001 ? 2 : digit <= 5.0000001 ? 5 : 10);
    }

    /// From as far below zero as above it, two ticks on each side.
    static Scale mirrored(double most, DoubleFunction<String> label) {
        double power = Math.pow(10, Math.floor(Math.log10(most > 0 ? most / 2 : 1)));
        double digit = (most > 0 ? most / 2 : 1) / power;
        double step = 10 * power;
        for (double round : HALVES) {
            if (digit <= round * 1.0000001) {
                step = round * power;
                break;
            }
        }
        return new Scale(-2 * step, 2 * step, step, label);
    }

    NumberTickUnit unit() {
        return new NumberTickUnit(step, new Labels(label));
    }

    /// The same labels at another distance.
    static NumberTickUnit relabelled(NumberTickUnit unit, double step) {
        return new NumberTickUnit(step) {
            @Override
            public String valueToString(double value) {
                return unit.valueToString(value);
            }
        };
    }

    /// Ticks in the size of a figures column (thousands, millions), whose unit stands in the subtitle.
    private static DoubleFunction<String> sized(Figures.Column column, double step) {
        int decimals = stepDecimals(step / column.size());
        return value -> column.figures().number(value / column.size(), decimals);
    }

    /// Decimals that write every multiple of a round step (1, 2, 2.5 or 5 times a power of ten) exactly.
    private static int stepDecimals(double step) {
        int decimals = 0;
        double rest = step;
        while (decimals < 6 && Math.abs(rest - Math.rint(rest)) > 1e-6 * Math.max(1, rest)) {
            rest *= 10;
            decimals++;
        }
        return decimals;
    }

    /// JFreeChart asks a number format for its labels.
    private static final class Labels extends NumberFormat {
        private static final DecimalFormat PARSER = new DecimalFormat("0", DecimalFormatSymbols.getInstance());
        private final transient DoubleFunction<String> label;

        Labels(DoubleFunction<String> label) {
            this.label = label;
        }

        @Override
        public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
            double clean = Math.abs(number) < 1e-12 ? 0 : number;
            return to.append(label.apply(clean));
        }

        @Override
        public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
            return format((double) number, to, position);
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            return PARSER.parse(source, position);
        }
    }
}
