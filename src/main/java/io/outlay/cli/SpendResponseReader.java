package io.outlay.cli;

import io.outlay.domain.curve.CurveDraws;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.engine.curves.Curves;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// A curve, or draws of one: `{"kind":"draws","of":"logistic","beta":[…],"lambda":[…]}`; `hill_draws` is the older
/// name of draws of a Hill curve.
final class SpendResponseReader extends ValueDeserializer<SpendResponse> {

    @Override
    public SpendResponse deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode node = context.readTree(parser);
        var kind = node.path("kind").asString("");
        return switch (kind) {
            case "draws" -> draws(node, node.path("of").asString(""), parser);
            case "hill_draws" -> draws(node, CurveFamily.HILL.id(), parser);
            default -> new SpendResponse.OneCurve(context.readTreeAsValue(node, CurveShape.class));
        };
    }

    private static SpendResponse draws(JsonNode node, String of, JsonParser parser) {
        var family = CurveFamily.of(of)
                .orElseThrow(() -> InvalidFormatException.from(
                        parser, "unknown curve kind \"" + of + "\"", of, SpendResponse.class));
        var names = family.parameters();
        for (var name : node.propertyNames()) {
            boolean known = name.equals("kind")
                    || names.contains(name)
                    || (name.equals("of") && node.path("kind").asString("").equals("draws"));
            if (!known) {
                throw UnrecognizedPropertyException.from(parser, SpendResponse.class, name, null);
            }
        }
        var arrays = new double[names.size()][];
        for (int p = 0; p < arrays.length; p++) {
            arrays[p] = numbers(node.path(names.get(p)), of, names.get(p), parser);
        }
        try {
            var draws = new CurveDraws(family, arrays);
            for (int d = 0; d < draws.size(); d++) {
                Curves.of(draws.draw(d));
            }
            return new SpendResponse.MeanOfDraws(draws);
        } catch (IllegalArgumentException e) {
            throw InvalidFormatException.from(parser, e.getMessage(), node, SpendResponse.class);
        }
    }

    private static double[] numbers(JsonNode array, String of, String name, JsonParser parser) {
        var values = new double[array.size()];
        boolean fits = array.isArray() && !array.isEmpty();
        for (int i = 0; i < values.length && fits; i++) {
            fits = array.get(i).isNumber();
            values[i] = array.get(i).asDouble();
        }
        if (!fits) {
            throw MismatchedInputException.from(
                    parser, SpendResponse.class, "draws of " + of + " need an array of numbers \"" + name + "\"");
        }
        return values;
    }
}
