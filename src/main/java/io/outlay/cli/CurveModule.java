package io.outlay.cli;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.engine.curves.Curves;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/// Curves in JSON: `{"kind":"hill","beta":90.0,"k":30.0,"s":1.0}`.
final class CurveModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    CurveModule() {
        super("curves");
        addDeserializer(CurveShape.class, new Reader());
        addSerializer(CurveShape.class, new Writer());
    }

    /// The family that the curve's `kind` names.
    static CurveFamily family(JsonNode curve) {
        return family(curve, "kind");
    }

    /// The family that a field of the curve names.
    static CurveFamily family(JsonNode curve, String field) {
        if (!curve.isObject()) {
            throw RefusedField.bad(
                    "", shown(curve), "a curve such as {\"kind\":\"hill\",\"beta\":90,\"k\":30,\"s\":1}");
        }
        var kind = curve.path(field);
        if (kind.isMissingNode() || kind.isNull()) {
            throw RefusedField.missing(field);
        }
        return CurveFamily.of(kind.asString(""))
                .orElseThrow(() -> RefusedField.bad(
                        field,
                        shown(kind),
                        "one of "
                                + Arrays.stream(CurveFamily.values())
                                        .map(CurveFamily::id)
                                        .collect(Collectors.joining(", "))));
    }

    /// Refuses fields that are neither a parameter nor one of `others` nor a note.
    static void onlyKnown(JsonNode curve, CurveFamily family, String... others) {
        for (var name : curve.propertyNames()) {
            if (!family.parameters().contains(name) && !Arrays.asList(others).contains(name) && !Json.isNote(name)) {
                throw RefusedField.unknown(name);
            }
        }
    }

    /// A value as it stood, shortened.
    static String shown(JsonNode node) {
        var text = node.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static final class Reader extends ValueDeserializer<CurveShape> {
        @Override
        public CurveShape deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            var family = family(node);
            onlyKnown(node, family, "kind");
            var names = family.parameters();
            var values = new double[names.size()];
            for (int i = 0; i < values.length; i++) {
                var value = node.path(names.get(i));
                if (value.isMissingNode() || value.isNull()) {
                    throw RefusedField.missing(names.get(i));
                }
                if (!value.isNumber()) {
                    throw RefusedField.bad(names.get(i), shown(value), "a number");
                }
                values[i] = value.numberValue().doubleValue();
            }
            var shape = CurveShape.of(family, values);
            try {
                Curves.of(shape);
            } catch (IllegalArgumentException e) {
                var why = String.valueOf(e.getMessage());
                var parameter = names.stream()
                        .filter(name -> why.contains(" " + name + " "))
                        .findFirst()
                        .orElse("");
                throw RefusedField.bad(parameter, parameter.isEmpty() ? shown(node) : shown(node.path(parameter)), why);
            }
            return shape;
        }
    }

    private static final class Writer extends ValueSerializer<CurveShape> {
        @Override
        public void serialize(CurveShape shape, JsonGenerator generator, SerializationContext context) {
            generator.writeStartObject();
            generator.writeStringProperty("kind", shape.family().id());
            for (var name : shape.family().parameters()) {
                generator.writeNumberProperty(name, shape.value(name));
            }
            generator.writeEndObject();
        }
    }
}
