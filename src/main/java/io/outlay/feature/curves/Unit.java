package io.outlay.feature.curves;

import io.outlay.domain.data.Measure;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.util.OptionalDouble;

/// What curves are counted in, and how such figures are written.
///
/// @param outcome  REVENUE or CONVERSIONS, as the platforms report it
/// @param currency of all spend
record Unit(Text text, Figures figures, Measure outcome, String currency) {
    private static final double THOUSAND = 1000;

    String say(String key, Object... args) {
        return text.say(key, args);
    }

    /// Whether the outcome is money, so that what comes back can be compared with what was spent.
    boolean money() {
        return outcome == Measure.REVENUE;
    }

    /// `sales`, `conversions`.
    String noun() {
        return say("report.outcome." + (money() ? "SALES" : "CONVERSIONS"));
    }

    /// `EUR`, or `1 000 EUR` where the outcome is counted.
    String step() {
        return money() ? currency : figures.count((long) THOUSAND) + Figures.SPACE + currency;
    }

    /// What one [#step] brings.
    double shown(double perSpend) {
        return money() ? perSpend : perSpend * THOUSAND;
    }

    String ratio(double perSpend) {
        return figures.ratio(shown(perSpend));
    }

    String ratioRange(double low, double high) {
        return say("report.range", ratio(low), ratio(high));
    }

    String amount(double value) {
        return figures.compact(value);
    }

    String range(double low, double high) {
        var ends = figures.compactEnds(low, high);
        return say("report.range", ends.low(), ends.high());
    }

    /// `k EUR`, for an axis of spend that ends there.
    String spendAxis(double end) {
        return figures.column(end).unit(currency);
    }

    /// `k EUR`, `number` or `k`, for an axis of outcome that ends there.
    String outcomeAxis(double end) {
        var column = figures.column(end);
        return money() ? column.unit(currency) : column.suffix().isEmpty() ? say("curves.number") : column.suffix();
    }

    /// An interval whose ends may be open: `1.12 – 1.51`, `above 1.12`, `not bounded`.
    String openRange(OptionalDouble low, OptionalDouble high, int decimals) {
        if (low.isPresent() && high.isPresent()) {
            if (decimals < 0) {
                var ends = figures.compactEnds(low.getAsDouble(), high.getAsDouble());
                return say("curves.parameter.between", ends.low(), ends.high());
            }
            return say(
                            "curves.parameter.between",
                            figures.number(low.getAsDouble(), decimals),
                            figures.number(high.getAsDouble(), decimals));
        }
        if (low.isPresent()) {
            return say("curves.parameter.above", written(low.getAsDouble(), decimals));
        }
        return high.isPresent()
                ? say("curves.parameter.below", written(high.getAsDouble(), decimals))
                : say("curves.parameter.open");
    }

    /// @param decimals negative: three digits and a suffix
    String written(double value, int decimals) {
        return decimals < 0 ? figures.compact(value) : figures.number(value, decimals);
    }
}
