package io.outlay.feature.curves;

import io.outlay.domain.curve.CarryOver;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveFit;
import io.outlay.domain.curve.CurveVerdict;
import io.outlay.domain.curve.FitLoss;
import io.outlay.domain.curve.ParameterEstimate;
import io.outlay.engine.curves.Curves;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// Words of the fit: how well it predicts, its parameters under their plain names, the families' weights, and what
/// speaks for and against it.
record FitWords(Unit unit, CurveFigures figures) {
    private static final double LOG_TWO = Math.log(2);

    /// Families below this weight are told together.
    private static final double SMALL = 0.01;

    /// @param label plain name
    record Parameter(String label, String value, String range) {}

    /// @param share 0 to 1
    record Weight(String name, double share, String percent) {}

    /// `156 weeks, leave-one-out error 7.2 %`.
    String summary() {
        var series = figures.study().series();
        var weeks = unit.figures().count(series.size());
        double mean = series.outcome().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        var error = figures.study().fits().bestFit().flatMap(CurveFit::quality).map(q -> q.looRmse());
        return error.isPresent() && error.get().isPresent() && mean > 0
                ? unit.say(
                        "curves.fit.summary",
                        weeks,
                        unit.figures().percent(error.get().getAsDouble() / mean))
                : unit.say(series.size() == 1 ? "curves.fit.week" : "curves.fit.weeks", weeks);
    }

    List<Parameter> parameters() {
        var all = new ArrayList<Parameter>();
        figures.study().fits().bestFit().ifPresent(fit -> {
            fit.parameters().forEach(it -> all.add(parameter(fit.family(), it)));
            fit.carryOver().ifPresent(it -> all.add(lasting(it)));
        });
        return List.copyOf(all);
    }

    /// The half-life, where the carry-over has one; else how much of the effect comes in the week of the spend.
    private Parameter lasting(CarryOver it) {
        if (it.halfLife().isEmpty()) {
            return new Parameter(
                    unit.say("curves.parameter.sameWeek"), unit.figures().wholePercent(it.immediate()), "");
        }
        var alpha = it.parameters().getFirst();
        return new Parameter(
                unit.say("curves.parameter.halfLife"),
                unit.say(
                        "curves.parameter.halfLife.weeks",
                        unit.figures().number(it.halfLife().getAsDouble(), 2)),
                unit.openRange(weeks(alpha.low()), weeks(alpha.high()), 2));
    }

    private static OptionalDouble weeks(OptionalDouble alpha) {
        return alpha.isPresent() ? CarryOver.halfLife(alpha.getAsDouble()) : alpha;
    }

    /// Share of the effect per week, that of the spend first; empty without carry-over.
    List<Weight> byWeek() {
        var shares = figures.study().fits().carryOver().map(CarryOver::weights).orElse(List.of());
        return IntStream.range(0, shares.size())
                .filter(week -> week == 0 || shares.get(week) >= SMALL)
                .mapToObj(week -> new Weight(
                        week == 0 ? unit.say("curves.lasting.same") : unit.say("curves.lasting.week", week),
                        shares.get(week),
                        unit.figures().wholePercent(shares.get(week))))
                .toList();
    }

    /// `65 % of the effect come in the same week`, as far as that is known.
    String lastingTitle() {
        double same =
                figures.study().fits().carryOver().map(CarryOver::immediate).orElse(1.0);
        return unit.say(
                CurveState.verdicts(figures.study().fits()).contains(CurveVerdict.CARRY_OVER_NOT_TOLD)
                        ? "curves.lasting.open"
                        : "curves.lasting.title",
                unit.figures().wholePercent(same));
    }

