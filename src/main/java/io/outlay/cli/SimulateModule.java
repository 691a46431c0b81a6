package io.outlay.cli;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.scenario.Distribution;
import io.outlay.domain.scenario.Scenario;
import io.outlay.domain.scenario.UncertainCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// Uncertain numbers, curves and scenarios in JSON: a number or `{"normal":[m,s]}`, `{"triangular":[a,mode,b]}`,
/// `{"lognormal":[mu,s]}`, `{"empirical":[…]}`; a curve of such numbers or
/// `{"kind":"draws","of":"hill","beta":[…],"k":[…],"s":[…]}` (also written `hill_draws`).
final class SimulateModule extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final String DRAWS = "_draws";

    SimulateModule() {
        super("simulate");
        addDeserializer(Distribution.class, new Reader<>(node -> number(node, "")));
        addDeserializer(UncertainCurve.class, new Reader<>(SimulateModule::curve));
        addDeserializer(Scenario.class, new Reader<>(ScenarioReader::scenario));
    }

    static Distribution number(JsonNode node, String path) {
        if (node.isNumber()) {
            return Distribution.fixed(node.numberValue().doubleValue());
        }
        if (!node.isObject() || node.size() != 1) {
            throw RefusedField.bad(
                    path, CurveModule.shown(node), "a number or a distribution such as {\"normal\":[2.0,0.3]}");
        }
        var name = node.propertyNames().iterator().next();
        var field = path.isEmpty() ? name : path + "." + name;
        return switch (name) {
            case "normal" -> {
                var p = numbers(node.path(name), field, 2);
                yield new Distribution.Normal(p.get(0), p.get(1));
            }
            case "lognormal" -> {
                var p = numbers(node.path(name), field, 2);
                yield new Distribution.LogNormal(p.get(0), p.get(1));
            }
            case "triangular" -> {
                var p = numbers(node.path(name), field, 3);
                yield new Distribution.Triangular(p.get(0), p.get(1), p.get(2));
            }
            case "empirical" -> new Distribution.Empirical(numbers(node.path(name), field, 0));
            default -> throw RefusedField.unknown(field);
        };
    }

    /// @param count how many there must be; 0 for any number above 0
    private static List<Double> numbers(JsonNode node, String path, int count) {
        if (!node.isArray() || node.isEmpty() || (count > 0 && node.size() != count)) {
            throw RefusedField.bad(
                    path, CurveModule.shown(node), count > 0 ? "a list of " + count + " numbers" : "a list of numbers");
        }
        var values = new ArrayList<Double>(node.size());
        for (int i = 0; i < node.size(); i++) {
            if (!node.get(i).isNumber()) {
                throw RefusedField.bad(path + "[" + i + "]", CurveModule.shown(node.get(i)), "a number");
            }
            values.add(node.get(i).numberValue().doubleValue());
        }
        return values;
    }

    static UncertainCurve curve(JsonNode node) {
        var kind = node.path("kind").asString("");
        if (kind.equals("draws")) {
            return draws(node, CurveModule.family(node, "of"));
        }
        if (kind.endsWith(DRAWS)) {
            var of = CurveFamily.of(kind.substring(0, kind.length() - DRAWS.length()));
            if (of.isPresent()) {
                return draws(node, of.get());
            }
        }
        var family = CurveModule.family(node);
        CurveModule.onlyKnown(node, family, "kind");
        return new UncertainCurve.Parameters(
                family,
                family.parameters().stream()
                        .map(name -> number(present(node, name), name))
                        .toList());
    }

    private static UncertainCurve draws(JsonNode node, CurveFamily family) {
        CurveModule.onlyKnown(node, family, "kind", "of");
        var names = family.parameters();
        var columns = names.stream()
                .map(name -> numbers(present(node, name), name, 0))
                .toList();
        int count = columns.getFirst().size();
        for (int p = 1; p < names.size(); p++) {
            if (columns.get(p).size() != count) {
                throw RefusedField.bad(
                        names.get(p),
                        columns.get(p).size() + " draws",
                        "as many as " + names.getFirst() + ": " + count);
            }
        }
        var shapes = new ArrayList<CurveShape>(count);
        for (int d = 0; d < count; d++) {
            int draw = d;
            shapes.add(new CurveShape(
                    family, columns.stream().map(column -> column.get(draw)).toList()));
        }
        return new UncertainCurve.JointDraws(shapes);
    }

    static JsonNode present(JsonNode node, String name) {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw RefusedField.missing(name);
        }
        return value;
    }

    private static final class Reader<T> extends ValueDeserializer<T> {
        private final Function<JsonNode, T> read;

        Reader(Function<JsonNode, T> read) {
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return read.apply(context.readTree(parser));
        }
    }
}
