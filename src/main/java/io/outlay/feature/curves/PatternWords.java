package io.outlay.feature.curves;

import io.outlay.domain.curve.CurveReading;
import io.outlay.feature.curves.FittedCurve.Line;
import io.outlay.feature.curves.FittedCurve.Residual;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Sentences about what a curve leaves over, how the families agree, and how channels compare.
record PatternWords(Unit unit) {
    private static final int RECENT = 13;

    /// Standard errors that make a pattern: about 5 % false alarms.
    private static final double NOTICEABLE = 2;

    private static final double CARRIES = 0.05;
    private static final double ALONE = 0.9;

    /// Title of the residuals.
    String residuals(String name, List<Residual> residuals) {
        double sd = deviation(residuals);
        int n = residuals.size();
        if (n > 2 * RECENT) {
            double recent = mean(residuals.subList(n - RECENT, n));
            if (Math.abs(recent) > NOTICEABLE * sd / Math.sqrt(RECENT)) {
                return unit.say(
                        recent < 0 ? "curves.residuals.below" : "curves.residuals.above",
                        name,
                        RECENT,
                        unit.amount(Math.abs(recent)));
            }
        }
        if (n > 2 && follows(residuals) > NOTICEABLE / Math.sqrt(n)) {
            return unit.say("curves.residuals.follow", name);
        }
        return unit.say("curves.residuals.none", name, unit.amount(sd));
    }

    private static double mean(List<Residual> residuals) {
        return residuals.stream().mapToDouble(Residual::residual).average().orElse(0);
    }

    private static double deviation(List<Residual> residuals) {
        return Math.sqrt(residuals.stream()
                .mapToDouble(it -> it.residual() * it.residual())
                .average()
                .orElse(0));
    }

    /// Correlation of each week's residual with the next week's.
    private static double follows(List<Residual> residuals) {
        double mean = mean(residuals);
        double own = residuals.stream()
                .mapToDouble(it -> (it.residual() - mean) * (it.residual() - mean))
                .sum();
        double next = IntStream.range(1, residuals.size())
                .mapToDouble(i -> (residuals.get(i).residual() - mean)
                        * (residuals.get(i - 1).residual() - mean))
                .sum();
        return own > 0 ? next / own : 0;
    }

    /// Title of the families: who carries the weight, and how far apart they are at the recent spend.
    String families(CurveFigures figures, FittedCurve curve) {
        var lines = curve.lines();
        var words = new FitWords(unit, figures);
        var best = lines.getFirst();
        if (lines.size() == 1) {
            return unit.say("curves.families.one", words.family(best.family()), figures.name());
        }
        if (best.weight() >= ALONE) {
            return unit.say(
                    "curves.families.clear",
                    words.family(best.family()),
                    figures.name(),
                    unit.figures().wholePercent(best.weight()));
        }
        var serious =
                lines.stream().filter(line -> line.weight() >= CARRIES).toList();
        return unit.say(
                "curves.families.tie",
                words.family(best.family()),
                figures.name(),
                serious.size(),
                unit.figures().wholePercent(apart(curve, serious)),
                unit.amount(curve.now().x()));
    }

    /// Largest difference of the families from the average, as a share of it, where spend is now.
    private static double apart(FittedCurve curve, List<Line> lines) {
        var spends = curve.band().x();
        int at = IntStream.range(0, spends.size())
                .boxed()
                .min(Comparator.comparingDouble(
                        i -> Math.abs(spends.get(i) - curve.now().x())))
                .orElse(0);
        double mean = curve.band().mean().get(at);
        return mean > 0
                ? lines.stream()
                        .mapToDouble(line -> Math.abs(line.values().get(at) - mean) / mean)
                        .max()
                        .orElse(0)
                : 0;
    }

    /// Title of the comparison: where the next unit brings most, if that can be told.
    String compare(List<CurveFigures> all) {
        var told = all.stream()
                .filter(figures -> figures.state().told())
                .flatMap(figures -> figures.curve().stream()
                        .filter(curve -> curve.now().marginal().isPresent()
                                && curve.now().x() > 0)
                        .map(curve -> new Told(figures.name(), curve.now())))
                .sorted(Comparator.comparingDouble(it -> -it.marginal()))
                .toList();
        if (told.isEmpty()) {
            return unit.say("curves.compare.none");
        }
        var top = told.getFirst();
        if (told.size() == 1) {
            return unit.say("curves.compare.one", top.name(), unit.step(), unit.ratio(top.marginal()));
        }
        double rival =
                told.stream().skip(1).mapToDouble(Told::high).max().orElse(0);
        return top.low() > rival
                ? unit.say("curves.compare.clear", top.name(), unit.step(), unit.ratio(top.marginal()))
                : unit.say("curves.compare.open", unit.step());
    }

    private record Told(String name, CurveReading now) {
        double marginal() {
            return now.marginal().orElse(0);
        }

        double low() {
            return now.marginalLow().orElse(0);
        }

        double high() {
            return now.marginalHigh().orElse(Double.MAX_VALUE);
        }
    }
}