    private Parameter parameter(CurveFamily family, ParameterEstimate it) {
        return switch (it.name()) {
            case "s" -> plain("curves.parameter.steepness", it, 2);
            case "p" -> plain("curves.parameter.elasticity", it, 2);
            case "k", "lambda" ->
                family == CurveFamily.LOGARITHMIC
                        ? plain("curves.parameter.bend", it, -1)
                        : changed(
                                "curves.parameter.half",
                                it,
                                scale -> Curves.halfOfMaximum(family, scale).orElse(scale));
            default ->
                switch (family) {
                    case HILL, MICHAELIS_MENTEN, EXPONENTIAL, LOGISTIC -> plain("curves.parameter.maximum", it, -1);
                    case LOGARITHMIC -> changed("curves.parameter.doubling", it, beta -> beta * LOG_TWO);
                    case POWER -> plain("curves.parameter.first", it, -1);
                    case LINEAR ->
                        changed(
                                unit.money() ? "curves.parameter.return" : "curves.parameter.return.count",
                                it,
                                unit::shown);
                };
        };
    }

    private Parameter plain(String key, ParameterEstimate it, int decimals) {
        return new Parameter(
                unit.say(key), unit.written(it.value(), decimals), unit.openRange(it.low(), it.high(), decimals));
    }

    /// @param change keeps order or reverses it, so the ends of the interval go through it
    private Parameter changed(String key, ParameterEstimate it, DoubleUnaryOperator change) {
        boolean falls = change.applyAsDouble(1) > change.applyAsDouble(2);
        var low = through(falls ? it.high() : it.low(), change);
        var high = through(falls ? it.low() : it.high(), change);
        return new Parameter(
                unit.say(key), unit.amount(change.applyAsDouble(it.value())), unit.openRange(low, high, -1));
    }

    private static OptionalDouble through(OptionalDouble end, DoubleUnaryOperator change) {
        return end.isPresent() ? OptionalDouble.of(change.applyAsDouble(end.getAsDouble())) : end;
    }

    /// Families that carry weight, the heaviest first.
    List<Weight> weights() {
        return figures.study().fits().fits().stream()
                .filter(fit -> fit.weight() >= SMALL)
                .map(fit -> new Weight(
                        family(fit.family()), fit.weight(), unit.figures().wholePercent(fit.weight())))
                .toList();
    }

    /// What the weights come from, and how many families carry next to none.
    String weightsNote() {
        var fits = figures.study().fits();
        long small = fits.fits().stream()
                .filter(fit -> fit.shape().isPresent() && fit.weight() < SMALL)
                .count();
        var basis = fits.fits().size() == 1
                ? unit.say("curves.weights.chosen")
                : unit.say(fits.loss() == FitLoss.HUBER ? "curves.weights.robust" : "curves.weights.aicc");
        return small == 0
                ? basis
                : basis + " "
                        + unit.say(
                                small == 1 ? "curves.weights.other" : "curves.weights.others",
                                small,
                                unit.figures().wholePercent(SMALL));
    }

    String family(CurveFamily family) {
        return unit.say("curves.family." + family.id());
    }

    /// What speaks for and against the curve, and what it never tells.
    List<String> notes() {
        var notes = new ArrayList<String>();
        var fits = figures.study().fits();
        for (var verdict : CurveState.verdicts(fits)) {
            notes.add(unit.say("curves.verdict." + verdict));
        }
        if (CurveState.poor(fits)) {
            notes.add(unit.say("curves.note.poor"));
        }
        if (figures.state() == CurveState.GOOD) {
            var spend = figures.study().series().spend().stream()
                    .mapToDouble(Double::doubleValue)
                    .summaryStatistics();
            notes.add(unit.say("curves.note.good", unit.range(spend.getMin(), spend.getMax())));
        }
        if (fits.loss() == FitLoss.HUBER) {
            notes.add(unit.say("curves.note.robust"));
        }
        figures.study()
                .mix()
                .ifPresent(effect -> notes.add(effect.returns()
                        .map(returns -> unit.say(
                                "curves.note.incremental",
                                unit.ratio(returns.value()),
                                unit.ratioRange(returns.low90(), returns.high90()),
                                unit.step()))
                        .orElseGet(() -> unit.say("curves.note.incremental.none"))));
        notes.add(unit.say(unit.money() ? "report.returns.note" : "curves.note.count"));
        return notes;
    }
}
