package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.daypart.DaypartBudget;
import io.outlay.engine.dayparts.BenjaminiHochberg;
import io.outlay.engine.dayparts.Ewma;
import io.outlay.engine.dayparts.LargestRemainder;
import io.outlay.engine.dayparts.MeanInterval;
import io.outlay.engine.dayparts.Shrinkage;
import io.outlay.engine.dayparts.Strength;
import io.outlay.text.Text;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Answers small cases of the day-part arithmetic, each with its result or a plain sentence why there is none.
final class DaypartArithmetic {
    private static final Set<String> NOTES = Set.of("id", "title", "note", "expected", "verified_by");
    private static final double ANY = Double.MAX_VALUE;

    private final Text text;

    DaypartArithmetic(Text text) {
        this.text = text;
    }

    /// @param file the name of the kind of case → its cases
    /// @return the same keys and order, each case `{"result":…}` or `{"error":"…"}`
    Map<String, List<Map<String, Object>>> answer(JsonNode file) throws ProblemException {
        var answers = new LinkedHashMap<String, List<Map<String, Object>>>();
        for (var kind : file.properties()) {
            if (!NOTES.contains(kind.getKey())) {
                answers.put(kind.getKey(), cases(kind.getKey(), kind.getValue()));
            }
        }
        return answers;
    }

    private List<Map<String, Object>> cases(String kind, JsonNode cases) throws ProblemException {
        var rule = rule(kind);
        if (!cases.isArray()) {
            throw new ProblemException(
                    Problem.error(ProblemCode.BAD_REQUEST, Location.path(kind), text.say("daypart.case.list", kind)));
        }
        var answers = new ArrayList<Map<String, Object>>();
        for (var node : cases) {
            answers.add(one(rule, new DaypartCase(node, text)));
        }
        return answers;
    }

    private static Map<String, Object> one(Rule rule, DaypartCase given) {
        try {
            return Map.of("result", rule.answer(given));
        } catch (DaypartCase.Refused e) {
            return Map.of("error", e.sentence());
        }
    }

    private static Rule rule(String kind) throws ProblemException {
        return switch (kind) {
            case "allocation" -> DaypartArithmetic::allocation;
            case "strength" -> DaypartArithmetic::strength;
            case "ewma" -> DaypartArithmetic::ewma;
            case "ci" -> DaypartArithmetic::interval;
            case "bh" -> DaypartArithmetic::discoveries;
            case "shrink" -> DaypartArithmetic::shrink;
            default -> throw new ProblemException(Problem.error(ProblemCode.UNKNOWN_FIELD, Location.path(kind), kind));
        };
    }

    private static Object allocation(DaypartCase given) throws DaypartCase.Refused {
        BigInteger total;
        try {
            total = given.decimal("totalMinor").toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw given.refused("whole", "totalMinor");
        }
        if (total.signum() < 0) {
            throw given.refused("whole", "totalMinor");
        }
        var multipliers = given.decimals("multipliers");
        for (var multiplier : multipliers) {
            if (!DaypartBudget.isMultiplier(multiplier)) {
                throw given.refused("multiplier", multiplier.toPlainString());
            }
        }
        if (multipliers.stream().allMatch(multiplier -> multiplier.signum() == 0)) {
            throw given.refused("nothing");
        }
        return LargestRemainder.split(total, multipliers);
    }

    private static Object strength(DaypartCase given) throws DaypartCase.Refused {
        double lift = given.number("lift", 0, ANY);
        double minLift = given.number("minLift");
        if (!(minLift > 1)) {
            throw given.refused("above", "minLift", "1");
        }
        var cv = given.optional("cv");
        if (cv.isPresent() && cv.getAsDouble() < 0) {
            throw given.refused("least", "cv", "0");
        }
        return Strength.of(lift, cv, minLift);
    }

    private static Object ewma(DaypartCase given) throws DaypartCase.Refused {
        double alpha = given.number("alpha", 0, 1);
        if (alpha == 0) {
            throw given.refused("above", "alpha", "0");
        }
        var x = given.numbers("x");
        if (x.length == 0) {
            throw given.refused("few", "x", "1");
        }
        return finite(given, Ewma.last(alpha, x));
    }

    private static Object interval(DaypartCase given) throws DaypartCase.Refused {
        var x = given.numbers("x");
        if (x.length < 2) {
            throw given.refused("few", "x", "2");
        }
        var interval = MeanInterval.of(x);
        finite(given, interval.low());
        finite(given, interval.high());
        return interval;
    }

    private static Object discoveries(DaypartCase given) throws DaypartCase.Refused {
        double q = given.number("q", 0, 1);
        var p = given.numbers("p");
        for (double value : p) {
            if (value < 0 || value > 1) {
                throw given.refused("range", "p", "0", "1");
            }
        }
        var adjusted = new ArrayList<Double>();
        var rejected = new ArrayList<Boolean>();
        for (double value : BenjaminiHochberg.adjust(p)) {
            adjusted.add(value);
            rejected.add(BenjaminiHochberg.rejected(value, q));
        }
        return new Discoveries(adjusted, rejected);
    }

    private static Object shrink(DaypartCase given) throws DaypartCase.Refused {
        double m = given.number("m", 0, ANY);
        double k = given.number("k", 0, ANY);
        double y = given.number("Y", 0, ANY);
        double e = given.number("E", 0, ANY);
        if (k == 0) {
            throw given.refused("above", "k", "0");
        }
        return finite(given, Shrinkage.gammaPoisson(m, k, y, e));
    }

    private static double finite(DaypartCase given, double value) throws DaypartCase.Refused {
        if (!Double.isFinite(value)) {
            throw given.refused("large");
        }
        return value;
    }

    private record Discoveries(List<Double> adjusted, List<Boolean> rejected) {}

    @FunctionalInterface
    private interface Rule {
        Object answer(DaypartCase given) throws DaypartCase.Refused;
    }
}
