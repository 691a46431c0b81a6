package io.outlay.feature.curves;

import io.outlay.domain.curve.CurveFit;
import io.outlay.domain.curve.CurveReading;
import io.outlay.domain.curve.CurveVerdict;
import java.util.List;
import java.util.OptionalDouble;

/// Sentences about one channel's curve. They claim nothing beyond observed spend, and of a channel that cannot be told
/// they say what is missing.
record CurveWords(Unit unit, CurveFigures figures) {
    /// From this share of the maximum on, more spend cannot bring much.
    private static final double NEAR_MAXIMUM = 0.9;

    /// Levels a family needs beyond its parameters, and the parameters of the simplest family.
    private static final int SPARE_LEVELS = 3;

    private static final int SIMPLEST = 1;

    /// The takeaway above the chart.
    String title() {
        return figures.curve()
                .map(curve -> switch (figures.state()) {
                    case GOOD -> shape(curve);
                    case REVIEW -> CurveState.poor(figures.study().fits()) ? poor() : shape(curve);
                    case THIN -> unit.say("curves.title.thin.families", figures.name(), levels());
                    case CANNOT_TELL, NOT_FITTED -> untold();
                })
                .orElseGet(() -> figures.state() == CurveState.THIN ? thin() : untold());
    }

    /// `Reported sales per week (EUR) by spend per week, 90 % range. Points: weeks, older ones paler`.
    String subtitle() {
        var key = figures.study().fits().carryOver().isPresent() ? "curves.subtitle.reached" : "curves.subtitle";
        return unit.say(key, unit.noun(), unit.outcomeAxis(highest()), level());
    }

    /// The highest place that the chart shows.
    double highest() {
        double seen = figures.study().series().outcome().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return figures.curve().stream()
                .flatMap(curve -> curve.band().high().stream())
                .mapToDouble(Double::doubleValue)
                .reduce(seen, Math::max);
    }

    /// `90 %`.
    String level() {
        return unit.figures().wholePercent(figures.study().fits().confidence());
    }

    private String shape(FittedCurve curve) {
        var now = curve.now();
        var half = curve.half();
        double largest = figures.largestSpend();
        boolean bends = half.isPresent() && half.getAsDouble() <= largest && !says(CurveVerdict.NO_SATURATION_SEEN);
        boolean full = bends && now.shareOfCeiling().orElse(0) >= NEAR_MAXIMUM;
        var kind = full ? "ceiling" : bends ? "flattens" : "unbent";
        double at = full ? now.x() : bends ? half.getAsDouble() : largest;
        return unit.say(
                "curves.title." + kind + "." + pay(now),
                figures.name(),
                unit.amount(at),
                now.marginal().isPresent() ? unit.ratio(now.marginal().getAsDouble()) : "",
                unit.step(),
                now.marginal().isPresent() ? marginalRange(now) : "",
                unit.noun());
    }

    /// Whether the next unit pays for itself, as far as that is known.
    private String pay(CurveReading now) {
        if (now.marginal().isEmpty() || now.x() == 0) {
            return "idle";
        }
        if (!unit.money()) {
            return "count";
        }
        if (now.marginalLow().orElse(0) > 1) {
            return "pays";
        }
        return now.marginalHigh().orElse(Double.MAX_VALUE) < 1 ? "loses" : "open";
    }

    private String marginalRange(CurveReading reading) {
        return unit.ratioRange(
                reading.marginalLow().orElse(0), reading.marginalHigh().orElse(0));
    }

    private String poor() {
        double r2 = figures.study()
                .fits()
                .bestFit()
                .flatMap(CurveFit::quality)
                .map(quality -> Math.max(0, quality.r2().orElse(0)))
                .orElse(0.0);
        return unit.say("curves.title.poor", figures.name(), unit.figures().wholePercent(r2), unit.noun());
    }

    private String thin() {
        int needed = figures.study().fits().fits().stream()
                        .mapToInt(fit -> fit.family().parameters().size())
                        .min()
                        .orElse(SIMPLEST)
                + SPARE_LEVELS;
        return levels() == 1
                ? unit.say("curves.title.thin.one", figures.name(), needed)
                : unit.say("curves.title.thin.some", figures.name(), levels(), needed);
    }

    private long levels() {
        return figures.study().series().spend().stream().distinct().count();
    }

