package io.outlay.cli;

import io.outlay.domain.CurveFamily;
import io.outlay.domain.CurveShape;
import io.outlay.engine.curves.Curves;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.module.SimpleModule;

/// Curves in JSON: `{"kind":"hill","beta":90.0,"k":30.0,"s":1.0}`.
final class CurveModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    CurveModule() {
        super("curves");
        addDeserializer(CurveShape.class, new Reader());
        addSerializer(CurveShape.class, new Writer());
    }

    private static final class Reader extends ValueDeserializer<CurveShape> {
        @Override
        public CurveShape deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            var kind = node.path("kind").asString("");
            var family = CurveFamily.of(kind)
                    .orElseThrow(() -> InvalidFormatException.from(
                            parser, "unknown curve kind \"" + kind + "\"", kind, CurveShape.class));
            var names = family.parameters();
            for (var name : node.propertyNames()) {
                if (!name.equals("kind") && !names.contains(name)) {
                    var unknown = UnrecognizedPropertyException.from(parser, CurveShape.class, name, null);
                    throw unknown;
                }
            }
            var values = new double[names.size()];
            for (int i = 0; i < values.length; i++) {
                var value = node.path(names.get(i));
                if (!value.isNumber()) {
                    throw MismatchedInputException.from(
                            parser, CurveShape.class, kind + " needs a number \"" + names.get(i) + "\"");
                }
                values[i] = value.asDouble();
            }
            var shape = CurveShape.of(family, values);
            try {
                Curves.of(shape);
            } catch (IllegalArgumentException e) {
                throw InvalidFormatException.from(parser, e.getMessage(), node, CurveShape.class);
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
