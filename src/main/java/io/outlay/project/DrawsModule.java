package io.outlay.project;

import io.outlay.domain.curve.Adstock;
import io.outlay.domain.curve.AdstockKind;
import io.outlay.domain.curve.CurveDraws;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.mix.AdstockDraws;
import io.outlay.domain.mix.MixDraws;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/// Draws in JSON: single-precision numbers, little-endian, in Base64. Thousands of numbers are read in a millisecond.
final class DrawsModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    DrawsModule() {
        super("draws");
        addSerializer(CurveDraws.class, new CurveWriter());
        addDeserializer(CurveDraws.class, new CurveReader());
        addSerializer(AdstockDraws.class, new AdstockWriter());
        addDeserializer(AdstockDraws.class, new AdstockReader());
        addSerializer(MixDraws.class, new MixWriter());
        addDeserializer(MixDraws.class, new MixReader());
    }

    private static String packed(double[] values) {
        var bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            bytes.putFloat((float) value);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static double[] unpacked(JsonNode text) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text.asString())).order(ByteOrder.LITTLE_ENDIAN);
        var values = new double[bytes.remaining() / 4];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getFloat();
        }
        return values;
    }

    private static void write(JsonGenerator generator, String name, List<double[]> rows) {
        generator.writeArrayPropertyStart(name);
        rows.forEach(row -> generator.writeString(packed(row)));
        generator.writeEndArray();
    }

    private static double[][] read(JsonNode rows) {
        var read = new ArrayList<double[]>();
        rows.forEach(row -> read.add(unpacked(row)));
        return read.toArray(double[][]::new);
    }

    private static final class CurveWriter extends ValueSerializer<CurveDraws> {
        @Override
        public void serialize(CurveDraws draws, JsonGenerator generator, SerializationContext context) {
            generator.writeStartObject();
            generator.writeStringProperty("family", draws.family().id());
            var rows = new ArrayList<double[]>();
            for (int p = 0; p < draws.family().parameters().size(); p++) {
                rows.add(draws.parameter(p));
            }
            write(generator, "parameters", rows);
            generator.writeEndObject();
        }
    }

    private static final class CurveReader extends ValueDeserializer<CurveDraws> {
        @Override
        public CurveDraws deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            return new CurveDraws(
                    CurveFamily.of(node.path("family").asString()).orElseThrow(), read(node.path("parameters")));
        }
    }

    private static final class AdstockWriter extends ValueSerializer<AdstockDraws> {
        @Override
        public void serialize(AdstockDraws draws, JsonGenerator generator, SerializationContext context) {
            generator.writeStartObject();
            generator.writeStringProperty("kind", draws.adstock().kind().id());
            generator.writeNumberProperty("lags", draws.adstock().lags());
            generator.writeBooleanProperty("normalised", draws.adstock().normalised());
            var rows = new ArrayList<double[]>();
            for (int p = 0; p < draws.adstock().kind().parameters().size(); p++) {
                rows.add(draws.parameter(p));
            }
            write(generator, "parameters", rows);
            generator.writeEndObject();
        }
    }

    private static final class AdstockReader extends ValueDeserializer<AdstockDraws> {
        @Override
        public AdstockDraws deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            return new AdstockDraws(
                    new Adstock(
                            AdstockKind.of(node.path("kind").asString()).orElseThrow(),
                            node.path("lags").asInt(),
                            node.path("normalised").asBoolean()),
                    read(node.path("parameters")));
        }
    }

    private static final class MixWriter extends ValueSerializer<MixDraws> {
        @Override
        public void serialize(MixDraws draws, JsonGenerator generator, SerializationContext context) {
            generator.writeStartObject();
            generator.writeArrayPropertyStart("media");
            draws.media().forEach(generator::writeString);
            generator.writeEndArray();
            var contributions = new ArrayList<double[]>();
            var returns = new ArrayList<double[]>();
            for (int c = 0; c < draws.media().size(); c++) {
                contributions.add(draws.contribution(c));
                returns.add(draws.returnOf(c));
            }
            write(generator, "contributions", contributions);
            write(generator, "returns", returns);
            generator.writeEndObject();
        }
    }

    private static final class MixReader extends ValueDeserializer<MixDraws> {
        @Override
        public MixDraws deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            var media = new ArrayList<String>();
            node.path("media").forEach(id -> media.add(id.asString()));
            return new MixDraws(media, read(node.path("contributions")), read(node.path("returns")));
        }
    }
}