    private String untold() {
        var spent = figures.study().series().spend().stream()
                .mapToDouble(Double::doubleValue)
                .filter(x -> x > 0)
                .summaryStatistics();
        for (var verdict : List.of(
                CurveVerdict.NO_VARIATION,
                CurveVerdict.NEGATIVE_RESPONSE,
                CurveVerdict.NO_EFFECT,
                CurveVerdict.SLOPE_NOT_IDENTIFIED,
                CurveVerdict.NOT_CONVERGED)) {
            if (says(verdict)) {
                return unit.say(
                        "curves.title.untold." + verdict,
                        figures.name(),
                        unit.noun(),
                        spent.getCount() == 0 ? "0" : unit.range(spent.getMin(), spent.getMax()));
            }
        }
        return unit.say("curves.title.untold.other", figures.name());
    }

    private boolean says(CurveVerdict verdict) {
        return CurveState.verdicts(figures.study().fits()).contains(verdict);
    }

    /// Above the lower panel: what the next unit brings, and where that falls to its cost.
    String slopeTitle(FittedCurve curve, CurveReading at) {
        if (at.marginal().isEmpty()) {
            return unit.say("curves.slope.title.none", unit.step());
        }
        if (!figures.state().told()) {
            return unit.say("curves.slope.title.untold", unit.step(), marginalRange(at));
        }
        var brings = unit.say(
                unit.money() ? "curves.slope.title.money" : "curves.slope.title.count",
                unit.step(),
                unit.ratio(at.marginal().getAsDouble()),
                marginalRange(at),
                unit.noun());
        return unit.money() ? brings + breakEven(curve) : brings;
    }

    private String breakEven(FittedCurve curve) {
        var even = breakEvenSpend(curve);
        if (even.isPresent() && even.getAsDouble() <= figures.largestSpend()) {
            return unit.say("curves.slope.even.at", unit.amount(even.getAsDouble()));
        }
        boolean everAbove =
                curve.readings().stream().anyMatch(reading -> reading.marginal().orElse(Double.MAX_VALUE) > 1);
        return unit.say(everAbove ? "curves.slope.even.beyond" : "curves.slope.even.never");
    }

    /// Largest spend shown at which the next unit brings back what it costs.
    OptionalDouble breakEvenSpend(FittedCurve curve) {
        var readings = curve.readings();
        for (int i = readings.size() - 1; i > 0; i--) {
            double left = readings.get(i - 1).marginal().orElse(Double.MAX_VALUE);
            double right = readings.get(i).marginal().orElse(Double.MAX_VALUE);
            if (left >= 1 && right < 1) {
                double share = left == Double.MAX_VALUE ? 1 : (left - 1) / (left - right);
                double from = readings.get(i - 1).x();
                return OptionalDouble.of(from + share * (readings.get(i).x() - from));
            }
        }
        return OptionalDouble.empty();
    }

    /// `58 % of maximum`; empty where the curve has none that the data show.
    String share() {
        return figures.curve()
                .filter(curve -> figures.state() == CurveState.GOOD)
                .map(curve -> curve.now().shareOfCeiling())
                .filter(OptionalDouble::isPresent)
                .map(share -> unit.say("curves.share", unit.figures().wholePercent(share.getAsDouble())))
                .orElse("");
    }

    /// `Good`, `Cannot tell`.
    String state() {
        return unit.say("curves.state." + figures.state());
    }

    /// What the curve says at a spend, in words.
    AskedWords asked(CurveReading reading) {
        return new AskedWords(
                unit.amount(reading.x()),
                unit.amount(reading.value()),
                unit.range(reading.valueLow(), reading.valueHigh()),
                reading.marginal().isPresent() ? unit.ratio(reading.marginal().getAsDouble()) : "–",
                reading.marginal().isPresent() ? marginalRange(reading) : "",
                figures.state() == CurveState.GOOD && reading.shareOfCeiling().isPresent()
                        ? unit.figures().wholePercent(reading.shareOfCeiling().getAsDouble())
                        : "–",
                reading.beyondData());
    }

    /// @param spend         per week
    /// @param outcome       expected reported outcome there
    /// @param marginal      what the next unit brings; a dash where the curve starts infinitely steep
    /// @param share         of the maximum; a dash where none is known
    /// @param beyond        above the largest observed spend
    record AskedWords(
            String spend,
            String outcome,
            String outcomeRange,
            String marginal,
            String marginalRange,
            String share,
            boolean beyond) {}
}
