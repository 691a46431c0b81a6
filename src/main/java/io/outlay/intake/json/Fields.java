package io.outlay.intake.json;

import io.outlay.domain.Location;
import io.outlay.domain.Period;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.Measure;
import io.outlay.intake.facts.FactDraft;
import io.outlay.intake.facts.Facts;
import io.outlay.intake.value.Codes;
import io.outlay.intake.value.Names;
import io.outlay.intake.value.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads fields of one record by dotted names (`metrics.costMicros`), checks them, and says what is wrong where.
///
/// @param where the file and the number of the record
record Fields(JsonNode item, Facts facts, Location where, RecordProblems problems) {

    Fields(JsonNode item, Facts facts, Location where) {
        this(item, facts, where, new RecordProblems(facts));
    }

    /// Adds a fact, unless something in its record is wrong.
    void add(FactDraft draft) {
        if (problems.none()) {
            facts.add(draft);
        }
    }

    /// Whether the date can be one of a report; says so otherwise.
    boolean plausible(LocalDate date, Location at) {
        if (facts.plausible(date)) {
            return true;
        }
        problem(Problem.error(ProblemCode.DATE_OUT_OF_RANGE, at, date.toString()));
        return false;
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    /// The node under the dotted name, in camel case as given or in snake case; empty when absent or null.
    Optional<JsonNode> node(String path) {
        JsonNode at = item;
        for (var name : path.split("\\.")) {
            if (!at.isObject()) {
                return Optional.empty();
            }
            var next = at.get(name);
            if (next == null) {
                next = at.get(snake(name));
            }
            if (next == null || next.isNull()) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(at);
    }

    /// The text under a name; numbers as written; empty when absent.
    String text(String path) {
        return node(path)
                .filter(JsonNode::isValueNode)
                .map(node -> Names.text(node.asString()))
                .orElse("");
    }

    /// A figure of at least 0; what is none is a problem.
    Optional<BigDecimal> figure(String path) {
        return node(path).flatMap(node -> figure(node, path));
    }

    /// What a field says of a measure: as [#figure(String)], and a spend below 0 where credits count.
    Optional<BigDecimal> figure(String path, Measure measure) {
        boolean credit = measure == Measure.SPEND && facts.rejects().credits();
        return node(path).flatMap(node -> figure(node, path, credit));
    }

    Optional<BigDecimal> figure(JsonNode node, String column) {
        return figure(node, column, false);
    }

    private Optional<BigDecimal> figure(JsonNode node, String column, boolean negative) {
        Optional<BigDecimal> number = Optional.empty();
        var text = node.isValueNode() ? node.asString() : node.getNodeType().toString();
        if (node.isNumber()) {
            number = Optional.of(node.decimalValue());
        } else if (node.isString()) {
            if (Names.missing(text)) {
                return Optional.empty();
            }
            number = text.indexOf(',') >= 0 ? Optional.empty() : Numbers.parse(text, '.');
        }
        var at = where.atColumn(column).found(text.length() > 120 ? text.substring(0, 120) : text);
        if (number.isEmpty()) {
            figureProblem(Problem.error(ProblemCode.BAD_NUMBER, at, text));
            return Optional.empty();
        }
        if ((number.get().signum() < 0 && !negative) || !Numbers.plausible(number.get())) {
            figureProblem(Problem.error(ProblemCode.OUT_OF_RANGE, at, text));
            return Optional.empty();
        }
        return number;
    }

    /// The figures of these fields, where they are there.
    Map<Measure, BigDecimal> figures(Map<String, Measure> names) {
        var measures = new EnumMap<Measure, BigDecimal>(Measure.class);
        names.forEach((name, measure) -> figure(name, measure).ifPresent(value -> measures.put(measure, value)));
        return measures;
    }

    /// From the one date to the other; empty without both, and a problem of the later one's field the wrong way round.
    Optional<Period> range(Optional<LocalDate> from, Optional<LocalDate> to, String last) {
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            problem(ProblemCode.BAD_DATE, last, to.get().toString());
            return Optional.empty();
        }
        return Optional.of(new Period(from.get(), to.get()));
    }

    /// The currency in a field, else the one the person stated, else empty. A statement against the file is a problem.
    String currency(String path) {
        var written = text(path);
        var stated = facts.settings().currency();
        if (written.isEmpty()) {
            return stated.orElse("");
        }
        var at = where.atColumn(path).found(written);
        var code = Codes.currency(written);
        if (code.isEmpty()) {
            problem(Problem.error(ProblemCode.UNKNOWN_CURRENCY, at, written));
            return "";
        }
        if (stated.isPresent() && !stated.get().equals(code.get())) {
            problem(Problem.error(ProblemCode.AMBIGUOUS_CURRENCY, at, code.get() + ", " + stated.get()));
        }
        return code.get();
    }

    void problem(ProblemCode code, String column, String value) {
        problem(Problem.error(code, where.atColumn(column).found(value), value));
    }

    private void figureProblem(Problem problem) {
        if (!facts.rejects().blank(problem)) {
            problem(problem);
        }
    }

    private static String snake(String name) {
        var snake = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (Character.isUpperCase(c)) {
                snake.append('_').append(Character.toLowerCase(c));
            } else {
                snake.append(c);
            }
        }
        return snake.toString();
    }
}
